// What a cell's number is shown as, by its number format (ECMA-376 part 1, 18.8.30 and 18.8.31).
import type { NumberStyle } from '../types.js';

/** The formats that have a number and no code in the file, those of Chinese versions among them. */
const builtIn: Readonly<Record<NumberStyle, readonly number[]>> = {
  number: [],
  percent: [9, 10],
  date: [14, 15, 22, 31],
  'part-of-date': [16, 17, 27, 28, 29, 30, 36, 50, 51, 52, 53, 54, 57, 58],
};

const styleOfId = new Map(
  (Object.keys(builtIn) as NumberStyle[]).flatMap((style) => builtIn[style].map((id) => [id, style] as const)),
);

export function numberStyleOf(id: number, code: string | undefined): NumberStyle {
  return code === undefined ? (styleOfId.get(id) ?? 'number') : styleOfCode(code);
}

function styleOfCode(code: string): NumberStyle {
  if (/^general$/i.test(code)) return 'number';
  const [positive = ''] = code
    .toLowerCase()
    // Elapsed time stands in brackets; colours and languages do too, and are left out.
    .replace(/\[([hms])+\]/g, 'h')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';');
  if (positive.includes('%')) return 'percent';
  const letters = positive.replace(/am\/pm|a\/p/g, 'h');
  const hasYear = /[ye]/.test(letters) && !/e[+-]/.test(letters);
  const hasDay = letters.includes('d');
  // An `m` beside hours or seconds is minutes.
  const hasMonth = /m/.test(letters.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, ''));
  if (hasYear && hasMonth && hasDay) return 'date';
  return hasYear || hasDay || hasMonth ? 'part-of-date' : 'number';
}
