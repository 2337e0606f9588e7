import { describe, expect, test } from 'vitest';
import { diceFrom } from '../../test/support/people.js';
import { elapsed } from '../conditions/situation.js';
import { shiftDays } from '../dates/day.js';
import { elapsedUnits, lengthOf } from './elapsed.js';
import { dayCode } from './layout.js';

const since = { id: 'since', bases: ['since'] } as never;

describe('units completed since a day, on codes as on days', () => {
  test.each([
    ['a month end to a shorter month', '2019-08-31', '2019-11-30'],
    ['the day before the corresponding one', '2019-08-31', '2019-11-29'],
    ['into a leap day', '2019-11-30', '2020-02-29'],
    ['into February of a common year', '2018-11-30', '2019-02-28'],
    ['from a leap day to the end of February', '2016-02-29', '2019-02-28'],
    ['the same day', '2019-06-01', '2019-06-01'],
    ['a day that is yet to come', '2019-07-15', '2019-06-01'],
    ['over a year end', '2018-12-31', '2019-01-01'],
    ['the first of all days', '0001-01-01', '9999-12-31'],
    ['centuries without a leap day', '1899-12-31', '1900-03-01'],
    ['a century with one', '1999-12-31', '2000-03-01'],
  ])('%s', (_, from, to) => {
    for (const unit of ['days', 'months', 'years'] as const)
      for (const nextDay of [false, true])
        expect(elapsedUnits(unit, nextDay, dayCode(from), dayCode(to)), `${unit} ${nextDay}`).toBe(
          elapsed({ kind: 'completed', unit, nextDay, since }, from, to),
        );
  });

  test('days drawn from two centuries', () => {
    const dice = diceFrom(5);
    for (let turn = 0; turn < 3_000; turn += 1) {
      const [from, to] = [shiftDays('1900-01-01', dice(73_000)), shiftDays('1900-01-01', dice(73_000))];
      const unit = (['days', 'months', 'years'] as const)[dice(3)] as 'days';
      const nextDay = dice(2) === 0;
      const expected = elapsed({ kind: 'completed', unit, nextDay, since }, from, to);
      expect(elapsedUnits(unit, nextDay, dayCode(from), dayCode(to)), `${unit} ${from} ${to}`).toBe(expected);
    }
  });

  test('nothing is counted from an unknown day', () => {
    expect(elapsedUnits('months', false, Number.NaN, 20190601)).toBeNaN();
  });

  test.each([
    [2019, 28],
    [2020, 29],
    [1900, 28],
    [2000, 29],
  ])('February of %i has %i days', (year, days) => {
    expect(lengthOf(year, 2)).toBe(days);
  });
});
