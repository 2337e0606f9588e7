import type { Subject } from '../model/index.js';
import type { Joint } from './joint.js';
import { type Budget, explore, gains, loses } from './search.js';
import { rankOf, type Witness, witnessOf } from './witness.js';

/** Whom the second side entitles beside the first. */
export type Reach = 'equivalent' | 'stricter' | 'looser' | 'incomparable' | 'undecided';

export interface Who {
  readonly class: Reach;
  /** Somebody who comes nearer to the benefit on the second side. */
  readonly gains?: Witness;
  /** Somebody who comes less near to it. */
  readonly loses?: Witness;
}

/**
 * Nobody gained and nobody lost is a proof: every region of the facts has been seen, or cannot come out otherwise.
 */
export function who(joint: Joint, benefit: string, subjects: readonly Subject[], budget: Budget): Who {
  let isWhole = true;
  const search = (wanted: typeof gains, shows: (witness: Witness) => boolean): Witness | undefined => {
    let met: Witness | undefined;
    for (const subject of subjects) {
      if (met !== undefined) break;
      const isSeen = explore(joint, subject, wanted, budget, (found) => {
        met = witnessOf(joint, benefit, found, shows);
        // What was found and does not show itself through `evaluate` would be a fault of this comparison: it proves nothing.
        if (met === undefined) isWhole = false;
        return met !== undefined;
      });
      if (!isSeen && met === undefined) isWhole = false;
    }
    return met;
  };
  const gained = search(gains, ({ before, after }) => rankOf(after) > rankOf(before));
  const lost = search(loses, ({ before, after }) => rankOf(after) < rankOf(before));
  return {
    class: classOf(gained !== undefined, lost !== undefined, isWhole),
    ...(gained === undefined ? {} : { gains: gained }),
    ...(lost === undefined ? {} : { loses: lost }),
  };
}

function classOf(gained: boolean, lost: boolean, isWhole: boolean): Reach {
  if (gained && lost) return 'incomparable';
  if (!isWhole) return 'undecided';
  if (gained) return 'looser';
  return lost ? 'stricter' : 'equivalent';
}
