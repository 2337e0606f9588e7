import { afterEach, describe, expect, test, vi } from 'vitest';
import { releasedRuleSets } from '../../test/oracle/released.js';
import { expectColumns } from '../../test/support/columns.js';
import { is, lost, someFacts } from '../../test/support/decide.js';
import { diceFrom, drawerFor } from '../../test/support/people.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { timeout } from '../../test/support/trials.js';
import { compile, type Engine, type Profile } from '../index.js';
import { type Columns, outcomes, type Prepared, prepare } from './index.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const floor = fact('floor', { type: 'decimal', unit: 'yuan', scope: 'context', min: '0' });
const rules = [
  rule('award', is('poor', true), { rate: '1000', per: 'workers', cap: '50000', less: 'paid' }),
  rule('graded', { all: [is('grade', 'high'), is('county', '530102')] }),
  rule('span', {
    all: [
      { fact: 'workers', operator: 'greaterThan', value: 2 },
      { fact: 'workers', operator: 'lessThan', value: 9 },
    ],
  }),
  rule('always', undefined, { fixed: { upTo: '500' } }),
  rule('endless', is('poor', true), { fixed: { atLeast: '5' } }),
  rule('chosen', is('prefecture', '530100'), { by: 'grade', options: { low: '1', high: '2.5', top: '3' } }),
  rule(
    'needy',
    { any: [is('needy', true), { fact: 'age', operator: 'greaterThanInclusive', value: 60 }] },
    { actual: 'cost' },
  ),
  rule('traits', { not: { fact: 'traits', operator: 'contains', value: 'veteran' } }),
  rule('lost', { all: [is('disabled', true), lost()] }),
  // Of a region that is known in part it is known that it lies elsewhere.
  rule('far', is('county', '533301')),
  // Settled without its fact, where Kleene's logic leaves it unknown.
  rule(
    'either',
    {
      any: [
        { fact: 'workers', operator: 'lessThan', value: 5 },
        { fact: 'workers', operator: 'greaterThanInclusive', value: 5 },
      ],
    },
    { fixed: { upTo: '7' } },
  ),
  rule('firms', undefined, undefined, { subjects: ['enterprise'] }),
  rule('soon', is('poor', true), undefined, { effective: { from: '2019-05..2019-06', to: 'not-stated' } }),
  rule('later', is('poor', true), undefined, { effective: { from: '2020-01-01', to: 'not-stated' } }),
  rule('paired', { fact: 'cost', operator: 'lessThan', value: { fact: 'paid' } }),
];
const engine = compile(ruleSet(rules, [...someFacts, floor]));
const options = { asOf: '2019-06-01' };

const person = (facts: Profile['facts'], region?: string): Profile => ({
  subject: 'person',
  ...(region === undefined ? {} : { region }),
  facts,
});

/** Rows that are known, unknown, narrowed, derived, lie elsewhere, are in doubt or at fault. */
const people = [
  person({ poor: true, workers: 60, paid: '20000.5', grade: 'high' }, '530102'),
  person({ poor: null, workers: null, paid: null, grade: null }),
  person({ poor: false, workers: 3, grade: 'low', cost: '19.99', paid: 20 }, '530100'),
  person({ poor: true, workers: 2, paid: '1.50', disabled: true, birthDate: '1959-06-01' }, '110101'),
  person({ poor: true, workers: -1 }),
  person({ poor: true, workers: 1.5 }),
  person({ grade: 'high', county: '530102', traits: ['veteran', 'minority'] }),
  person({ grade: 'high', county: '530102' }, '530103'),
  person({ traits: [], birthDate: '2000-02-29', disabled: false, poor: false }, '530000'),
  person({ traits: ['veteran'] }, '99'),
  person({ age: 61, cost: 0.29, paid: '0.30' }, '530181'),
];

/** The place of a rule. */
const ruleAt = ({ rules: all }: Prepared, id: string) => all.findIndex((one) => one.rule === id);

