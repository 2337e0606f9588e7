import { expect, test } from 'vitest';
import { countBits, eachBit, hasBit, noBits, putBit, wordsOf } from './bits.js';

test.each([
  [0, 0],
  [1, 1],
  [31, 1],
  [32, 1],
  [33, 2],
  [1_024, 32],
])('%i rows fill %i words', (rows, words) => {
  expect(wordsOf(rows)).toBe(words);
});

test('a bit stands where it was put, and nowhere else', () => {
  const bits = noBits(4);
  for (const row of [0, 31, 32, 63]) putBit(bits, row, true, 1);
  putBit(bits, 32, false, 1);
  putBit(bits, 33, false, 1);
  const seen = Array.from({ length: 64 }, (_, row) => row).filter((row) => hasBit(bits, row, 1));
  expect(seen).toEqual([0, 31, 63]);
  expect([bits[0], bits[3]]).toEqual([0, 0]);
  expect([countBits(bits, 0, 4), countBits(bits, 1, 1), countBits(bits, 2, 2)]).toEqual([3, 2, 1]);
});

test('each bit is called once, in its order', () => {
  const rows = [0, 1, 30, 31, 32, 64, 95];
  const bits = noBits(4);
  for (const row of [...rows, 96]) putBit(bits, row, true);
  const seen: number[] = [];
  eachBit(bits, 3, (row) => seen.push(row));
  expect(seen).toEqual(rows);
});

test('a full word has 32 bits', () => {
  expect(countBits(noBits(2).fill(-1), 0, 2)).toBe(64);
});
