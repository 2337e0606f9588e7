import type { CompiledRule } from '../compile/index.js';
import { briefAmount } from './amount.js';
import type { BriefAmount, BriefResult, RuleResult } from './decision.js';
import { durationOf, noReadings } from './result.js';
import type { Style } from './results.js';

/** Results without findings and formulas. */
export const brief: Style<BriefResult> = {
  name: 'brief',
  isFixed: (rule, outcome) => outcome === 'not-applicable' || outcome === 'ineligible' || isAlike(rule, outcome),
  from({ findings: _, amount, ...rest }) {
    const { strength, gives, duration, inForce, authority, damaged, responsible, citations, readings, ...head } = rest;
    const tail = { inForce, authority, damaged, responsible, citations, readings };
    return { ...head, strength, gives, ...shown(amount && without(amount), duration), ...tail };
  },
  of(one) {
    const { verdict, bench } = one;
    const { rule, authority, damaged } = one.rule;
    const { params } = rule.event;
    const isEligible = verdict.outcome === 'eligible';
    const amount = isEligible && one.rule.amount !== undefined ? briefAmount(one.rule.amount, one) : undefined;
    const { id, benefit, title, effective: inForce, responsible, citations, readings = noReadings } = rule;
    const { pack } = bench.used.ruleSet;
    const { strength } = params;
    if (isEligible && amount !== undefined && params.duration === undefined) {
      const { outcome, missing } = verdict;
      // Most of those that are not alike: made at once.
      return {
        pack,
        rule: id,
        benefit,
        title,
        outcome,
        missing,
        strength,
        gives: params,
        amount,
        inForce,
        authority,
        damaged,
        responsible,
        citations,
        readings,
      };
    }
    const duration = isEligible ? durationOf(one.rule, one.situation()) : undefined;
    const gives = { strength, gives: params, ...shown(amount, duration) };
    const tail = { inForce, authority, damaged, responsible, citations, readings };
    return { pack, rule: id, benefit, title, ...verdict, ...gives, ...tail };
  },
};

/** Whether all who are eligible are told the same. */
function isAlike({ amount, rule }: CompiledRule, outcome: RuleResult['outcome']): boolean {
  return outcome === 'eligible' && amount === undefined && rule.event.params.duration === undefined;
}

const shown = (amount: BriefAmount | undefined, duration: RuleResult['duration']) => ({
  ...(amount === undefined ? {} : { amount }),
  ...(duration === undefined ? {} : { duration }),
});

const without = ({ formula: _, limitedBy: __, ...amount }: RuleResult['amount'] & object): BriefAmount => amount;