describe('columns are answered as the interpreter decides their rows', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('in whatever form, %i', (seed) => {
    const dice = diceFrom(seed);
    const order = Array.from({ length: 40 }, () => dice(people.length));
    expect(expectColumns(engine, prepare(engine, options), people, order, options, dice)).toBeGreaterThan(0);
  });

  test.each([1, 31, 32, 33, 1_023, 1_024, 1_025, 2_081])('%i rows', { timeout }, (length) => {
    const dice = diceFrom(length);
    // Few at fault: to say what is wrong with a row takes long.
    const order = Array.from({ length }, (_, row) =>
      row % 97 === 30 ? dice(people.length) : ([0, 1, 2, 3, 8][dice(5)] as number),
    );
    expectColumns(engine, prepare(engine, options), people, order, options, dice);
  });

  test('where no code may be made from text', () => {
    vi.stubGlobal('Function', function refuse() {
      throw new EvalError('refused');
    });
    const forbidden = compile(ruleSet(rules, [...someFacts, floor]));
    const dice = diceFrom(5);
    expectColumns(forbidden, prepare(forbidden, options), people, [...people.keys()], options, dice);
  });

  test('of no subject that the rules help, and before every rule', () => {
    const dice = diceFrom(6);
    const firms = people.map((profile) => ({ ...profile, subject: 'enterprise' as const }));
    expectColumns(engine, prepare(engine, options), firms, [...firms.keys()], options, dice);
    const early = { asOf: '1999-01-01' };
    expectColumns(engine, prepare(engine, early), people.slice(0, 3), [0, 1, 2], early, dice);
  });

  test('where the context says more than a slot can hold', () => {
    const large = { floor: { value: '99999999999999999.99', date: '2019-01-01', source: 'x' } };
    const own = compile(
      ruleSet([rule('it', { fact: 'floor', operator: 'greaterThan', value: 5 })], [...someFacts, floor]),
    );
    const more = { asOf: '2019-06-01', context: large };
    expectColumns(own, prepare(own, more), [person({ poor: true }), person({ poor: null })], [0, 1], more, diceFrom(1));
  });

  test('of several packs, one of which lies within another', () => {
    const pack = (name: string, region: string) => ({
      ...ruleSet(rules, [...someFacts, floor], [], { pack: name }),
      jurisdiction: { name: { zh: name, en: name }, region },
    });
    const all = compile([pack('province', '530000'), pack('prefecture', '530100'), pack('elsewhere', '520000')]);
    const regions = [undefined, '530000', '530100', '530102', '533301', '520102'];
    const asked = regions.map((region) => person({ poor: true, workers: 5, disabled: true }, region));
    for (const seed of [1, 2, 3]) {
      const dice = diceFrom(seed);
      expectColumns(all, prepare(all, options), asked, [0, 1, 2, 3, 4, 5], options, dice);
      expectColumns(all, prepare(all, options), asked.slice(0, 1), [0], options, dice);
    }
  });

  const released = releasedRuleSets();
  test.each(
    [...released.map((one) => [one]), released].map((group) => [group.map(({ pack }) => pack).join(), group] as const),
  )('of %s', { timeout }, (_, group) => {
    const all = compile(group) as Engine;
    const drawer = drawerFor(group);
    const dice = diceFrom(11);
    for (const subject of ['person', 'enterprise'] as const) {
      const asked = drawer.options(dice);
      const drawn = Array.from({ length: 8 }, () => ({ ...drawer.profile(dice, dice(101)), subject }));
      const order = Array.from({ length: 40 }, () => dice(drawn.length));
      expectColumns(all, prepare(all, asked), drawn, order, asked, dice);
    }
  });
});

test('no rows', () => {
  const answers = prepare(engine, options).answerColumns({ length: 0, subject: 'person', facts: {} });
  expect(answers.counts(0)).toEqual({ eligible: 0, ineligible: 0, undetermined: 0, 'not-applicable': 0 });
  expect(answers.outcomesOf(0)).toEqual(new Uint8Array());
  expect(() => answers.outcome(0, 0)).toThrow('there is no row 0: there are 0');
});

test('a place beyond its dictionary, or a number that is no boolean, is refused and not taken for unknown', () => {
  const prepared = prepare(engine, options);
  const facts: Columns['facts'] = {
    poor: { values: Uint8Array.of(1, 2, 0, 1) },
    workers: { codes: Uint32Array.of(0, 0, 9, 2 ** 32 - 1), dictionary: [3] },
    // An empty list would be a value of this one.
    traits: { codes: Uint8Array.of(0, 0, 0, 1), dictionary: [null] },
  };
  const { refused } = prepared.answerColumns({ length: 4, subject: 'person', facts });
  expect(refused.map(({ row, faults }) => [row, faults.map((fault) => fault.at)])).toEqual([
    [1, ['/facts/poor']],
    [2, ['/facts/workers']],
    [3, ['/facts/workers', '/facts/traits']],
  ]);
});

