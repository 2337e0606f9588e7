import { UTCDate } from '@date-fns/utc';
import { addDays, addMonths, addYears } from 'date-fns';
import type { Span } from '../model/index.js';

/** A day as `YYYY-MM-DD`; days compare as text. All arithmetic is in UTC, so no time zone can move a day. */
export type Day = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text names a day that exists (2022-02-30 does not). */
export function isDay(text: unknown): text is Day {
  const parts = typeof text === 'string' ? form.exec(text) : null;
  if (parts === null) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1) return false;
  return toText(new UTCDate(year, month - 1, date, 0, 0, 0, 0)) === text;
}

/** The corresponding day a span later (or, with `times` -1, earlier); the last day of the month where there is none. */
export function addSpan(day: Day, span: Span, times = 1): Day {
  const months = times * (12 * (span.years ?? 0) + (span.months ?? 0));
  return toText(addDays(addMonths(toDate(day), months), times * (span.days ?? 0)));
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

export function nextMonth(day: Day): Day {
  return addMonths(toDate(`${day.slice(0, 8)}01`), 1)
    .toISOString()
    .slice(0, 10);
}

export function shiftDays(day: Day, days: number): Day {
  return toText(addDays(toDate(day), days));
}

/** The first and the last day that a day, a month (`2019-01`) or a year (`2019`) can mean; undefined if it does not exist. */
export function spread(text: string): { first: Day; last: Day } | undefined {
  if (text.length === 10) return isDay(text) ? { first: text, last: text } : undefined;
  const first = text.length === 7 ? `${text}-01` : `${text}-01-01`;
  if (!isDay(first)) return undefined;
  const after = text.length === 7 ? addSpan(first, { months: 1 }) : addSpan(first, { years: 1 });
  return { first, last: shiftDays(after, -1) };
}

function toDate(day: Day): UTCDate {
  return new UTCDate(`${day}T00:00:00.000Z`);
}

function toText(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
