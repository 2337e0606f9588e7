import type { ContextValue, Decision, EvaluateOptions, FactInput, Profile } from '../evaluate/index.js';
import type { Way } from './answer.js';

/** What `evaluate` is to be given to see a way confirmed. */
export interface Applied {
  readonly profile: Profile;
  readonly options: EvaluateOptions & { readonly context: Readonly<Record<string, ContextValue>> };
}

type Asked = Pick<Decision, 'asOf' | 'knownAt' | 'minimumAuthority' | 'context' | 'profile'>;

/**
 * The profile of a decision after the changes of a way, with the day on which it is to be judged. The rule sets stay those of the decision.
 *
 *     const { profile, options } = applied(decision, way);
 *     evaluate(engine, profile, options);
 */
export function applied(decision: Asked, { changes, without }: Pick<Way, 'changes' | 'without'>): Applied {
  const { asOf, knownAt, minimumAuthority, context, profile } = decision;
  const facts: Record<string, FactInput> = { ...profile.facts };
  for (const id of without) delete facts[id];
  let day = asOf;
  for (const change of changes) {
    if (change.kind === 'wait') day = change.until;
    else facts[change.fact] = change.to;
  }
  return { profile: { ...profile, facts }, options: { asOf: day, knownAt, minimumAuthority, context } };
}
