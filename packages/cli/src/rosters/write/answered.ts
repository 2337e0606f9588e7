// What a result row is made of: read from a decision, or from the answers of many, it comes to the same.
import type { AmountResult, Decision, Outcome } from '@huice/core';
import { type Answers, outcomes, type Prepared, type Row, reasons } from '@huice/core/bulk';

/** An amount without the formula, which is for one decision at a time. */
export type Amount = Pick<AmountResult, 'figure' | 'value' | 'from' | 'to' | 'waitingFor'>;

/** The answer for one subject. A rule is named by its place among a decision's results. */
export interface Answered {
  readonly profile: Decision['profile'];
  outcome(rule: number): Outcome;
  reason(rule: number): Decision['results'][number]['reason'];
  /** Facts that could still change the outcome. */
  missing(rule: number): readonly string[];
  /** Of an eligible rule whose benefit has an amount. */
  amount(rule: number): Amount | undefined;
  totals(): Decision['totals'];
  /** The whole decision, for what only it says. */
  decision(): Decision;
}

/** @returns what reads one row after another: the answer it gives holds until the next is asked for */
export function answering(prepared: Prepared): (row: Row) => Answered {
  let answers: Answers | undefined;
  const none: readonly string[] = [];
  return (row) => {
    const own = prepared.answer(row, answers);
    answers = own;
    let decision: Decision | undefined;
    const missing: (readonly string[] | undefined)[] = [];
    return {
      get profile() {
        return row.profile;
      },
      outcome: (rule) => outcomes[own.outcomes[rule] as number] as Outcome,
      reason: (rule) => reasons[own.reasons[rule] as number],
      // Asked for the row itself and for the summary.
      missing(rule) {
        if (outcomes[own.outcomes[rule] as number] !== 'undetermined') return none;
        missing[rule] ??= prepared.missing(row, rule);
        return missing[rule];
      },
      amount(rule) {
        const amount = own.amount(rule);
        if (amount === undefined) return undefined;
        // A sum that is known waits for nothing; asking costs more than knowing.
        return { ...amount, waitingFor: amount.value === undefined ? prepared.waitingFor(row, rule) : none };
      },
      totals: () => own.totals(),
      decision() {
        decision ??= prepared.decide(row);
        return decision;
      },
    };
  };
}

export function fromDecision(decision: Decision): Answered {
  const { results, totals, profile } = decision;
  const of = (rule: number) => results[rule] as Decision['results'][number];
  return {
    profile,
    outcome: (rule) => of(rule).outcome,
    reason: (rule) => of(rule).reason,
    missing: (rule) => of(rule).missing,
    amount: (rule) => of(rule).amount,
    totals: () => totals,
    decision: () => decision,
  };
}
