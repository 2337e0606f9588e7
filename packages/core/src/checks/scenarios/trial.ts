import { type CompiledRuleSet, type Engine, place } from '../../compile/index.js';
import { type EvaluateOptions, evaluate, type Profile, type RuleResult } from '../../evaluate/index.js';
import { type FactDefinition, type Fault, HuiceError, type ScenarioFile } from '../../model/index.js';

export type Case = ScenarioFile['cases'][number];

/** One case of a scenario file, asked. */
export interface Trial {
  /** A pointer into the scenario file. */
  readonly at: string;
  readonly case: Case;
  readonly profile: Profile;
  readonly options: EvaluateOptions;
  /** What the benefit's rule for the day says; undefined if the profile is refused. */
  readonly result?: RuleResult;
  /** Why the profile is refused. */
  readonly faults: readonly Fault[];
}

/** Asks every case of a file. Only the rules of its benefit are asked, so that one file costs no more in a large pack than in a small one. */
export function tryCases(
  file: ScenarioFile,
  compiled: CompiledRuleSet,
  declared: ReadonlyMap<string, FactDefinition>,
): Trial[] {
  const rules = compiled.rules.filter(({ rule }) => rule.benefit === file.benefit);
  const packs = new Map([[compiled.ruleSet.pack, [{ ...compiled, rules }]]]);
  const engine: Engine = { packs, vocabulary: declared };
  return file.cases.map((one, index) => {
    const trial = { at: `/cases/${index}`, case: one, ...layOver(file.given, one) };
    try {
      const { results } = evaluate(engine, trial.profile, trial.options);
      const inForce = rules.find(({ interval }) => !['before', 'after'].includes(place(trial.options.asOf, interval)));
      // On a day without a rule, the one that says so speaks.
      const result =
        results.find((each) => each.rule === inForce?.rule.id) ??
        results.find((each) => each.reason === 'not-in-force') ??
        results[0];
      return { ...trial, faults: [], ...(result === undefined ? {} : { result }) };
    } catch (error) {
      if (!(error instanceof HuiceError)) throw error;
      return { ...trial, faults: error.faults };
    }
  });
}

/** `given` with the case's own keys laid over it: facts and context one by one; null takes a fact away. */
function layOver(given: ScenarioFile['given'], own: Case): { profile: Profile; options: EvaluateOptions } {
  const region = own.region === undefined ? given.region : own.region;
  const context = { ...given.context, ...own.context };
  return {
    profile: {
      subject: own.subject ?? given.subject,
      ...(region === undefined ? {} : { region }),
      facts: withoutNulls({ ...given.facts, ...own.facts }) as Profile['facts'],
    },
    options: { asOf: own.asOf ?? given.asOf, ...(Object.keys(context).length === 0 ? {} : { context }) },
  };
}

function withoutNulls(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