test.each([1, 2, 255])('a place %i beyond a dictionary in which every value is sound is refused', (place) => {
  const workers = { codes: Uint8Array.of(0, place), dictionary: [3] };
  const { refused } = prepare(engine, options).answerColumns({ length: 2, subject: 'person', facts: { workers } });
  expect(refused.map(({ row }) => row)).toEqual([1]);
});

test('numbers in place of texts are refused, unless they are unknown', () => {
  const { refused } = prepare(engine, options).answerColumns({
    length: 3,
    subject: 'person',
    region: { values: Float64Array.of(Number.NaN, Number.NaN, 530_102) },
    facts: { grade: { values: Float64Array.of(Number.NaN, 1, Number.NaN) } },
  });
  expect(refused.map(({ row, faults }) => [row, faults.map((fault) => fault.at)])).toEqual([
    [1, ['/facts/grade']],
    [2, ['/region']],
  ]);
});

test('a column that is no fact of a subject is refused at once, and one that is too short', () => {
  const prepared = prepare(engine, options);
  const ask = (facts: Columns['facts']) => () => prepared.answerColumns({ length: 2, subject: 'person', facts });
  const two = { values: Uint8Array.of(1, 0) };
  expect(ask({ wokers: two })).toThrow('there is no fact `wokers`');
  expect(ask({ region: two })).toThrow('there is no fact `region`');
  expect(ask({ floor: two })).toThrow('the fact `floor` is one of a place and time');
  expect(ask({ workers: { values: Uint8Array.of(1) } })).toThrow('the column `workers` has 1 rows, and 2 are asked');
  expect(() =>
    prepared.answerColumns({
      length: 1,
      subject: 'person',
      region: { codes: new Uint8Array(), dictionary: [] },
      facts: {},
    }),
  ).toThrow('the column `region` has 0 rows, and 1 are asked');
  expect(() => prepared.answerColumns({ length: 0, subject: 'nobody' as 'person', facts: {} })).toThrow(
    'profile /subject',
  );
});

test('a row is asked about as one that was read', () => {
  const prepared = prepare(engine, options);
  const answers = prepared.answerColumns({
    length: 2,
    subject: 'person',
    facts: { workers: { values: Float64Array.of(3, Number.NaN) } },
  });
  const span = ruleAt(prepared, 'span');
  expect([0, 1].map((row) => outcomes[answers.outcome(row, span)])).toEqual(['eligible', 'undetermined']);
  expect(prepared.missing(answers.row(1), span)).toEqual(['workers']);
  expect(answers.row(0).profile).toEqual({ subject: 'person', facts: { workers: 3 } });
  expect(() => answers.row(2)).toThrow('there is no row 2: there are 2');
  expect(() => answers.outcome(0, 15)).toThrow('there is no rule 15: there are 15');
  expect(() => answers.amount(0, -1)).toThrow('there is no rule -1: there are 15');
});

test('nothing of the columns before is left', () => {
  const prepared = prepare(engine, options);
  const award = ruleAt(prepared, 'award');
  const ask = (facts: Columns['facts']) => [
    ...prepared.answerColumns({ length: 2, subject: 'person', facts }).outcomesOf(award),
  ];
  expect(ask({ poor: { values: Uint8Array.of(1, 0) } })).toEqual([0, 1]);
  expect(ask({ workers: { values: Uint8Array.of(1, 0) } })).toEqual([2, 2]);
});

test('a dictionary that asks for answers itself does not disturb them', () => {
  const prepared = prepare(engine, options);
  const facts: Columns['facts'] = { disabled: { values: Uint8Array.of(0, 1) }, poor: { values: Uint8Array.of(1, 0) } };
  const dictionary: number[] = [];
  let asked = 0;
  Object.defineProperty(dictionary, 0, {
    get() {
      asked += 1;
      prepared.answerColumns({ length: 2, subject: 'person', facts: { poor: { values: Uint8Array.of(0, 1) } } });
      return 4;
    },
  });
  dictionary.length = 1;
  const workers = { codes: Uint8Array.of(0, 0), dictionary };
  prepared.answerColumns({ length: 2, subject: 'person', facts });
  const answers = prepared.answerColumns({ length: 2, subject: 'person', facts: { ...facts, workers } });
  expect(asked).toBeGreaterThan(0);
  expect([...answers.outcomesOf(ruleAt(prepared, 'award'))]).toEqual([0, 1]);
  expect([...answers.outcomesOf(ruleAt(prepared, 'needy'))]).toEqual([0, 0]);
  expect([...answers.outcomesOf(ruleAt(prepared, 'span'))]).toEqual([0, 0]);
});
