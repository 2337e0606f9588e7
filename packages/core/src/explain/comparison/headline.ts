// What becomes of one benefit, in one sentence.
import type { BenefitComparison, HowMuch, Reach, StructureChange, Who } from '../../compare/index.js';
import type { Localized } from '../../model/index.js';
import type { SideName } from './sides.js';

/**
 * What a benefit's comparison comes to for people. `added`, `removed`: only one side has a rule that applies; `open`: it has one, and whether that had
 * begun by its day, the text does not say. `reworded`: it is written otherwise, and
 * nobody is treated differently. `same`: nothing differs.
 */
export type Tone = 'added' | 'removed' | 'open' | 'better' | 'worse' | 'mixed' | 'undecided' | 'reworded' | 'same';

/** @param doubtful whether a rule may not have begun by its side's day: the text does not say */
export function toneOf({ before, after, who, howMuch, structure }: BenefitComparison, doubtful: boolean): Tone {
  if (before === null && after === null) return 'same';
  if (doubtful && (before === null || after === null || who.class !== 'equivalent')) return 'open';
  if (before === null) return 'added';
  if (after === null) return 'removed';
  const moves = [movesOfReach[who.class], movesOfWorth[howMuch.class ?? 'same'], movesOfStrength(structure ?? [])];
  const has = (move: Move) => moves.includes(move);
  if (has('both') || (has('up') && has('down'))) return 'mixed';
  if (has('open')) return 'undecided';
  if (has('up')) return 'better';
  if (has('down')) return 'worse';
  return structure === null || structure.length === 0 ? 'same' : 'reworded';
}

type Move = 'up' | 'down' | 'both' | 'open' | 'none';

const movesOfReach: Record<Reach, Move> = {
  equivalent: 'none',
  looser: 'up',
  stricter: 'down',
  incomparable: 'both',
  undecided: 'open',
};

const movesOfWorth: Record<NonNullable<HowMuch['class']>, Move> = {
  same: 'none',
  up: 'up',
  down: 'down',
  mixed: 'both',
  undecided: 'open',
};

const strengths: readonly unknown[] = ['exhortation', 'discretionary', 'entitlement'];

/** Who had a claim and has a hope is worse off, whatever the sum. */
function movesOfStrength(structure: readonly StructureChange[]): Move {
  const change = structure.find((one) => one.part === 'field' && one.field === 'strength');
  if (change?.part !== 'field') return 'none';
  return strengths.indexOf(change.after) > strengths.indexOf(change.before) ? 'up' : 'down';
}

export const toneWords = (tone: Tone, [before, after]: readonly [SideName, SideName]): Localized => {
  switch (tone) {
    case 'added':
      return { zh: `仅${after.name.zh}有`, en: `only ${after.at.en}` };
    case 'removed':
      return { zh: `仅${before.name.zh}有`, en: `only ${before.at.en}` };
    default:
      return tones[tone];
  }
};

const tones: Record<Exclude<Tone, 'added' | 'removed'>, Localized> = {
  open: { zh: '原文不能确定', en: 'left open by the text' },
  better: { zh: '更有利', en: 'better' },
  worse: { zh: '更不利', en: 'worse' },
  mixed: { zh: '有利有弊', en: 'better and worse' },
  undecided: { zh: '不能断定', en: 'undecided' },
  reworded: { zh: '写法不同,实效相同', en: 'written otherwise, same effect' },
  same: { zh: '相同', en: 'the same' },
};

/** @param doubtful as for `toneOf` */
export function headline(
  benefit: BenefitComparison,
  [before, after]: readonly [SideName, SideName],
  doubtful: boolean,
): Localized {
  if (benefit.before === null && benefit.after === null)
    return { zh: '两边当天都没有施行中的规定。', en: 'On neither side is a rule in force.' };
  if (benefit.before === null) return oneSided(after, before, doubtful);
  if (benefit.after === null) return oneSided(before, after, doubtful);
  if (doubtful && benefit.who.class !== 'equivalent')
    return {
      zh: '有一边的规定当天是否已经施行,原文不能确定,所以两边无从比较。',
      en: 'Whether the rule of one side was in force on its day, the text leaves open, so the two cannot be compared.',
    };
  const parts = [whoWords(benefit.who), howMuchWords(benefit.howMuch)];
  const nature = benefit.howMuch.differs.includes('strength')
    ? [{ zh: '给付的性质不同', en: 'its nature is another' }]
    : [];
  const all = [...parts, ...nature];
  const en = all.map((part) => part.en).join('; ');
  return { zh: `${all.map(({ zh }) => zh).join(';')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}

function oneSided(has: SideName, lacks: SideName, doubtful: boolean): Localized {
  if (doubtful)
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

/** What cannot be measured against each other is not a matter of steps. */
const kinds = new Set(['form', 'what', 'of', 'shares', 'period', 'percent', 'change', 'duration', 'term', 'schemes']);

function howMuchWords({ class: worth, differs }: HowMuch): Localized {
  switch (worth) {
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
      return differs.some((field) => kinds.has(field))
        ? {
            zh: '给付的内容不同,多少无从相比',
            en: 'it gives something else, which cannot be measured against the other',
          }
        : {
            zh: '给付有无增减,未能断定',
            en: 'whether it gives as much could not be settled',
          };
  }
}
