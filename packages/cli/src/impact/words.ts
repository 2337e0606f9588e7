// What moves and fates are called.
import type { Localized } from '@huice/core';
import type { Move } from './move.js';
import type { Fate } from './tally.js';

export const fateWords: Readonly<Record<Fate, Localized>> = {
  gains: { zh: '受益', en: 'gain' },
  loses: { zh: '受损', en: 'lose' },
  both: { zh: '有得有失', en: 'gain one benefit and lose another' },
  unclear: { zh: '有变化,多少不明', en: 'change, to more or less is not known' },
  same: { zh: '不变', en: 'stay the same' },
};

export const moveWords: Readonly<Record<Move, Localized>> = {
  gains: { zh: '新获得或增加', en: 'entitled now, or to more' },
  loses: { zh: '失去或减少', en: 'entitled no longer, or to less' },
  opens: { zh: '变为尚不能确定', en: 'known before, open now' },
  settles: { zh: '由尚不能确定变为确定', en: 'open before, known now' },
  'stays-open': { zh: '两边都尚不能确定', en: 'undetermined on both sides' },
  otherwise: { zh: '给付内容改变', en: 'something else is given' },
  same: { zh: '不变', en: 'the same' },
};
