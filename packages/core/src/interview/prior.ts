import { distinct, endless, representatives } from '../conditions/domain.js';
import { optionsOf, regionFact, significant } from '../conditions/fact.js';
import type { ConditionNode, Fact, Leaf, Value } from '../conditions/form.js';
import { factsOf, leavesOf } from '../conditions/node.js';
import { type Regions, regionsOf } from '../conditions/opening.js';
import { isOpen, type Situation } from '../conditions/situation.js';
import type { Goal } from './goal.js';

/** A value that stands for all those that the rules do not tell apart, and how likely one of them is. */
export interface Likely {
  readonly value: Value;
  readonly weight: number;
}

/**
 * What an open base fact may turn out to be, as far as nobody knows more: true as likely as false, each option as likely as any other, and for
 * numbers, days and places each of the regions that the thresholds of the wanted rules cut out. A fact whose size an amount uses stands at
 * both ends of each region. Facts are taken as independent of each other.
 *
 * True is in fact a hair less likely than false. Most yes-or-no facts are special circumstances, so that of two questions that are as good as
 * each other the one that a no settles is the better.
 */
export type Prior = (base: string) => readonly Likely[];

export function priorOf(goals: readonly Goal[]): Prior {
  const leaves = leavesByBase(goals);
  const sized = new Set(goals.flatMap((goal) => [...goal.sized]));
  const known = new Map<string, readonly Likely[]>();
  return (base) => {
    const before = known.get(base);
    if (before !== undefined) return before;
    const likely = base === regionFact.id ? placesOf(goals, leaves) : valuesOf(base, goals, leaves, sized.has(base));
    known.set(base, likely);
    return likely;
  };
}

const yesOrNo: readonly Likely[] = [
  { value: true, weight: 0.499 },
  { value: false, weight: 0.501 },
];

type Leaves = ReadonlyMap<string, readonly Leaf[]>;

function leavesByBase(goals: readonly Goal[]): Leaves {
  const byBase = new Map<string, Leaf[]>();
  for (const leaf of goals.flatMap((goal) => goal.conditions.flatMap(leavesOf))) {
    for (const base of new Set(factsOf(leaf).flatMap((fact) => fact.bases))) {
      const list = byBase.get(base);
      if (list === undefined) byBase.set(base, [leaf]);
      else list.push(leaf);
    }
  }
  return byBase;
}

function valuesOf(base: string, goals: readonly Goal[], leaves: Leaves, isSized: boolean): readonly Likely[] {
  const readers = goals.filter(({ rule }) => rule.facts.has(base));
  const fact = readers[0]?.rule.facts.get(base) as Fact;
  const { situation } = readers[0] as Goal;
  if (fact.definition.type === 'boolean') return yesOrNo;
  const regions = cut(base, leaves, situation);
  const beyond = isSized ? endless(fact) : [];
  if (regions === undefined) return evenly(ends([...representatives(fact, [], situation), ...beyond], isSized));
  const { values, sign } = regions;
  const isOption = fact.definition.type === 'option';
  const alike = new Map<string, Value[]>();
  for (const value of isOption ? optionsOf(fact.definition) : [...values, ...beyond]) {
    const key = sign(value);
    alike.set(key, [...(alike.get(key) ?? []), value]);
  }
  // Options and sets of options count one by one, regions of numbers and days each as one.
  const counted = isOption || fact.definition.type === 'options';
  const all = [...alike.values()];
  const total = counted ? all.flat().length : all.length;
  return all.flatMap((group) => {
    const chosen = ends(group, isSized);
    const weight = (counted ? group.length : 1) / total / chosen.length;
    return chosen.map((value) => ({ value, weight }));
  });
}

const ends = (values: readonly Value[], both: boolean): Value[] =>
  distinct(both ? [values[0] as Value, values.at(-1) as Value] : [values[0] as Value]);

const evenly = (values: readonly Value[]): Likely[] => values.map((value) => ({ value, weight: 1 / values.length }));

/** The regions into which the comparisons cut a fact, beside the facts that it is compared with; undefined if none reads it. */
function cut(base: string, leaves: Leaves, situation: Situation): Regions | undefined {
  const group = new Set([base]);
  const reading = new Set<Leaf>();
  for (const one of group) {
    for (const leaf of leaves.get(one) ?? []) {
      reading.add(leaf);
      for (const { id, derivation } of leaf.right.kind === 'fact' ? factsOf(leaf) : [])
        if (derivation === undefined && isOpen(id, situation)) group.add(id);
    }
  }
  if (reading.size === 0) return undefined;
  const node: ConditionNode = { kind: 'all', at: '', of: [...reading] };
  const given = (situation.givenDerived ?? []).filter(({ bases }) => bases.some((one) => group.has(one)));
  return regionsOf(node, group, situation, { given }).get(base);
}

/** Places inside each jurisdiction, as the rules tell them apart, and one outside all of them where it is open whether any applies. */
function placesOf(goals: readonly Goal[], leaves: Leaves): Likely[] {
  const byPlace = new Map(goals.map((goal) => [goal.situation.jurisdiction, goal]));
  const inside = [...byPlace].flatMap(([jurisdiction, { situation, isInside }]): Value[] => {
    const values = cut(regionFact.id, leaves, situation)?.values ?? representatives(regionFact, [], situation);
    return isInside ? [...values] : [jurisdiction.padEnd(6, '9'), ...values];
  });
  const { situation } = goals[0] as Goal;
  const given = situation.given.get(regionFact.id);
  const outside = goals.every(({ isInside }) => isInside)
    ? []
    : [elsewhere(given === undefined ? '' : significant(given as string), [...byPlace.keys()])];
  return evenly(distinct([...inside, ...outside]));
}

/** A code that begins as far as is known and lies in no jurisdiction. */
function elsewhere(known: string, jurisdictions: readonly string[]): string {
  const codes = Array.from({ length: 89 }, (_, index) => `${known}${99 - index}`.padEnd(6, '9'));
  return codes.find((code) => !jurisdictions.some((one) => code.startsWith(one))) as string;
}
