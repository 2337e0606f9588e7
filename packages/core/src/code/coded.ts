import type { CompiledRule } from '../compile/index.js';
import { endsOf } from '../conditions/node.js';
import { type Sum, sumOf } from './amount.js';
import type { Step, Steps } from './step.js';

/** One rule in slots. */
export interface CodedRule {
  readonly rule: CompiledRule;
  /** Its place among the rules of its rule set, where its truth and its amount go. */
  readonly place: number;
  /** Undefined for a rule without conditions. */
  readonly step: Step | undefined;
  /** Whether its conditions could be put into slots; the interpreter answers for it where they could not. */
  readonly isCoded: boolean;
  /** Whether words that the text has lost stand in its conditions. */
  readonly hasLost: boolean;
  /** Undefined where decimal.js works out every amount. */
  readonly sum: Sum | undefined;
}

/** @param place of the rule in its rule set */
export function codedRule(rule: CompiledRule, place: number, steps: Steps): CodedRule {
  const step = rule.when === undefined ? undefined : steps.of(rule.when);
  const sum = rule.amount === undefined ? undefined : sumOf(rule.amount, steps);
  const hasLost = rule.when !== undefined && endsOf(rule.when).some((end) => end.kind === 'lost');
  return { rule, place, step, isCoded: step !== undefined || rule.when === undefined, hasLost, sum };
}
