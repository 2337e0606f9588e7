import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberCell } from './number.js';

test.each([
  ['0.1', '0.1'],
  ['1234567.89', '1234567.89'],
  ['1.1000000000000001', '1.1'],
  ['1E-7', '0.0000001'],
  ['-2.5E-3', '-0.0025'],
  ['1.5E+3', '1500'],
  ['5.3010219850307123E+17', '530102198503071000'],
  ['999999999999999', '999999999999999'],
  ['0', '0'],
  ['-0', '0'],
])('%s is shown as %s', (raw, text) => {
  expect(numberCell(raw, 'number', false)).toEqual(['number', text]);
});

test('whatever has fifteen digits is kept exactly', () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat().map((any) => any % 10 ** 15),
      fc.integer({ min: 0, max: 12 }),
      (digits, places) => {
        const text = String(digits).padStart(places + 1, '0');
        const point = text.length - places;
        const plain = places === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`.replace(/\.?0+$/, '');
        expect(numberCell(String(Number(plain)), 'number', false)).toEqual(['number', plain]);
      },
    ),
    { seed: 20_180_930, numRuns: Number(process.env['HUICE_TRIALS'] ?? 2_000) },
  );
});

test.each([
  ['0.3', 'percent', '30%'],
  ['0.075', 'percent', '7.5%'],
  ['43470', 'date', '2019-01-05'],
  ['43470.25', 'date', '2019-01-05T06:00:00'],
  ['43470', 'part-of-date', ['part-of-date', '2019-01-05']],
  ['abc', 'number', ['error', 'abc']],
  ['', 'number', ['error', '']],
] as const)('%s as %s', (raw, style, cell) => {
  expect(numberCell(raw, style, false)).toEqual(cell);
});
