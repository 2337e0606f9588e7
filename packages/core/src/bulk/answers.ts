import { assess } from '../amounts/assess.js';
import type { CompiledRule } from '../compile/index.js';
import type { Decision } from '../evaluate/index.js';
import type { Row } from '../evaluate/row.js';
import type { Bench, Sitting } from '../evaluate/sitting.js';
import { totalsOf } from '../evaluate/totals.js';
import { missingOf, Verdicts } from '../evaluate/verdicts.js';
import { type AmountAnswer, amountAnswer } from './amount-answer.js';

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

const [eligible, undetermined] = [0, 2];

/** The answers for one row. */
export class RowAnswers implements Answers {
  readonly sitting: Sitting;
  readonly #verdicts: Verdicts;
  readonly #rules: readonly { readonly bench: Bench; readonly rule: CompiledRule }[];
  #row: Row | undefined;

  constructor(sitting: Sitting) {
    this.sitting = sitting;
    this.#verdicts = new Verdicts(sitting);
    this.#rules = sitting.benches.flatMap((bench) => bench.used.rules.map((rule) => ({ bench, rule })));
  }

  get outcomes(): Uint8Array {
    return this.#verdicts.outcomes;
  }

  get reasons(): Uint8Array {
    return this.#verdicts.reasons;
  }

  get causes(): Uint8Array {
    return this.#verdicts.causes;
  }

  fill(row: Row): void {
    this.#row = row;
    this.#verdicts.decide(row);
  }

  amount(place: number): AmountAnswer | undefined {
    const { bench, rule } = this.#at(place);
    if (this.outcomes[place] !== eligible || rule.amount === undefined) return undefined;
    const row = this.#filled;
    const sum = row.sitting.docket(bench, row.subject).coded[place - bench.start]?.sum;
    const ends = [this.#verdicts.from[place] as number, this.#verdicts.to[place] as number] as const;
    return amountAnswer(rule.amount, sum, ends, () => row.situation(bench.jurisdiction));
  }

  missing(place: number): readonly string[] {
    if (this.outcomes[place] !== undetermined) return [];
    const { bench, rule } = this.#at(place);
    return missingOf(this.#filled, bench, rule, place - bench.start);
  }

  waitingFor(place: number): readonly string[] {
    const { bench, rule } = this.#at(place);
    if (this.outcomes[place] !== eligible || rule.amount === undefined) return [];
    if (!Number.isNaN(this.#verdicts.from[place])) return [];
    return assess(rule.amount, this.#filled.situation(bench.jurisdiction)).waitingFor;
  }

  totals(): Decision['totals'] {
    return totalsOf(
      this.#rules.map(({ rule: { rule, authority } }, place) => {
        const { params } = rule.event;
        const outcome = this.outcomes[place] === eligible ? 'eligible' : 'ineligible';
        return {
          outcome,
          rule: rule.id,
          authority,
          gives: params,
          strength: params.strength,
          amount: this.amount(place),
        };
      }),
    );
  }

  #at(place: number): { readonly bench: Bench; readonly rule: CompiledRule } {
    const found = this.#rules[place];
    if (found === undefined) throw new RangeError(`there is no rule ${place}: there are ${this.#rules.length}`);
    return found;
  }

  get #filled(): Row {
    return this.#row as Row;
  }
}
