import { assess } from '../amounts/assess.js';
import { formula, limitedBy } from '../amounts/formula.js';
import { type AmountNode, choicesOf, partsOf } from '../amounts/node.js';
import { reckon } from '../amounts/reckon.js';
import { type CodedRule, scaledText } from '../code/index.js';
import type { Situation } from '../conditions/situation.js';
import type { AmountResult, BriefAmount } from './decision.js';
import { amountEnds, amountOf } from './result.js';

/** An amount whose ends the code of its rule has worked out, or has left to decimal.js. */
export interface CodedAmount {
  readonly coded: Pick<CodedRule, 'sum'>;
  /** With `to`, its ends in whole numbers of its last place; NaN where something is unknown or too large. */
  readonly from: number;
  readonly to: number;
  readonly situation: () => Situation;
}

/** An amount without how it comes about. */
export function briefAmount(node: AmountNode, one: CodedAmount): BriefAmount {
  const settled = settledAmount(one);
  if (settled !== undefined) return settled;
  const assessment = assess(node, one.situation());
  return { ...amountEnds(assessment), waitingFor: assessment.waitingFor };
}

/** An amount with its formula, and with what held it down. */
export function fullAmount(node: AmountNode, one: CodedAmount): AmountResult {
  const settled = settledAmount(one);
  const situation = one.situation();
  // What of several branches was limited, only the interpreter can say.
  if (settled === undefined || (isLimited(node) && choicesOf(node).length > 0)) return amountOf(node, situation);
  const limits = isLimited(node) ? limitedBy(node, reckon(node, situation)) : [];
  return { ...settled, formula: formula(node, situation), limitedBy: limits };
}

const nothing: readonly string[] = Object.freeze([]);

function settledAmount({ coded: { sum }, from, to }: CodedAmount): BriefAmount | undefined {
  if (sum === undefined || Number.isNaN(from) || Number.isNaN(to)) return undefined;
  const low = scaledText(from, sum.places);
  const high = from === to ? low : scaledText(to, sum.places);
  if (sum.kind === 'exact') return { figure: 'exact', value: low, from: low, to: high, waitingFor: nothing };
  return { figure: sum.kind, from: low, to: high, waitingFor: nothing };
}

const limited = new WeakMap<AmountNode, boolean>();

/** Whether a cap, a floor or rounding stands in it. */
function isLimited(node: AmountNode): boolean {
  let known = limited.get(node);
  if (known === undefined) {
    known =
      node.kind === 'cap' ||
      node.kind === 'floor' ||
      node.kind === 'round' ||
      partsOf(node).some((part) => isLimited(part.node));
    limited.set(node, known);
  }
  return known;
}
