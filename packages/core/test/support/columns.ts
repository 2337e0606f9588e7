// Profiles as columns, in every form that a column can have, and their answers beside what the interpreter decides of each.
import { expect } from 'vitest';
import {
  type Column,
  type ColumnAnswers,
  type Columns,
  outcomes,
  type Prepared,
  refusedCode,
} from '../../src/bulk/index.js';
import {
  type Decision,
  type Engine,
  type EvaluateOptions,
  type Fault,
  HuiceError,
  type Profile,
} from '../../src/index.js';
import { interpreted } from './both.js';
import type { Dice } from './people.js';

type Facts = Decision['profile']['facts'];
type Value = Facts[string];

const given = (profile: Profile, id: string): Value => (profile.facts as Facts)[id] ?? null;

/** One column. What stands in a row that a bit calls unknown is drawn too: it must not matter. */
function columnOf(values: readonly Value[], dice: Dice): Column {
  const known = values.filter((value) => value !== null);
  const areNumbers = known.every((value) => typeof value === 'number' || typeof value === 'boolean');
  const withBits = dice(2) === 0;
  const isBlank = (row: number) => withBits && values[row] === null;
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  for (const [row] of values.entries())
    if (isBlank(row)) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
  const unknown = withBits ? { unknown: bits } : {};
  if (areNumbers && dice(4) !== 0) {
    const numbers = values.map((value, row) => (isBlank(row) ? dice(3) : value === null ? Number.NaN : Number(value)));
    const fits = (most: number) =>
      numbers.every((one) => Number.isInteger(one) && one >= 0 && one <= most && !Object.is(one, -0));
    const kind = dice(3);
    if (kind === 0 && fits(255)) return { values: placed(Uint8Array, numbers, dice), ...unknown };
    if (kind === 1 && fits(2 ** 31 - 1)) return { values: placed(Int32Array, numbers, dice), ...unknown };
    return { values: placed(Float64Array, numbers, dice), ...unknown };
  }
  const distinct = [...new Map((withBits ? known : values).map((value) => [JSON.stringify(value), value])).values()];
  // More values than are listed, now and then.
  const dictionary = dice(3) === 0 ? [...distinct, ...Array.from({ length: 260 }, () => null)] : distinct;
  const keys = distinct.map((value) => JSON.stringify(value));
  const codes = values.map((value, row) => (isBlank(row) ? dice(2 ** 8) : keys.indexOf(JSON.stringify(value))));
  const Codes = [Uint8Array, Uint16Array, Uint32Array][dice(3)] as typeof Uint16Array;
  return { codes: placed(Codes, codes, dice), dictionary, ...unknown };
}

/** A list that begins anywhere in its memory. */
function placed<T extends Uint8Array | Int32Array | Float64Array | Uint16Array>(
  List: { new (buffer: ArrayBuffer, offset: number, length: number): T; readonly BYTES_PER_ELEMENT: number },
  numbers: readonly number[],
  dice: Dice,
): T {
  const offset = dice(4) * List.BYTES_PER_ELEMENT;
  const list = new List(new ArrayBuffer(offset + numbers.length * List.BYTES_PER_ELEMENT), offset, numbers.length);
  list.set(numbers);
  return list;
}

/** Profiles of one kind of subject as columns. A fact that one of them gives is null in those that do not. */
function columnsOf(profiles: readonly Profile[], dice: Dice): Columns {
  const ids = [...new Set(profiles.flatMap(({ facts }) => Object.keys(facts)))];
  const hasRegion = profiles.some(({ region }) => region !== undefined);
  return {
    length: profiles.length,
    subject: (profiles[0] as Profile).subject,
    ...(hasRegion
      ? {
          region: columnOf(
            profiles.map(({ region }) => region ?? null),
            dice,
          ),
        }
      : {}),
    facts: Object.fromEntries(
      ids.map((id) => [
        id,
        columnOf(
          profiles.map((profile) => given(profile, id)),
          dice,
        ),
      ]),
    ),
  };
}

