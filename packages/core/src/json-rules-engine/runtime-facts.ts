import type { EvaluateOptions, Profile } from '../evaluate/decision.js';

/** A profile and what goes with it, as `evaluate` takes them, as the facts of one run of a json-rules-engine Engine. */
export function runtimeFacts(
  { subject, region, facts }: Profile,
  { asOf, context }: Pick<EvaluateOptions, 'asOf' | 'context'>,
): Record<string, unknown> {
  return { ...context, ...facts, asOf, subject, region };
}
