import { assess } from '../amounts/assess.js';
import { scaledText } from '../code/index.js';
import type { CompiledRule } from '../compile/index.js';
import type { BriefAmount, BriefResult, RuleResult } from './decision.js';
import { amountEnds, durationOf, noReadings } from './result.js';
import type { Case, Style } from './results.js';

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
    const amount = isEligible ? amountOf(one) : undefined;
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

const nothing: readonly string[] = Object.freeze([]);

function amountOf({ rule: { amount }, coded: { sum }, from, to, situation }: Case): BriefAmount | undefined {
  if (amount === undefined) return undefined;
  if (sum === undefined || Number.isNaN(from) || Number.isNaN(to)) {
    const assessment = assess(amount, situation());
    return { ...amountEnds(assessment), waitingFor: assessment.waitingFor };
  }
  const low = scaledText(from, sum.places);
  const high = from === to ? low : scaledText(to, sum.places);
  if (sum.kind === 'exact') return { figure: 'exact', value: low, from: low, to: high, waitingFor: nothing };
  return { figure: sum.kind, from: low, to: high, waitingFor: nothing };
}
