// What a cap, a floor or rounding did to a sum, and by which words.
import type { Localized } from '../model/index.js';
import type { Sum } from './parts.js';
import type { Voice } from './voice.js';

type Kind = 'cap' | 'floor' | 'round';

const limitWords: Record<Kind, { readonly by: Localized; readonly alone: Localized }> = {
  cap: {
    by: { zh: '受限于:“{}”', en: 'held down by the limit “{}”' },
    alone: { zh: '受上限所限', en: 'held down by the limit' },
  },
  floor: {
    by: { zh: '按下限提高:“{}”', en: 'raised to the least that “{}” gives' },
    alone: { zh: '按下限提高', en: 'raised to the least' },
  },
  round: {
    by: { zh: '已取整:“{}”', en: 'rounded, as “{}” says' },
    alone: { zh: '已取整', en: 'rounded' },
  },
};

/** @param words those of the text that set the limit, if any do */
export function limitText(kind: Kind, words: string | undefined, voice: Voice): string {
  const { by, alone } = limitWords[kind];
  return words === undefined ? voice.say(alone) : voice.say(by).replace('{}', () => words);
}

/** Which limit a pointer of `limitedBy` names: its last part says so. */
export const limitKind = (pointer: string): Kind => pointer.slice(pointer.lastIndexOf('/') + 1) as Kind;

/** Whether a cap has left nothing to pay: it was used up before. One is eligible all the same. */
export const isUsedUp = ({ to, limitedBy = [] }: Pick<Sum, 'to' | 'limitedBy'>): boolean =>
  to === '0' && limitedBy.some((pointer) => limitKind(pointer) === 'cap');

/** What is said of a cap that is used up. */
export const usedUpWords: Localized = {
  zh: '上限已用完,没有可再付的金额',
  en: 'nothing is left to pay: the cap is used up',
};
