import type { Subject } from '../model/index.js';
import {
  type Joint,
  nothingSupposed,
  openFact,
  type Rank,
  ranksOf,
  type Supposed,
  suppose,
  variableOf,
} from './joint.js';

/** Steps that a search may take, so that a comparison ends. What is not proved within it is called undecided. */
export class Budget {
  constructor(public left: number) {}
  /** @returns false once nothing is left */
  spend(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }
}

/** Somebody whom the two sides treat differently. */
export interface Found {
  readonly subject: Subject;
  readonly supposed: Supposed;
}

export type Ranks = readonly [readonly Rank[], readonly Rank[]];

/** `yes` for all of them, `no` for none of them, `maybe` while more must be supposed. */
type Wanted = (ranks: Ranks) => 'yes' | 'no' | 'maybe';

/**
 * Goes through every region of the facts that the thresholds of both sides cut out, leaving out those in which neither side can come out
 * otherwise; calls `meet` in each that is wanted until that returns true.
 * @returns whether the whole space was seen or `meet` had enough; false if the budget ended first
 */
export function explore(
  joint: Joint,
  subject: Subject,
  wanted: Wanted,
  budget: Budget,
  meet: (found: Found) => boolean,
): boolean {
  let isWhole = true;
  const visit = (supposed: Supposed): boolean => {
    if (!budget.spend()) {
      isWhole = false;
      return true;
    }
    const ranks = joint.parties.map((party, side) => ranksOf(party, subject, supposed[side as 0 | 1])) as [
      Rank[],
      Rank[],
    ];
    const answer = wanted(ranks);
    if (answer === 'no') return false;
    if (answer === 'yes') return meet({ subject, supposed });
    const side = (ranks[0].length > 1 ? 0 : 1) as 0 | 1;
    const fact = openFact(joint.parties[side], supposed[side]);
    if (fact === undefined) return false;
    const variable = variableOf(joint, fact, side);
    return variable.choices.some((choice) => visit(suppose(supposed, variable, choice)));
  };
  visit(nothingSupposed);
  return isWhole;
}

const least = (ranks: readonly Rank[]) => Math.min(...ranks);
const most = (ranks: readonly Rank[]) => Math.max(...ranks);

/** The second side comes out higher than the first. */
export const gains: Wanted = ([before, after]) => {
  if (least(after) > most(before)) return 'yes';
  return most(after) <= least(before) ? 'no' : 'maybe';
};

export const loses: Wanted = ([before, after]) => gains([after, before]);

/** Both sides grant the benefit. */
export const both: Wanted = ([before, after]) => {
  if (most(before) < 2 || most(after) < 2) return 'no';
  return least(before) === 2 && least(after) === 2 ? 'yes' : 'maybe';
};
