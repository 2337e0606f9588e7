import type { RuleResult } from './decision.js';
import { amountOf, durationOf, resultWith } from './result.js';
import type { Style } from './results.js';

/** Results with everything that they rest on. */
export const full: Style<RuleResult> = {
  name: 'full',
  isFixed: (_, outcome) => outcome === 'not-applicable',
  from: (result) => result,
  of({ rule, bench, row, verdict, situation }) {
    const isEligible = verdict.outcome === 'eligible';
    return resultWith(rule, bench.used.ruleSet.pack, {
      verdict,
      findings: row.slots === undefined ? [] : bench.ground.findings.of(rule, row.slots, situation),
      amount: isEligible && rule.amount !== undefined ? amountOf(rule.amount, situation()) : undefined,
      duration: isEligible && rule.rule.event.params.duration !== undefined ? durationOf(rule, situation()) : undefined,
    });
  },
};
