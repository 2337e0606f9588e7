import type { Elapsed } from '../conditions/form.js';

/** Days as the number that their digits make: 20180930. */
export type DayCode = number;

/**
 * As `elapsed` of conditions, on day codes: the units completed since a day, to the corresponding day, the last day of the month where there is none.
 * The next day's count leaves the day itself out, so that it ends a day earlier.
 */
export function elapsedUnits(unit: Elapsed['unit'], nextDay: boolean, since: DayCode, asOf: DayCode): number {
  if (Number.isNaN(since)) return since;
  const until = nextDay && since < asOf ? dayBefore(asOf) : asOf;
  if (unit === 'days') return ordinal(until) - ordinal(since);
  const [from, to] = [partsOf(since), partsOf(until)];
  const months = 12 * (to.year - from.year) + to.month - from.month;
  if (unit === 'months') return Math.min(from.day, lengthOf(to.year, to.month)) > to.day ? months - 1 : months;
  const years = to.year - from.year;
  const corresponding = from.month * 100 + Math.min(from.day, lengthOf(to.year, from.month));
  return corresponding > to.month * 100 + to.day ? years - 1 : years;
}

function partsOf(code: DayCode): { year: number; month: number; day: number } {
  return { year: Math.floor(code / 10_000), month: Math.floor(code / 100) % 100, day: code % 100 };
}

/** The days of a month of the Gregorian calendar. */
export function lengthOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function dayBefore(code: DayCode): DayCode {
  const { year, month, day } = partsOf(code);
  if (day > 1) return code - 1;
  const [above, before] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return above * 10_000 + before * 100 + lengthOf(above, before);
}

/** The number of a day among all days: https://howardhinnant.github.io/date_algorithms.html#days_from_civil */
function ordinal(code: DayCode): number {
  const { year, month, day } = partsOf(code);
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}
