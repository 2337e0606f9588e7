import { describe, expect, it, test } from 'vitest';
import { answer, is, type Known, lost } from '../../test/support/decide.js';
import { named } from '../../test/support/rule-set.js';
import type { Condition } from '../model/index.js';

type Row = [name: string, condition: Condition, known: Known, outcome: string, missing?: string[]];

const table = (rows: Row[]) =>
  test.each(rows)('%s', (_, condition, known, outcome, missing = []) => {
    expect(answer(condition, known)).toMatchObject({ outcome, missing });
  });

const age = (operator: 'lessThan' | 'greaterThanInclusive', value: number): Condition => ({
  fact: 'age',
  operator,
  value,
});
const young = age('lessThan', 60);
const old = age('greaterThanInclusive', 60);
const workers = (operator: 'lessThan' | 'greaterThan' | 'greaterThanInclusive' | 'lessThanInclusive', value: number) =>
  ({ fact: 'workers', operator, value }) as const;

describe('one fact behind two comparisons', () => {
  const either: Condition = { any: [young, { all: [old, is('disabled', true)] }] };
  table([
    ['disabled: whatever the age', either, { disabled: true }, 'eligible'],
    ['not disabled: the age decides', either, { disabled: false }, 'undetermined', ['birthDate']],
    ['young: whatever else', either, { birthDate: '1980-01-01' }, 'eligible'],
    ['old: disability decides', either, { birthDate: '1950-01-01' }, 'undetermined', ['disabled']],
    ['both unknown', either, {}, 'undetermined', ['birthDate', 'disabled']],
    ['sixty on the day', either, { birthDate: '1959-06-01', disabled: false }, 'ineligible'],
    ['sixty tomorrow', either, { birthDate: '1959-06-02', disabled: false }, 'eligible'],
    ['a contradiction', { all: [young, old] }, {}, 'ineligible'],
    ['a tautology', { any: [young, old] }, {}, 'eligible'],
    [
      'a gap of one count',
      { any: [workers('lessThan', 5), workers('greaterThan', 5)] },
      {},
      'undetermined',
      ['workers'],
    ],
    ['no count between', { all: [workers('greaterThan', 5), workers('lessThan', 6)] }, {}, 'ineligible'],
    [
      'every option named',
      { any: [is('grade', 'low'), { fact: 'grade', operator: 'in', value: ['high', 'top'] }] },
      {},
      'eligible',
    ],
    ['an option left', { any: [is('grade', 'low'), is('grade', 'high')] }, {}, 'undetermined', ['grade']],
    ['a condition and its negation', { any: [is('poor', true), { not: is('poor', true) }] }, {}, 'eligible'],
    [
      'two options of one fact can stand together',
      {
        all: [
          { fact: 'traits', operator: 'contains', value: 'veteran' },
          { fact: 'traits', operator: 'contains', value: 'disabled' },
        ],
      },
      {},
      'undetermined',
      ['traits'],
    ],
    [
      'an option both there and not',
      {
        all: [
          { fact: 'traits', operator: 'contains', value: 'veteran' },
          { fact: 'traits', operator: 'doesNotContain', value: 'veteran' },
        ],
      },
      {},
      'ineligible',
    ],
  ]);
});

describe('declared bounds settle a comparison', () => {
  table([
    ['at least the least', workers('greaterThanInclusive', 0), {}, 'eligible'],
    ['more than the least', workers('greaterThan', 0), {}, 'undetermined', ['workers']],
    ['less than the least', workers('lessThan', 0), {}, 'ineligible'],
    ['at most the greatest', workers('lessThanInclusive', 1000), {}, 'eligible'],
    ['more than the greatest', workers('greaterThan', 1000), {}, 'ineligible'],
    ['older than anybody', age('greaterThanInclusive', 120), {}, 'ineligible'],
    ['as old as the oldest', age('greaterThanInclusive', 119), {}, 'undetermined', ['birthDate']],
    ['born after today', { fact: 'birthDate', operator: 'greaterThan', value: '2019-06-01' }, {}, 'ineligible'],
    ['born by today', { fact: 'birthDate', operator: 'lessThanInclusive', value: '2019-06-01' }, {}, 'eligible'],
  ]);
});

describe('a fact that cannot matter is not missing', () => {
  const both: Condition = { all: [is('poor', true), is('disabled', true)] };
  table([
    ['one false settles all', both, { poor: false }, 'ineligible'],
    ['one true settles any', { any: [is('poor', true), is('disabled', true)] }, { poor: true }, 'eligible'],
    ['the other is left', both, { poor: true }, 'undetermined', ['disabled']],
    [
      'beside a contradiction',
      { any: [{ all: [is('poor', true), young, old] }, is('disabled', true)] },
      {},
      'undetermined',
      ['disabled'],
    ],
    ['beside a settled bound', { any: [workers('lessThan', 0), is('poor', true)] }, {}, 'undetermined', ['poor']],
  ]);
});

