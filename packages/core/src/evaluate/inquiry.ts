import type { CompiledRuleSet, Engine } from '../compile/index.js';
import type { Fact } from '../conditions/form.js';
import type { Situation } from '../conditions/situation.js';
import { type Authority, Faults, says } from '../model/index.js';
import type { Decision, EvaluateOptions, Profile } from './decision.js';
import { readOptions, type Showing } from './options.js';
import { readProfile } from './profile.js';
import type { Question } from './result.js';
import { factsOf, jurisdictionOf, versionAt } from './selection.js';

/** A profile, read and checked, as it is put to the rule sets that apply. */
export interface Inquiry {
  readonly asOf: string;
  readonly knownAt: string | undefined;
  readonly minimumAuthority: Authority | undefined;
  readonly profile: Decision['profile'];
  readonly context: Decision['context'];
  readonly region: string | undefined;
  /** Every pack of the engine, with the version that applies, if one had been released. */
  readonly versions: readonly { readonly pack: string; readonly used: CompiledRuleSet | undefined }[];
  /** The facts that profile and context may carry, by id. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Whether findings and formulas are wanted. */
  readonly evidence: boolean;
  /** What each pack that applies is asked, and with what. */
  readonly asked: readonly Asked[];
}

export interface Asked {
  readonly used: CompiledRuleSet;
  readonly question: Question;
  readonly situation: Situation;
}

/**
 * Reads what `evaluate` is given.
 * @param showing options that may stand there although they decide nothing
 * @throws HuiceError with every fault of the profile, the context or the options
 */
export function inquire(
  engine: Engine,
  profile: Profile,
  options: EvaluateOptions,
  showing: readonly Showing[] = [],
): Inquiry {
  const faults = new Faults();
  checkEngine(engine, faults);
  const read = readOptions(options, faults, showing);
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
  const asked = used.map((one): Asked => {
    const { code, answer } = jurisdictionOf(one.ruleSet.jurisdiction.region, region, versions.length);
    const { subject } = known.profile;
    return {
      used: one,
      question: { subject, pack: one.ruleSet.pack, jurisdiction: answer, minimumAuthority },
      situation: { asOf, jurisdiction: code, given, givenDerived },
    };
  });
  const { profile: shown, context } = known;
  const evidence = read.evidence !== false;
  return { asOf, knownAt, minimumAuthority, profile: shown, context, region, versions, facts, evidence, asked };
}

/** Callers in JavaScript may pass the rule set itself. */
function checkEngine(engine: Partial<Engine> | undefined, faults: Faults): void {
  if (engine?.packs instanceof Map && engine.vocabulary instanceof Map) return;
  faults.add({
    code: 'shape',
    in: 'engine',
    at: '',
    message: says('not-an-engine'),
    help: says('give-what-compile-returns'),
  });
  faults.done();
}
