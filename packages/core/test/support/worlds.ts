// A small vocabulary with every type of fact, whose base facts have so few values that all completions can be listed.
import fc from 'fast-check';
import type { Condition, FactDefinition, LeafCondition, Operator } from '../../src/model/index.js';
import { nextDay, type Plain } from './naive.js';
import { fact } from './rule-set.js';

/** Days at the ends of months, after short and long ones, with and without a corresponding day in the month before. */
export const days = ['2019-01-30', '2019-02-28', '2019-03-01', '2019-03-31'] as const;
export const asOf = '2019-03-01';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: { zh: value, en: value } }));
/** Every code that a condition of these tests names, and some that none does. */
const regions = ['530102', '530103', '530181', '533301', '533302', '532901', '110101', '120101'];
const named = { county: ['530102', '530103', '533301', '110101'], prefecture: ['530100', '533300', '110100'] };

const eachDay = (from: string, to: string) => {
  const list: string[] = [];
  for (let day = from; day <= to; day = nextDay(day)) list.push(day);
  return list;
};
const numbers = (from: number, to: number, step = 1) => {
  const list: number[] = [];
  for (let index = 0; from + index * step <= to + 1e-9; index += 1) list.push(Number((from + index * step).toFixed(4)));
  return list;
};

/** Base facts with all their values. */
const domains: readonly (readonly [FactDefinition, readonly Plain[]])[] = [
  [fact('poor', { type: 'boolean' }), [true, false]],
  [fact('disabled', { type: 'boolean' }), [true, false]],
  [fact('hired', { type: 'integer', min: 0, max: 4 }), numbers(0, 4)],
  [fact('sent', { type: 'integer', min: 1, max: 5 }), numbers(1, 5)],
  [fact('kept', { type: 'integer', min: 0, max: 3 }), numbers(0, 3)],
  [fact('wage', { type: 'decimal', min: '0', max: '3', places: 1 }), numbers(0, 3, 0.1)],
  [fact('fee', { type: 'decimal', min: '0.5', max: '2', places: 1 }), numbers(0.5, 2, 0.1)],
  [fact('rate', { type: 'decimal', min: '0', max: '3', places: 0 }), numbers(0, 3)],
  // Wide enough that there is room between the bounds for every order in which they can stand.
  [fact('lowest', { type: 'integer', min: 0, max: 9 }), numbers(0, 9)],
  [fact('middle', { type: 'decimal', min: '0', max: '9', places: 1 }), numbers(0, 9, 0.1)],
  [fact('highest', { type: 'integer', min: 0, max: 9 }), numbers(0, 9)],
  [fact('startedOn', { type: 'date', min: '2018-11-27', max: 'asOf' }), eachDay('2018-11-27', '2019-03-31')],
  [fact('endedOn', { type: 'date', min: '2019-02-25', max: '2019-03-04' }), eachDay('2019-02-25', '2019-03-04')],
  [fact('bornOn', { type: 'date', min: '2016-02-26', max: '2017-03-03' }), eachDay('2016-02-26', '2017-03-03')],
  [fact('level', { type: 'option', options }), ['a', 'b', 'c']],
  [
    fact('kinds', { type: 'options', options }),
    [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']],
  ],
  [fact('postCounty', { type: 'region', level: 'county' }), regions.filter((code) => !code.endsWith('00'))],
  [fact('region', { type: 'region' }), regions.filter((code) => code.startsWith('53'))],
];

const derived: readonly FactDefinition[] = [
  fact('months', { type: 'integer', min: 0, derivation: { completed: 'months', since: 'startedOn' } }),
  fact('monthsAfter', {
    type: 'integer',
    min: 0,
    derivation: { completed: 'months', since: 'startedOn', firstDay: 'next' },
  }),
  fact('days', { type: 'integer', min: 0, derivation: { completed: 'days', since: 'startedOn' } }),
  fact('age', { type: 'integer', min: 0, derivation: { completed: 'years', since: 'bornOn' } }),
  fact('ageInMonths', { type: 'integer', min: 0, derivation: { completed: 'months', since: 'bornOn' } }),
  fact('prefecture', { type: 'region', derivation: { region: 'prefecture' } }),
  fact('county', { type: 'region', derivation: { region: 'county' } }),
  fact('needy', {
    type: 'boolean',
    derivation: {
      when: {
        any: [
          { fact: 'poor', operator: 'equal', value: true },
          { fact: 'kept', operator: 'lessThan', value: 2 },
        ],
      },
    },
  }),
  fact('needyAndNew', {
    type: 'boolean',
    derivation: {
      when: {
        all: [
          { fact: 'needy', operator: 'equal', value: true },
          { fact: 'months', operator: 'lessThanInclusive', value: 1 },
        ],
      },
    },
  }),
];

/** The values that each base fact can have on a day. */
export function valuesOn(day: string): ReadonlyMap<string, readonly Plain[]> {
  return new Map(
    domains.map(([{ id, max }, list]) => [id, max === 'asOf' ? list.filter((value) => String(value) <= day) : list]),
  );
}
export const values = valuesOn(asOf);
/** What a rule set declares: `region` is the engine's own. */
export const definitions = [...domains.map(([one]) => one).filter(({ id }) => id !== 'region'), ...derived];
export const factsById = new Map(definitions.map((one) => [one.id, one]));

/** The base facts behind a fact. */
export function basesOf(id: string): string[] {
  const derivation = factsById.get(id)?.derivation;
  if (derivation === undefined) return [id];
  if ('since' in derivation) return basesOf(derivation.since);
  if ('region' in derivation) return ['region'];
  return [...new Set(factIds(derivation.when).flatMap(basesOf))];
}

/** Every fact that a condition names itself. */
export function factIds(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(factIds);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'fact' && typeof value === 'string' ? [value] : factIds(value),
  );
}

