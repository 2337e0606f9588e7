import type { ConditionNode, Fact, Truth, Value } from '../conditions/form.js';
import { type Settled, settle } from '../conditions/settle.js';
import { type Situation, supposing } from '../conditions/situation.js';
import type { Day } from '../dates/day.js';
import { type Moves, movesOf, nearestOf } from './moves.js';
import { freed } from './standing.js';

/** How often the condition may be settled for one answer. */
export const workLimit = 20_000;

/** Counts down; at nothing the search stops, and says so. */
export interface Budget {
  left: number;
}

/** New values by fact, as of a day. */
export interface Found {
  readonly asOf: Day;
  readonly values: ReadonlyMap<string, Value>;
}

export interface Search {
  readonly when: ConditionNode;
  readonly situation: Situation;
  readonly changeable: readonly Fact[];
  /** The day asked about, then the days ahead, first to last. */
  readonly days: readonly Day[];
  readonly budget: Budget;
  /** Derived facts that are given narrow what is open, so that a profile may be settled although the condition alone is not. */
  readonly own: readonly Fact[];
  /** Whether a change of values that settles the condition is sound as a whole. */
  accepts(found: Found): boolean;
  /** Told of whatever else would have to be known where all that can be changed leaves the condition open. */
  leftOpen(settled: Settled): void;
}

/**
 * Every set of facts, with the first day on which changing them does, such that no smaller set does on that day or before. Sets are tried by
 * size; a set is not tried where freeing all that could still be added to it leaves the condition false.
 */
export function findAll(search: Search): Found[] {
  const found: Found[] = [];
  for (const asOf of search.days) {
    const today = { ...search, situation: { ...search.situation, asOf } };
    let level: Choice[] = [{ chosen: [], rest: search.changeable }];
    while (level.length > 0) {
      const next: Choice[] = [];
      for (const choice of level) {
        const { chosen, rest } = choice;
        const isSpared = found.some(({ values }) =>
          [...values.keys()].every((id) => chosen.some((one) => one.id === id)),
        );
        if (isSpared || truthOf([...chosen, ...rest], today) === false) continue;
        const values = solve(chosen, today);
        if (values !== undefined) found.push({ asOf, values });
        else
          for (const [index, fact] of rest.entries())
            next.push({ chosen: [...chosen, fact], rest: rest.slice(index + 1) });
      }
      level = next;
    }
  }
  return found;
}

interface Choice {
  readonly chosen: readonly Fact[];
  readonly rest: readonly Fact[];
}

/** What is left to settle once some facts are free to be anything. */
function truthOf(free: readonly Fact[], { when, situation, budget }: Search): Truth {
  return spend(
    when,
    freed(
      situation,
      free.map(({ id }) => id),
    ),
    budget,
  ).truth;
}

function spend(when: ConditionNode, situation: Situation, budget: Budget): Settled {
  if (budget.left === 0) return { truth: false, missing: [], textual: false };
  budget.left -= 1;
  return settle(when, situation);
}

/** New values for exactly these facts, each as near as the others allow. */
function solve(chosen: readonly Fact[], search: Search): ReadonlyMap<string, Value> | undefined {
  const first = assign(chosen, search);
  if (first === undefined || chosen.length < 2) return first;
  let values = first;
  for (const fact of chosen) {
    const others = new Map([...values].filter(([id]) => id !== fact.id));
    const nearer = assign([fact], search, others);
    if (nearer !== undefined) values = new Map([...others, ...nearer]);
  }
  return values;
}

const nothing: ReadonlyMap<string, Value> = new Map();

/** The first assignment of new values to all of these facts, nearest first, that settles the condition, beside values that others have been given. */
function assign(facts: readonly Fact[], search: Search, others = nothing): ReadonlyMap<string, Value> | undefined {
  const { when, budget } = search;
  const situation = supposing(search.situation, others);
  const current = new Map(
    facts.flatMap(({ id }) => {
      const value = situation.given.get(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
  const ids = facts.map(({ id }) => id);
  const moves = movesOf(when, facts, freed(situation, ids), current, search.own);
  const place = (index: number, values: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> | undefined => {
    const supposed = supposing(freed(situation, ids), values);
    const settled = spend(when, supposed, budget);
    if (settled.truth === false) return undefined;
    const fact = facts[index];
    if (fact === undefined) return isAccepted(values, settled) ? values : undefined;
    for (const value of nearestOf(moves.get(fact.id) as Moves)) {
      const placed = place(index + 1, new Map([...values, [fact.id, value]]));
      if (placed !== undefined) return placed;
    }
    return undefined;
  };
  const isAccepted = (values: ReadonlyMap<string, Value>, settled: Settled) => {
    const found = { asOf: situation.asOf, values: new Map([...others, ...values]) };
    if ((settled.truth === true || search.own.length > 0) && search.accepts(found)) return true;
    if (settled.truth === undefined) search.leftOpen(settled);
    return false;
  };
  return place(0, nothing);
}
