import { choicesOf, quantitiesOf } from '../amounts/node.js';
import type { CompiledRule } from '../compile/index.js';
import type { Fact } from '../conditions/form.js';
import { factsOf, leavesOf } from '../conditions/node.js';
import { factsBehind } from '../conditions/opening.js';
import { meaningOf } from './facts.js';

/**
 * The elapsed facts (ages, months since) that stand for themselves: nothing else is read of the day that they are counted from, and they are counted alike. Two sides may be
 * judged on two days, and a comparison of two laws must not find that people grow older; so they are asked of somebody of the same age.
 */
export function freeing(rules: readonly CompiledRule[]): ReadonlySet<string> {
  const nodes = rules.flatMap(({ when, amount }) => [
    ...(when === undefined ? [] : [when]),
    ...(amount === undefined ? [] : choicesOf(amount)),
  ]);
  // One id may be derived in two ways: each is kept.
  const read = new Map<string, Fact>();
  const direct = new Set<string>();
  const take = (fact: Fact) => {
    read.set(`${fact.id} ${meaningOf(fact)}`, fact);
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
  const isAlone = ({ id, since }: (typeof elapsed)[number]) =>
    !direct.has(since) && elapsed.filter((one) => one.id === id || one.since === since).length === 1;
  return new Set(elapsed.filter(isAlone).map(({ id }) => id));
}