const ordering: readonly Operator[] = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];

/** Constants that a comparison with a fact may name: for derived facts around what they can come to. */
function constantsOf(id: string): readonly (number | string)[] {
  switch (id) {
    case 'months':
    case 'monthsAfter':
      return numbers(0, 4);
    case 'days':
      return [0, 1, 28, 29, 59, 90, 94, 100];
    case 'age':
      return [1, 2, 3];
    case 'ageInMonths':
      return [23, 24, 25, 30, 36];
    case 'prefecture':
      return named.prefecture;
    case 'county':
    case 'postCounty':
      return named.county;
    case 'wage':
    case 'fee':
      // Finer than the fact can be: no value is ever equal to it.
      return [...(values.get(id) as number[]), 0.75, 1.25];
    case 'lowest':
    case 'middle':
    case 'highest':
      return [0, 9];
    default:
      return (values.get(id) ?? ['a', 'b', 'c']) as (number | string)[];
  }
}

const comparable: readonly (readonly string[])[] = [
  ['hired', 'sent', 'kept', 'wage', 'fee', 'rate'],
  ['lowest', 'middle', 'highest'],
  ['startedOn', 'endedOn', 'bornOn'],
];

/** A comparison that `compile` accepts, over some of the facts. */
function leaf(ids: readonly string[]): fc.Arbitrary<LeafCondition> {
  return fc.constantFrom(...ids).chain((id): fc.Arbitrary<LeafCondition> => {
    const { type } = factsById.get(id) as FactDefinition;
    const constant = () => fc.constantFrom(...constantsOf(id));
    const list = () => fc.uniqueArray(constant(), { minLength: 1, maxLength: 3 });
    const make = (operators: readonly Operator[], value: fc.Arbitrary<LeafCondition['value']>) =>
      fc.record({ fact: fc.constant(id), operator: fc.constantFrom(...operators), value });
    switch (type) {
      case 'boolean':
        return make(['equal', 'notEqual'], fc.boolean());
      case 'option':
      case 'region':
        return fc.oneof(make(['equal', 'notEqual'], constant()), make(['in', 'notIn'], list()));
      case 'options':
        return make(['contains', 'doesNotContain'], fc.constantFrom('a', 'b', 'c'));
      default: {
        const peers = (comparable.find((group) => group.includes(id)) ?? []).filter(
          (other) => other !== id && ids.includes(other),
        );
        const others: fc.Arbitrary<LeafCondition>[] =
          peers.length === 0
            ? []
            : [
                make(
                  ordering,
                  fc.constantFrom(...peers).map((other) => ({ fact: other })),
                ),
              ];
        const members: fc.Arbitrary<LeafCondition>[] = type === 'date' ? [] : [make(['in', 'notIn'], list())];
        return fc.oneof(make(ordering, constant()), ...members, ...others, ...others);
      }
    }
  });
}

