import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import type { Span } from '../model/index.js';

/** A day as `YYYY-MM-DD`; days compare as text. All arithmetic is in UTC, so no time zone can move a day. */
export type Day = string;

/** Days lie between these two; arithmetic that would leave them stops there. */
export const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

/** Whether the text names a day that exists (2022-02-30 does not). */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text < firstDay) return false;
  const time = toDate(text).getTime();
  return !Number.isNaN(time) && toText(new UTCDateMini(time)) === text;
}

/** The corresponding day a span later (or, with `times` -1, earlier); the last day of the month where there is none. */
export function addSpan(day: Day, span: Span, times = 1): Day {
  const months = times * (12 * (span.years ?? 0) + (span.months ?? 0));
  return toText(addDays(addMonths(toDate(day), months), times * (span.days ?? 0)), times);
}

/**
 * Completed years, months or days from `since` to `until`, counted to the corresponding day: the greatest n for which `since` plus n units is
 * not after `until`. 2019-08-31 to 2019-11-30 is three months. Negative if `until` lies before `since`.
 */
export function completed(unit: 'years' | 'months' | 'days', since: Day, until: Day): number {
  const [from, to] = [toDate(since), toDate(until)];
  if (unit === 'days') return Math.round((to.getTime() - from.getTime()) / 86_400_000);
  const add = unit === 'years' ? addYears : addMonths;
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  let count = unit === 'years' ? years : 12 * years + to.getUTCMonth() - from.getUTCMonth();
  while (add(from, count) > to) count -= 1;
  return count;
}

/** The first day of the month after. */
export function nextMonth(day: Day): Day {
  return toText(addMonths(toDate(`${day.slice(0, 8)}01`), 1));
}

export function shiftDays(day: Day, days: number): Day {
  return toText(addDays(toDate(day), days), days);
}

/**
 * The first and the last day that a day, a month (`2019-01`), a year (`2019`) or a stretch (`..2019-09`, `2019..2019-09`) can mean;
 * undefined if it does not exist.
 */
export function spread(text: string): { first: Day; last: Day } | undefined {
  const [earliest, latest] = text.split('..');
  if (latest !== undefined) {
    const first = earliest === '' ? firstDay : spread(earliest as string)?.first;
    const last = spread(latest)?.last;
    return first === undefined || last === undefined || last < first ? undefined : { first, last };
  }
  const first = text + '-01-01'.slice(text.length - 4);
  if (!isDay(first)) return undefined;
  if (text.length === 10) return { first, last: first };
  return { first, last: text.length === 4 ? `${text}-12-31` : toText(lastDayOfMonth(toDate(first))) };
}

function toDate(day: Day): Date {
  return new UTCDateMini(`${day}T00:00:00.000Z`);
}

/** `direction` says which end was left where a date is too far away to be one. */
function toText(date: Date, direction = 1): Day {
  const year = Number.isNaN(date.getTime()) ? direction * Number.POSITIVE_INFINITY : date.getUTCFullYear();
  if (year < 1) return firstDay;
  return year > 9999 ? lastDay : date.toISOString().slice(0, 10);
}
