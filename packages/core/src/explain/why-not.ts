import { type WhyNot, whyNotOf } from '../changes/index.js';
import type { Engine } from '../compile/index.js';
import type { Decision, RuleResult } from '../evaluate/index.js';
import { reopen } from './reopen.js';

/**
 * Why a decision does not give a benefit, and what would change that: what fails and by how much, every smallest set of changes by applicant
 * or time after which it would be given, cheapest first, or why there is none.
 * @throws HuiceError if the decision was made with a rule set that the engine does not have
 */
export function whyNot(engine: Engine, decision: Decision, { pack, rule }: Pick<RuleResult, 'pack' | 'rule'>): WhyNot {
  const inquiry = reopen(engine, decision);
  const asked = inquiry.asked.find(({ question }) => question.pack === pack);
  const compiled = asked?.used.rules.find((one) => one.rule.id === rule);
  if (asked === undefined || compiled === undefined) throw new Error(`the decision has no rule ${rule} of ${pack}`);
  return whyNotOf(compiled, inquiry, asked);
}
