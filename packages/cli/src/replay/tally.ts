// What a file of receipts came to.
import type { Decision, Engine } from '@huice/core';
import { type Impact, impactFrom } from '../impact/impact.js';
import { count, type ImpactCount, noCount } from '../impact/tally.js';
import { type About, type Answered, keyOf, type Side, sideOf } from '../impact/told.js';
import { fromDecision } from '../rosters/write/answered.js';
import type { Verdict } from './audit.js';

/** What came of a file of receipts. Plain JSON. */
export interface Replay {
  readonly read: number;
  /** Decided again with the same answer, byte for byte; with `--against`, with an answer in which nobody would notice a difference. */
  readonly reproduced: number;
  readonly different: number;
  readonly refused: number;
  /** With `--against`: what the other versions mean for those whom the receipts are about. */
  readonly impact?: Impact;
}

/** A receipt's formula holds what the profile gave: with the same facts unknown, the same formula comes to the same. */
function answeredOf(decision: Decision): Answered {
  const amountOf = (rule: number) => decision.results[rule]?.amount;
  return {
    ...fromDecision(decision),
    waits: (rule) => (amountOf(rule)?.waitingFor.length ?? 0) > 0,
    reckoning: (rule) => {
      const amount = amountOf(rule);
      return amount && JSON.stringify([amount.formula, amount.waitingFor]);
    },
  };
}

/** Counts verdicts, and with `--against` what they mean. */
export class Tally {
  read = 0;
  private readonly statuses = { reproduced: 0, unchanged: 0, different: 0, changed: 0, refused: 0 };
  private readonly impact: ImpactCount = noCount();
  private readonly abouts: [Map<string, About>, Map<string, About>] = [new Map(), new Map()];
  private readonly days = new Set<string>();
  private readonly sets = new Map<string, Decision['ruleSets'][number]>();

  add(verdict: Verdict): void {
    this.read += 1;
    this.statuses[verdict.status] += 1;
    if (verdict.status === 'refused') this.impact.rejected += 1;
    if (!('changed' in verdict)) return;
    const { before, after } = verdict;
    const decisions = [before, after] as const;
    const sides = decisions.map(({ results }) => sideOf(results)) as [Side, Side];
    count(this.impact, sides, [answeredOf(before), answeredOf(after)]);
    for (const [index, { results }] of decisions.entries())
      for (const one of results) this.abouts[index as 0 | 1].set(keyOf(one), one);
    this.days.add(before.asOf);
    for (const one of before.ruleSets) this.sets.set(JSON.stringify(one), one);
  }

  /** @param against the engine with the other versions */
  outcome(against?: Engine): Replay {
    const { reproduced, unchanged, different, changed, refused } = this.statuses;
    const counts = { read: this.read, reproduced: reproduced + unchanged, different: different + changed, refused };
    if (against === undefined) return counts;
    const sides = this.abouts.map((abouts) => sideOf([...abouts.values()])) as [Side, Side];
    const asOf = [...this.days].sort().join(', ');
    const others = [...against.packs.values()].flat().map(({ ruleSet, sha256 }) => ({
      ...{ pack: ruleSet.pack, status: 'used' as const, version: ruleSet.version },
      ...{ releasedOn: ruleSet.releasedOn, sha256 },
    }));
    const about = {
      before: { asOf, ruleSets: [...this.sets.values()] },
      after: { asOf, ruleSets: others },
      by: null,
      // A receipt that is refused is told with its line.
      rejects: [],
      jurisdiction: null,
    };
    return { ...counts, impact: impactFrom(this.impact, sides, about) };
  }
}
