// Complete profiles drawn for one rule, so that it fires in about half of them and each of its comparisons often decides.
import fc from 'fast-check';
import type { Condition, FactDefinition, LeafCondition, Rule, RuleSet } from '../../src/model/index.js';
import { factValue, holds, monthsOn, nextDay, type Plain, type Setting } from '../support/naive.js';

export type World = Record<string, Plain>;

/** Numbers from a seed, by fast-check's own generator: the same for everybody. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let batch: number[] = [];
  let serial = 0;
  return (below) => {
    if (batch.length === 0) {
      serial += 1;
      const whole = fc.integer({ min: 0, max: 2 ** 31 - 1 });
      batch =
        fc.sample(fc.array(whole, { minLength: 4096, maxLength: 4096 }), { seed: seed + serial, numRuns: 1 })[0] ?? [];
    }
    return (batch.pop() as number) % below;
  };
}

/** The comparisons below a condition, those of named conditions and of derived facts included. */
function leavesOf(condition: Condition, setting: Setting): LeafCondition[] {
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, setting));
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, setting));
  if ('not' in condition) return leavesOf(condition.not, setting);
  if ('lost' in condition) return [];
  if ('condition' in condition) return leavesOf(conditionOf(condition.condition, setting), setting);
  const ids = [condition.fact, ...(isReference(condition.value) ? [condition.value.fact] : [])];
  return [condition, ...ids.flatMap((id) => insideOf(id, setting))];
}

const insideOf = (id: string, setting: Setting): LeafCondition[] => {
  const derivation = setting.facts.get(id)?.derivation;
  return derivation !== undefined && 'when' in derivation ? leavesOf(derivation.when, setting) : [];
};

const isReference = (value: LeafCondition['value']): value is { fact: string } =>
  typeof value === 'object' && !Array.isArray(value);

function conditionOf(name: string, setting: Setting): Condition {
  const found = setting.conditions.get(name);
  if (found === undefined) throw new Error(`no condition ${name}`);
  return found.conditions;
}

/** The base facts behind a fact. */
function basesOf(id: string, setting: Setting): string[] {
  const derivation = setting.facts.get(id)?.derivation;
  if (derivation === undefined) return [id];
  if ('since' in derivation) return basesOf(derivation.since, setting);
  if ('region' in derivation) return ['region'];
  return leavesOf(derivation.when, setting).flatMap((leaf) => basesOfLeaf(leaf, setting));
}

function basesOfLeaf({ fact, value }: LeafCondition, setting: Setting): string[] {
  return [fact, ...(isReference(value) ? [value.fact] : [])].flatMap((id) => basesOf(id, setting));
}

/** Draws worlds for one rule on one day. */
export function worldsFor(rule: Rule, ruleSet: RuleSet, setting: Setting): (random: Random) => World {
  const { conditions } = rule;
  const leaves = conditions === undefined ? [] : leavesOf(conditions, setting);
  const bases = [...new Set(leaves.flatMap((leaf) => basesOfLeaf(leaf, setting)))];
  const candidates = new Map(bases.map((id) => [id, candidatesOf(id, leaves, ruleSet, setting)]));
  return (random) => {
    const world: World = {};
    const pick = (id: string) => {
      const list = candidates.get(id) as Plain[];
      world[id] = list[random(list.length)] as Plain;
    };
    bases.forEach(pick);
    if (conditions !== undefined) aim(conditions, random(2) === 0, world, setting, random, pick);
    return world;
  };
}

/** Changes a world, where it can, so that a condition comes out as wanted, and by few of its parts. */
function aim(
  condition: Condition,
  want: boolean,
  world: World,
  setting: Setting,
  random: Random,
  pick: (id: string) => void,
): void {
  const to = (part: Condition, wanted: boolean) => aim(part, wanted, world, setting, random, pick);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    // One part turns the whole; the others are left as they would be if it did not.
    const turning = want === 'any' in condition ? random(parts.length) : -1;
    for (const [index, part] of parts.entries()) if (index !== turning) to(part, turning < 0 ? want : !want);
    if (turning >= 0) to(parts[turning] as Condition, want);
  } else if ('not' in condition) to(condition.not, !want);
  else if ('condition' in condition) to(conditionOf(condition.condition, setting), want);
  else if (!('lost' in condition)) {
    const bases = [...new Set(basesOfLeaf(condition, setting))];
    for (let attempt = 0; attempt < 40 && holds(condition, world, setting) !== want; attempt += 1) {
      pick(bases[random(bases.length)] as string);
    }
  }
}

/** Values that a base fact is tried with: around every threshold of the rule, at its bounds, and elsewhere. */
function candidatesOf(id: string, leaves: readonly LeafCondition[], ruleSet: RuleSet, setting: Setting): Plain[] {
  if (id === 'region') return regionsOf(leaves, ruleSet);
  const definition = setting.facts.get(id) as FactDefinition;
  const constants = (fact: string) =>
    leaves.filter((leaf) => leaf.fact === fact).flatMap((leaf) => literals(leaf.value));
  const own = constants(id);
  switch (definition.type) {
    case 'boolean':
      return [true, false];
    case 'option':
      return (definition.options ?? []).map((option) => option.value);
    case 'options': {
      const all = (definition.options ?? []).map((option) => option.value);
      return [[], all, ...all.map((one) => [one]), ...all.map((one) => all.filter((other) => other !== one))];
    }
    case 'region': {
      // Counties where the rule names counties, prefectures where it names those.
      const isCoarse = own.some((code) => String(code).endsWith('00'));
      return [...(own as string[]), ...(isCoarse ? ['530900', '110100'] : ['530999', '110101'])];
    }
    case 'date':
      return daysAround(definition, leaves, own as string[], setting);
    default:
      return numbersAround(definition, own as number[]);
  }
}

