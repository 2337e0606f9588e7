import type { AmountResult, Decision } from '../evaluate/index.js';

/** An amount as the decision has it, without its formula. */
export type AmountAnswer = Pick<AmountResult, 'figure' | 'value' | 'from' | 'to'>;

/** What was decided for one row, by the place of each rule in `Prepared.rules`. The lists are written over when it is handed in again. */
export interface Answers {
  /** A place in `outcomes`. */
  readonly outcomes: Uint8Array;
  /** A place in `reasons`. */
  readonly reasons: Uint8Array;
  /** A place in `causes`. */
  readonly causes: Uint8Array;
  /** The amount in yuan unless the benefit says otherwise; undefined unless the outcome is `eligible` and the benefit has an amount. */
  amount(rule: number): AmountAnswer | undefined;
  /** Exact cash of strength entitlement, as in the decision. */
  totals(): Decision['totals'];
}
