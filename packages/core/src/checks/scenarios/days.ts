import type { CompiledRule } from '../../compile/index.js';
import { firstDay, shiftDays } from '../../dates/day.js';
import type { Trial } from './trial.js';

const elsewhere = ['other-subject', 'outside-jurisdiction', 'below-authority'];

/** For each end of a rule's interval, the days around it on which no case is judged. An end that the text does not state has none. */
export function untriedDays({ interval }: CompiledRule, trials: readonly Trial[]): { at: string; days: string[] }[] {
  const tried = new Set(
    trials.flatMap(({ result, options }) =>
      result === undefined || elsewhere.includes(result.reason ?? '') ? [] : options.asOf,
    ),
  );
  const { from, certain, to } = interval;
  const ends = [
    ...[...new Set([from, certain])].filter((day) => day !== firstDay).map((day) => ({ at: '/effective/from', day })),
    ...(to === undefined ? [] : [{ at: '/effective/to', day: to }]),
  ];
  return ends.map(({ at, day }) => ({
    at,
    days: [-1, 0, 1].map((off) => shiftDays(day, off)).filter((one) => !tried.has(one)),
  }));
}