const literals = (value: LeafCondition['value']) => (isReference(value) ? [] : [value].flat());

function numbersAround({ type, min, max, places }: FactDefinition, own: readonly number[]): number[] {
  const [least, most] = [Number(min ?? Number.NEGATIVE_INFINITY), Number(max ?? Number.POSITIVE_INFINITY)];
  const step = type === 'integer' ? 1 : 10 ** -(places ?? 2);
  const near = own.flatMap((value) => [value - step, value, value + step, value * 2]);
  const rounded = [...near, 0, 1, 7, 1000, min, max].flatMap((value) =>
    value === undefined ? [] : [Number(Number(value).toFixed(type === 'integer' ? 0 : (places ?? 2)))],
  );
  return [...new Set(rounded)].filter((value) => value >= least && value <= most);
}

/** Days around the thresholds of what is counted from this date. */
function daysAround(
  { id, min, max }: FactDefinition,
  leaves: readonly LeafCondition[],
  own: readonly string[],
  setting: Setting,
): string[] {
  const counted = [...setting.facts.values()].flatMap(({ id: fact, derivation }) => {
    if (derivation === undefined || !('since' in derivation) || derivation.since !== id) return [];
    const counts = leaves.filter((leaf) => leaf.fact === fact).flatMap((leaf) => literals(leaf.value) as number[]);
    const months = derivation.completed === 'years' ? 12 : derivation.completed === 'months' ? 1 : 1 / 30;
    return counts.flatMap((count) =>
      [-2, -1, 0, 1, 2].map((off) => monthsOn(setting.asOf, -Math.round((count + off) * months))),
    );
  });
  const anchors = [...own, ...counted, setting.asOf, monthsOn(setting.asOf, -120)];
  const days = anchors.flatMap((day) => [day, nextDay(day), nextDay(nextDay(day))]);
  const [first, last] = [String(min ?? '0001-01-01'), max === 'asOf' ? setting.asOf : String(max ?? '9999-12-31')];
  return [...new Set(days)].filter((day) => day >= first && day <= last);
}

/** Counties of the jurisdiction: those named, one in each prefecture named, and others. */
function regionsOf(leaves: readonly LeafCondition[], { jurisdiction }: RuleSet): string[] {
  const named = leaves.flatMap((leaf) => literals(leaf.value)).filter((value) => /^\d{6}$/.test(String(value)));
  const prefix = jurisdiction.region.replace(/(00)+$/, '');
  const inside = [
    ...named.map((code) => String(code).replace(/00$/, '21')),
    `${prefix}0102`.slice(0, 6),
    `${prefix}2901`.slice(0, 6),
  ];
  return [...new Set(inside)].filter((code) => code.startsWith(prefix) && !code.endsWith('00'));
}

export interface Judged {
  readonly truth: boolean;
  /** Places of the comparisons that would turn the whole over if they came out otherwise. */
  readonly decisive: readonly string[];
}

/** A condition's truth, and which of its comparisons decide it. */
export function judge(condition: Condition, world: World, setting: Setting, place = ''): Judged {
  if ('all' in condition || 'any' in condition) {
    const settles = 'any' in condition;
    const parts = ('all' in condition ? condition.all : condition.any).map((part, index) =>
      judge(part, world, setting, `${place}/${settles ? 'any' : 'all'}/${index}`),
    );
    const settling = parts.filter(({ truth }) => truth === settles);
    const truth = settling.length > 0 ? settles : !settles;
    // With none that settles each part could; with one, only that one.
    const deciding = settling.length === 0 ? parts : settling.length === 1 ? settling : [];
    return { truth, decisive: deciding.flatMap((part) => part.decisive) };
  }
  if ('not' in condition) {
    const { truth, decisive } = judge(condition.not, world, setting, `${place}/not`);
    return { truth: !truth, decisive };
  }
  if ('condition' in condition)
    return judge(conditionOf(condition.condition, setting), world, setting, `${place}/${condition.condition}`);
  return { truth: holds(condition, world, setting), decisive: [place] };
}

/** Every fact that json-rules-engine is told: the base facts, and the derived ones worked out. */
export function toldFacts(rule: Rule, world: World, setting: Setting): Record<string, unknown> {
  const leaves = rule.conditions === undefined ? [] : leavesOf(rule.conditions, setting);
  const ids = leaves.flatMap((leaf) => [leaf.fact, ...(isReference(leaf.value) ? [leaf.value.fact] : [])]);
  return Object.fromEntries([...new Set(ids)].map((id) => [id, factValue(id, world, setting)]));
}
