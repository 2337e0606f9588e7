import type { Value } from '../conditions/form.js';
import { openFacts } from '../conditions/opening.js';
import { type Situation, supposing } from '../conditions/situation.js';
import { type AmountNode, choicesOf, quantitiesOf } from './node.js';
import { either, isSettled, type Quantity } from './quantity.js';
import { type Reckoning, reckon } from './reckon.js';
import { type Scene, waitingFor } from './waiting.js';

export interface Assessment {
  readonly quantity: Quantity;
  /** The open base facts that can still change the amount. Empty once it is settled. */
  readonly waitingFor: readonly string[];
  /** The parts of the amount, where nothing that decides between them is open. */
  readonly reckoning: Reckoning | undefined;
}

/**
 * The amount and what it waits for. It is monotone in each fact it uses (`compile` sees to that), so its range lies between the bounds of the
 * open ones; facts that choose between branches are tried in every region that the branches' thresholds cut out.
 */
export function assess(root: AmountNode, situation: Situation): Assessment {
  const scenes = scenesOf(root, situation);
  const results = scenes.map((values): Scene => {
    const supposed = values.size === 0 ? situation : supposing(situation, values);
    const reckoning = reckon(root, supposed);
    return { values, supposed, reckoning, quantity: reckoning.get(root) as Quantity };
  });
  const quantity = results.map((result) => result.quantity).reduce(either);
  const first = results[0];
  const reckoning = results.length === 1 ? first?.reckoning : undefined;
  if (isSettled(quantity)) return { quantity, waitingFor: [], reckoning };

  return { quantity, waitingFor: waitingFor(root, results, situation), reckoning };
}

/** Every assignment of the open facts that choose between branches; one empty assignment if there are none. */
function scenesOf(root: AmountNode, situation: Situation): ReadonlyMap<string, Value>[] {
  const choices = choicesOf(root);
  if (choices.length === 0) return [new Map()];
  const sized = new Set(quantitiesOf(root).flatMap(({ fact }) => fact.bases));
  const scenes = openFacts({ kind: 'all', at: root.at, of: choices }, situation, sized).assignments();
  return scenes.length === 0 ? [new Map()] : scenes;
}
