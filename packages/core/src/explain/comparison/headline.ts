// What becomes of one benefit, in one sentence.
import type { BenefitComparison, HowMuch, Who } from '../../compare/index.js';
import type { Localized } from '../../model/index.js';
import type { SideName } from './sides.js';
import { type Beside, unlikeIn } from './tone.js';

export function headline(
  benefit: BenefitComparison,
  [before, after]: readonly [SideName, SideName],
  beside: Beside,
): Localized {
  const { isDoubtful, isElsewhere } = beside;
  if (isElsewhere && benefit.knownTo !== 'both') return unpaired(benefit.knownTo === 'before' ? after : before);
  if (benefit.before === null && benefit.after === null)
    return { zh: '两边当天都没有施行中的规定。', en: 'On neither side is a rule in force.' };
  if (benefit.before === null) return oneSided(after, before, beside);
  if (benefit.after === null) return oneSided(before, after, beside);
  if (benefit.who.class === 'equivalent' && benefit.howMuch.class === null) return nobody(beside);
  if (isDoubtful && benefit.who.class !== 'equivalent')
    return {
      zh: '有一边的规定当天是否已经施行,原文不能确定,所以两边无从比较。',
      en: 'Whether the rule of one side was in force on its day, the text leaves open, so the two cannot be compared.',
    };
  const parts = [whoWords(benefit.who), howMuchWords(benefit.howMuch)];
  const nature = benefit.howMuch.differs.includes('strength')
    ? [{ zh: '给付的性质不同', en: 'its nature is another' }]
    : [];
  const standing = benefit.structure?.some(({ part }) => part === 'standing')
    ? [{ zh: '依据的文件效力不同或文本完整与否不同', en: 'the text that it rests on has another standing' }]
    : [];
  const all = [...parts, ...nature, ...standing];
  const en = all.map((part) => part.en).join('; ');
  return { zh: `${all.map(({ zh }) => zh).join(';')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}

/** That another pack has no such id says nothing of what it gives. */
function unpaired({ at }: SideName): Localized {
  return {
    zh: `${at.zh}没有同一编号的待遇,未作比较;这不表示${at.zh}没有类似的待遇。`,
    en: `No benefit ${at.en} has this id, so it is compared with none; whether another there gives the like is not said.`,
  };
}

/** Both sides come out alike, and entitle nobody. */
function nobody({ isDoubtful, isLost }: Beside): Localized {
  if (isDoubtful)
    return {
      zh: '两边都待定:当天是否已经施行,原文不能确定,没有人能确定符合条件。',
      en: 'Open on both sides: the text leaves it open whether it was in force, so nobody is entitled for certain.',
    };
  if (isLost)
    return {
      zh: '原文缺失了条件,没有人能确定符合条件;两边的结论相同。',
      en: 'The text has lost a condition, so nobody is entitled for certain; both sides come out alike.',
    };
  return { zh: '两边的条件都没有人能够符合。', en: 'Nobody can meet the conditions of either side.' };
}

function oneSided(has: SideName, lacks: SideName, { isDoubtful, isElsewhere }: Beside): Localized {
  if (isElsewhere)
    return isDoubtful
      ? {
          zh: `${lacks.at.zh}编号相同的待遇当天不在有效期内;${has.at.zh}的是否已经施行,原文不能确定。`,
          en: `The benefit of this id is not in force ${lacks.at.en} on its day; whether it is ${has.at.en}, the text leaves open.`,
        }
      : {
          zh: `${has.at.zh}有这项待遇;${lacks.at.zh}编号相同的待遇当天不在有效期内。`,
          en: `There is such a benefit ${has.at.en}; that of the same id is not in force ${lacks.at.en} on its day.`,
        };
  if (isDoubtful)
    return {
      zh: `${lacks.at.zh}没有这项待遇;${has.at.zh}是否已有,原文不能确定。`,
      en: `There is no such benefit ${lacks.at.en}; whether there is one ${has.at.en}, the text leaves open.`,
    };
  return {
    zh: `${has.at.zh}有这项待遇,${lacks.at.zh}没有。`,
    en: `There is such a benefit ${has.at.en}, and none ${lacks.at.en}.`,
  };
}

function whoWords({ class: reach, gains, loses }: Who): Localized {
  switch (reach) {
    case 'equivalent':
      return { zh: '对象不变', en: 'the same people are entitled' };
    case 'looser':
      return { zh: '对象放宽', en: 'more people come to it, and nobody loses it' };
    case 'stricter':
      return { zh: '对象收紧', en: 'fewer people come to it, and nobody gains it' };
    case 'incomparable':
      return { zh: '对象有进有出', en: 'some people come to it, and others lose it' };
    case 'undecided': {
      if (gains !== undefined)
        return {
          zh: '对象有放宽;是否也有收紧,未能在限定步数内证明',
          en: 'some people come to it; whether others lose it could not be proved within the limit of steps',
        };
      if (loses !== undefined)
        return {
          zh: '对象有收紧;是否也有放宽,未能在限定步数内证明',
          en: 'some people lose it; whether others come to it could not be proved within the limit of steps',
        };
      return {
        zh: '对象有无变化,未能在限定步数内证明',
        en: 'whether the same people are entitled could not be proved within the limit of steps',
      };
    }
  }
}

function howMuchWords(howMuch: HowMuch): Localized {
  switch (howMuch.class) {
    case null:
      return { zh: '没有人在两边都符合条件', en: 'nobody is entitled on both sides' };
    case 'same':
      return { zh: '给付不变', en: 'it gives the same' };
    case 'up':
      return { zh: '给付提高', en: 'it gives more' };
    case 'down':
      return { zh: '给付降低', en: 'it gives less' };
    case 'mixed':
      return { zh: '给付有增有减', en: 'it gives some more and others less' };
    case 'undecided':
      return undecidedWords[unlikeIn(howMuch) ?? 'steps'];
  }
}

const undecidedWords: Readonly<Record<'kind' | 'elsewhere' | 'steps', Localized>> = {
  kind: {
    zh: '给付的内容不同,多少无从相比',
    en: 'it gives something else, which cannot be measured against the other',
  },
  elsewhere: {
    zh: '两边的数额都由其他文件规定,未作比较',
    en: 'the sum is set elsewhere on both sides and is not compared',
  },
  steps: { zh: '给付有无增减,未能断定', en: 'whether it gives as much could not be settled' },
};
