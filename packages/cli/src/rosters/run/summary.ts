// What a run came to, for a person to read and for a script to store.
import type { Authority, Localized, Period, Strength } from '@huice/core';
import type { Prepared, PreparedRule } from '@huice/core/bulk';
import { type Statistics, sumOf } from './statistics.js';

/** Plain JSON; the same roster under the same rules gives the same. */
export interface Summary {
  readonly asOf: string;
  readonly rows: number;
  readonly decided: number;
  readonly rejected: number;
  readonly blank: number;
  /** Where the result stands, and what was rejected, if anything was. */
  readonly result: string;
  readonly rejects: string | null;
  /** Every benefit that applies to anybody, in the order of a decision's results. */
  readonly benefits: readonly BenefitCount[];
  /** Exact cash of strength entitlement, added up by authority and period as a decision's totals are. */
  readonly cash: readonly { readonly authority: Authority; readonly period: Period; readonly amount: string }[];
  /**
   * How many sums of cash of strength entitlement are due and not in it, since they are not known exactly: they have a limit only, or wait for a
   * fact. Nobody counts here for what a cap leaves nothing of.
   */
  readonly cashLeftOut: number;
  /** The facts that leave subjects undetermined, those that most wait for first. */
  readonly missing: readonly MissingCount[];
}

export interface BenefitCount {
  readonly pack: string;
  readonly rule: string;
  readonly benefit: string;
  readonly title: Localized;
  readonly strength: Strength;
  readonly authority: Authority;
  readonly damaged: boolean;
  readonly eligible: number;
  readonly ineligible: number;
  readonly undetermined: number;
  /** The four counts add up to the rows decided. */
  readonly notApplicable: number;
  /** How many of the eligible get nothing, since a cap is used up. */
  readonly usedUp: number;
  /**
   * The cash whose sum is known exactly, in yuan, and how many it is due to: of the other eligible a cap is used up, or they have an amount with a
   * limit only, or one that waits for a fact.
   */
  readonly cash: { readonly period: Period; readonly amount: string; readonly subjects: number } | null;
}

export interface MissingCount {
  readonly fact: string;
  readonly label: Localized;
  /** How many have an answer that it could settle. */
  readonly subjects: number;
  /** Whether the roster has a column for it, with cells left empty. */
  readonly hasColumn: boolean;
}

export function summaryOf(
  statistics: Statistics,
  { rules, facts, asked }: About,
  run: Pick<Summary, 'asOf' | 'result' | 'rejects'>,
): Summary {
  const { rows, decided, rejected, blank, missing } = statistics;
  const benefits = rules.flatMap((result, place): BenefitCount[] => {
    const count = statistics.rules[place];
    if (count === undefined || count.eligible + count.ineligible + count.undetermined === 0) return [];
    const { pack, rule, benefit, title, strength, authority, damaged, gives } = result;
    const { eligible, ineligible, undetermined, notApplicable, usedUp } = count;
    const cash = gives.form === 'cash' ? { period: gives.period, amount: count.cash, subjects: count.paid } : null;
    return [
      {
        pack,
        rule,
        benefit,
        title,
        strength,
        authority,
        damaged,
        eligible,
        ineligible,
        undetermined,
        notApplicable,
        usedUp,
        cash,
      },
    ];
  });
  return {
    ...{ asOf: run.asOf, rows, decided, rejected, blank, result: run.result, rejects: run.rejects },
    benefits,
    cash: totalsOf(benefits),
    cashLeftOut: benefits.reduce((sum, one) => sum + (one.strength === 'entitlement' ? withoutSum(one) : 0), 0),
    missing: Object.entries(missing)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .map(([fact, subjects]) => {
        const label = facts.get(fact)?.definition.label ?? { zh: fact, en: fact };
        return { fact, label, subjects, hasColumn: asked.has(fact) };
      }),
  };
}

/** What the numbers of a run are about. */
export interface About {
  readonly rules: readonly PreparedRule[];
  readonly facts: Prepared['facts'];
  /** The facts for which the roster has a column. */
  readonly asked: ReadonlySet<string>;
}

/** How many of the eligible are due cash of which the sum is not known exactly. */
export const withoutSum = ({ cash, eligible, usedUp }: Pick<BenefitCount, 'cash' | 'eligible' | 'usedUp'>): number =>
  cash === null ? 0 : eligible - cash.subjects - usedUp;

function totalsOf(benefits: readonly BenefitCount[]): Summary['cash'] {
  const purses = new Map<string, { authority: Authority; period: Period; amounts: string[] }>();
  for (const { strength, authority, cash } of benefits) {
    if (strength !== 'entitlement' || cash === null || cash.subjects === 0) continue;
    const key = `${authority} ${cash.period}`;
    const purse = purses.get(key) ?? { authority, period: cash.period, amounts: [] };
    purse.amounts.push(cash.amount);
    purses.set(key, purse);
  }
  return [...purses.values()].map(({ authority, period, amounts }) => ({ authority, period, amount: sumOf(amounts) }));
}
