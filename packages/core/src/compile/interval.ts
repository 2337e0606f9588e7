import { type Day, spread } from '../dates/day.js';
import { quoted, type Rule, says } from '../model/index.js';
import { complain, type Scope } from './scope.js';

/**
 * When a rule is in force, both ends included. Where the text gives a month, a year or a stretch as the start, it lies somewhere from `from` to
 * `certain`; a start that nothing bounds has the first of all days as its `from`.
 * Without `to` the text states no end.
 */
export interface Interval {
  readonly from: Day;
  readonly certain: Day;
  readonly to?: Day;
}

/** Where a day lies: `doubtful` is inside what the text leaves open. */
export function place(day: Day, interval: Interval): 'before' | 'within' | 'after' | 'doubtful' {
  if (day < interval.from) return 'before';
  if (interval.to !== undefined && day > interval.to) return 'after';
  return day < interval.certain ? 'doubtful' : 'within';
}

/** An end given as a year or a month reaches to its last day: a plan for 2018-2020 covers the whole of 2020. */
export function compileInterval(effective: Rule['effective'], scope: Scope): Interval | undefined {
  if (!scope.isSound('/effective')) return undefined;
  const { from, to } = effective;
  const start = spread(from);
  if (start === undefined) noSuchDay('/effective/from', from, scope);
  const end = to === 'not-stated' ? undefined : spread(to);
  if (to !== 'not-stated' && end === undefined) noSuchDay('/effective/to', to, scope);
  if (start === undefined || (to !== 'not-stated' && end === undefined)) return undefined;
  if (end !== undefined && end.last < start.first) {
    return complain(scope, 'out-of-bounds', '/effective/to', says('ends-before-it-starts'), {
      found: quoted(to),
      expected: says('or-later', { day: from }),
    });
  }
  return {
    from: start.first,
    certain: start.last,
    ...(end === undefined ? {} : { to: end.last }),
  };
}

export function noSuchDay(at: string, text: string, scope: Scope): void {
  complain(scope, 'no-such-day', at, says('no-such-day', { day: text }));
}
