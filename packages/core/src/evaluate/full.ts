import { fullAmount } from './amount.js';
import type { RuleResult } from './decision.js';
import { durationOf, resultWith } from './result.js';
import type { Style } from './results.js';

/** Results with everything that they rest on. */
export const full: Style<RuleResult> = {
  name: 'full',
  isFixed: (_, outcome) => outcome === 'not-applicable',
  from: (result) => result,
  of(one) {
    const { rule, bench, row, verdict, situation } = one;
    const isEligible = verdict.outcome === 'eligible';
    return resultWith(rule, bench.used.ruleSet.pack, {
      verdict,
      findings: row.slots === undefined ? [] : bench.ground.findings.of(rule, row.slots, situation),
      amount: isEligible && rule.amount !== undefined ? fullAmount(rule.amount, one) : undefined,
      duration: isEligible && rule.rule.event.params.duration !== undefined ? durationOf(rule, situation()) : undefined,
    });
  },
};
