// What a run counts, subject by subject. The counts of two parts of a roster add up to those of the whole.
import type { Outcome, RuleResult } from '@huice/core';
import { differenceOf } from './exact.js';
import { addTo, type Tree } from './merge.js';
import { type Move, moveOf } from './move.js';
import { type Answered, type Side, type Told, told } from './told.js';

/** Counts of some rows: plain JSON, so that one thread can hand it to another. Names that nothing was counted under are left out. */
export type ImpactCount = {
  decided: number;
  /** Rows that were read and could not be decided, and rows with nothing in them. */
  rejected: number;
  blank: number;
  /** Of those decided, whom no benefit of either side applies to, by why. */
  unasked: { [reason in NotApplicableReason]?: number };
  all: GroupCount;
  /** By the JSON of a fact's value; `null` for unknown. */
  groups: { [value: string]: GroupCount };
  /** By pack and benefit. */
  benefits: { [key: string]: BenefitCount };
};

export type GroupCount = {
  subjects: number;
  /** By what all that changes of their entitlements means for a subject. */
  fates: { [fate in Fate]?: number };
  /** How many have at least one benefit undetermined. */
  open: Pair<number>;
  /** Exact cash of strength entitlement, by authority and period. */
  purses: { [purse: string]: Pair<string> };
};

export type BenefitCount = {
  before: { [outcome in Outcome]?: number };
  after: { [outcome in Outcome]?: number };
  moves: { [move in Move]?: number };
  /** Among those who gain or lose, how many of whom it is not known exactly by how much. */
  unpriced: { gains: number; loses: number };
  /** By period. */
  cash: { [period: string]: CashCount };
};

/** Exact sums, and what those who gain get more and those who lose get less. */
export type CashCount = Pair<string> & { gained: string; lost: string };

export type Pair<T> = { before: T; after: T };

/** `unclear`: something changes, and whether it is more or less is not known; `unasked`: no benefit of either side applies. */
export type Fate = 'gains' | 'loses' | 'both' | 'unclear' | 'same' | 'unasked';

export type NotApplicableReason = NonNullable<RuleResult['reason']>;

/** Why nothing applies to somebody: the first of these that any rule gives. */
export const notApplicableReasons = [
  'outside-jurisdiction',
  'below-authority',
  'not-in-force',
  'other-subject',
] as const satisfies readonly NotApplicableReason[];

const noGroup = (): GroupCount => ({ subjects: 0, fates: {}, open: { before: 0, after: 0 }, purses: {} });

export const noCount = (): ImpactCount => ({
  ...{ decided: 0, rejected: 0, blank: 0, unasked: {} },
  all: noGroup(),
  groups: {},
  benefits: {},
});

/** One benefit of one subject that changes. */
export interface Changed {
  readonly move: Move;
  readonly before: Told;
  readonly after: Told;
}

/**
 * Counts what the two sides mean for one subject.
 * @param into the counts of those before it, which grow
 * @param value of the fact by which subjects are told apart, as JSON; left out if they are not
 * @returns the benefits that change
 */
export function count(
  into: ImpactCount,
  sides: readonly [Side, Side],
  answered: readonly [Answered, Answered],
  value?: string,
): readonly Changed[] {
  const benefits: ImpactCount['benefits'] = {};
  const changed: Changed[] = [];
  const group: GroupCount = { ...noGroup(), subjects: 1 };
  for (const key of new Set(sides.flatMap(({ places }) => [...places.keys()]))) {
    const [before, after] = [told(sides[0], key, answered[0]), told(sides[1], key, answered[1])];
    if (before.outcome === 'not-applicable' && after.outcome === 'not-applicable') continue;
    const move = moveOf(before, after);
    benefits[key] = benefitCount(before, after, move);
    if (before.outcome === 'undetermined') group.open.before = 1;
    if (after.outcome === 'undetermined') group.open.after = 1;
    addTo(group.purses, purseOf(before, 'before'));
    addTo(group.purses, purseOf(after, 'after'));
    if (move !== 'same' && move !== 'stays-open') changed.push({ move, before, after });
  }
  // Nobody has a claim to what is discretionary or only encouraged.
  const claims = changed.filter((one) =>
    [one.before, one.after].some(({ about }) => about?.strength === 'entitlement'),
  );
  const isAsked = Object.keys(benefits).length > 0;
  group.fates = { [isAsked ? fateOf(new Set(claims.map(({ move }) => move))) : 'unasked']: 1 };
  const unasked = isAsked ? {} : { [reasonOf(sides, answered)]: 1 };
  const groups = value === undefined ? {} : { [value]: group };
  addTo(into, { decided: 1, unasked, all: group, groups, benefits } as { [name: string]: Tree });
  return changed;
}

function reasonOf(sides: readonly [Side, Side], answered: readonly [Answered, Answered]): NotApplicableReason {
  const given = new Set(
    sides.flatMap(({ rules }, side) => rules.map((_, rule) => answered[side as 0 | 1].reason(rule))),
  );
  return notApplicableReasons.find((one) => given.has(one)) ?? 'not-in-force';
}

function fateOf(moves: ReadonlySet<Move>): Fate {
  if (moves.has('gains')) return moves.has('loses') ? 'both' : 'gains';
  if (moves.has('loses')) return 'loses';
  return moves.size > 0 ? 'unclear' : 'same';
}

function benefitCount(before: Told, after: Told, move: Move): BenefitCount {
  const unpriced = isPriced(before, after) ? 0 : 1;
  return {
    before: { [before.outcome]: 1 },
    after: { [after.outcome]: 1 },
    moves: { [move]: 1 },
    unpriced: { gains: move === 'gains' ? unpriced : 0, loses: move === 'loses' ? unpriced : 0 },
    cash: cashOf(before, after, move),
  };
}

/** Whether by how much somebody gains or loses is known exactly. */
const isPriced = (before: Told, after: Told) =>
  [before, after].some(({ cash }) => cash !== undefined) &&
  [before, after].every(({ outcome, cash }) => outcome !== 'eligible' || cash !== undefined);

const periodOf = ({ about }: Told) => (about?.gives.form === 'cash' ? about.gives.period : undefined);

function cashOf(before: Told, after: Told, move: Move): BenefitCount['cash'] {
  const cash: BenefitCount['cash'] = {};
  for (const one of [before, after]) {
    const period = periodOf(one);
    if (one.cash === undefined || period === undefined) continue;
    const due = (side: Told) => (periodOf(side) === period ? (side.cash ?? '0') : '0');
    const [had, has] = [due(before), due(after)];
    const isKnown = isPriced(before, after);
    cash[period] = {
      before: had,
      after: has,
      gained: move === 'gains' && isKnown ? differenceOf(had, has) : '0',
      lost: move === 'loses' && isKnown ? differenceOf(has, had) : '0',
    };
  }
  return cash;
}

function purseOf(one: Told, side: 'before' | 'after'): GroupCount['purses'] {
  const { about, cash } = one;
  if (cash === undefined || about?.strength !== 'entitlement') return {};
  return { [`${about.authority} ${periodOf(one)}`]: { before: '0', after: '0', [side]: cash } };
}
