// The text of a cell as a person means it.

/** Full-width ASCII, space and yuan sign. Not NFKC: that makes `102` of `10²` and `1` of `①`. */
const wide = /[\uFF01-\uFF5E\u3000\uFFE5]/g;

/** Blanks that nobody sees at the ends of a cell: every kind of space, zero-width ones, byte order marks. */
const ends = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g;

const narrow = (char: string) =>
  char === '\u3000' ? ' ' : char === '\uFFE5' ? '¥' : String.fromCharCode(char.charCodeAt(0) - 0xfee0);

/** Half-width, without blanks at its ends. */
export function cleaned(text: string): string {
  // Most cells are plain already.
  if (/^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/.test(text)) return text;
  return text.replace(wide, narrow).replace(ends, '');
}

/** What stands for “not known” beside the empty cell. Nothing else does: `0`, `/` and `无` say something, or nobody knows what. */
const unknownTexts = new Set(['', 'NULL', 'N/A', '无数据', '未知', '不详', '-', '--', '—', '——']);

/** Whether a cleaned text says that nothing is known. */
export const isUnknown = (text: string) => unknownTexts.has(text) || unknownTexts.has(text.toUpperCase());
