import { type AmountNode, choicesOf, quantitiesOf } from '../amounts/node.js';
import { sizesOf } from '../amounts/reckon.js';
import type { CompiledRule } from '../compile/index.js';
import type { ConditionNode, Fact } from '../conditions/form.js';
import { factsOf, leavesOf } from '../conditions/node.js';
import { factsBehind } from '../conditions/opening.js';
import type { Situation } from '../conditions/situation.js';

/**
 * The elapsed facts (ages, months since) that stand for themselves: nothing else is read of the day that they are counted from. Two sides may be
 * judged on two days, and a comparison of two laws must not find that people grow older; so they are asked of somebody of the same age.
 */
export function freeing(rules: readonly CompiledRule[]): ReadonlySet<string> {
  const nodes = rules.flatMap(({ when, amount }) => [
    ...(when === undefined ? [] : [when]),
    ...(amount === undefined ? [] : choicesOf(amount)),
  ]);
  const read = new Map<string, Fact>();
  const direct = new Set<string>();
  const take = (fact: Fact) => {
    read.set(fact.id, fact);
    if (fact.derivation === undefined) direct.add(fact.id);
  };
  for (const node of nodes) {
    for (const fact of factsBehind(node).values()) {
      if (fact.derivation?.kind === 'when') leavesOf(fact.derivation.when).flatMap(factsOf).forEach(take);
    }
    leavesOf(node).flatMap(factsOf).forEach(take);
  }
  for (const { amount } of rules) if (amount !== undefined) for (const { fact } of quantitiesOf(amount)) take(fact);
  const elapsed = [...read.values()].flatMap((fact) =>
    fact.derivation?.kind === 'completed' ? [{ id: fact.id, since: fact.derivation.since.id }] : [],
  );
  return new Set(
    elapsed
      .filter(({ id, since }) => !direct.has(since) && elapsed.every((one) => one.id === id || one.since !== since))
      .map(({ id }) => id),
  );
}

/**
 * The same condition or amount with the facts of `free` as base facts of their own, within what the bounds of the day that they are counted
 * from allow in each of the situations.
 */
export function withoutDays<Node extends ConditionNode | AmountNode>(
  node: Node,
  free: ReadonlySet<string>,
  situations: readonly Situation[],
): Node {
  if (free.size === 0) return node;
  const known = new Map<Fact, Fact>();
  const freed = (fact: Fact): Fact => {
    const before = known.get(fact);
    if (before !== undefined) return before;
    const after = freeFact(fact);
    known.set(fact, after);
    return after;
  };
  const freeFact = (fact: Fact): Fact => {
    const { id, definition, derivation } = fact;
    if (free.has(id)) return { id, definition: { ...definition, ...boundsIn(fact, situations) }, bases: [id] };
    if (derivation?.kind !== 'when') return fact;
    const when = rewritten(derivation.when) as ConditionNode;
    const bases = [
      ...new Set(
        leavesOf(when)
          .flatMap(factsOf)
          .flatMap((one) => one.bases),
      ),
    ].sort();
    return { ...fact, derivation: { kind: 'when', when }, bases };
  };
  const isFact = (value: object): value is Fact => 'bases' in value && 'definition' in value;
  // Both forms are trees of plain objects, in which facts are told by their bases.
  const rewritten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewritten);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    if (isFact(value)) return freed(value);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewritten(part)]));
  };
  return rewritten(node) as Node;
}

/** The bounds that hold in every situation. */
function boundsIn(fact: Fact, situations: readonly Situation[]): { min?: number; max?: number } {
  const bounds = situations.map((situation) => sizesOf(fact, situation));
  const all = (end: 'min' | 'max') => bounds.flatMap((one) => (one[end] === undefined ? [] : [Number(one[end])]));
  const [least, most] = [all('min'), all('max')];
  return {
    ...(least.length === 0 ? {} : { min: Math.max(...least) }),
    ...(most.length === 0 ? {} : { max: Math.min(...most) }),
  };
}
