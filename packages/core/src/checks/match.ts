import { exact, plain } from '../money/exact.js';
import type { Stated } from './numbers.js';
import type { Quantity } from './words/quantity.js';

/** Whether a quantity of the words is the number of the rule; of a range in the words, which end it is. */
export function matches(
  stated: Stated & { kind: 'number' },
  quantity: Quantity,
): 'whole' | 'lower' | 'upper' | undefined {
  const { measures, units, use } = stated;
  if (!measures.includes(quantity.measure)) return undefined;
  if (units !== undefined && !units.test(quantity.unit)) return undefined;
  // 3倍 of something is 300 percent of it.
  const inPercent = quantity.measure === 'times' && measures.includes('percent');
  const same = (ours: string, theirs: string) =>
    plain(exact(ours)) === (inPercent ? plain(exact(theirs).times(100)) : theirs);
  if (quantity.upper === undefined) {
    return stated.upper === undefined && same(stated.value, quantity.value) ? 'whole' : undefined;
  }
  if (stated.upper !== undefined) {
    return same(stated.value, quantity.value) && same(stated.upper, quantity.upper) ? 'whole' : undefined;
  }
  if (use.kind !== 'leaf') return undefined;
  if (same(stated.value, quantity.value)) return 'lower';
  return same(stated.value, quantity.upper) ? 'upper' : undefined;
}
