// Rows that add up others. Decided as a subject, such a row would be counted, and be due money.
import type { Column, Reject } from '../types.js';

const total = /^\s*(?:[合总小共]\s*计|total)\s*[:：]?\s*$/i;
/** In characters: a cell that is longer is not looked at closely. */
const longest = 20;

/** What rejects a row of totals, where nothing but that word stands in a column. @param columns that are no facts */
export function totalIn(cells: readonly string[], columns: readonly Column[]): Reject | undefined {
  for (const { index, header } of columns) {
    const text = cells[index] ?? '';
    if (text.length > 1 && text.length <= longest && total.test(text))
      return { column: header === '' ? null : header, value: text.trim(), reason };
  }
  return undefined;
}

const reason = {
  zh: '这一行是合计,不是一个对象,不作判断',
  en: 'the row holds totals and is no subject; it is not decided',
};
