// The slices of an amount, each at its own percentage.
import type { AmountNode } from '../../amounts/node.js';
import type { Localized } from '../../model/index.js';
import type { Exact } from '../../money/exact.js';
import type { Backings } from './conditions.js';
import { figureWords, numberWords } from './figures.js';
import { type Sentence, sentence } from './sentence.js';

export function bracketSentences(node: Extract<AmountNode, { kind: 'brackets' }>, backings: Backings): Sentence[] {
  const slices = node.brackets.map(({ upTo, figure }, index) => {
    const slice = sliceWords(node.brackets[index - 1]?.upTo, upTo);
    const { zh, en } = figureWords(figure, 'percent');
    return sentence(
      { zh: `${slice.zh}:${zh}`, en: `${slice.en}: ${en}` },
      backings.rule(`${node.at}/brackets/${index}`),
    );
  });
  const last = node.brackets.at(-1)?.upTo;
  if (last === undefined || !last.isFinite()) return slices;
  const { zh, en } = numberWords(last, 'yuan');
  return [...slices, sentence({ zh: `超过${zh}的部分:不计`, en: `what lies above ${en}: nothing` })];
}

function sliceWords(from: Exact | undefined, to: Exact): Localized {
  const high = numberWords(to, 'yuan');
  if (from === undefined)
    return to.isFinite() ? { zh: `不超过${high.zh}的部分`, en: `up to ${high.en}` } : { zh: '全部', en: 'all of it' };
  const low = numberWords(from, 'yuan');
  if (!to.isFinite()) return { zh: `超过${low.zh}的部分`, en: `what lies above ${low.en}` };
  return { zh: `超过${low.zh}、不超过${high.zh}的部分`, en: `what lies above ${low.en}, up to ${high.en}` };
}
