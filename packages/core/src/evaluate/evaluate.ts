import type { CompiledRuleSet, Engine } from '../compile/index.js';
import type { RuleSetTypes } from '../model/index.js';
import { type Clerk, clerkFor } from './clerk.js';
import type { Decision, EvaluateOptions, Profile, RuleResult, RuleSetUsed } from './decision.js';
import { type Inquiry, inquire } from './inquiry.js';
import { resultOf } from './result.js';
import type { Row } from './row.js';
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
  const clerk = clerkFor(engine, options);
  const row = clerk?.quickRow(profile);
  if (clerk !== undefined && row !== undefined) return decisionOn(row, clerk);
  const inquiry = inquire(engine, profile, options);
  const results = inquiry.asked.flatMap(({ used, question, situation }) =>
    used.rules.map((rule) => resultOf(rule, question, situation)),
  );
  return decisionWith(inquiry, inquiry, results);
}

/** The decision on a profile that has been read and checked. */
export function decisionOn(row: Row, clerk: Clerk): Decision {
  return decisionWith(clerk.sitting.inquiry, row, clerk.results(row));
}

type Asked = Pick<Inquiry, 'asOf' | 'knownAt' | 'minimumAuthority' | 'versions' | 'asked' | 'context'>;

function decisionWith(
  { asOf, knownAt, minimumAuthority, versions, asked, context }: Asked,
  { profile, region }: Pick<Inquiry, 'profile' | 'region'>,
  results: readonly RuleResult[],
): Decision {
  const assumed = region === undefined && versions.length === 1 ? asked : [];
  return {
    format: 'huice-decision/1',
    engine: { name: '@huice/core', version },
    asOf,
    knownAt: knownAt ?? null,
    minimumAuthority: minimumAuthority ?? null,
    ruleSets: versions.map(({ pack, used }) => usedOf(pack, used)),
    profile,
    context,
    assumptions: assumed.map(({ used: { ruleSet } }) => ({
      kind: 'jurisdiction',
      pack: ruleSet.pack,
      region: ruleSet.jurisdiction.region,
    })),
    results,
    totals: totalsOf(results),
  };
}

function usedOf(pack: string, used: CompiledRuleSet | undefined): RuleSetUsed {
  if (used === undefined) return { pack, status: 'nothing-released' };
  const { version, releasedOn } = used.ruleSet;
  return { pack, status: 'used', version, releasedOn, sha256: used.sha256 };
}
