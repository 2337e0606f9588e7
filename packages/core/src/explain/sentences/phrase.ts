// Amounts that can be said in one phrase.
import type { AmountNode } from '../../amounts/node.js';
import type { Localized } from '../../model/index.js';
import { inBoth } from '../voice.js';
import { eachWords, figureWords, shareWords } from './figures.js';
import { quotedName } from './quoted-name.js';

type Simple = Extract<AmountNode, { kind: 'figure' | 'fact' | 'rate' }>;

export function simpleWords(node: Simple): Localized {
  switch (node.kind) {
    case 'figure':
      return figureWords(node.figure, 'yuan');
    case 'fact':
      return node.fact.definition.label;
    case 'rate': {
      const figure = figureWords(node.figure, 'yuan');
      const definitions = node.per.map(({ definition }) => definition);
      const each = definitions.map(eachWords);
      return inBoth(({ language, list }) => {
        const labels = definitions.map(({ label }) => quotedName(label[language]));
        if (language === 'zh') return `按${list(labels)}计,${each.map(({ zh }) => zh).join('')}${figure.zh}`;
        return `${figure.en} for each ${list(each.map(({ en }) => en))} of ${list(labels)}`;
      });
    }
  }
}

export const isSimple = (node: AmountNode): node is Simple =>
  node.kind === 'figure' || node.kind === 'fact' || node.kind === 'rate';

/** An amount in one phrase, or undefined for one that would need brackets to be read rightly. */
export function phraseOf(node: AmountNode): Localized | undefined {
  if (isSimple(node)) return simpleWords(node);
  switch (node.kind) {
    case 'percent':
      return isTerm(node.of) ? shareWords(node.figure, simpleWords(node.of)) : undefined;
    case 'sum':
    case 'lesser':
    case 'greater': {
      if (!node.of.every(isTerm)) return undefined;
      const terms = node.of.map(simpleWords);
      const { zh, en } = inBoth(({ list, language }) => list(terms.map((term) => term[language])));
      return phrases[node.kind](zh, en);
    }
    default:
      return undefined;
  }
}

const phrases: Record<'sum' | 'lesser' | 'greater', (zh: string, en: string) => Localized> = {
  sum: (zh, en) => ({ zh: `${zh}之和`, en: `the sum of ${en}` }),
  lesser: (zh, en) => ({ zh: `${zh}中最低的一项`, en: `the lowest of ${en}` }),
  greater: (zh, en) => ({ zh: `${zh}中最高的一项`, en: `the highest of ${en}` }),
};

const isTerm = (node: AmountNode): node is Extract<Simple, { kind: 'figure' | 'fact' }> =>
  node.kind === 'fact' || (node.kind === 'figure' && node.figure.kind === 'exact');
