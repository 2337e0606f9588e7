// Amounts as sentences, from the compiled form: one where it can be said in one, else a heading with its terms below it.

import type { AmountNode, Branch } from '../../amounts/node.js';
import type { Localized } from '../../model/index.js';
import { noSupport } from '../support.js';
import { bracketSentences } from './brackets.js';
import { type Backings, conditionSentence } from './conditions.js';
import { distinct } from './distinct.js';
import { shareWords } from './figures.js';
import { limitSentence } from './limits.js';
import { isSimple, phraseOf, simpleWords } from './phrase.js';
import { after, type Sentence, sentence } from './sentence.js';

/** @param lead what stands before the amount: 减去 */
export function amountSentence(node: AmountNode, backings: Backings, lead?: Localized): Sentence {
  const of = (part: AmountNode, before?: Localized) => amountSentence(part, backings, before);
  const said = (text: Localized, parts: readonly Sentence[] = []) =>
    sentence(after(lead, text), backings.rule(node.at), parts);
  if (isSimple(node)) return said(simpleWords(node));
  const phrase = phraseOf(node);
  if (phrase !== undefined) return said(phrase);
  switch (node.kind) {
    case 'percent':
      return said(shareHeading(node.figure), [of(node.of)]);
    case 'sum':
    case 'lesser':
    case 'greater':
      return said(
        headings[node.kind],
        node.of.map((part) => of(part)),
      );
    case 'difference':
      return said(headings.difference, [of(node.of[0]), of(node.of[1], minus)]);
    case 'choice':
      return said(isByOption(node.branches) ? headings.byOption : headings.choice, [
        ...node.branches.map((branch) => branchSentence(branch, backings)),
        ...(node.otherwise === undefined ? [] : [of(node.otherwise, otherwise)]),
      ]);
    case 'brackets': {
      const base = phraseOf(node.of);
      const slices = bracketSentences(node, backings);
      return base === undefined
        ? said(headings.brackets, [of(node.of, baseLead), ...slices])
        : said({ zh: `${base.zh},分段计算:`, en: `${base.en}, in slices:` }, slices);
    }
    case 'cap':
    case 'floor':
    case 'round': {
      const inner = of(node.of, lead);
      return { ...inner, of: [...inner.of, limitSentence(node, backings, of)] };
    }
  }
}

const headings = {
  sum: { zh: '下列各项之和:', en: 'the sum of these:' },
  lesser: { zh: '下列各项中最低的一项:', en: 'the lowest of these:' },
  greater: { zh: '下列各项中最高的一项:', en: 'the highest of these:' },
  difference: {
    zh: '下列两项之差,不足的按零计:',
    en: 'the difference of these two, or nothing if it falls below zero:',
  },
  choice: { zh: '按下列情形确定,从先符合的一项:', en: 'by the first of these cases that holds:' },
  byOption: { zh: '分别为:', en: 'by case:' },
  brackets: { zh: '分段计算:', en: 'in slices:' },
} as const;

const minus: Localized = { zh: '减去:', en: 'less:' };
const otherwise: Localized = { zh: '其他情形:', en: 'in any other case:' };
const baseLead: Localized = { zh: '计算基数:', en: 'reckoned on:' };

function shareHeading(figure: Parameters<typeof shareWords>[0]): Localized {
  const { zh, en } = shareWords(figure, { zh: '下列金额', en: 'this amount' });
  return { zh: `${zh}:`, en: `${en}:` };
}

/** Whether one option decides, so that no two of the branches can hold at once. */
function isByOption(branches: readonly Branch[]): boolean {
  const [first] = branches;
  return branches.every(
    ({ when }) =>
      when.kind === 'leaf' &&
      first?.when.kind === 'leaf' &&
      when.fact === first.when.fact &&
      when.operator === 'equal' &&
      when.right.kind === 'constant',
  );
}

function branchSentence({ when, then }: Branch, backings: Backings): Sentence {
  const condition = conditionSentence(when, backings);
  const { zh, en } = condition.text;
  if (condition.of.length > 0) {
    const amount = amountSentence(then, backings, { zh: '金额为:', en: 'the amount is:' });
    const where = sentence({ zh: `条件:${zh}`, en: `condition: ${en}` }, condition, condition.of);
    return sentence({ zh: '下列情形:', en: 'in this case:' }, noSupport, [where, amount]);
  }
  const amount = amountSentence(then, backings, { zh: `${zh}的:`, en: `${en} –` });
  return {
    ...amount,
    quotes: distinct([...condition.quotes, ...amount.quotes]),
    readings: distinct([...condition.readings, ...amount.readings]),
  };
}
