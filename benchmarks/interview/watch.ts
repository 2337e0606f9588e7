// What each rule knows while answers come in: the same for every way of asking, so that only the order of the questions differs.
import { compile, type Decision, type EvaluateOptions, evaluate, type Profile, type Subject } from '@huice/core';
import type { Setting } from './packs.js';

export type Answers = Readonly<Record<string, NonNullable<Decision['profile']['facts'][string]>>>;
type Result = Decision['results'][number];

/** One rule that concerns the subject on that day. */
export interface Watch {
  readonly result: Result;
  /** The facts on which its outcome can depend, and which a person can say. */
  readonly facts: readonly string[];
  /** The answer of the rule; the facts that can still change it are its `missing`. */
  at(known: Answers): Result;
}

export function profileOf(subject: Subject, { region, ...facts }: Answers): Profile {
  return { subject, ...(region === undefined ? {} : { region: region as string }), facts };
}

export function watches({ ruleSet, asOf, context }: Setting, subject: Subject): Watch[] {
  const options: EvaluateOptions = { asOf, context };
  const contextFacts = new Set(ruleSet.facts.filter(({ scope }) => scope === 'context').map(({ id }) => id));
  return ruleSet.rules.flatMap((rule): Watch[] => {
    const engine = compile({ ...ruleSet, rules: [rule] });
    const answer = (known: Answers) => evaluate(engine, profileOf(subject, known), options).results[0] as Result;
    const result = answer({});
    if (result.outcome === 'not-applicable') return [];
    const facts = result.missing.filter((id) => !contextFacts.has(id));
    const seen = new Map<string, Result>();
    const at = (known: Answers) => {
      const own = Object.fromEntries(facts.flatMap((id) => (known[id] === undefined ? [] : [[id, known[id]]])));
      const key = JSON.stringify(own);
      const before = seen.get(key) ?? answer(own as Answers);
      seen.set(key, before);
      return { ...before, missing: before.missing.filter((id) => !contextFacts.has(id)) };
    };
    return [{ result, facts, at }];
  });
}
