import type { CompiledRuleSet, Engine } from '../compile/index.js';
import type { Situation } from '../conditions/situation.js';
import { Faults, type RuleSetTypes } from '../model/index.js';
import type { Decision, EvaluateOptions, Profile, RuleSetUsed } from './decision.js';
import { readOptions } from './options.js';
import { readProfile } from './profile.js';
import { type Question, resultOf } from './result.js';
import { factsOf, jurisdictionOf, versionAt } from './selection.js';
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
  options: EvaluateOptions<T>,
): Decision {
  const faults = new Faults();
  checkEngine(engine, faults);
  const read = readOptions(options, faults);
  const { asOf } = read;
  const knownAt = read.knownAt ?? undefined;
  const minimumAuthority = read.minimumAuthority ?? undefined;
  const versions = [...engine.packs].map(([pack, released]) => ({ pack, used: versionAt(released, knownAt) }));
  const used = versions.flatMap((one) => (one.used === undefined ? [] : [one.used]));
  const facts = factsOf(engine, used);
  const known = readProfile(profile, read.context, facts, asOf, faults);
  faults.done();
  const { given, region } = known;
  const givenDerived = [...given.keys()].flatMap((id) => facts.get(id) ?? []).filter((fact) => fact.derivation);

  const results = used.flatMap(({ ruleSet, rules }) => {
    const { code, answer } = jurisdictionOf(ruleSet.jurisdiction.region, region, versions.length);
    const question: Question = {
      subject: known.profile.subject,
      pack: ruleSet.pack,
      jurisdiction: answer,
      minimumAuthority,
    };
    const situation: Situation = { asOf, jurisdiction: code, given, givenDerived };
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
    profile: known.profile,
    context: known.context,
    assumptions: assumed.map(({ ruleSet }) => ({
      kind: 'jurisdiction',
      pack: ruleSet.pack,
      region: ruleSet.jurisdiction.region,
    })),
    results,
    totals: totalsOf(results),
  };
}

/** Callers in JavaScript may pass the rule set itself. */
function checkEngine(engine: Partial<Engine> | undefined, faults: Faults): void {
  if (engine?.packs instanceof Map && engine.vocabulary instanceof Map) return;
  faults.add({
    code: 'shape',
    in: 'engine',
    at: '',
    message: 'it is not an engine',
    help: 'give what `compile` returns',
  });
  faults.done();
}

function usedOf(pack: string, used: CompiledRuleSet | undefined): RuleSetUsed {
  if (used === undefined) return { pack, status: 'nothing-released' };
  const { version, releasedOn } = used.ruleSet;
  return { pack, status: 'used', version, releasedOn, sha256: used.sha256 };
}
