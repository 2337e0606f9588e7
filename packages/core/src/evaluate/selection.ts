import { type CompiledRuleSet, compileFacts, type Engine } from '../compile/index.js';
import { significant } from '../conditions/fact.js';
import type { Fact } from '../conditions/form.js';
import { Faults } from '../model/index.js';

/** The latest version released on or before a day; the latest of all without one. */
export function versionAt(
  released: readonly CompiledRuleSet[],
  knownAt: string | undefined,
): CompiledRuleSet | undefined {
  return released.filter(({ ruleSet }) => knownAt === undefined || ruleSet.releasedOn <= knownAt).at(-1);
}

/**
 * Every fact that a profile may carry: those of all versions, so that an old profile can be asked again, and the vocabulary's.
 * Where versions differ, the one that is used says what a fact means.
 */
export function factsOf(engine: Engine, used: readonly CompiledRuleSet[]): ReadonlyMap<string, Fact> {
  const bySelection = factsByEngine.get(engine) ?? new Map<string, ReadonlyMap<string, Fact>>();
  factsByEngine.set(engine, bySelection);
  const selection = used.map(({ ruleSet }) => `${ruleSet.pack} ${ruleSet.version}`).join();
  const known = bySelection.get(selection);
  if (known !== undefined) return known;
  const vocabulary = compileFacts([...engine.vocabulary.values()], 'vocabulary', new Faults(), new Set());
  const sets = [...[...engine.packs.values()].flat(), ...used].map((one) => one.facts);
  const facts = new Map([vocabulary, ...sets].flatMap((one) => [...one]));
  bySelection.set(selection, facts);
  return facts;
}
const factsByEngine = new WeakMap<Engine, Map<string, ReadonlyMap<string, Fact>>>();

/** Where a region lies. With none, asking one pack assumes its jurisdiction; asking several leaves each open. */
export function jurisdictionOf(
  jurisdiction: string,
  region: string | undefined,
  packs: number,
): { code: string; answer: 'inside' | 'outside' | 'open' } {
  const code = significant(jurisdiction);
  if (region === undefined) return { code, answer: packs === 1 ? 'inside' : 'open' };
  if (region.startsWith(code)) return { code, answer: 'inside' };
  return { code, answer: code.startsWith(significant(region)) ? 'open' : 'outside' };
}
