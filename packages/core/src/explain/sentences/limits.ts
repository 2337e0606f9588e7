// What holds an amount down or up, or rounds it.
import type { AmountNode, RoundingMode } from '../../amounts/node.js';
import type { Localized } from '../../model/index.js';
import type { Backings } from './conditions.js';
import { numberWords } from './figures.js';
import { phraseOf } from './phrase.js';
import { quotedName } from './quoted-name.js';
import { type Sentence, sentence } from './sentence.js';

type Limit = Extract<AmountNode, { kind: 'cap' | 'floor' | 'round' }>;

/** @param of says the amount that the limit is, where that takes more than a phrase */
export function limitSentence(
  node: Limit,
  backings: Backings,
  of: (node: AmountNode, lead?: Localized) => Sentence,
): Sentence {
  const said = (text: Localized, parts: readonly Sentence[] = []) => sentence(text, backings.rule(node.at), parts);
  switch (node.kind) {
    case 'round': {
      const step = numberWords(node.to, 'yuan');
      const mode = roundingWords[node.mode];
      return said({ zh: `结果取${step.zh}的整倍数,${mode.zh}`, en: `rounded ${mode.en} to a multiple of ${step.en}` });
    }
    case 'floor': {
      const floor = phraseOf(node.floor);
      return floor === undefined
        ? said({ zh: '结果最低为:', en: 'at least:' }, [of(node.floor)])
        : said({ zh: `结果低于${floor.zh}的,按${floor.zh}计`, en: `at least ${floor.en}` });
    }
    case 'cap': {
      const cap = phraseOf(node.cap);
      const paid = node.less === undefined ? undefined : phraseOf(node.less);
      if (cap !== undefined && node.less === undefined)
        return said({ zh: `结果最高不超过${cap.zh}`, en: `at most ${cap.en} in all` });
      if (cap !== undefined && paid !== undefined)
        return said({
          zh: `结果最高不超过${cap.zh},${quotedName(paid.zh)}计入其中`,
          en: `at most ${cap.en} in all, and ${quotedName(paid.en)} counts against it`,
        });
      return said({ zh: '结果最高不超过:', en: 'at most:' }, [
        of(node.cap),
        ...(node.less === undefined ? [] : [of(node.less, paidLead)]),
      ]);
    }
  }
}

const paidLead: Localized = { zh: '其中须减去:', en: 'less what counts against it:' };

export const roundingWords: Record<RoundingMode, Localized> = {
  'half-up': { zh: '四舍五入', en: 'half up' },
  down: { zh: '舍去余数', en: 'down' },
  up: { zh: '有余数的进一', en: 'up' },
};
