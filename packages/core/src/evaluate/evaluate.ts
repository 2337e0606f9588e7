import type { CompiledRuleSet, Engine } from '../compile/index.js';
import { significant } from '../conditions/fact.js';
import type { Fact, Value } from '../conditions/form.js';
import type { Situation } from '../conditions/situation.js';
import { Faults, type RuleSetTypes } from '../model/index.js';
import type { Decision, EvaluateOptions, Profile, RuleSetUsed } from './decision.js';
import { readOptions, readProfile } from './profile.js';
import { type Question, resultOf } from './result.js';
import { totalsOf } from './totals.js';
import { version } from './version.js';

/**
 * Decides every rule of every pack compiled for one profile on one day.
 * @returns the whole decision, plain JSON; the same input gives the same bytes
 * @throws HuiceError with every fault of the profile, the context or the options; there is no half decision
 */
export function evaluate<T extends RuleSetTypes>(
  engine: Engine<T>,
  profile: Profile<T>,
  options: EvaluateOptions,
): Decision {
  const faults = new Faults();
  readOptions(options, faults);
  faults.done();
  const { asOf, knownAt, context, minimumAuthority } = options;
  const versions = [...engine.packs].map(([pack, released]) => ({ pack, used: versionAt(released, knownAt) }));
  const used = versions.flatMap((one) => (one.used === undefined ? [] : [one.used]));
  const { given, region } = readProfile(profile, context, factsOf(engine), asOf, faults);
  faults.done();

  const results = used.flatMap(({ ruleSet, rules }) => {
    const { code, answer } = jurisdictionOf(ruleSet.jurisdiction.region, region, versions.length);
    const question: Question = { subject: profile.subject, pack: ruleSet.pack, jurisdiction: answer, minimumAuthority };
    const situation: Situation = { asOf, jurisdiction: code, given: given as ReadonlyMap<string, Value> };
    return rules.map((rule) => resultOf(rule, question, situation));
  });
  const assumed = region === undefined && versions.length === 1 ? used : [];
  return {
    format: 'huice-decision/1',
    engine: { name: '@huice/core', version },
    asOf,
    knownAt: knownAt ?? null,
    minimumAuthority: minimumAuthority ?? null,
    ruleSets: versions.map(({ pack, used }) => usedOf(pack, used)),
    profile: copy(profile) as Decision['profile'],
    context: copy(context ?? {}),
    assumptions: assumed.map(({ ruleSet }) => ({
      kind: 'jurisdiction',
      pack: ruleSet.pack,
      region: ruleSet.jurisdiction.region,
    })),
    results,
    totals: totalsOf(results),
  };
}

/** The latest version released on or before a day; the latest of all without one. */
function versionAt(released: readonly CompiledRuleSet[], knownAt: string | undefined): CompiledRuleSet | undefined {
  return released.filter(({ ruleSet }) => knownAt === undefined || ruleSet.releasedOn <= knownAt).at(-1);
}

/** Every fact that a profile may carry: those of all versions, so that an old profile can be asked again, and the vocabulary's. */
function factsOf(engine: Engine): ReadonlyMap<string, Fact> {
  const known = factsByEngine.get(engine);
  if (known !== undefined) return known;
  const facts = new Map<string, Fact>();
  for (const [id, definition] of engine.vocabulary) facts.set(id, { id, definition, bases: [id] });
  for (const versions of engine.packs.values())
    for (const { facts: own } of versions) for (const [id, fact] of own) facts.set(id, fact);
  factsByEngine.set(engine, facts);
  return facts;
}
const factsByEngine = new WeakMap<Engine, ReadonlyMap<string, Fact>>();

/** Where a region lies. With none, asking one pack assumes its jurisdiction; asking several leaves each open. */
function jurisdictionOf(
  jurisdiction: string,
  region: string | undefined,
  packs: number,
): { code: string; answer: Question['jurisdiction'] } {
  const code = significant(jurisdiction);
  if (region === undefined) return { code, answer: packs === 1 ? 'inside' : 'open' };
  if (region.startsWith(code)) return { code, answer: 'inside' };
  return { code, answer: code.startsWith(significant(region)) ? 'open' : 'outside' };
}

function usedOf(pack: string, used: CompiledRuleSet | undefined): RuleSetUsed {
  if (used === undefined) return { pack, status: 'nothing-released' };
  const { version, releasedOn } = used.ruleSet;
  return { pack, status: 'used', version, releasedOn, sha256: used.sha256 };
}

/** A copy as JSON has it, so that a stored decision is the decision. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
