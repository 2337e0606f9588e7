import { isFree } from '../conditions/apart.js';
import type { Situation } from '../conditions/situation.js';
import type { Slots } from './layout.js';
import type { Step } from './step.js';
import { open, truth } from './truth.js';

/** What an unknown condition waits for, where no fact is shared in it: see `openApart`, of which this is the form over slots. */
export interface OpenSteps {
  readonly bases: string[];
  readonly lost: Step[];
}

/**
 * Gathers what is open in a condition that is unknown.
 * @returns false as soon as facts hang together: then `settle` must say whether it is open at all
 */
export function openIn(
  step: Step,
  slots: Slots,
  day: Pick<Situation, 'asOf' | 'jurisdiction'>,
  into: OpenSteps,
  isDerived = false,
): boolean {
  switch (step.kind) {
    case 'not':
    case 'named':
      return openIn(step.of, slots, day, into, isDerived);
    case 'derived':
      return openIn(step.of, slots, day, into, true);
    case 'all':
    case 'any':
      return step.of.every((part) => truth(part, slots) !== open || openIn(part, slots, day, into, isDerived));
    case 'among':
    case 'least':
    case 'holds':
      return isNew(step.leaf.fact.bases[0] as string, into.bases) && isFree(step.leaf, day);
    case 'lost':
      return !isDerived && isNew(step, into.lost);
    default:
      return false;
  }
}

function isNew<T>(item: T, into: T[]): boolean {
  if (into.includes(item)) return false;
  into.push(item);
  return true;
}
