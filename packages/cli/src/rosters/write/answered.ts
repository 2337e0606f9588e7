// What a result row is made of: read from a decision, or from the answers of many, it comes to the same.
import { Buffer } from 'node:buffer';
import type { AmountResult, Decision, Outcome } from '@huice/core';
import { type Answers, outcomes, type Prepared, type Row, reasons } from '@huice/core/bulk';

/** An amount without the formula, which is for one decision at a time. What held it down is told only where nothing is left of it. */
export type Amount = Omit<AmountResult, 'formula'>;

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
  /** The same as JSON in one line. */
  decisionText(): string;
}

/**
 * What answers one row after another: the answer it gives holds until it is asked for the next.
 * @param silent by the place of each rule, whether rows never say anything that it reads: what is missing then is the same for all
 */
export function answering(prepared: Prepared, silent: readonly boolean[]): (row: Row) => Answered {
  const answered = new FromAnswers(prepared, silent);
  return (row) => answered.at(row);
}

const none: readonly string[] = [];
/** Beyond them the memory is emptied: no roster may fill it. */
const mostLimits = 5_000;

class FromAnswers implements Answered {
  #row: Row | undefined;
  #answers: Answers | undefined;
  #decision: Decision | undefined;
  /** Written over by the text of each decision. */
  #memory: Uint8Array = new Uint8Array(0);
  /** Of this row, by rule: asked for the row itself and for the summary. */
  #missing: (readonly string[] | undefined)[] = [];
  #always: (readonly string[] | undefined)[] = [];
  readonly #limits = new Map<string, readonly string[]>();
  /** Of every row, by its kind of subject and its region, which decide whether a rule is asked at all. */
  readonly #alwaysOf = new Map<string, (readonly string[] | undefined)[]>();

  constructor(
    readonly prepared: Prepared,
    readonly silent: readonly boolean[],
  ) {}

  at(row: Row): this {
    this.#row = row;
    this.#answers = this.prepared.answer(row, this.#answers);
    this.#decision = undefined;
    this.#missing = [];
    this.#always = this.alwaysOf(row);
    return this;
  }

  get profile(): Decision['profile'] {
    return this.row.profile;
  }

  outcome(rule: number): Outcome {
    return outcomes[this.answers.outcomes[rule] as number] as Outcome;
  }

  reason(rule: number): ReturnType<Answered['reason']> {
    return reasons[this.answers.reasons[rule] as number];
  }

  missing(rule: number): readonly string[] {
    if (this.outcome(rule) !== 'undetermined') return none;
    const known = this.silent[rule] ? this.#always : this.#missing;
    const missing = known[rule] ?? this.prepared.missing(this.row, rule);
    known[rule] = missing;
    return missing;
  }

  amount(rule: number): Amount | undefined {
    const amount = this.answers.amount(rule);
    if (amount === undefined) return undefined;
    // A sum that is known waits for nothing; asking costs more than knowing.
    const waitingFor = amount.value === undefined ? this.prepared.waitingFor(this.row, rule) : none;
    return { ...amount, waitingFor, limitedBy: amount.to === '0' ? this.limitedBy(rule) : none };
  }

  /** Many rows say the same of what a rule reads, and only the whole decision says what a limit did. */
  private limitedBy(rule: number): readonly string[] {
    const { facts = none } = this.prepared.rules[rule] ?? {};
    const { profile } = this;
    const key = JSON.stringify([rule, profile.region, ...facts.map((id) => profile.facts[id] ?? null)]);
    const known = this.#limits.get(key) ?? this.decision().results[rule]?.amount?.limitedBy ?? none;
    if (this.#limits.size >= mostLimits) this.#limits.clear();
    this.#limits.set(key, known);
    return known;
  }

  totals(): Decision['totals'] {
    return this.answers.totals();
  }

  decision(): Decision {
    this.#decision ??= this.prepared.decide(this.row);
    return this.#decision;
  }

  decisionText(): string {
    const { buffer, byteOffset, byteLength } = this.prepared.decideJson(this.row, this.#memory);
    // Where the memory was too small, other memory took its place.
    if (buffer !== this.#memory.buffer) this.#memory = new Uint8Array(buffer);
    return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  }

  private get row(): Row {
    return this.#row as Row;
  }

  private get answers(): Answers {
    return this.#answers as Answers;
  }

  private alwaysOf({ subject, region }: Row): (readonly string[] | undefined)[] {
    const key = `${subject} ${region}`;
    const known = this.#alwaysOf.get(key) ?? [];
    this.#alwaysOf.set(key, known);
    return known;
  }
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
    decisionText: () => JSON.stringify(decision),
  };
}
