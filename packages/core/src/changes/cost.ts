import type { Fact, Value } from '../conditions/form.js';
import { addSpan, type Day } from '../dates/day.js';
import type { Span } from '../model/index.js';

/** What waiting costs, on the scale on which the vocabulary says what a change costs the applicant: 1 trivial, 5 a change of life. */
const scale: readonly (readonly [cost: number, longest: Span])[] = [
  [1, { months: 1 }],
  [2, { months: 6 }],
  [3, { years: 1 }],
  [4, { years: 5 }],
];

/** What it costs to wait from one day to another: 1 up to a month, 2 up to half a year, 3 up to a year, 4 up to five years, else 5. */
export function costOfWaiting(from: Day, until: Day): number {
  return scale.find(([, longest]) => until <= addSpan(from, longest))?.[0] ?? 5;
}

const spans: Readonly<Record<string, keyof Span>> = { year: 'years', month: 'months', day: 'days' };
const unmeasured = 3;
/** Longer than anybody waits; days end in the year 9999. */
const longest = 10_000;

/** What it costs to change a fact: as declared of the applicant; of time, as long as it takes, and 3 where no unit tells. */
export function costOf({ definition }: Fact, asOf: Day, from: Value | undefined, to: Value): number {
  const { changeableBy, unit, type } = definition;
  if (changeableBy.who === 'applicant') return changeableBy.cost;
  const key = spans[unit ?? ''];
  if (key === undefined || type !== 'integer' || from === undefined) return unmeasured;
  const count = Math.min(Math.abs(Number(to) - Number(from)), longest);
  return costOfWaiting(asOf, addSpan(asOf, { [key]: count }));
}

const changeOfLife = 5;

/**
 * Whether a change asks for another life and not for a step: it costs a change of life and could as well be made the other way, as where one
 * lives or is registered; or it gives up, at a cost nearly as high, what holds now. To become a graduate costs as much, but nobody takes it
 * back; and what is unknown may be so already.
 */
export function isUprooting({ definition }: Fact, from: Value | undefined, to: Value | undefined): boolean {
  const { changeableBy } = definition;
  if (from === undefined || changeableBy.who !== 'applicant' || changeableBy.direction !== 'either') return false;
  const givesUp = from === true && to === false;
  return changeableBy.cost >= (givesUp ? changeOfLife - 1 : changeOfLife);
}
