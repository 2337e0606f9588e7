// What a message shows of a cell. Identity numbers (15 digits, or 18 with a last X) and bank cards are longer than any figure
// that a rule reads; whoever sees the message need not see them.

const longest = 40;

/** Fifteen digits or more, though somebody put spaces or hyphens between them; full-width digits too. */
const identity = /[0-9０-９](?:[ \u00A0\u3000-]?[0-9０-９]){13,}[ \u00A0\u3000-]?[0-9０-９XxＸｘ]/g;

/** What must not reach a terminal: control characters and their like. */
const invisible = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A text without what may be an identity number. */
export const withoutIdentities = (text: string): string => text.replace(identity, '***');

/** The same, on one line. */
export const hidden = (text: string): string => withoutIdentities(text).replace(invisible, ' ').trim();

/** A cell's text as a message or the list of rejected rows may show it: hidden where it must be, and cut if it is long. */
export function masked(text: string): string {
  // Only so much is looked at: what lies behind is not shown.
  const most = longest * 8;
  const shown = hidden(text.slice(0, most));
  const cut = shown.length > longest || text.length > most;
  return cut ? `${shown.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : shown;
}

/** The same in backticks. */
export const ticked = (text: string) => `\`${masked(text)}\``;
