import { addSpan, type Day, shiftDays } from '../dates/day.js';
import { same } from './compare.js';
import type { ConditionNode, Elapsed, Fact, Leaf, Value } from './form.js';
import { leavesOf } from './node.js';
import { elapsed, knownValue, type Situation } from './situation.js';

/** For each base fact, the values at which some comparison can change its truth. */
export type Cuts = Map<string, Value[]>;

/** The cuts that a condition's comparisons make in the base facts behind them. */
export function cutsOf(node: ConditionNode, situation: Situation, into: Cuts = new Map()): Cuts {
  for (const leaf of leavesOf(node)) cutLeaf(leaf, situation, into);
  return into;
}

function cutLeaf(leaf: Leaf, situation: Situation, into: Cuts): void {
  const { right } = leaf;
  if (right.kind === 'constant') cutFact(leaf.fact, right.value, situation, into);
  else if (right.kind === 'list') for (const value of right.values) cutFact(leaf.fact, value, situation, into);
  else {
    for (const [fact, other] of [
      [leaf.fact, right.fact],
      [right.fact, leaf.fact],
    ] as const) {
      const value = knownValue(other, situation);
      if (value !== undefined) cutFact(fact, value, situation, into);
    }
  }
}

/** The cuts in the bases of `fact` where it passes `value`. */
export function cutFact(fact: Fact, value: Value, situation: Situation, into: Cuts): void {
  const { derivation } = fact;
  switch (derivation?.kind) {
    case undefined:
      add(into, fact.id, value);
      return;
    case 'completed': {
      const whole = Math.floor(Number(value));
      for (const count of [whole, whole + 1]) {
        cutFact(derivation.since, lastSince(derivation, count, situation.asOf), situation, into);
      }
      return;
    }
    case 'region':
      add(into, derivation.of.id, value);
      return;
    case 'when':
      cutsOf(derivation.when, situation, into);
  }
}

/**
 * The last day since which that many units are completed on `asOf`: up to three days after the corresponding day, at a month's end; the day
 * before it, where the count starts on the next day.
 */
function lastSince(derivation: Elapsed, count: number, asOf: Day): Day {
  const day = backwards(asOf, { [derivation.unit]: count });
  for (let later = 3; later >= 0; later -= 1) {
    const candidate = shiftDays(day, later);
    if (elapsed(derivation, candidate, asOf) >= count) return candidate;
  }
  return shiftDays(day, -1);
}

function backwards(day: Day, span: { years?: number; months?: number; days?: number }): Day {
  const years = (span.years ?? 0) + (span.months ?? 0) / 12 + (span.days ?? 0) / 366;
  return Number(day.slice(0, 4)) - years < 2 ? '0002-01-01' : addSpan(day, span, -1);
}

function add(into: Cuts, base: string, value: Value): void {
  const list = into.get(base);
  if (list === undefined) into.set(base, [value]);
  else if (!list.some((other) => same(other, value))) list.push(value);
}
