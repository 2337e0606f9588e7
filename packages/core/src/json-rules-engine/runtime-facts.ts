import { isRecord } from '../evaluate/complain.js';
import type { EvaluateOptions, Profile } from '../evaluate/decision.js';
import { Faults, plainJson } from '../model/index.js';
import { name } from './name.js';

/** The profile and the options of one run, whole, so that nothing in them escapes the reader of `evaluate`. */
export interface Carried {
  readonly profile: unknown;
  readonly options: unknown;
}

/** The fact under which they travel. */
export const carried = name('carried');

/**
 * A profile and what goes with it, as `evaluate` takes them, as the facts of one run of a json-rules-engine Engine. The run reads them
 * whole and refuses what `evaluate` would refuse; rules of your own find each fact under its id.
 */
export function runtimeFacts(
  profile: Profile,
  options: Pick<EvaluateOptions, 'asOf' | 'context'>,
): Record<string, unknown> {
  const whole: Carried = { profile: copyOf(profile), options: copyOf(options) };
  const { subject, region, facts } = recordOf(whole.profile);
  const { asOf, context } = recordOf(whole.options);
  return { ...recordOf(context), ...recordOf(facts), asOf, subject, region, [carried]: whole };
}

/** What is no plain JSON is carried as it is, for the run to refuse. */
const copyOf = (given: unknown): unknown => plainJson(given, '', new Faults()) ?? given;

/** A plain record, or an empty one in place of anything else. */
export function recordOf(given: unknown): Readonly<Record<string, unknown>> {
  const json = plainJson(given, '', new Faults());
  return isRecord(json) ? json : {};
}
