import { type Bits, type CodedRule, countBits, hasBit, noBits, wordsOf } from '../code/index.js';
import { outcomes } from '../evaluate/codes.js';
import type { Docket } from '../evaluate/docket.js';
import type { Outcome } from '../evaluate/index.js';
import type { Row as EvaluatedRow } from '../evaluate/row.js';
import type { Bench, Sitting } from '../evaluate/sitting.js';
import type { Fault, Subject } from '../model/index.js';
import { type AmountAnswer, amountAnswer } from './amount-answer.js';
import { ReadRow, type Row } from './row.js';

/** Outcomes and amounts of many rows. A rule is named by its place in `Prepared.rules`. The columns must stay as they were. */
export interface ColumnAnswers {
  /** How many rows there are. */
  readonly length: number;
  /** Rows at fault, each with what `read` finds wrong with it, in their order. */
  readonly refused: readonly { readonly row: number; readonly faults: readonly Fault[] }[];
  /** A place in `outcomes`; `refusedCode` in a row that was refused. */
  outcome(row: number, rule: number): number;
  /** As `Answers.amount`: undefined unless the outcome is `eligible` and the benefit has an amount. */
  amount(row: number, rule: number): AmountAnswer | undefined;
  /** How many rows have each outcome; those that were refused have none. */
  counts(rule: number): Readonly<Record<Outcome, number>>;
  /** One rule's outcomes, row by row. */
  outcomesOf(rule: number): Uint8Array;
  /** One rule's amounts, row by row; undefined where only `amount` gives them. */
  amountsOf(rule: number): ColumnAmounts | undefined;
  /** A row as `read` gives it: to be decided, or asked what is missing. @throws HuiceError if it was refused */
  row(row: number): Row;
}

/** Amounts of one rule, row by row. */
export interface ColumnAmounts {
  /** With `to`, the ends in whole numbers of the last place; NaN where the rule has no amount, or where only `amount` gives it. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Decimal places of those whole numbers. */
  readonly places: number;
}

/** In place of an outcome, in a row that was refused. */
export const refusedCode = 255;

const [eligible, ineligible, undetermined, notApplicable] = [0, 1, 2, 3];

/** Where one rule's answers stand. */
export interface Ruled {
  readonly coded: CodedRule;
  /** The first word of its bits. */
  readonly first: number;
  /** With `to`, where its amounts begin among the ends; the same if they are exact. Below zero where decimal.js works out every amount. */
  readonly from: number;
  readonly to: number;
}

/** What the rules of one pack came to. */
export interface Part {
  readonly bench: Bench;
  readonly docket: Docket;
  readonly outside: Bits;
  /** The bits of all its rules, one rule after another: neither where a rule is undetermined, or where the row was refused or lies elsewhere. */
  readonly isTrue: Bits;
  readonly isFalse: Bits;
  /** The ends of amounts, one rule after another; written where a rule is true. */
  readonly ends: Float64Array;
  /** By the places of rules in their rule set; of the others the docket says what they come to. */
  readonly ruled: readonly (Ruled | undefined)[];
}

/** The answers, as they are written down. */
export class Sheet implements ColumnAnswers {
  readonly length: number;
  readonly parts: readonly Part[];
  readonly refused: { readonly row: number; readonly faults: readonly Fault[] }[] = [];
  readonly #isRefused: Bits;
  readonly #read: (row: number) => EvaluatedRow;

  /** @param read reads a row again */
  constructor(sitting: Sitting, subject: Subject, length: number, read: (row: number) => EvaluatedRow) {
    const words = wordsOf(length);
    this.length = length;
    this.#read = read;
    this.#isRefused = noBits(words);
    this.parts = sitting.benches.map((bench) => {
      const docket = sitting.docket(bench, subject);
      let first = -words;
      let ends = 0;
      const ruled = docket.coded.map((coded): Ruled | undefined => {
        if (coded === undefined) return undefined;
        first += words;
        const { sum } = coded;
        if (sum === undefined) return { coded, first, from: -1, to: -1 };
        const from = ends;
        ends += sum.from === sum.to ? length : 2 * length;
        return { coded, first, from, to: ends - length };
      });
      const [outside, isTrue, isFalse] = [noBits(words), noBits(first + words), noBits(first + words)];
      return { bench, docket, outside, isTrue, isFalse, ends: new Float64Array(ends), ruled };
    });
  }

  refuse(row: number, faults: readonly Fault[]): void {
    this.refused.push({ row, faults });
    this.#isRefused[row >>> 5] = (this.#isRefused[row >>> 5] as number) | (1 << row);
  }

  outcome(row: number, rule: number): number {
    const [part, place] = this.#at(rule);
    this.#check(row);
    if (hasBit(this.#isRefused, row)) return refusedCode;
    if (hasBit(part.outside, row)) return notApplicable;
    const ruled = part.ruled[place];
    if (ruled === undefined) return part.docket.outcomes[place] as number;
    const { first } = ruled;
    return hasBit(part.isTrue, row, first) ? eligible : hasBit(part.isFalse, row, first) ? ineligible : undetermined;
  }

  amount(row: number, rule: number): AmountAnswer | undefined {
    if (this.outcome(row, rule) !== eligible) return undefined;
    const [{ bench, ends, ruled }, place] = this.#at(rule);
    const { coded, from, to } = ruled[place] as Ruled;
    const { amount } = coded.rule;
    const situation = () => this.#read(row).situation(bench.jurisdiction);
    return amount && amountAnswer(amount, coded.sum, [ends[from + row] as number, ends[to + row] as number], situation);
  }

  counts(rule: number): Readonly<Record<Outcome, number>> {
    const [{ docket, outside, isTrue, isFalse, ruled }, place] = this.#at(rule);
    const words = wordsOf(this.length);
    const counts = { eligible: 0, ineligible: 0, undetermined: 0, 'not-applicable': countBits(outside, 0, words) };
    const own = ruled[place];
    if (own !== undefined) {
      counts.eligible = countBits(isTrue, own.first, words);
      counts.ineligible = countBits(isFalse, own.first, words);
    }
    const rest = this.length - this.refused.length - counts.eligible - counts.ineligible - counts['not-applicable'];
    counts[own === undefined ? (outcomes[docket.outcomes[place] as number] as Outcome) : 'undetermined'] += rest;
    return counts;
  }

  outcomesOf(rule: number): Uint8Array {
    return Uint8Array.from({ length: this.length }, (_, row) => this.outcome(row, rule));
  }

  amountsOf(rule: number): ColumnAmounts | undefined {
    const [{ ruled, isTrue, ends }, place] = this.#at(rule);
    const own = ruled[place];
    if (own?.coded.sum === undefined) return undefined;
    const list = (start: number) =>
      ends.slice(start, start + this.length).map((end, row) => (hasBit(isTrue, row, own.first) ? end : Number.NaN));
    return { from: list(own.from), to: list(own.to), places: own.coded.sum.places };
  }

  row(row: number): Row {
    this.#check(row);
    return new ReadRow(this.#read(row));
  }

  /** The pack of a rule, and its place there. */
  #at(rule: number): readonly [part: Part, place: number] {
    for (const part of this.parts) {
      const place = rule - part.bench.start;
      if (place in part.ruled) return [part, place];
    }
    throw new RangeError(`there is no rule ${rule}: there are ${this.parts.flatMap(({ ruled }) => ruled).length}`);
  }

  #check(row: number): void {
    if (!Number.isInteger(row) || row < 0 || row >= this.length)
      throw new RangeError(`there is no row ${row}: there are ${this.length}`);
  }
}
