import { type AmountNode, partsOf, quantitiesOf } from '../../amounts/node.js';
import { isSettled, type Quantity, subtract } from '../../amounts/quantity.js';
import { type Reckoning, reckon } from '../../amounts/reckon.js';
import { knownValue, type Situation, supposing } from '../../conditions/situation.js';
import type { Exact } from '../../money/exact.js';
import type { Attempt } from './coverage.js';
import { neighbour } from './neighbour.js';

/** A place where an amount bends: a cap, a floor, the end of a bracket. */
interface Limit {
  readonly at: string;
  /** How far the amount lies beyond the limit: negative below it; undefined where either is open or endless. */
  beyond(reckoning: Reckoning): Exact | undefined;
}

/** The limits of an amount with the sides on which no case tries them: `just below`, `at`, `just above`. */
export function untriedLimits(root: AmountNode, attempts: readonly Attempt[]): { at: string; sides: string[] }[] {
  return limitsOf(root).map((limit) => {
    const seen = new Set(attempts.flatMap(({ situation }) => sidesOf(limit, root, situation)));
    // Where one more person or yuan leads from below to above, nothing lies at the limit itself.
    const wanted = ['just below', ...(seen.has('past') ? [] : ['at']), 'just above'];
    return { at: limit.at, sides: wanted.filter((side) => !seen.has(side)) };
  });
}

function limitsOf(node: AmountNode): Limit[] {
  const below = partsOf(node).flatMap((part) => limitsOf(part.node));
  const { at } = node;
  if (node.kind === 'cap') {
    const left = (parts: Reckoning) => {
      const [cap, less] = [parts.get(node.cap), node.less && parts.get(node.less)];
      return cap === undefined || less === undefined ? cap : subtract(cap, less);
    };
    return [{ at, beyond: (parts) => difference(parts.get(node.of), left(parts)) }, ...below];
  }
  if (node.kind === 'floor') {
    return [{ at, beyond: (parts) => difference(parts.get(node.of), parts.get(node.floor)) }, ...below];
  }
  if (node.kind !== 'brackets') return below;
  const ends = node.brackets.filter(({ upTo }) => upTo.isFinite());
  return [
    ...ends.map(({ upTo }, index) => ({
      at: `${at}/brackets/${index}/upTo`,
      beyond: (parts: Reckoning) => endOf(parts.get(node.of))?.minus(upTo),
    })),
    ...below,
  ];
}

/** Where one case lies, if one smallest step of one fact leads to the limit or over it. */
function sidesOf(limit: Limit, root: AmountNode, situation: Situation): string[] {
  const here = limit.beyond(reckon(root, situation));
  if (here === undefined) return [];
  if (here.isZero()) return ['at'];
  const neighbours = quantitiesOf(root).flatMap(({ fact }) => {
    const value = knownValue(fact, situation);
    if (value === undefined) return [];
    return [-1, 1].map((steps) =>
      limit.beyond(reckon(root, supposing(situation, [[fact.id, neighbour(fact, value, steps)]]))),
    );
  });
  const reached = neighbours.some((there) => there?.times(here).lessThanOrEqualTo(0));
  const passed = neighbours.some((there) => there?.times(here).isNegative() === true && !there.isZero());
  return reached ? [here.isNegative() ? 'just below' : 'just above', ...(passed ? ['past'] : [])] : [];
}

function difference(amount: Quantity | undefined, limit: Quantity | undefined): Exact | undefined {
  const [left, right] = [endOf(amount), endOf(limit)];
  return left === undefined || right === undefined ? undefined : left.minus(right);
}

/** The end of an amount that the text gives: the upper one, unless it is given as at least. */
function endOf(quantity: Quantity | undefined): Exact | undefined {
  if (quantity === undefined || !isSettled(quantity)) return undefined;
  const end = quantity.kind === 'at-least' ? quantity.low.from : quantity.low.to;
  return end.isFinite() ? end : undefined;
}
