import type { CompiledRule, Engine } from '../compile/index.js';
import type { Fact } from '../conditions/form.js';
import { Clerk } from '../evaluate/clerk.js';
import { decisionOn } from '../evaluate/evaluate.js';
import type { Decision, EvaluateOptions, Profile, RuleResult } from '../evaluate/index.js';
import type { Row as EvaluatedRow } from '../evaluate/row.js';
import type { Bench } from '../evaluate/sitting.js';
import type { RuleSetTypes } from '../model/index.js';
import { type Answers, RowAnswers } from './answers.js';
import type { Columns } from './column.js';
import { answerColumns } from './columns.js';
import { type Listed, listReader } from './list.js';
import { ReadRow, type Row, rowOf } from './row.js';
import { Scribe } from './scribe.js';
import type { ColumnAnswers } from './sheet.js';

/** What a decision says of a rule whatever the profile. */
export type PreparedRule = Pick<
  RuleResult,
  'pack' | 'rule' | 'benefit' | 'title' | 'strength' | 'gives' | 'inForce' | 'authority' | 'damaged'
> & {
  /** The ids of the facts that it reads, those that derived ones follow from included. */
  readonly facts: readonly string[];
};

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
  /**
   * What reads subjects whose facts come in the order of these ids, such as the columns of a table: as `read` reads their profiles, and faster.
   * @throws HuiceError, when it is called, with every fault of the profile
   */
  reading(ids: readonly string[]): (listed: Listed) => Row;
  /** Outcomes and amounts. @param into answers to write over, so that a long run needs no new memory */
  answer(row: Row, into?: Answers): Answers;
  /**
   * Outcomes and amounts of many rows at once.
   * @throws HuiceError if a column is no fact of a subject; RangeError if one is too short
   */
  answerColumns(columns: Columns): ColumnAnswers;
  /** The facts that could still change an outcome, as the decision names them. @param rule its place in `rules` */
  missing(row: Row, rule: number): readonly string[];
  /** The facts that could still change the amount of an eligible rule, as the decision names them; none without an amount. */
  waitingFor(row: Row, rule: number): readonly string[];
  /** The whole decision, byte for byte as `evaluate` gives it. @throws HuiceError as `evaluate` does, if a profile is given */
  decide(row: Row | Profile<T>): Decision;
  /**
   * The whole decision as JSON in UTF-8: the bytes of the text that `JSON.stringify` makes of `decide`, many times sooner.
   * @param into memory to write over, if it is large enough, so that a long run needs no new memory
   * @returns the part of it that was written
   * @throws HuiceError as `evaluate` does, if a profile is given
   */
  decideJson(row: Row | Profile<T>, into?: Uint8Array): Uint8Array;
}

/** Bytes that a decision on a hundred rules may need. */
const jsonSize = 400_000;

/**
 * Makes rule sets ready for many profiles under the same options.
 * @throws HuiceError with every fault of the options and the context
 */
export function prepare<T extends RuleSetTypes>(engine: Engine<T>, options: EvaluateOptions<T>): Prepared<T> {
  const clerk = new Clerk(engine, options);
  const { sitting } = clerk;
  const read = (profile: Profile<T>) => new ReadRow(clerk.row(profile));
  const given = (row: Row | Profile<T>) => rowOf(row instanceof ReadRow ? row : read(row as Profile<T>));
  const scribe = new Scribe(clerk);
  const scratch = new RowAnswers(sitting);
  // A row is asked about when it has just been answered.
  let last = scratch;
  let lastRow: EvaluatedRow | undefined;
  const fill = (row: EvaluatedRow, answers: RowAnswers) => {
    lastRow = undefined;
    answers.fill(row);
    last = answers;
    lastRow = row;
    return answers;
  };
  const answered = (row: Row) => {
    const own = rowOf(row);
    return own === lastRow ? last : fill(own, scratch);
  };
  return {
    rules: sitting.benches.flatMap((bench) => bench.used.rules.map((rule) => preparedRule(rule, bench))),
    facts: sitting.facts,
    read,
    reading(ids) {
      const list = listReader(clerk, ids);
      return (listed) => new ReadRow(list(listed));
    },
    answer(row, into) {
      const answers = into instanceof RowAnswers && into.sitting === sitting ? into : new RowAnswers(sitting);
      return fill(rowOf(row), answers);
    },
    answerColumns: (columns) => answerColumns(clerk, columns),
    missing: (row, rule) => answered(row).missing(rule),
    waitingFor: (row, rule) => answered(row).waitingFor(rule),
    decide: (row) => decisionOn(given(row), clerk),
    decideJson: (row, into = new Uint8Array(jsonSize)) => scribe.write(given(row), into),
  };
}

function preparedRule({ rule, authority, damaged, facts }: CompiledRule, { used }: Bench): PreparedRule {
  const { id, benefit, title, effective, event } = rule;
  const { strength } = event.params;
  const own = { rule: id, benefit, title, strength, gives: event.params, inForce: effective, authority, damaged };
  return { pack: used.ruleSet.pack, ...own, facts: [...facts.keys()] };
}
