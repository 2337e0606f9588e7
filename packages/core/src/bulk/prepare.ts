import type { Engine } from '../compile/index.js';
import type { Fact } from '../conditions/form.js';
import { decisionOf } from '../evaluate/evaluate.js';
import type { Decision, EvaluateOptions, Profile, RuleResult } from '../evaluate/index.js';
import { type Inquiry, inquire } from '../evaluate/inquiry.js';
import { resultOf } from '../evaluate/result.js';
import { totalsOf } from '../evaluate/totals.js';
import type { RuleSetTypes } from '../model/index.js';
import type { AmountAnswer, Answers } from './answers.js';
import { causes, outcomes, reasons } from './codes.js';

/** What a decision says of a rule whatever the profile. */
export type PreparedRule = Pick<
  RuleResult,
  'pack' | 'rule' | 'benefit' | 'title' | 'strength' | 'gives' | 'inForce' | 'authority' | 'damaged'
> & {
  /** The ids of the facts that it reads, those that derived ones follow from included. */
  readonly facts: readonly string[];
};

/** A profile that has been read and checked. */
export interface Row {
  readonly profile: Decision['profile'];
}

/** Rule sets made ready for many profiles on one day. */
export interface Prepared<T extends RuleSetTypes = RuleSetTypes> {
  /** In the order of a decision's results. */
  readonly rules: readonly PreparedRule[];
  /** What profiles may carry, by id. */
  readonly facts: ReadonlyMap<string, Fact>;
  /**
   * Reads and checks a profile as `evaluate` does.
   * @throws HuiceError with every fault of the profile
   */
  read(profile: Profile<T>): Row;
  /** Outcomes and amounts. @param into answers to write over, so that a long run needs no new memory */
  answer(row: Row, into?: Answers): Answers;
  /** The facts that could still change an outcome, as the decision names them. @param rule its place in `rules` */
  missing(row: Row, rule: number): readonly string[];
  /** The facts that could still change the amount of an eligible rule, as the decision names them; none without an amount. */
  waitingFor(row: Row, rule: number): readonly string[];
  /** The whole decision, byte for byte as `evaluate` gives it. @throws HuiceError as `evaluate` does, if a profile is given */
  decide(row: Row | Profile<T>): Decision;
}

/**
 * Makes rule sets ready for many profiles under the same options.
 * @throws HuiceError with every fault of the options and the context
 */
export function prepare<T extends RuleSetTypes>(engine: Engine<T>, options: EvaluateOptions<T>): Prepared<T> {
  // A profile without facts is never at fault, so that only the options can be.
  const { asked, facts } = inquire(engine, { subject: 'person', facts: {} }, options);
  const rules = asked.flatMap(({ used, question: { pack } }) =>
    used.rules.map(({ rule, authority, damaged, facts: read }): PreparedRule => {
      const { id, benefit, title, effective, event } = rule;
      const { strength } = event.params;
      const own = { rule: id, benefit, title, strength, gives: event.params, inForce: effective, authority, damaged };
      return { pack, ...own, facts: [...read.keys()] };
    }),
  );
  const read = (profile: Profile<T>): ReadRow => new ReadRow(inquire(engine, profile, options));
  return {
    rules,
    facts,
    read,
    answer: (row, into) => fill(rowOf(row), into instanceof Filled ? into : new Filled(rules.length)),
    missing: (row, rule) => rowOf(row).result(rule).missing,
    waitingFor: (row, rule) => rowOf(row).result(rule).amount?.waitingFor ?? [],
    decide: (row) => (row instanceof ReadRow ? row : read(row as Profile<T>)).decide(),
  };
}

class ReadRow implements Row {
  readonly #inquiry: Inquiry;
  #results: readonly RuleResult[] | undefined;

  constructor(inquiry: Inquiry) {
    this.#inquiry = inquiry;
  }

  get profile(): Decision['profile'] {
    return this.#inquiry.profile;
  }

  get results(): readonly RuleResult[] {
    this.#results ??= this.#inquiry.asked.flatMap(({ used, question, situation }) =>
      used.rules.map((rule) => resultOf(rule, question, situation)),
    );
    return this.#results;
  }

  result(rule: number): RuleResult {
    return this.results[rule] as RuleResult;
  }

  decide(): Decision {
    return decisionOf(this.#inquiry);
  }
}

function rowOf(row: Row): ReadRow {
  if (row instanceof ReadRow) return row;
  throw new TypeError('it is not a row: give what `read` returns');
}

class Filled implements Answers {
  readonly outcomes: Uint8Array;
  readonly reasons: Uint8Array;
  readonly causes: Uint8Array;
  results: readonly RuleResult[] = [];

  constructor(count: number) {
    this.outcomes = new Uint8Array(count);
    this.reasons = new Uint8Array(count);
    this.causes = new Uint8Array(count);
  }

  amount(rule: number): AmountAnswer | undefined {
    const { amount } = this.results[rule] as RuleResult;
    if (amount === undefined) return undefined;
    const { figure, value, from, to } = amount;
    return { figure, ...(value === undefined ? {} : { value }), from, to };
  }

  totals(): Decision['totals'] {
    return totalsOf(this.results);
  }
}

function fill(row: ReadRow, into: Filled): Filled {
  into.results = row.results;
  for (const [index, result] of row.results.entries()) {
    into.outcomes[index] = outcomes.indexOf(result.outcome);
    into.reasons[index] = reasons.indexOf(result.reason);
    into.causes[index] = causes.findIndex((list) => list.join() === (result.causes ?? []).join());
  }
  return into;
}
