import type { CompiledRuleSet } from '../compile/index.js';
import type { Decision, RuleSetUsed } from './decision.js';
import type { Inquiry } from './inquiry.js';
import { version } from './version.js';

/** What a decision says whatever the profile. */
export interface Heading
  extends Pick<Decision, 'engine' | 'asOf' | 'knownAt' | 'minimumAuthority' | 'ruleSets' | 'context'> {
  /** What is assumed of a profile without a region. */
  readonly assumedPlace: Decision['assumptions'];
}

export function headingOf({
  asOf,
  knownAt,
  minimumAuthority,
  versions,
  asked,
  context,
}: Omit<Inquiry, 'profile'>): Heading {
  return {
    engine: { name: '@huice/core', version },
    asOf,
    knownAt: knownAt ?? null,
    minimumAuthority: minimumAuthority ?? null,
    ruleSets: versions.map(({ pack, used }) => usedOf(pack, used)),
    context,
    assumedPlace:
      versions.length > 1
        ? []
        : asked.map(({ used: { ruleSet } }) => ({
            kind: 'jurisdiction',
            pack: ruleSet.pack,
            region: ruleSet.jurisdiction.region,
          })),
  };
}

function usedOf(pack: string, used: CompiledRuleSet | undefined): RuleSetUsed {
  if (used === undefined) return { pack, status: 'nothing-released' };
  const { version, releasedOn } = used.ruleSet;
  return { pack, status: 'used', version, releasedOn, sha256: used.sha256 };
}
