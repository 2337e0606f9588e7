// What a change means for one subject and one benefit.
import { givenApart } from '@huice/core/replay';
import { Exact } from './exact.js';
import type { About, Told, ToldAmount } from './told.js';

/**
 * - `gains`, `loses`: entitled now and not before, or to more; or the other way about
 * - `opens`, `settles`: what was known is so no longer; what was open is known
 * - `starts-open`, `ends-open`: undetermined on the one side, and not applicable on the other, so that nobody asked
 * - `stays-open`: undetermined on both sides
 * - `unclear`: the amount waits for facts, and whether it becomes more or less hangs on them
 * - `standing`: the same is given, by a text of another authority, or one whose copy is damaged on one side only
 * - `otherwise`: something else is given, neither plainly more nor plainly less
 */
export type Move = 'same' | 'stays-open' | (typeof changes)[number];

/** The moves that change something, in the order in which a reader asks. */
export const changes = [
  'gains',
  'loses',
  'opens',
  'settles',
  'starts-open',
  'ends-open',
  'unclear',
  'standing',
  'otherwise',
] as const;

export function moveOf(before: Told, after: Told): Move {
  const [was, is] = [before.outcome === 'undetermined', after.outcome === 'undetermined'];
  if (was && is) return 'stays-open';
  if (was && after.outcome === 'not-applicable') return 'ends-open';
  if (is && before.outcome === 'not-applicable') return 'starts-open';
  if (was) return 'settles';
  if (is) return 'opens';
  const [had, has] = [before.outcome === 'eligible', after.outcome === 'eligible'];
  if (had !== has) return has ? 'gains' : 'loses';
  if (!has) return 'same';
  if (givenBy(before.about as About) !== givenBy(after.about as About)) return 'otherwise';
  const move = amountMove(before, after);
  return move === 'same' && standingOf(before) !== standingOf(after) ? 'standing' : move;
}

const standingOf = ({ about }: Told) => `${about?.authority} ${about?.damaged}`;

/** Both ends of an amount count: where one rises and the other falls, nobody can say whether it is more. */
function amountMove(was: Told, is: Told): Move {
  const [before, after] = [was.amount, is.amount];
  if (before === undefined || after === undefined) return before === after ? 'same' : 'otherwise';
  if (before.figure !== after.figure) return 'otherwise';
  const low = new Exact(after.from).comparedTo(before.from);
  const high = new Exact(after.to ?? Number.POSITIVE_INFINITY).comparedTo(before.to ?? Number.POSITIVE_INFINITY);
  if (before.waits() || after.waits()) return openMove(before, after);
  if (low === 0 && high === 0) return 'same';
  if (low >= 0 && high >= 0) return 'gains';
  return low <= 0 && high <= 0 ? 'loses' : 'otherwise';
}

/** The ends of what facts leave open move with the rule and not with the subject: only ranges that lie apart say which way everybody goes. */
function openMove(before: ToldAmount, after: ToldAmount): Move {
  if (before.reckoning !== undefined && before.reckoning === after.reckoning) return 'same';
  if (before.to !== null && new Exact(after.from).greaterThan(before.to)) return 'gains';
  return after.to !== null && new Exact(before.from).greaterThan(after.to) ? 'loses' : 'unclear';
}

const given = new WeakMap<About, string>();

/** What a rule gives apart from the sum, which may differ from subject to subject. */
function givenBy(about: About): string {
  const known = given.get(about);
  if (known !== undefined) return known;
  const text = givenApart(about.gives);
  given.set(about, text);
  return text;
}
