import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addSpan, completed, isDay, nextMonth, shiftDays, spread } from './day.js';

describe('days that exist', () => {
  test.each(['0001-01-01', '0099-12-31', '1900-02-28', '2000-02-29', '2020-02-29', '2019-04-30', '9999-12-31'])(
    '%s',
    (day) => expect(isDay(day)).toBe(true),
  );
});

describe('days that do not', () => {
  test.each([
    ['the thirtieth of February', '2022-02-30'],
    ['a leap day in a common year', '2019-02-29'],
    ['a leap day in 1900, which the Gregorian calendar leaves common', '1900-02-29'],
    ['the thirty-first of April', '2019-04-31'],
    ['a thirteenth month', '2019-13-01'],
    ['a month zero', '2019-00-10'],
    ['a day zero', '2019-01-00'],
    ['a year zero', '0000-12-31'],
    ['one digit too few', '2019-1-01'],
    ['a year of five digits', '10000-01-01'],
    ['a time of day', '2019-01-01T00:00:00Z'],
    ['a line feed at the end', '2019-01-01\n'],
    ['digits of another script', '２０１９-01-01'],
    ['no text', 20190101],
    ['nothing', undefined],
  ])('%s', (_, day) => expect(isDay(day)).toBe(false));
});

describe('completed months and years, to the corresponding day', () => {
  test.each<['years' | 'months' | 'days', string, string, number, string]>([
    ['months', '2019-08-31', '2019-11-29', 2, 'the day before the last of a shorter month'],
    ['months', '2019-08-31', '2019-11-30', 3, 'the last of a shorter month'],
    ['months', '2019-11-30', '2020-02-28', 2, 'the day before the leap day'],
    ['months', '2019-11-30', '2020-02-29', 3, 'the leap day is the last of its month'],
    ['months', '2018-11-30', '2019-02-28', 3, 'the last of February in a common year'],
    ['months', '2019-01-31', '2019-02-27', 0, 'the day before the last of February'],
    ['months', '2019-01-31', '2019-02-28', 1, 'the last of February'],
    ['months', '2019-01-15', '2019-02-14', 0, 'the day before the corresponding day'],
    ['months', '2019-01-15', '2019-02-15', 1, 'the corresponding day'],
    ['months', '2019-01-15', '2019-01-15', 0, 'the same day'],
    ['months', '2019-01-15', '2019-01-14', -1, 'the day before'],
    ['months', '2018-12-31', '2020-02-29', 14, 'over two years'],
    ['years', '2000-02-29', '2018-02-27', 17, 'born on a leap day: the day before the last of February'],
    ['years', '2000-02-29', '2018-02-28', 18, 'born on a leap day: the last of February'],
    ['years', '2000-02-29', '2018-03-01', 18, 'born on a leap day: the day after'],
    ['years', '2000-02-29', '2020-02-28', 19, 'born on a leap day: the day before, in a leap year'],
    ['years', '2000-02-29', '2020-02-29', 20, 'born on a leap day: the birthday'],
    ['years', '2001-02-28', '2020-02-28', 19, 'born on the last of February: the birthday is the 28th'],
    ['years', '1960-01-01', '2019-12-31', 59, 'the day before the birthday'],
    ['years', '1960-01-01', '2020-01-01', 60, 'the birthday'],
    ['years', '0001-01-01', '9999-12-31', 9998, 'from the first day to the last'],
    ['months', '0099-12-31', '0100-02-28', 2, 'years of two digits are not of our century'],
    ['days', '2020-02-28', '2020-03-01', 2, 'over a leap day'],
    ['days', '2019-02-28', '2019-03-01', 1, 'over no leap day'],
    ['days', '2019-03-01', '2019-02-28', -1, 'backwards'],
  ])('%s from %s to %s: %i (%s)', (unit, since, until, count) => {
    expect(completed(unit, since, until)).toBe(count);
  });

  const day = fc
    .date({ min: new Date('0200-01-01T00:00:00Z'), max: new Date('9800-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  /** The corresponding day written out from the words of the design, by calendar digits alone. */
  const later = (since: string, months: number): string => {
    const [year, month, date] = since.split('-').map(Number) as [number, number, number];
    const count = 12 * year + (month - 1) + months;
    const [inYear, inMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
    const isLeap = inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0);
    const longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][inMonth - 1] as number;
    const text = (value: number, width: number) => String(value).padStart(width, '0');
    return `${text(inYear, 4)}-${text(inMonth, 2)}-${text(Math.min(date, longest), 2)}`;
  };

  it('is the greatest count for which the corresponding day is not after the end', () => {
    const near = fc.tuple(day, fc.integer({ min: -40_000, max: 40_000 })).map(([since, days]) => ({
      since,
      until: shiftDays(since, days),
    }));
    fc.assert(
      fc.property(near, fc.constantFrom(['months', 1] as const, ['years', 12] as const), (span, [unit, size]) => {
        const count = completed(unit, span.since, span.until);
        expect(later(span.since, size * count) <= span.until).toBe(true);
        expect(later(span.since, size * (count + 1)) > span.until).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never falls as time goes on', () => {
    fc.assert(
      fc.property(day, fc.nat(5_000), fc.constantFrom('months' as const, 'years' as const), (since, days, unit) => {
        const until = shiftDays(since, days);
        expect(completed(unit, since, shiftDays(until, 1))).toBeGreaterThanOrEqual(completed(unit, since, until));
      }),
    );
  });
});

describe('a span later', () => {
  test.each([
    ['2020-06-30', { years: 2 }, 1, '2022-06-30'],
    ['2020-02-29', { years: 1 }, 1, '2021-02-28'],
    ['2019-08-31', { months: 6 }, 1, '2020-02-29'],
    ['2019-01-31', { months: 1, days: 1 }, 1, '2019-03-01'],
    ['2019-12-31', { days: 1 }, 1, '2020-01-01'],
    ['2020-03-31', { months: 1 }, -1, '2020-02-29'],
    ['9999-12-31', { days: 1 }, 1, '9999-12-31'],
    ['0001-01-01', { months: 1 }, -1, '0001-01-01'],
    ['2019-01-01', { years: 1e9 }, 1, '9999-12-31'],
    ['2019-01-01', { years: 1e9 }, -1, '0001-01-01'],
  ] as const)('%s and %o times %i: %s', (day, span, times, result) => {
    expect(addSpan(day, span, times)).toBe(result);
  });
});

test.each([
  ['2019-01-01', '2019-02-01'],
  ['2019-01-31', '2019-02-01'],
  ['2019-12-31', '2020-01-01'],
  ['9999-12-01', '9999-12-31'],
])('the month after %s starts on %s', (day, next) => expect(nextMonth(day)).toBe(next));

test.each([
  ['2019', '2019-01-01', '2019-12-31'],
  ['9999', '9999-01-01', '9999-12-31'],
  ['2019-02', '2019-02-01', '2019-02-28'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2019-12', '2019-12-01', '2019-12-31'],
  ['2019-02-28', '2019-02-28', '2019-02-28'],
  ['..2019-09', '0001-01-01', '2019-09-30'],
  ['2019..2019-09', '2019-01-01', '2019-09-30'],
  ['2019-05-06..2019-05-06', '2019-05-06', '2019-05-06'],
])('%s can mean %s to %s', (text, first, last) => expect(spread(text)).toEqual({ first, last }));

test.each([
  '0000',
  '2019-00',
  '2019-13',
  '2019-02-29',
  '..',
  '2019..',
  '..2019-13',
  '2020..2019',
  '2019-09-30..2019-09-29',
])('%s means no day', (text) => {
  expect(spread(text)).toBeUndefined();
});
