import { type Interval, place } from '../compile/index.js';
import type { ConditionNode, Elapsed, Fact } from '../conditions/form.js';
import { elapsed } from '../conditions/situation.js';
import { addSpan, type Day, shiftDays } from '../dates/day.js';
import { movesOf } from './moves.js';
import { comparisonsBehind, freed, type Standing } from './standing.js';

const lastDay = '9999-12-31';

/** Counts for whose sake one may wait. */
export function isWaitedFor({ definition: { changeableBy } }: Fact): boolean {
  return changeableBy.who === 'time' && changeableBy.direction !== 'down';
}

/** The days to come, first to last, on which some count of time passes a threshold of the rule. Empty where nothing is worth waiting for. */
export function daysAhead(standing: Standing): Day[] {
  const { elapsed: counts, situation } = standing;
  if (!counts.some(isWaitedFor)) return [];
  const comparisons = comparisonsBehind(standing.when);
  const days = counts.flatMap((fact) => {
    const derivation = fact.derivation as Elapsed;
    const thresholds = comparisons.flatMap(({ fact: left, right }) => {
      if (left.id !== fact.id || right.kind === 'fact') return [];
      const values = right.kind === 'list' ? right.values : [right.value];
      return values.flatMap((value) => [Math.floor(Number(value)), Math.floor(Number(value)) + 1]);
    });
    return startsOf(derivation.since, standing).flatMap((since) =>
      thresholds.flatMap((count) => firstDayOf(derivation, since, count) ?? []),
    );
  });
  return [...new Set(days)].filter((day) => day > situation.asOf).sort();
}

/** Those days on which the rule is in force for certain. */
export function within(days: readonly Day[], interval: Interval): Day[] {
  return days.filter((day) => place(day, interval) === 'within');
}

/** The day from which is counted, and those to which it can be moved that matter for more than the count. */
function startsOf(since: Fact, { when, changeable, situation }: Standing): Day[] {
  const known = situation.given.get(since.id);
  const own = known === undefined ? [] : [known];
  if (!changeable.some(({ id }) => id === since.id)) return own as Day[];
  const free = freed(situation, [since.id]);
  const current = new Map(known === undefined ? [] : [[since.id, known] as const]);
  const ofDates = comparisonsBehind(when).filter(({ fact }) => fact.definition.type === 'date');
  const frame: ConditionNode = { kind: 'all', at: '', of: ofDates };
  return [...own, ...(movesOf(frame, [since], free, current).get(since.id)?.moves ?? [])] as Day[];
}

/** The first day on which so many units are completed since another: around the corresponding day, which there may not be. */
function firstDayOf(derivation: Elapsed, since: Day, count: number): Day | undefined {
  const near = addSpan(since, { [derivation.unit]: Math.abs(count) }, count < 0 ? -1 : 1);
  for (let shift = -4; shift <= 4; shift += 1) {
    const day = shiftDays(near, shift);
    if (day < lastDay && elapsed(derivation, since, day) >= count) return day;
  }
  return undefined;
}