/** What a row of the columns says. */
function rowOf(profile: Profile, columns: Columns): Profile {
  return {
    subject: profile.subject,
    ...(columns.region === undefined ? {} : { region: profile.region ?? null }),
    facts: Object.fromEntries(Object.keys(columns.facts).map((id) => [id, given(profile, id)])),
  };
}

/**
 * Checks that rows of columns are answered as the interpreter decides them.
 * @param order for each row the place of its profile
 * @returns how many rows have been refused
 */
export function expectColumns(
  engine: Engine,
  prepared: Prepared,
  profiles: readonly Profile[],
  order: readonly number[],
  options: EvaluateOptions,
  dice: Dice,
): number {
  const columns = columnsOf(
    order.map((place) => profiles[place] as Profile),
    dice,
  );
  const answers = prepared.answerColumns(columns);
  const told = new Map<number, Told>();
  for (const [row, place] of order.entries()) {
    if (told.has(place)) continue;
    const expected = decidedOrRefused(engine, rowOf(profiles[place] as Profile, columns), options);
    told.set(place, expected);
    if ('results' in expected) expect(JSON.stringify(prepared.decide(answers.row(row)))).toBe(JSON.stringify(expected));
    else {
      expect(answers.refused.find((one) => one.row === row)?.faults).toEqual(expected);
      expect(() => answers.row(row)).toThrow(HuiceError);
    }
  }
  const decided = order.map((place) => told.get(place) as Told);
  expect(answers.refused.map(({ row }) => row)).toEqual(decided.flatMap((one, row) => ('results' in one ? [] : [row])));
  for (const rule of prepared.rules.keys()) expectRule(answers, rule, decided);
  return answers.refused.length;
}

/** A decision, or the faults with which a row is refused. */
type Told = Decision | readonly Fault[];

function decidedOrRefused(engine: Engine, profile: Profile, options: EvaluateOptions): Told {
  try {
    return interpreted(engine, profile, options);
  } catch (error) {
    if (error instanceof HuiceError) return error.faults;
    throw error;
  }
}

/** What is said of each row, and of all rows at once. Texts are compared, since there are many rules. */
function expectRule(answers: ColumnAnswers, rule: number, decided: readonly Told[]): void {
  const results = decided.map((one) => ('results' in one ? one.results[rule] : undefined));
  const codes = results.map((one) => (one === undefined ? refusedCode : outcomes.indexOf(one.outcome)));
  const count = (code: number) => codes.filter((one) => one === code).length;
  const amounts = codes.map((_, row) => answers.amount(row, rule));
  const lists = answers.amountsOf(rule);
  const unit = 10 ** (lists?.places ?? 0);
  // Where only `amount` gives it there is none in the lists, nor where there is no amount.
  const ends = (end: 'from' | 'to') =>
    amounts.map((one, row) => (one === undefined || Number.isNaN(lists?.[end][row]) ? Number.NaN : Number(one[end])));
  const seen = JSON.stringify({
    outcome: codes.map((_, row) => answers.outcome(row, rule)),
    outcomesOf: [...answers.outcomesOf(rule)],
    counts: outcomes.map((outcome) => answers.counts(rule)[outcome]),
    amounts: amounts.map((one) => one && [one.figure, one.value, one.from, one.to]),
    from: lists && [...lists.from].map((one) => one / unit),
    to: lists && [...lists.to].map((one) => one / unit),
  });
  const expected = JSON.stringify({
    outcome: codes,
    outcomesOf: codes,
    counts: outcomes.map((_, code) => count(code)),
    amounts: results.map((one) => one?.amount && [one.amount.figure, one.amount.value, one.amount.from, one.amount.to]),
    from: lists && ends('from'),
    to: lists && ends('to'),
  });
  if (seen !== expected) expect(JSON.parse(seen)).toEqual(JSON.parse(expected));
}
