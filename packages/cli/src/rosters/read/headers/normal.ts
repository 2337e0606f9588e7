/**
 * A header, label or option as it is compared: compatibility forms folded (full-width letters and brackets), no spaces or line breaks, lower
 * case, quotation marks of one kind. Only for finding a name; figures are never read from it.
 */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B-\u200D\u2060\uFEFF*]+/g, '')
    .replace(/[“”„‟«»「」『』]/g, '"')
    .replace(/[‘’‚‛]/g, "'");
}
