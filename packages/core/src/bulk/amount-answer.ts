import { assess } from '../amounts/assess.js';
import type { AmountNode } from '../amounts/node.js';
import { type CodedRule, scaledText } from '../code/index.js';
import type { Situation } from '../conditions/situation.js';
import type { AmountResult } from '../evaluate/index.js';
import { amountEnds } from '../evaluate/result.js';

/** An amount as the decision has it, without its formula. */
export type AmountAnswer = Pick<AmountResult, 'figure' | 'value' | 'from' | 'to'>;

/**
 * An amount from its ends in whole numbers of its last place. Where these are not numbers it is worked out again.
 * @param situation made only if it is needed
 */
export function amountAnswer(
  amount: AmountNode,
  sum: CodedRule['sum'],
  [from, to]: readonly [from: number, to: number],
  situation: () => Situation,
): AmountAnswer {
  if (sum === undefined || Number.isNaN(from) || Number.isNaN(to)) return amountEnds(assess(amount, situation()));
  const low = scaledText(from, sum.places);
  const value = sum.kind === 'exact' ? { value: low } : {};
  return { figure: sum.kind, ...value, from: low, to: from === to ? low : scaledText(to, sum.places) };
}
