// Text inside the parts of a workbook (ECMA-376 part 1, 22.9.2.19): what XML cannot carry is written `_x000B_`.

/** What XML cannot carry. A parser would make a carriage return a line feed, so it is among them. */
const uncarried = '\\u0000-\\u0008\\u000B-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF';
/** What must be escaped, or looks as if it had been. */
const special = new RegExp(`[&<>"${uncarried}]|_(?=x[0-9A-Fa-f]{4}_)`);
const each = new RegExp(`[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|${special.source}`, 'g');

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an element or an attribute. Half a surrogate pair, which is no character, becomes U+FFFD. */
export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(each, (found) => {
    if (found.length === 2) return found;
    const code = found.charCodeAt(0);
    if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
    return named[found] ?? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** The text that was written so. What escapes half a surrogate pair stands for no character. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    /^[dD][89a-fA-F]/.test(code) ? '\uFFFD' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
