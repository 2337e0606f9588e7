import type { Almanac, Engine as RulesEngine } from 'json-rules-engine';
import type { CompiledRuleSet, Engine } from '../compile/index.js';
import { regionFact } from '../conditions/fact.js';
import { knownValue, type Situation } from '../conditions/situation.js';
import { isRecord } from '../evaluate/complain.js';
import type { EvaluateOptions } from '../evaluate/decision.js';
import { readOptions } from '../evaluate/options.js';
import { readProfile } from '../evaluate/profile.js';
import { factsOf, jurisdictionOf } from '../evaluate/selection.js';
import { Faults, type Subject, says } from '../model/index.js';
import { name } from './name.js';
import { type Carried, carried, recordOf } from './runtime-facts.js';

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
    const whole = (await ask(carried)) as Carried | undefined;
    const written = recordOf(whole?.profile);
    const faults = new Faults();
    const asked = whole === undefined ? { asOf: (await ask('asOf')) ?? null } : whole.options;
    const options = readOptions(asked, faults);
    checkOwn(options, faults);
    const values: Record<string, unknown> = {};
    const context: Record<string, unknown> = {};
    for (const { id, definition } of facts.values()) {
      const isWritten = [written['facts'], options.context].some((given) => Object.hasOwn(Object(given), id));
      const value = isWritten || id === regionFact.id ? undefined : await ask(id);
      if (value !== undefined && value !== null) (definition.scope === 'context' ? context : values)[id] = value;
    }
    const profile =
      whole === undefined
        ? { subject: (await ask('subject')) ?? null, region: (await ask(regionFact.id)) ?? null, facts: values }
        : isRecord(written['facts'])
          ? { ...written, facts: { ...written['facts'], ...values } }
          : whole.profile;
    const figures = isRecord(options.context) ? { ...options.context, ...context } : (options.context ?? context);
    const read = readProfile(profile, figures, facts, options.asOf, faults);
    faults.done();
    const { given } = read;
    const givenDerived = [...given.keys()].flatMap((id) => facts.get(id) ?? []).filter((fact) => fact.derivation);
    return {
      subject: read.profile.subject,
      region: read.region,
      situation: { asOf: options.asOf, jurisdiction: '', given, givenDerived },
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

/** What `evaluate` takes as options belongs to the loading here, and would be without effect in a run. */
function checkOwn(options: EvaluateOptions, faults: Faults): void {
  for (const key of ['knownAt', 'minimumAuthority'] as const) {
    if ((options[key] ?? undefined) === undefined) continue;
    const message = says('says-what-is-loaded', { name: key });
    faults.add({ code: 'unknown-key', in: 'options', at: `/${key}`, message, help: says('give-to-load-rules') });
  }
}

/** A fact that nobody supplies is unknown. */
function ifUndefined(error: unknown): undefined {
  if ((error as { code?: unknown }).code === 'UNDEFINED_FACT') return undefined;
  throw error;
}
