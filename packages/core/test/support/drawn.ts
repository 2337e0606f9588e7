// From drawn conditions and worlds to what the engine takes.
import { compile, type Engine, HuiceError, type Profile } from '../../src/index.js';
import type { Amount, Rule } from '../../src/model/index.js';
import { factValue, type Plain, type Setting } from './naive.js';
import { named, rule, ruleSet } from './rule-set.js';
import { basesOf, type Drawn, definitions, factIds, factsById } from './worlds.js';

/** Compiles rules around drawn conditions, or gives undefined where `compile` refuses them as too tangled. */
export function compiledRules(rules: Rule[], own: Drawn['named'] = {}): Engine | undefined {
  const conditions = Object.entries(own).map(([name, one]) => named(name, one));
  try {
    return compile(ruleSet(rules, definitions, conditions));
  } catch (error) {
    if (error instanceof HuiceError && error.faults.every((fault) => fault.code === 'tangled')) return undefined;
    throw error;
  }
}

export const compiledCondition = ({ condition, named: own }: Drawn, amount?: Amount): Engine | undefined =>
  compiledRules([rule('drawn', condition, amount)], own);

export function settingOf({ named: own }: Drawn, asOf: string): Setting {
  const conditions = new Map(Object.entries(own).map(([name, one]) => [name, named(name, one)]));
  return { asOf, facts: factsById, conditions };
}

export function profileOf(known: Readonly<Record<string, Plain>>): Profile {
  const { region, ...facts } = known;
  return { subject: 'person', ...(region === undefined ? {} : { region: region as string }), facts };
}

/** The base facts behind a condition. */
export const basesBehind = ({ condition, named: own }: Drawn): string[] => [
  ...new Set(factIds([condition, own]).flatMap(basesOf)),
];

/** The derived facts that follow from some of the bases. */
export const derivedFrom = (bases: readonly string[]): string[] =>
  [...factsById.values()]
    .filter(({ id, derivation }) => derivation !== undefined && basesOf(id).some((base) => bases.includes(base)))
    .map(({ id }) => id);

/** Those facts of a world that a test reveals; for the region, perhaps its province or prefecture only. */
export function reveal(
  world: Readonly<Record<string, Plain>>,
  setting: Setting,
  ids: readonly string[],
  region: 'whole' | 'prefecture' | 'province' = 'whole',
): Record<string, Plain> {
  const known: Record<string, Plain> = {};
  for (const id of ids) known[id] = factValue(id, world, setting);
  if (typeof known['region'] !== 'string' || region === 'whole') return known;
  known['region'] = known['region'].slice(0, region === 'prefecture' ? 4 : 2).padEnd(6, '0');
  return known;
}