describe('derived facts', () => {
  table([
    ['from what they follow from', young, { birthDate: '1980-01-01' }, 'eligible'],
    ['given themselves', young, { age: 59 }, 'eligible'],
    ['given with their inputs', young, { age: 39, birthDate: '1980-01-01' }, 'eligible'],
    [
      'a given age narrows the birth date',
      { all: [old, { fact: 'ageInMonths', operator: 'lessThan', value: 720 }] },
      { age: 60 },
      'ineligible',
    ],
    [
      'months within a given year are open',
      { fact: 'ageInMonths', operator: 'greaterThanInclusive', value: 725 },
      { age: 60 },
      'undetermined',
      ['birthDate'],
    ],
    ['a condition, known', is('needy', true), { poor: false, disabled: true }, 'eligible'],
    ['a condition, half known', is('needy', true), { poor: false }, 'undetermined', ['disabled']],
    ['a condition, settled by half', is('needy', true), { poor: true }, 'eligible'],
    ['a condition, given', is('needy', true), { needy: true }, 'eligible'],
    [
      'a given condition narrows its inputs',
      { any: [is('poor', true), is('disabled', true)] },
      { needy: true },
      'eligible',
    ],
    ['and rules them out', { all: [is('poor', true)] }, { needy: false }, 'ineligible'],
  ]);
});

describe('regions', () => {
  const kunming = is('prefecture', '530100');
  table([
    ['a county in the prefecture', kunming, { region: '530102' }, 'eligible'],
    ['the prefecture itself', kunming, { region: '530100' }, 'eligible'],
    ['another prefecture', kunming, { region: '532300' }, 'ineligible'],
    ['only the province', kunming, { region: '530000' }, 'undetermined', ['region']],
    ['no region', kunming, {}, 'undetermined', ['region']],
    ['a county, of the prefecture only', is('county', '530102'), { region: '530100' }, 'undetermined', ['region']],
    ['a county, of another prefecture', is('county', '530102'), { region: '532300' }, 'ineligible'],
    ['in two prefectures at once', { all: [kunming, is('prefecture', '532300')] }, {}, 'ineligible'],
    ['outside the jurisdiction', is('prefecture', '510100'), {}, 'ineligible'],
  ]);
});

describe('conditions that the text has lost', () => {
  test.each<[string, Condition, Known, string, string[] | undefined, string[]]>([
    ['alone', lost(), {}, 'undetermined', ['text'], []],
    ['negated', { not: lost() }, {}, 'undetermined', ['text'], []],
    ['beside a false one', { all: [lost(), is('poor', true)] }, { poor: false }, 'ineligible', undefined, []],
    ['beside a true one', { all: [lost(), is('poor', true)] }, { poor: true }, 'undetermined', ['text'], []],
    ['beside an unknown one', { all: [lost(), is('poor', true)] }, {}, 'undetermined', ['facts', 'text'], ['poor']],
    ['or a true one', { any: [lost(), is('poor', true)] }, { poor: true }, 'eligible', undefined, []],
    ['beside a contradiction', { all: [lost(), young, old] }, {}, 'ineligible', undefined, []],
  ])('%s', (_, condition, known, outcome, causes, missing) => {
    const result = answer(condition, known);
    expect(result).toMatchObject({ outcome, missing });
    expect(result.causes).toEqual(causes);
  });
});

describe('named conditions', () => {
  const conditions = [
    named('poor-or-old', { any: [is('poor', true), old] }),
    named('frail', { condition: 'poor-or-old' }),
  ];

  it('hold as if they stood in their place', () => {
    const either: Condition = { any: [young, { condition: 'frail' }] };
    expect(answer(either, {}, { named: conditions }).outcome).toBe('eligible');
    expect(answer({ condition: 'frail' }, { poor: false }, { named: conditions })).toMatchObject({
      outcome: 'undetermined',
      missing: ['birthDate'],
    });
  });

  it('are named in the findings, with pointers into themselves', () => {
    const { findings } = answer(
      { all: [{ condition: 'frail' }, is('disabled', true)] },
      { poor: true },
      { named: conditions },
    );
    expect(findings).toEqual([
      {
        at: '/conditions/any/0',
        within: 'poor-or-old',
        comparison: { fact: 'poor', operator: 'equal', with: true },
        value: true,
        held: true,
      },
      {
        at: '/conditions/any/1',
        within: 'poor-or-old',
        comparison: { fact: 'age', operator: 'greaterThanInclusive', with: 60 },
        value: null,
        held: null,
      },
      {
        at: '/conditions/all/1',
        comparison: { fact: 'disabled', operator: 'equal', with: true },
        value: null,
        held: null,
      },
    ]);
  });
});
