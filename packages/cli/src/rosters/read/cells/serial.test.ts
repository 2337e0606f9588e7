import { expect, test } from 'vitest';
import { dayOfSerial } from './serial.js';

// As Excel shows them.
test.each([
  [60, false, undefined],
  [61, false, '1900-03-01'],
  [25_569, false, '1970-01-01'],
  [43_470, false, '2019-01-05'],
  [43_470.999, false, '2019-01-05'],
  [2_958_465, false, '9999-12-31'],
  [2_958_466, false, undefined],
  [-1, false, undefined],
  [0, true, '1904-01-01'],
  [42_008, true, '2019-01-05'],
  [2_957_003, true, '9999-12-31'],
  [2_957_004, true, undefined],
  [Number.NaN, false, undefined],
])('%d counted from 1904: %s', (serial, date1904, day) => {
  expect(dayOfSerial(serial, date1904)).toBe(day);
});
