// What becomes of one benefit, in a word or two.
import type { BenefitComparison, HowMuch, Reach, StructureChange } from '../../compare/index.js';
import type { Localized } from '../../model/index.js';
import type { SideName } from './sides.js';

/**
 * What a benefit's comparison comes to for people. `added`, `removed`: only one side has a rule that applies; `open`: it has one, and whether that had
 * begun by its day, the text does not say. `both-open`: the same of both sides. `incomparable`: something else is given, or the sum is set elsewhere.
 * `unpaired`: two packs, of which only one has a benefit of this id. `standing`: nobody is treated differently,
 * by a text of another standing. `reworded`: it is written otherwise, and nobody is treated differently. `same`: nothing differs. `neither`: on neither side is a rule in force.
 */
export type Tone =
  | 'added'
  | 'removed'
  | 'open'
  | 'better'
  | 'worse'
  | 'mixed'
  | 'both-open'
  | 'undecided'
  | 'incomparable'
  | 'unpaired'
  | 'standing'
  | 'reworded'
  | 'same'
  | 'neither';

/** What is known of a benefit's two sides beside their comparison. */
export interface Beside {
  /** A rule may not have begun by its side's day: the text does not say. */
  readonly isDoubtful: boolean;
  /** The text has lost a condition of one side. */
  readonly isLost: boolean;
  /** The sides are two packs: an id that only one of them has says nothing about what the other gives. */
  readonly isElsewhere: boolean;
}

export function toneOf(benefit: BenefitComparison, { isDoubtful, isElsewhere }: Beside): Tone {
  const { before, after, who, howMuch, structure, knownTo } = benefit;
  if (isElsewhere && knownTo !== 'both') return 'unpaired';
  if (before === null && after === null) return 'neither';
  if (isDoubtful && (before === null || after === null || who.class !== 'equivalent')) return 'open';
  if (before?.inDoubt && after?.inDoubt) return 'both-open';
  if (before === null) return 'added';
  if (after === null) return 'removed';
  const moves = [movesOfReach[who.class], movesOfWorth[howMuch.class ?? 'same'], movesOfStrength(structure ?? [])];
  const has = (move: Move) => moves.includes(move);
  if (has('both') || (has('up') && has('down'))) return 'mixed';
  if (has('open')) return who.class !== 'undecided' && unlikeIn(howMuch) !== undefined ? 'incomparable' : 'undecided';
  if (has('up')) return 'better';
  if (has('down')) return 'worse';
  if (structure?.some(({ part }) => part === 'standing')) return 'standing';
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

/** What cannot be measured against each other is not a matter of steps. */
const kinds = new Set(['form', 'what', 'of', 'shares', 'period', 'percent', 'change', 'duration', 'term', 'schemes']);

/** Why how much is given cannot be compared, whatever the steps: it is of another kind, or set by other documents. */
export function unlikeIn({ class: worth, differs }: HowMuch): 'kind' | 'elsewhere' | undefined {
  if (worth !== 'undecided') return undefined;
  if (differs.some((field) => kinds.has(field))) return 'kind';
  return differs.includes('by') ? 'elsewhere' : undefined;
}

const strengths: readonly unknown[] = ['exhortation', 'discretionary', 'entitlement'];

/** Who had a claim and has a hope is worse off, whatever the sum. */
function movesOfStrength(structure: readonly StructureChange[]): Move {
  const change = structure.find((one) => one.part === 'field' && one.field === 'strength');
  if (change?.part !== 'field') return 'none';
  return strengths.indexOf(change.after) > strengths.indexOf(change.before) ? 'up' : 'down';
}

export function toneWords(
  tone: Tone,
  { knownTo }: BenefitComparison,
  [before, after]: readonly [SideName, SideName],
  { isElsewhere }: Beside,
): Localized {
  const only = ({ name, at }: SideName) =>
    isElsewhere
      ? { zh: `仅${name.zh}当天施行`, en: `in force only ${at.en}` }
      : { zh: `仅${name.zh}有`, en: `only ${at.en}` };
  switch (tone) {
    case 'added':
      return only(after);
    case 'removed':
      return only(before);
    case 'unpaired': {
      const { name } = knownTo === 'before' ? before : after;
      return { zh: `未配对(${name.zh})`, en: `not paired (${name.en})` };
    }
    default:
      return tones[tone];
  }
}

const tones: Record<Exclude<Tone, 'added' | 'removed' | 'unpaired'>, Localized> = {
  open: { zh: '原文不能确定', en: 'left open by the text' },
  'both-open': {
    zh: '两边原文都不能确定',
    en: 'left open by the text on both sides',
  },
  incomparable: { zh: '无从相比', en: 'not comparable' },
  better: { zh: '更有利', en: 'better' },
  worse: { zh: '更不利', en: 'worse' },
  mixed: { zh: '有利有弊', en: 'better and worse' },
  undecided: { zh: '不能断定', en: 'undecided' },
  standing: { zh: '依据的效力不同', en: 'resting on a text of another standing' },
  reworded: { zh: '写法不同,实效相同', en: 'written otherwise, same effect' },
  same: { zh: '相同', en: 'the same' },
  neither: { zh: '两边都不在有效期内', en: 'in force on neither side' },
};
