import type { AmountNode } from '../amounts/node.js';
import type { Quantity } from '../amounts/quantity.js';
import { reckon } from '../amounts/reckon.js';
import type { Fact } from '../conditions/form.js';
import { exact, plain } from '../money/exact.js';
import { withFacts } from './facts.js';
import type { Joint, Supposed } from './joint.js';

/** What an amount and each of its parts come to at least and at most. */
export type Ranges = (node: AmountNode) => Quantity | undefined;

/** Two amounts whose facts are declared within one region, and what their parts come to there. */
export function rangesIn(
  amounts: readonly [AmountNode, AmountNode],
  supposed: Supposed,
  { parties, variables }: Joint,
): { readonly amounts: readonly [AmountNode, AmountNode]; readonly ranges: Ranges } {
  const within =
    (side: 0 | 1) =>
    (fact: Fact): Fact => {
      const choice = supposed[side].get(fact.id);
      if (choice === undefined || fact.derivation !== undefined || variables.get(fact.id)?.isWhole !== true)
        return fact;
      const { min: _, max: __, ...rest } = fact.definition;
      const bound = (end: 'min' | 'max', value: unknown) => {
        const size = exact(value as number);
        return size.isFinite() ? { [end]: rest.type === 'integer' ? Number(size) : plain(size) } : {};
      };
      return { ...fact, definition: { ...rest, ...bound('min', choice.from), ...bound('max', choice.to) } };
    };
  const narrowed = [withFacts(amounts[0], within(0)), withFacts(amounts[1], within(1))] as const;
  const reckonings = narrowed.map((node, side) =>
    reckon(node, { ...parties[side as 0 | 1].standing.situation, given: new Map() }),
  );
  return {
    amounts: narrowed,
    ranges: (node) => reckonings.map((one) => one.get(node)).find((one) => one !== undefined),
  };
}