/** Facts that like to stand in one condition together, so that shared facts and comparisons between facts are frequent. */
const families: readonly (readonly string[])[] = [
  ['poor', 'disabled', 'kept', 'needy'],
  ['hired', 'sent', 'kept'],
  ['hired', 'wage', 'rate'],
  ['wage', 'fee'],
  ['lowest', 'middle', 'highest'],
  ['startedOn', 'endedOn', 'months'],
  ['months', 'days', 'startedOn', 'poor'],
  ['monthsAfter', 'months', 'startedOn'],
  ['age', 'ageInMonths', 'bornOn', 'disabled'],
  ['prefecture', 'county', 'postCounty'],
  ['level', 'kinds', 'poor', 'hired'],
  ['needyAndNew', 'needy', 'months', 'kept'],
  ['needyAndNew', 'poor', 'startedOn'],
];

export interface Drawn {
  readonly condition: Condition;
  readonly named: Readonly<Record<string, Condition>>;
}

function tree(leaves: fc.Arbitrary<Condition>, depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaves;
  const below = tree(leaves, depth - 1);
  return fc.oneof(
    { weight: 2, arbitrary: leaves },
    { weight: 3, arbitrary: fc.array(below, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 3, arbitrary: fc.array(below, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: below.map((not) => ({ not })) },
  );
}

/** A random condition over few facts, with named conditions, and with lost ones if asked. */
export function drawCondition(options: { lost: boolean }): fc.Arbitrary<Drawn> {
  return fc.constantFrom(...families).chain((ids) => {
    const own: fc.Arbitrary<Condition> = leaf(ids);
    return fc.record({ first: tree(own, 1), second: tree(own, 1) }).chain(({ first, second }) => {
      const names: fc.Arbitrary<Condition> = fc.constantFrom({ condition: 'first' }, { condition: 'second' });
      const lost: fc.Arbitrary<Condition> = fc
        .constantFrom('x', 'y')
        .map((words) => ({ lost: { zh: words, en: words } }));
      const ends = fc.oneof(
        { weight: 8, arbitrary: own },
        { weight: 1, arbitrary: names },
        { weight: options.lost ? 1 : 0, arbitrary: lost },
      );
      return tree(ends, 3).map((condition) => ({ condition, named: { first, second } }));
    });
  });
}

/** A complete world: a value for every base fact, as it can be on a day. */
export const drawWorldOn = (day: string): fc.Arbitrary<Record<string, Plain>> =>
  fc.record(Object.fromEntries([...valuesOn(day)].map(([id, list]) => [id, fc.constantFrom(...list)])));
export const drawWorld = drawWorldOn(asOf);

/** For every fact a number from 0 to 9, by which a test decides whether to reveal it. */
export const drawMask: fc.Arbitrary<Record<string, number>> = fc.record(
  Object.fromEntries([...values.keys(), ...factsById.keys()].map((id) => [id, fc.integer({ min: 0, max: 9 })])),
);
