import { expect, test } from 'vitest';
import { numberStyleOf } from './formats.js';

test.each([
  ['General', 'number'],
  ['0.00', 'number'],
  ['#,##0.00;[Red]-#,##0.00', 'number'],
  ['0.00E+00', 'number'],
  ['@', 'number'],
  ['"yyyy-mm-dd"0', 'number'],
  ['¥#,##0', 'number'],
  ['0%', 'percent'],
  ['yyyy-mm-dd', 'date'],
  ['yyyy\\-mm\\-dd', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['yyyy"年"m"月"d"日";@', 'date'],
  ['[$-804]yyyy/m/d h:mm AM/PM', 'date'],
  ['d-mmm-yy', 'date'],
  ['yyyy"年"m"月"', 'part-of-date'],
  ['m"月"d"日"', 'part-of-date'],
  ['mmm-yy', 'part-of-date'],
  ['yyyy', 'part-of-date'],
  ['h:mm:ss', 'number'],
  ['mm:ss', 'number'],
  ['[h]:mm', 'number'],
] as const)('%s', (code, style) => {
  expect(numberStyleOf(170, code)).toBe(style);
});

test.each([
  [0, 'number'],
  [9, 'percent'],
  [14, 'date'],
  [17, 'part-of-date'],
  [21, 'number'],
  [22, 'date'],
  [31, 'date'],
  [57, 'part-of-date'],
] as const)('the built-in format %d', (id, style) => {
  expect(numberStyleOf(id, undefined)).toBe(style);
});
