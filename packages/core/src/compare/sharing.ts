import { type AmountNode, choicesOf, quantitiesOf } from '../amounts/node.js';
import { sizesOf } from '../amounts/reckon.js';
import type { CompiledRule } from '../compile/index.js';
import { distinct } from '../conditions/domain.js';
import type { ConditionNode, Fact } from '../conditions/form.js';
import { factsOf, leavesOf } from '../conditions/node.js';
import { factsBehind, inputsOf } from '../conditions/opening.js';
import type { Situation } from '../conditions/situation.js';
import type { FactDefinition } from '../model/index.js';
import { exact } from '../money/exact.js';
import { countsTime, meaningOf, withFacts } from './facts.js';
import { freeing } from './freeing.js';

type Situations = readonly [Situation, Situation];

/** Writes a condition or an amount of one side in facts that mean the same on both. */
export type Shared = <Node extends ConditionNode | AmountNode>(node: Node, side: 0 | 1) => Node;

/**
 * One id may mean two things: another version may derive a fact otherwise, and on another day other people are of an age. A derived fact that does
 * not mean the same on both sides takes another id on the second, so that nobody takes the two for one. Facts of their own are asked about within
 * what either side admits; and the elapsed facts that stand for themselves are facts of their own.
 */
export function sharing(rules: readonly (CompiledRule | undefined)[], situations: Situations): Shared {
  const free = freeing(rules.flatMap((rule) => rule ?? []));
  const [before, after] = rules.map((rule) => (rule === undefined ? new Map<string, Fact>() : factsRead(rule))) as [
    Map<string, Fact>,
    Map<string, Fact>,
  ];
  const isOneDay = situations[0].asOf === situations[1].asOf;
  const isAlike = (one: Fact, other: Fact) =>
    meaningOf(one) === meaningOf(other) && (isOneDay || free.has(one.id) || !countsTime(one));
  const known = [new Map<Fact, Fact>(), new Map<Fact, Fact>()] as const;
  const factOn = (fact: Fact, side: 0 | 1): Fact => {
    const done = known[side].get(fact);
    if (done !== undefined) return done;
    const both = [before.get(fact.id), after.get(fact.id)].flatMap((one) => one ?? []);
    const result = { ...bodyOf(fact, both, side), id: idOf(fact, both, side) };
    known[side].set(fact, result);
    return result;
  };
  const idOf = ({ id }: Fact, [one, other]: readonly Fact[], side: 0 | 1) =>
    side === 1 && one !== undefined && other !== undefined && !isAlike(one, other) ? `${id}/after` : id;
  const bodyOf = (fact: Fact, both: readonly Fact[], side: 0 | 1): Omit<Fact, 'id'> => {
    const { id, definition, derivation } = fact;
    if (free.has(id)) return { definition: { ...definition, ...elapsedBounds(both, situations) }, bases: [id] };
    if (derivation?.kind === 'when') {
      const when = withFacts(derivation.when, (one) => factOn(one, side));
      const bases = distinct(
        leavesOf(when)
          .flatMap(factsOf)
          .flatMap((one) => one.bases as string[]),
      ).sort();
      return { definition, derivation: { kind: 'when', when }, bases };
    }
    if (derivation?.kind === 'completed') {
      const since = factOn(derivation.since, side);
      return { definition, derivation: { ...derivation, since }, bases: [since.id] };
    }
    if (derivation !== undefined) return fact;
    const [one, other] = both;
    if (one === undefined || other === undefined) return fact;
    return meaningOf(one) === meaningOf(other)
      ? { ...fact, definition: widest(one.definition, other.definition) }
      : { ...fact, bases: [idOf(fact, both, side)] };
  };
  return (node, side) => withFacts(node, (fact) => factOn(fact, side));
}

/** Every fact that a rule reads, through derivations down to the bases. */
function factsRead({ when, amount }: CompiledRule): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  if (when !== undefined) factsBehind(when, facts);
  if (amount === undefined) return facts;
  for (const condition of choicesOf(amount)) factsBehind(condition, facts);
  for (const { fact } of quantitiesOf(amount)) inputsOf(fact, facts);
  return facts;
}

/** The counts of time that there can be on both days. */
function elapsedBounds(facts: readonly Fact[], situations: Situations): { min?: number; max?: number } {
  const bounds = facts.flatMap((fact) => situations.map((situation) => sizesOf(fact, situation)));
  const all = (end: 'min' | 'max') => bounds.flatMap((one) => (one[end] === undefined ? [] : [Number(one[end])]));
  const [least, most] = [all('min'), all('max')];
  return {
    ...(least.length === 0 ? {} : { min: Math.max(...least) }),
    ...(most.length === 0 ? {} : { max: Math.min(...most) }),
  };
}

/** All that either of two declarations of one fact admits. */
function widest(one: FactDefinition, other: FactDefinition): FactDefinition {
  const { min: _, max: __, ...rest } = one;
  const [min, max] = [outer(one.min, other.min, -1), outer(one.max, other.max, 1)];
  const options = [...new Map([...(one.options ?? []), ...(other.options ?? [])].map((each) => [each.value, each]))];
  return {
    ...rest,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(one.type === 'decimal' ? { places: Math.max(one.places ?? 2, other.places ?? 2) } : {}),
    ...(options.length === 0 ? {} : { options: options.map(([, each]) => each) }),
  };
}

type Bound = FactDefinition['min'];

/** The outer of two bounds; none if either has none, or if one moves with the day of the question. */
function outer(one: Bound, other: Bound, sign: 1 | -1): Bound {
  if (one === other) return one;
  if (one === undefined || other === undefined || one === 'asOf' || other === 'asOf') return undefined;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(String(one));
  const order = isDay ? (one < other ? -1 : 1) : exact(one).comparedTo(exact(other));
  return order === sign ? one : other;
}
