import type { Engine } from '../compile/index.js';
import type { RuleSetTypes } from '../model/index.js';
import { brief } from './brief.js';
import { type Clerk, clerkFor } from './clerk.js';
import type { BriefDecision, BriefResult, Decision, EvaluateOptions, Profile, ShowingOptions } from './decision.js';
import { full } from './full.js';
import { type Heading, headingOf } from './heading.js';
import { inquire } from './inquiry.js';
import { type OwnOptions, ownOptions } from './own-options.js';
import { resultOf } from './result.js';
import { resultsOf, type Told } from './results.js';
import type { Row } from './row.js';
import { totalsOf } from './totals.js';

/**
 * Decides every rule of every pack compiled for one profile on one day.
 * @returns the whole decision, plain JSON; the same input gives the same bytes. With `evidence: false`, the same without findings and formulas.
 * @throws HuiceError with every fault of the profile, the context or the options; there is no half decision
 */
export function evaluate<T extends RuleSetTypes>(
  engine: Engine<T>,
  profile: Profile<T>,
  options: EvaluateOptions<T> & { readonly evidence?: true | null },
): Decision;
export function evaluate<T extends RuleSetTypes>(
  engine: Engine<T>,
  profile: Profile<T>,
  options: EvaluateOptions<T> & { readonly evidence: false },
): BriefDecision;
export function evaluate<T extends RuleSetTypes>(
  engine: Engine<T>,
  profile: Profile<T>,
  options: EvaluateOptions<T> & ShowingOptions,
): Decision | BriefDecision;
export function evaluate<T extends RuleSetTypes>(
  engine: Engine<T>,
  profile: Profile<T>,
  options: EvaluateOptions<T> & ShowingOptions,
): Decision | BriefDecision {
  const own = ownOptions(options);
  const clerk = own && clerkFor(engine, own);
  const row = clerk?.quickRow(profile, clerk.scratch.slots);
  const wanted = own === undefined ? undefined : evidenceOf(own);
  if (clerk !== undefined && row !== undefined && wanted !== undefined)
    return wanted ? decisionOn(row, clerk) : briefDecisionOn(row, clerk);
  const inquiry = inquire(engine, profile, options as EvaluateOptions, ['evidence']);
  const results = inquiry.asked.flatMap(({ used, question, situation }) =>
    used.rules.map((rule) => resultOf(rule, question, situation)),
  );
  const heading = headingOf(inquiry);
  const totals = totalsOf(results);
  if (inquiry.evidence) return decisionWith('huice-decision/1', heading, inquiry, { results, totals });
  return decisionWith('huice-brief-decision/1', heading, inquiry, { results: results.map(brief.from), totals });
}

/** Whether evidence is wanted; undefined where that is in doubt. */
function evidenceOf(options: OwnOptions): boolean | undefined {
  if (!Object.hasOwn(options, 'evidence')) return true;
  const { evidence } = options;
  return evidence === null ? true : typeof evidence === 'boolean' ? evidence : undefined;
}

/** The decision on a profile that has been read and checked. */
export function decisionOn(row: Row, { sitting, scratch }: Clerk): Decision {
  return decisionWith('huice-decision/1', sitting.heading, row, resultsOf(row, scratch, full));
}

function briefDecisionOn(row: Row, { sitting, scratch }: Clerk): BriefDecision {
  return decisionWith('huice-brief-decision/1', sitting.heading, row, resultsOf(row, scratch, brief));
}

function decisionWith<Format, Result extends BriefResult>(
  format: Format,
  { engine, asOf, knownAt, minimumAuthority, ruleSets, context, assumedPlace }: Heading,
  { profile, region }: Pick<Row, 'profile' | 'region'>,
  { results, totals }: Told<Result>,
): Omit<Decision, 'format' | 'results'> & { readonly format: Format; readonly results: readonly Result[] } {
  return {
    format,
    engine,
    asOf,
    knownAt,
    minimumAuthority,
    ruleSets,
    profile,
    context,
    assumptions: region === undefined ? assumedPlace : [],
    results,
    totals,
  };
}
