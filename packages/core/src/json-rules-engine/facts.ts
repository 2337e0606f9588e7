import type { Almanac, Engine as RulesEngine } from 'json-rules-engine';
import type { CompiledRuleSet, Engine } from '../compile/index.js';
import { regionFact } from '../conditions/fact.js';
import { knownValue, type Situation } from '../conditions/situation.js';
import type { ContextValue, Profile } from '../evaluate/decision.js';
import { readOptions } from '../evaluate/options.js';
import { readProfile } from '../evaluate/profile.js';
import { factsOf, jurisdictionOf } from '../evaluate/selection.js';
import { Faults, type Subject } from '../model/index.js';
import { name } from './name.js';

/** All that one run knows of its subject, read and checked as `evaluate` reads it. */
export interface Known {
  readonly subject: Subject;
  readonly region: string | undefined;
  readonly situation: Situation;
}

const known = name('known');

/** What the run knows; json-rules-engine works it out once a run. */
export const knownIn = (almanac: Almanac): Promise<Known> => almanac.factValue<Known>(known);

/** Whether rules were loaded into the Engine before. */
export const isLoaded = (engine: RulesEngine): boolean => engine.getFact(known) !== undefined;

/** Registers what is known, every declared fact with those that follow from it, and where the region lies. */
export function addFacts(to: RulesEngine, engine: Engine, used: readonly CompiledRuleSet[]): void {
  const facts = factsOf(engine, used);

  to.addFact(known, async (_, almanac): Promise<Known> => {
    const ask = (id: string) => almanac.factValue<unknown>(id).catch(ifUndefined);
    const values: Record<string, unknown> = {};
    const context: Record<string, unknown> = {};
    for (const { id, definition } of facts.values()) {
      const value = id === regionFact.id ? undefined : await ask(id);
      if (value !== undefined && value !== null) (definition.scope === 'context' ? context : values)[id] = value;
    }
    const faults = new Faults();
    const { asOf } = readOptions({ asOf: (await ask('asOf')) ?? null }, faults);
    const [subject, region] = [(await ask('subject')) ?? null, (await ask(regionFact.id)) ?? null];
    const profile = { subject, region, facts: values } as Profile;
    const read = readProfile(profile, context as Record<string, ContextValue>, facts, asOf, faults);
    faults.done();
    const { given } = read;
    const givenDerived = [...given.keys()].flatMap((id) => facts.get(id) ?? []).filter((fact) => fact.derivation);
    return {
      subject: read.profile.subject,
      region: read.region,
      situation: { asOf, jurisdiction: '', given, givenDerived },
    };
  });

  to.addFact(name('asOf'), async (_, almanac) => (await knownIn(almanac)).situation.asOf);
  to.addFact(name('subject'), async (_, almanac) => (await knownIn(almanac)).subject);
  to.addFact(name('jurisdiction'), async ({ region }, almanac) => {
    return jurisdictionOf(region as string, (await knownIn(almanac)).region, engine.packs.size).answer;
  });
  to.addFact(name('lost'), undefined);
  for (const fact of facts.values()) {
    to.addFact(name(fact.id), async (_, almanac) => knownValue(fact, (await knownIn(almanac)).situation));
  }
}

/** A fact that nobody supplies is unknown. */
function ifUndefined(error: unknown): undefined {
  if ((error as { code?: unknown }).code === 'UNDEFINED_FACT') return undefined;
  throw error;
}
