import { describe, expect, it, test } from 'vitest';
import { compileInterval, place } from './interval.js';
import type { Scope } from './scope.js';

const scope = { isSound: () => true } as unknown as Scope;
const interval = (from: string, to: string) =>
  compileInterval({ from, to }, scope) as NonNullable<ReturnType<typeof compileInterval>>;

test.each([
  ['2019-01-01', '2018-12-31', 'before'],
  ['2019-01-01', '2019-01-01', 'within'],
  ['2019-09', '2019-08-31', 'before'],
  ['2019-09', '2019-09-01', 'doubtful'],
  ['2019-09', '2019-09-29', 'doubtful'],
  ['2019-09', '2019-09-30', 'within'],
  ['..2019-09', '0001-01-01', 'doubtful'],
  ['..2019-09', '2019-09-29', 'doubtful'],
  ['..2019-09', '2019-09-30', 'within'],
  ['2019..2019-09', '2018-12-31', 'before'],
  ['2019..2019-09', '2019-01-01', 'doubtful'],
  ['2019..2019-09', '2019-09-29', 'doubtful'],
  ['2019..2019-09', '2019-09-30', 'within'],
])('from %s, the day %s lies %s', (from, day, expected) => {
  expect(place(day, interval(from, 'not-stated'))).toBe(expected);
});

describe('an interval', () => {
  it('ends with the last day of a month or a year', () => {
    expect(place('2020-12-31', interval('..2019-09', '2020'))).toBe('within');
    expect(place('2021-01-01', interval('..2019-09', '2020'))).toBe('after');
  });
});
