import type { Fact, Leaf, Value } from '../conditions/form.js';
import { regionsOf } from '../conditions/opening.js';
import { elapsed, type Situation } from '../conditions/situation.js';
import { equalTo, freed } from './standing.js';

/**
 * Values of a count of time that is given without its day, at which it narrows that day otherwise: by what the rule asks of the day itself, and
 * by other counts from the same day.
 * @param own the derived facts that are given while what they follow from is open
 */
export function narrowedValues(
  fact: Fact,
  own: readonly Fact[],
  comparisons: readonly Leaf[],
  situation: Situation,
): Value[] {
  const derivation = own.find(({ id }) => id === fact.id)?.derivation;
  if (derivation?.kind !== 'completed') return [];
  const { since } = derivation;
  const kin = own.filter((one) => isCountFrom(since, one));
  const counted = comparisons.map((leaf) => ({
    ...leaf,
    fact: kin.find(({ id }) => id === leaf.fact.id) ?? leaf.fact,
  }));
  const asTheyAre = kin.flatMap((one) => {
    const value = situation.given.get(one.id);
    return value === undefined ? [] : [equalTo(one, value)];
  });
  const regions = regionsOf(
    { kind: 'all', at: '', of: [...counted, ...asTheyAre, equalTo(since, situation.asOf)] },
    new Set([since.id]),
    freed(
      situation,
      kin.map(({ id }) => id),
    ),
  );
  const days = regions.get(since.id)?.values ?? [];
  // A day may lie within what one count leaves open; then only the counts beside it lie wholly on one side.
  const counts = days.map((day) => elapsed(derivation, day as string, situation.asOf));
  return [...new Set(counts.flatMap((count) => [count - 1, count, count + 1]))];
}

const isCountFrom = (since: Fact, { derivation }: Fact) =>
  derivation?.kind === 'completed' && derivation.since.id === since.id;
