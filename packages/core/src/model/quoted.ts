/** What stands in backticks: names, values and texts, which are the same in every language. */
export type Ticked = `\`${string}\``;

/** A name or a text of the user's, in backticks, cut if it is long. Anything else as JSON. */
export function quoted(value: unknown): Ticked {
  return typeof value === 'string' ? `\`${cut(value)}\`` : shown(value);
}

/** A value as JSON, in backticks, cut if it is long: text shows its quotes, so that `"900"` is not taken for a number. */
export function shown(value: unknown): Ticked {
  return `\`${cut(String(JSON.stringify(value)))}\``;
}

/** The beginning of a text that is too long to be shown whole. */
export function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
