/** A name in quotation marks; marks inside it become single ones, as Chinese has them. */
export function quotedName(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
