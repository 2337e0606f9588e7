// What a change means for a whole roster, as plain JSON: for reports, and for a script to store.
import type { Authority, Decision, Localized, Period, RuleResult, RuleSet, Strength } from '@huice/core';
import type { Rejected } from '../rosters/write/rejects.js';
import { differenceOf } from './exact.js';
import { changes, type Move } from './move.js';
import {
  type BenefitCount,
  type Fate,
  type GroupCount,
  type ImpactCount,
  type NotApplicableReason,
  notApplicableReasons,
  type Pair,
} from './tally.js';
import { keyOf, type Side } from './told.js';

/** The same roster under the same rules gives the same. Sums are exact decimals as text, in yuan. */
export interface Impact {
  readonly format: 'huice-impact/1';
  readonly before: ImpactSide;
  readonly after: ImpactSide;
  /** Rows with anything in them are decided or rejected. */
  readonly rows: number;
  readonly decided: number;
  readonly rejected: number;
  readonly blank: number;
  /** What is wrong with the first of the rows rejected. */
  readonly rejects: readonly Rejected[];
  /** Of those decided, how many no benefit of either side applies to, by why. */
  readonly unasked: Readonly<Record<NotApplicableReason, number>>;
  /** Whose rules these are; null for those of several. */
  readonly jurisdiction: RuleSet['jurisdiction'] | null;
  readonly all: GroupImpact;
  /** The fact by which `groups` tells subjects apart; null if they are not. */
  readonly by: { readonly fact: string; readonly label: Localized } | null;
  readonly groups: readonly (GroupImpact & { readonly value: unknown; readonly label: Localized })[];
  /** Every benefit that applies to anybody on either side, in the order of a decision's results. */
  readonly benefits: readonly BenefitImpact[];
}

export interface ImpactSide {
  readonly asOf: string;
  readonly ruleSets: Decision['ruleSets'];
}

export interface GroupImpact {
  readonly subjects: number;
  /** Each subject once, by what one has a right to, discretion and encouragement aside: `both` gains one benefit and loses another; `unclear` changes, and whether to more or less is not known; `unasked`: no benefit applies on either side. */
  readonly fates: Readonly<Record<Fate, number>>;
  /** How many have at least one benefit undetermined. */
  readonly open: Pair<number>;
  /** Exact cash of strength entitlement: what it costs. */
  readonly cash: readonly (Cost & { readonly authority: Authority; readonly period: Period })[];
}

export interface Cost {
  readonly before: string;
  readonly after: string;
  /** After less before. */
  readonly difference: string;
}

export interface BenefitImpact {
  readonly pack: string;
  readonly benefit: string;
  readonly title: Localized;
  readonly strength: Strength;
  readonly form: RuleResult['gives']['form'];
  readonly authority: Authority;
  readonly before: Outcomes;
  readonly after: Outcomes;
  /** Those whom it concerns on either side, each once. */
  readonly moves: Readonly<Record<Move, number>>;
  /** Among those who gain or lose, how many of whom it is not known exactly by how much. */
  readonly unpriced: { readonly gains: number; readonly loses: number };
  /**
   * Cash that is known exactly, of whatever strength. What those who gain get more, less what those who lose get less, is the difference;
   * where answers become open or known, or the period changes, that is in the difference alone.
   */
  readonly cash: readonly (Cost & { readonly period: Period; readonly gained: string; readonly lost: string })[];
}

export interface Outcomes {
  readonly eligible: number;
  readonly ineligible: number;
  readonly undetermined: number;
}

const fates: readonly Fate[] = ['gains', 'loses', 'both', 'unclear', 'same', 'unasked'];
const moves: readonly Move[] = [...changes, 'stays-open', 'same'];

/** Counts as a person or a script reads them. @param label of a value of the fact in `by` */
export function impactFrom(
  count: ImpactCount,
  sides: readonly [Side, Side],
  about: Pick<Impact, 'before' | 'after' | 'by' | 'rejects' | 'jurisdiction'>,
  label: (value: unknown) => Localized = () => ({ zh: '', en: '' }),
): Impact {
  const { decided, rejected, blank, unasked } = count;
  return {
    ...{ format: 'huice-impact/1', before: about.before, after: about.after },
    ...{ rows: decided + rejected, decided, rejected, blank, rejects: about.rejects },
    unasked: whole(notApplicableReasons, unasked),
    jurisdiction: about.jurisdiction,
    all: groupImpact(count.all),
    by: about.by,
    groups: Object.entries(count.groups)
      .map(([text, group]) => ({ value: JSON.parse(text) as unknown, group }))
      .sort((a, b) => orderOf(a.value, b.value))
      .map(({ value, group }) => ({ value, label: label(value), ...groupImpact(group) })),
    benefits: benefitsOf(count, sides),
  };
}

/** What is unknown comes last. */
function orderOf(a: unknown, b: unknown): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function groupImpact({ subjects, fates: counts, open, purses }: GroupCount): GroupImpact {
  return {
    subjects,
    fates: whole(fates, counts),
    open,
    cash: Object.entries(purses)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([purse, sums]) => {
        const [authority, period] = purse.split(' ') as [Authority, Period];
        return { authority, period, ...costOf(sums) };
      }),
  };
}

function benefitsOf({ benefits }: ImpactCount, [before, after]: readonly [Side, Side]): BenefitImpact[] {
  // The side that comes after says what a benefit is called.
  const known = new Map([...before.rules, ...after.rules].map((rule) => [keyOf(rule), rule]));
  return [...known].flatMap(([key, { pack, benefit, title, strength, gives, authority }]): BenefitImpact[] => {
    const one = benefits[key];
    if (one === undefined) return [];
    return [{ pack, benefit, title, strength, form: gives.form, authority, ...benefitImpact(one) }];
  });
}

function benefitImpact({ before, after, moves: counts, unpriced, cash }: BenefitCount) {
  const outcomes = ['eligible', 'ineligible', 'undetermined'] as const;
  return {
    before: whole(outcomes, before),
    after: whole(outcomes, after),
    moves: whole(moves, counts),
    unpriced,
    cash: Object.entries(cash)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, { gained, lost, ...sums }]) => ({ period: period as Period, ...costOf(sums), gained, lost })),
  };
}

const costOf = ({ before, after }: Pair<string>): Cost => ({ before, after, difference: differenceOf(before, after) });

/** Every name with its count, none as 0. */
function whole<Name extends string>(
  names: readonly Name[],
  counts: { readonly [name in Name]?: number },
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, counts[name] ?? 0])) as Record<Name, number>;
}
