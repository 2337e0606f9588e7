// What a run counts: how many, of what, and how much money, exactly. The counts of two parts of a roster add up to those of the whole.
import type { Outcome, RuleResult } from '@huice/core';
import { isUsedUp } from '@huice/core/explain';
import { Decimal } from 'decimal.js';
import type { Answered } from '../write/answered.js';

/** Enough for every sum of every roster; no addition loses a digit. */
const Exact = Decimal.clone({ precision: 200, toExpPos: 1_000 });

/** Counts of some rows. Plain JSON, so that one thread can hand it to another. */
export interface Statistics {
  /** Rows with anything in them: those decided and those rejected. */
  readonly rows: number;
  readonly decided: number;
  readonly rejected: number;
  readonly blank: number;
  /** By the place of each rule among a decision's results. */
  readonly rules: readonly RuleCount[];
  /** By the id of each fact, how many subjects have an answer that it could settle. */
  readonly missing: Readonly<Record<string, number>>;
}

export interface RuleCount {
  readonly eligible: number;
  readonly ineligible: number;
  readonly undetermined: number;
  readonly notApplicable: number;
  /** How many of the eligible get nothing, since a cap is used up. */
  readonly usedUp: number;
  /** The sum of the cash that is known exactly, a decimal as text, and to how many it is due. */
  readonly cash: string;
  readonly paid: number;
}

export const noStatistics = (rules: number): Statistics => ({
  ...{ rows: 0, decided: 0, rejected: 0, blank: 0, missing: {} },
  rules: Array.from({ length: rules }, () => ({ ...nobody })),
});

const nobody: RuleCount = {
  ...{ eligible: 0, ineligible: 0, undetermined: 0, notApplicable: 0 },
  ...{ usedUp: 0, cash: '0', paid: 0 },
};

/** Counts the rows of one block as they are answered. */
export class Count {
  private decided = 0;
  private readonly outcomes: Record<Outcome, number>[];
  /** By rule, how many are due each amount: many are due the same. */
  private readonly amounts: Map<string, number>[];
  /** By fact, how many wait for it, and which of them was the last: nobody counts twice. */
  private readonly missing = new Map<string, { subjects: number; last: number }>();
  private readonly isCash: readonly boolean[];
  private readonly usedUp: number[] = [];

  /** @param counted the places of the rules that are counted @param isCapped whether a cap may leave nothing of what each gives */
  constructor(
    rules: readonly Pick<RuleResult, 'gives'>[],
    private readonly counted: readonly number[],
    private readonly isCapped: readonly boolean[],
  ) {
    this.isCash = rules.map(({ gives }) => gives.form === 'cash');
    this.outcomes = rules.map(() => ({ eligible: 0, ineligible: 0, undetermined: 0, 'not-applicable': 0 }));
    this.amounts = rules.map(() => new Map());
  }

  add(answered: Answered): void {
    this.decided += 1;
    for (const rule of this.counted) {
      const outcome = answered.outcome(rule);
      (this.outcomes[rule] as Record<Outcome, number>)[outcome] += 1;
      if (outcome === 'undetermined') for (const fact of answered.missing(rule)) this.lacks(fact);
      if (outcome !== 'eligible') continue;
      if (!this.isCash[rule] && !this.isCapped[rule]) continue;
      const amount = answered.amount(rule);
      if (amount !== undefined && isUsedUp(amount)) this.usedUp[rule] = (this.usedUp[rule] ?? 0) + 1;
      else if (this.isCash[rule] && amount?.figure === 'exact' && amount.value !== undefined)
        increase(this.amounts[rule], amount.value);
    }
  }

  private lacks(fact: string): void {
    const known = this.missing.get(fact);
    if (known === undefined) this.missing.set(fact, { subjects: 1, last: this.decided });
    else if (known.last !== this.decided) {
      known.subjects += 1;
      known.last = this.decided;
    }
  }

  /** @param rejected how many rows were not decided @param blank how many records were empty */
  done(rejected: number, blank: number): Statistics {
    return {
      rows: this.decided + rejected,
      decided: this.decided,
      rejected,
      blank,
      rules: this.outcomes.map(({ eligible, ineligible, undetermined, 'not-applicable': notApplicable }, rule) => ({
        ...{ eligible, ineligible, undetermined, notApplicable, usedUp: this.usedUp[rule] ?? 0 },
        ...summed(this.amounts[rule] ?? new Map()),
      })),
      missing: Object.fromEntries([...this.missing].map(([fact, { subjects }]) => [fact, subjects])),
    };
  }
}

function increase(counts: Map<string, number> | undefined, key: string): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}

function summed(amounts: ReadonlyMap<string, number>): Pick<RuleCount, 'cash' | 'paid'> {
  let cash = new Exact(0);
  let paid = 0;
  for (const [value, count] of amounts) {
    cash = cash.plus(new Exact(value).times(count));
    paid += count;
  }
  return { cash: cash.toFixed(), paid };
}

/** The counts of both. */
export function together(a: Statistics, b: Statistics): Statistics {
  const missing: Record<string, number> = { ...a.missing };
  for (const [fact, count] of Object.entries(b.missing)) missing[fact] = (missing[fact] ?? 0) + count;
  return {
    rows: a.rows + b.rows,
    decided: a.decided + b.decided,
    rejected: a.rejected + b.rejected,
    blank: a.blank + b.blank,
    rules: a.rules.map((one, rule) => {
      const other = b.rules[rule] as RuleCount;
      return {
        eligible: one.eligible + other.eligible,
        ineligible: one.ineligible + other.ineligible,
        undetermined: one.undetermined + other.undetermined,
        notApplicable: one.notApplicable + other.notApplicable,
        usedUp: one.usedUp + other.usedUp,
        cash: sumOf([one.cash, other.cash]),
        paid: one.paid + other.paid,
      };
    }),
    missing,
  };
}

/** The exact sum of decimals, as text. */
export function sumOf(decimals: readonly string[]): string {
  return decimals.reduce((sum, one) => sum.plus(one), new Exact(0)).toFixed();
}
