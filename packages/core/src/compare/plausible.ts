import type { Fact } from '../conditions/form.js';
import { leavesOf } from '../conditions/node.js';
import { type Exact, exact } from '../money/exact.js';
import type { Joint } from './joint.js';

/**
 * Sizes of a sum or a measure that a person can picture and that would do as well as `value`, the likeliest first: the thresholds of the rules
 * themselves, from the nearest, then round ones. The smallest difference shows at a minimum wage of 0.01 yuan as well as at one of 1,000; only the
 * second looks like a wage. None for counts, of which the smallest is the plainest, nor where no other is likelier.
 */
export function likelySizes({ id, definition }: Fact, value: Exact, { parties }: Joint): Exact[] {
  if (definition.type !== 'decimal' || value.isZero()) return [];
  const thresholds = parties.flatMap(({ when }) =>
    (when === undefined ? [] : leavesOf(when)).flatMap(({ fact, right }) =>
      fact.id === id && right.kind === 'constant' ? [right.value as Exact] : [],
    ),
  );
  const isMoney = definition.unit?.startsWith('yuan') === true;
  const likely = isMoney && value.lessThan(usual) ? usual : value;
  const all = [...nearestFirst(thresholds, value), ...nearestFirst(round, likely)];
  const place = all.findIndex((one) => one.equals(value));
  return place < 0 ? all : all.slice(0, place);
}

/** In yuan: about what a bill or a month's pay comes to. */
const usual = exact(1000);

const round: readonly Exact[] = [0, 1, 2, 3, 4, 5, 6].flatMap((power) =>
  [1, 2, 5].map((digit) => exact(10).pow(power).times(digit)),
);

/** By how many times the one is the other. */
function nearestFirst(sizes: readonly Exact[], to: Exact): Exact[] {
  const times = (size: Exact) => (size.lessThan(to) ? to.dividedBy(size) : size.dividedBy(to));
  return sizes.filter((one) => one.greaterThan(0)).sort((a, b) => times(a).comparedTo(times(b)));
}
