import type { Engine } from '../compile/index.js';
import type { Fact } from '../conditions/form.js';
import type { Profile } from '../evaluate/index.js';
import type { RuleSetTypes } from '../model/index.js';
import type { Goal } from './goal.js';
import { priorOf } from './prior.js';
import { type InterviewOptions, survey } from './survey.js';

/** A base fact that could still change some outcome, or an amount or duration where these are wanted. */
export interface MissingFact {
  readonly fact: string;
  /** `context`: a figure of a place and time, which the call gives and not the subject. */
  readonly scope: 'subject' | 'context';
  /** The rules whose answer it could change. */
  readonly touches: readonly RuleName[];
  /** Those of them of which some answer to this fact alone would leave nothing more to be asked. */
  readonly settles: readonly RuleName[];
}

export interface RuleName {
  readonly pack: string;
  readonly rule: string;
  readonly benefit: string;
}

/**
 * The base facts that could still change something that is wanted, those that can settle most rules by themselves first, then those that touch
 * most. It is tight: two completions of the profile that differ in such a fact alone differ in the outcome of each rule it touches.
 * @throws HuiceError with the faults of the profile, the context and the options
 */
export function missing<T extends RuleSetTypes>(
  engine: Engine<T>,
  profile: Profile<T>,
  options: InterviewOptions<T>,
): MissingFact[] {
  const { goals, inquiry } = survey(engine, profile, options);
  const prior = priorOf(goals);
  const byFact = new Map<string, Goal[]>();
  for (const goal of goals) for (const id of goal.missing) byFact.set(id, [...(byFact.get(id) ?? []), goal]);
  const canSettle = (goal: Goal, id: string) =>
    prior(id).some(({ value }) => goal.missingWith(new Map([[id, value]])).length === 0);
  return [...byFact]
    .map(([fact, touched]) => ({
      fact,
      scope: (inquiry.facts.get(fact) as Fact).definition.scope,
      touches: touched.map(nameOf),
      settles: touched.filter((goal) => canSettle(goal, fact)).map(nameOf),
    }))
    .sort(
      (a, b) =>
        b.settles.length - a.settles.length || b.touches.length - a.touches.length || (a.fact < b.fact ? -1 : 1),
    );
}

const nameOf = ({ pack, rule: { rule } }: Goal): RuleName => ({ pack, rule: rule.id, benefit: rule.benefit });
