import { expect, test } from 'vitest';
import { exact, plain } from '../money/exact.js';
import { scaledText } from './scaled.js';

test.each([
  [0, 0, '0'],
  [0, 2, '0'],
  [5, 2, '0.05'],
  [50, 2, '0.5'],
  [500, 2, '5'],
  [12_345, 2, '123.45'],
  [-5, 2, '-0.05'],
  [-500, 2, '-5'],
  [1_000, 0, '1000'],
  [Number.MAX_SAFE_INTEGER, 8, '90071992.54740991'],
  [1, 10, '0.0000000001'],
])('%i of %i places is %s', (value, places, text) => {
  expect(scaledText(value, places)).toBe(text);
  expect(plain(exact(value).dividedBy(10 ** places))).toBe(text);
});
