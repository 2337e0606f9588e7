import { describe, expect, test } from 'vitest';
import { releasedRuleSets } from '../../test/oracle/released.js';
import { is, someFacts } from '../../test/support/decide.js';
import { diceFrom, drawerFor } from '../../test/support/people.js';
import { rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, type Engine, HuiceError, type Profile } from '../index.js';
import { type Column, type Columns, type Prepared, prepare, refusedCode } from './index.js';

const engine = compile(
  ruleSet(
    [
      rule('award', is('poor', true), { rate: '1000', per: 'workers', cap: '50000', less: 'paid' }),
      rule('graded', { all: [is('grade', 'high'), is('county', '530102')] }),
      rule('span', {
        all: [
          { fact: 'workers', operator: 'greaterThan', value: 2 },
          { fact: 'workers', operator: 'lessThan', value: 9 },
        ],
      }),
    ],
    someFacts,
  ),
);

/** Profiles as columns: a dictionary each, or numbers where all values are. */
function columnsOf(profiles: readonly Profile[], withNumbers = false): Columns {
  const ids = [...new Set(profiles.flatMap(({ facts }) => Object.keys(facts)))];
  const column = (values: readonly unknown[]): Column => {
    const known = values.filter((value) => value !== null);
    if (withNumbers && known.every((value) => typeof value === 'number' || typeof value === 'boolean')) {
      const unknown = new Uint8Array(Math.ceil(values.length / 8));
      for (const [row, value] of values.entries())
        if (value === null) unknown[row >> 3] = (unknown[row >> 3] as number) | (1 << (row & 7));
      return { values: Float64Array.from(values, (value) => (value === null ? 7.5 : Number(value))), unknown };
    }
    const dictionary = [...new Set(values)];
    return { codes: Uint16Array.from(values, (value) => dictionary.indexOf(value)), dictionary: dictionary as never };
  };
  return {
    length: profiles.length,
    subject: profiles[0]?.subject as Profile['subject'],
    region: column(profiles.map(({ region }) => region ?? null)),
    facts: Object.fromEntries(
      ids.map((id) => [id, column(profiles.map(({ facts }) => (facts as Record<string, unknown>)[id] ?? null))]),
    ),
  };
}

/** Each row of the columns as it is answered by itself. */
function expectAsRows(prepared: Prepared, profiles: readonly Profile[], withNumbers: boolean): void {
  const answers = prepared.answerColumns(columnsOf(profiles, withNumbers));
  const count = prepared.rules.length;
  for (const [row, profile] of profiles.entries()) {
    const outcomes = [...answers.outcomes.subarray(row * count, (row + 1) * count)];
    let alone: ReturnType<Prepared['answer']>;
    try {
      alone = prepared.answer(prepared.read(profile));
    } catch (error) {
      if (!(error instanceof HuiceError)) throw error;
      expect(outcomes.every((code) => code === refusedCode)).toBe(true);
      expect(answers.refused.find((one) => one.row === row)?.faults).toEqual(error.faults);
      continue;
    }
    expect(outcomes).toEqual([...alone.outcomes]);
    for (const [index, rule] of answers.amountRules.entries()) {
      const at = row * answers.amountRules.length + index;
      const [from, places] = [answers.from[at] as number, answers.places[index]];
      if (outcomes[rule] !== 0 || Number.isNaN(from) || places === undefined) continue;
      expect(from / 10 ** places).toBe(Number(alone.amount(rule)?.from));
      expect((answers.to[at] as number) / 10 ** places).toBe(Number(alone.amount(rule)?.to));
    }
  }
}

const person = (facts: Profile['facts'], region?: string): Profile => ({
  subject: 'person',
  ...(region === undefined ? {} : { region }),
  facts,
});

describe.each([
  ['dictionaries', false],
  ['numbers where there are', true],
])('columns of %s are answered as rows are', (_, withNumbers) => {
  test('known, unknown, derived, in doubt or at fault', () => {
    expectAsRows(
      prepare(engine, { asOf: '2019-06-01' }),
      [
        person({ poor: true, workers: 60, paid: '20000.5', grade: 'high' }, '530102'),
        person({ poor: null, workers: null, paid: null, grade: null }),
        person({ poor: false, workers: 3, grade: 'low' }, '530100'),
        person({ poor: true, workers: 2, paid: '1.500' }, '110101'),
        person({ poor: true, workers: -1 }),
        person({ poor: true, workers: 1.5 }),
        person({ grade: 'high', county: '530102' }),
        person({ grade: 'high', county: '530102' }, '530103'),
        person({ traits: ['veteran'], birthDate: '2000-02-29' }, '99'),
      ],
      withNumbers,
    );
  });

  test.each(releasedRuleSets().map((one) => [one.pack, one] as const))('profiles of %s', (_pack, one) => {
    const drawer = drawerFor([one]);
    const dice = diceFrom(11);
    const prepared = prepare(compile(one) as Engine, { asOf: '2019-06-01' });
    const profiles = Array.from({ length: 40 }, () => ({
      ...drawer.profile(dice, dice(101)),
      subject: 'person' as const,
    }));
    expectAsRows(prepared, profiles, withNumbers);
  });
});

test('a place beyond its dictionary, or a number that is no boolean, is refused and not taken for unknown', () => {
  const prepared = prepare(engine, { asOf: '2019-06-01' });
  const facts: Columns['facts'] = {
    poor: { values: Uint8Array.of(1, 2, 0) },
    workers: { codes: Uint8Array.of(0, 0, 9), dictionary: [3] },
  };
  const { refused } = prepared.answerColumns({ length: 3, subject: 'person', facts });
  expect(refused.map(({ row, faults }) => [row, faults.map((fault) => fault.at)])).toEqual([
    [1, ['/facts/poor']],
    [2, ['/facts/workers']],
  ]);
});

test('a column that is no fact is refused at once, and one that is too short', () => {
  const prepared = prepare(engine, { asOf: '2019-06-01' });
  const ask = (facts: Columns['facts']) => () => prepared.answerColumns({ length: 2, subject: 'person', facts });
  expect(ask({ wokers: { values: Uint8Array.of(1, 2) } })).toThrow('there is no fact `wokers`');
  expect(ask({ workers: { values: Uint8Array.of(1) } })).toThrow('the column `workers` has 1 rows, and 2 are asked');
});

test('rows beyond one block are read as those of the first', () => {
  const prepared = prepare(engine, { asOf: '2019-06-01' });
  const length = 2_100;
  const poor = Uint8Array.from({ length }, (_, row) => row % 3);
  const unknown = new Uint8Array(Math.ceil(length / 8)).fill(0b1000_0000);
  const { outcomes, refused } = prepared.answerColumns({
    length,
    subject: 'person',
    facts: { poor: { values: poor, unknown } },
  });
  for (let row = 0; row < length; row += 1) {
    const expected = row % 8 === 7 ? 2 : [1, 0, refusedCode][row % 3];
    expect(outcomes[row * prepared.rules.length], `row ${row}`).toBe(expected);
  }
  expect(refused.length).toBe(
    Array.from({ length }, (_, row) => row).filter((row) => row % 3 === 2 && row % 8 !== 7).length,
  );
});
