import { describe, expect, test } from 'vitest';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { whyNot } from '../explain/why-not.js';
import { compile, type Decision, type Engine, evaluate, type Profile } from '../index.js';
import type { Condition, FactDefinition } from '../model/index.js';
import { applied, type Change, type WhyNot } from './index.js';

const up = { who: 'applicant', direction: 'up', cost: 2 } as const;
const time = { who: 'time', direction: 'up' } as const;
const options = ['none', 'low', 'high'].map((value) => ({ value, label: { zh: value, en: value } }));
const facts: FactDefinition[] = [
  fact('hired', { type: 'integer', min: 0, max: 9, changeableBy: up }),
  fact('wage', { type: 'decimal', min: '0', changeableBy: { ...up, direction: 'down', cost: 3 } }),
  fact('insured', { type: 'boolean', changeableBy: up }),
  fact('poor', { type: 'boolean', changeableBy: { who: 'authority' } }),
  fact('title', { type: 'option', options, changeableBy: { ...up, cost: 5 } }),
  fact('scheme', { type: 'option', options, changeableBy: { ...up, direction: 'either', cost: 1 } }),
  fact('inScheme', {
    type: 'boolean',
    changeableBy: { ...up, cost: 4 },
    derivation: { when: is('scheme', 'none', 'notEqual') },
  }),
  fact('inHigh', { type: 'boolean', changeableBy: { ...up, cost: 4 }, derivation: { when: is('scheme', 'high') } }),
  fact('months', { type: 'integer', unit: 'month', min: 0, changeableBy: time }),
  fact('bornOn', { type: 'date', max: 'asOf' }),
  fact('age', {
    type: 'integer',
    unit: 'year',
    min: 0,
    changeableBy: time,
    derivation: { completed: 'years', since: 'bornOn' },
  }),
  fact('paidOn', { type: 'date', max: 'asOf', changeableBy: { ...up, direction: 'either' } }),
  fact('livesInPoorCounty', { type: 'boolean', changeableBy: { ...up, direction: 'either', cost: 5 } }),
  fact('worksAway', { type: 'boolean', changeableBy: { ...up, direction: 'either', cost: 4 } }),
  fact('startedOn', { type: 'date', max: 'asOf' }),
  fact('served', {
    type: 'integer',
    unit: 'month',
    min: 0,
    changeableBy: time,
    derivation: { completed: 'months', since: 'startedOn' },
  }),
];
const asOf = '2019-06-04';

function is(id: string, value: boolean | number | string, operator: 'equal' | 'notEqual' = 'equal'): Condition {
  return { fact: id, operator, value };
}
const least = (id: string, value: number): Condition => ({ fact: id, operator: 'greaterThanInclusive', value });
const below = (id: string, value: number): Condition => ({ fact: id, operator: 'lessThan', value });

interface Asked {
  readonly engine: Engine;
  readonly decision: Decision;
  readonly answer: WhyNot;
}

function ask(
  condition: Condition | undefined,
  known: Profile['facts'],
  effective = { from: '2000-01-01', to: 'not-stated' },
): Asked {
  const engine = compile(ruleSet([rule('it', condition, undefined, { effective })], facts));
  const decision = evaluate(engine, { subject: 'person', facts: known }, { asOf });
  return { engine, decision, answer: whyNot(engine, decision, { pack: 'test', rule: 'it' }) };
}

/** `hired 2>5`, `wait 2019-07-01 age 59>60`. */
const said = (change: Change) =>
  change.kind === 'value'
    ? `${change.fact} ${change.from}>${[change.to, ...change.alternatives].join('|')}`
    : `wait ${change.until} ${change.facts.map(({ fact: id, from, to }) => `${id} ${from}>${to}`).join()}`;
const ways = ({ answer }: Asked) =>
  answer.ways.map(({ changes, cost }) => `${changes.map(said).join(' + ')} (${cost})`);

test.each<[string, Condition, Profile['facts'], string[]]>([
  ['the nearest number', least('hired', 5), { hired: 2 }, ['hired 2>5 (2)']],
  ['the nearest decimal, as text', below('wage', 1000), { wage: '1200.50' }, ['wage 1200.5>999.99 (3)']],
  ['never against its direction', below('hired', 5), { hired: 7 }, []],
  [
    'not from unknown to the least value, to which nothing moves up',
    { all: [is('hired', 0), is('insured', true)] },
    { insured: false },
    [],
  ],
  [
    'from unknown to a value',
    { all: [least('hired', 1), is('insured', true)] },
    { insured: false },
    ['hired null>1 + insured false>true (4)'],
  ],
  [
    'options upwards, with alternatives',
    is('title', 'none', 'notEqual'),
    { title: 'none' },
    ['title none>low|high (5)'],
  ],
  ['no option downwards', is('title', 'none'), { title: 'low' }, []],
  [
    'the cheaper first',
    { any: [is('insured', true), is('scheme', 'high')] },
    { insured: false, scheme: 'low' },
    ['scheme low>high (1)', 'insured false>true (2)'],
  ],
  [
    'none that contains another',
    { any: [least('hired', 1), { all: [is('insured', true), least('hired', 2)] }] },
    { hired: 0, insured: false },
    ['hired 0>1 (2)'],
  ],
  ['the base fact, not the derived one', is('inScheme', true), { scheme: 'none' }, ['scheme none>low|high (1)']],
  ['a derived fact given by itself', is('inScheme', true), { inScheme: false }, ['inScheme false>true (4)']],
  [
    'without another that follows from the same open fact',
    is('inHigh', true),
    { inScheme: false, inHigh: false },
    ['inHigh false>true (4)'],
  ],
  [
    'a count that settles what is asked of its day',
    { all: [least('served', 1), { fact: 'startedOn', operator: 'lessThan', value: '2019-01-10' }] },
    { served: 0 },
    ['served 0>5 (2)'],
  ],
  ['waiting, to the birthday', least('age', 60), { bornOn: '1959-07-01' }, ['wait 2019-07-01 age 59>60 (1)']],
  ['waiting, born on a leap day', least('age', 9), { bornOn: '2012-02-29' }, ['wait 2021-02-28 age 7>9 (4)']],
  ['time that is given as a count', least('months', 36), { months: 34 }, ['months 34>36 (2)']],
  [
    'one wait for two counts',
    { all: [least('age', 60), least('served', 3)] },
    { bornOn: '1959-07-01', startedOn: '2019-04-01' },
    ['wait 2019-07-01 age 59>60,served 2>3 (1)'],
  ],
  [
    'no wait where another count passes by',
    { all: [below('age', 60), least('served', 3)] },
    { bornOn: '1959-07-01', startedOn: '2019-04-01' },
    [],
  ],
  [
    'no wait for what is given without its day',
    { all: [least('served', 3), below('age', 60)] },
    { startedOn: '2019-04-01', age: 59 },
    [],
  ],
  [
    'longer and alone, or sooner with more',
    { any: [least('age', 60), { all: [least('served', 3), is('insured', true)] }] },
    { bornOn: '1969-06-05', startedOn: '2019-04-01', insured: false },
    ['insured false>true + wait 2019-07-01 served 2>3 (3)', 'wait 2029-06-05 age 49>60 (5)'],
  ],
  ['nobody is advised to become poor', is('poor', true), { poor: false }, []],
])('%s', (_, condition, known, expected) => {
  const asked = ask(condition, known);
  expect(asked.answer.outcome).toBe('ineligible');
  expect(ways(asked)).toEqual(expected);
  expect(asked.answer.obstacles.length > 0).toBe(expected.length === 0);
  for (const way of asked.answer.ways) {
    const { profile, options: then } = applied(asked.decision, way);
    expect(evaluate(asked.engine, profile, then).results[0]?.outcome).toBe('eligible');
  }
});

test.each<[string, Condition, Profile['facts'], unknown]>([
  ['at least', least('hired', 5), { hired: 2 }, 'more'],
  ['at least, of what is unknown', { all: [least('hired', 5), is('insured', true)] }, { insured: false }, 'more'],
  ['at least, and there is no more', least('hired', 9), { hired: 2 }, undefined],
  ['less than', below('wage', 1000), { wage: '1200.50' }, 'less'],
  ['exactly', is('hired', 5), { hired: 2 }, undefined],
  ['between', { all: [least('hired', 5), below('hired', 8)] }, { hired: 2 }, undefined],
  ['all but one above', { all: [least('hired', 5), is('hired', 7, 'notEqual')] }, { hired: 2 }, undefined],
  [
    'on or before a day',
    { not: { fact: 'paidOn', operator: 'greaterThan', value: '2019-01-12' } },
    { paidOn: '2019-02-01' },
    'less',
  ],
  [
    'on or after a day, up to today',
    { fact: 'paidOn', operator: 'greaterThanInclusive', value: '2019-01-12' },
    { paidOn: '2018-02-01' },
    'more',
  ],
  ['a choice', is('title', 'none', 'notEqual'), { title: 'none' }, undefined],
  ['a count without its day', least('served', 3), { served: 0 }, undefined],
])('whether more or less does as well: %s', (_, condition, known, beyond) => {
  const [way] = ask(condition, known).answer.ways;
  const [change] = way?.changes ?? [];
  expect(change?.kind === 'value' ? change.beyond : 'no change').toBe(beyond);
});

test.each<[string, Condition, Profile['facts'], [string, boolean][]]>([
  [
    'nobody is advised to leave a poor county, which comes after all else',
    { any: [is('livesInPoorCounty', false), { all: [is('title', 'high'), least('hired', 1)] }] },
    { livesInPoorCounty: true, title: 'none', hired: 0 },
    [
      ['hired 0>1 + title none>high (7)', false],
      ['livesInPoorCounty true>false (5)', true],
    ],
  ],
  [
    'nor to move there',
    is('livesInPoorCounty', true),
    { livesInPoorCounty: false },
    [['livesInPoorCounty false>true (5)', true]],
  ],
  [
    'what is unknown may be so already',
    { all: [is('livesInPoorCounty', true), is('insured', true)] },
    { insured: false },
    [['insured false>true + livesInPoorCounty null>true (7)', false]],
  ],
  [
    'nor to give up work away from home',
    is('worksAway', false),
    { worksAway: true },
    [['worksAway true>false (4)', true]],
  ],
  ['to take it up is a step', is('worksAway', true), { worksAway: false }, [['worksAway false>true (4)', false]]],
  ['and so is what nobody takes back', is('title', 'high'), { title: 'none' }, [['title none>high (5)', false]]],
])('ways that uproot: %s', (_, condition, known, expected) => {
  const asked = ask(condition, known);
  const uproots = asked.answer.ways.map((way) => way.uproots);
  expect(ways(asked).map((way, index) => [way, uproots[index]])).toEqual(expected);
});

describe('why there is no way', () => {
  test.each<[string, Condition, Profile['facts'], unknown]>([
    [
      'an authority',
      is('poor', true),
      { poor: false },
      [{ kind: 'fixed', failing: [{ fact: 'poor', because: { kind: 'authority' } }] }],
    ],
    [
      'the other direction',
      below('hired', 5),
      { hired: 7 },
      [{ kind: 'fixed', failing: [{ fact: 'hired', because: { kind: 'direction' } }] }],
    ],
    [
      'time that has passed',
      below('age', 60),
      { bornOn: '1950-01-01' },
      [{ kind: 'fixed', failing: [{ because: { kind: 'direction' } }] }],
    ],
    [
      'a fact to be known first',
      { all: [is('poor', true), is('insured', true)] },
      { insured: false },
      [{ kind: 'unknown', facts: ['poor'] }],
    ],
    [
      'words that are lost',
      { all: [is('insured', true), { lost: { zh: '根据[', en: 'x' } }] },
      { insured: false },
      [{ kind: 'lost', words: [{ en: 'x' }] }],
    ],
    [
      'demands that cannot be met together',
      { all: [least('hired', 3), below('hired', 3)] },
      {},
      [{ kind: 'conflict' }],
    ],
  ])('%s', (_, condition, known, obstacles) => {
    const { answer } = ask(condition, known);
    expect(answer.ways).toEqual([]);
    expect(answer.obstacles).toMatchObject(obstacles as object[]);
  });

  test('the rule has ended by the day that would do, to the day', () => {
    const known = { bornOn: '1959-07-01' };
    const { answer } = ask(least('age', 60), known, { from: '2000-01-01', to: '2019-06-30' });
    expect(answer.obstacles).toMatchObject([
      { kind: 'fixed', failing: [{ because: { kind: 'too-late', on: '2019-07-01' } }] },
    ]);
    expect(ask(least('age', 60), known, { from: '2000-01-01', to: '2019-07-01' }).answer.ways).toHaveLength(1);
  });

  test.each([
    [{ from: '2020-01-01', to: 'not-stated' }, 'not-applicable', [{ kind: 'not-in-force', when: 'not-yet' }]],
    [{ from: '2010-01-01', to: '2018-12-31' }, 'not-applicable', [{ kind: 'not-in-force', when: 'no-longer' }]],
    [{ from: '2019', to: 'not-stated' }, 'undetermined', [{ kind: 'start-in-doubt' }]],
  ])('a rule in force %j', (effective, outcome, obstacles) => {
    expect(ask(undefined, {}, effective).answer).toMatchObject({ outcome, ways: [], failing: [], obstacles });
  });

  test('an open answer names the facts it waits for, and an eligible one nothing', () => {
    expect(ask(is('poor', true), {}).answer).toMatchObject({
      outcome: 'undetermined',
      obstacles: [{ kind: 'unknown', facts: ['poor'] }],
    });
    expect(ask(is('poor', true), { poor: true }).answer).toMatchObject({
      outcome: 'eligible',
      obstacles: [],
      complete: true,
    });
  });
});

test.each<[string, Condition, Profile['facts'], unknown]>([
  ['at least', least('hired', 5), { hired: 2 }, { by: 3, direction: 'up', to: 5 }],
  [
    'less than, with two places',
    below('wage', 1000),
    { wage: '1000' },
    { by: '0.01', direction: 'down', to: '999.99' },
  ],
  ['not at least', { not: least('hired', 5) }, { hired: 5 }, { by: 1, direction: 'down', to: 4 }],
  ['one of', { fact: 'hired', operator: 'in', value: [1, 9] }, { hired: 6 }, { by: 3, direction: 'up', to: 9 }],
  [
    'a day',
    { fact: 'bornOn', operator: 'lessThan', value: '1960-01-01' },
    { bornOn: '1960-01-12' },
    { by: 12, direction: 'down', to: '1959-12-31' },
  ],
  ['other than', { fact: 'hired', operator: 'notEqual', value: 5 }, { hired: 5 }, undefined],
])('the distance of what fails: %s', (_, condition, known, distance) => {
  const [failed] = ask(condition, known).answer.failing;
  expect(failed?.kind === 'comparison' ? failed.distance : 'several').toEqual(distance);
});

test('a derived fact given beside what it follows from is left out where it would disagree', () => {
  const { answer } = ask(is('inScheme', true), { scheme: 'none', inScheme: false });
  expect(answer.ways).toMatchObject([{ without: ['inScheme'] }]);
});

test.each<[string, Condition, Profile['facts'], string[]]>([
  ['nothing that the changes do not touch', least('hired', 1), { hired: 0, inScheme: true }, []],
  ['one of the same open fact', is('inHigh', true), { inScheme: false, inHigh: false }, ['inScheme']],
  ['a count without its day, once time has passed', least('age', 60), { bornOn: '1959-07-01', served: 3 }, ['served']],
])('what is left out of the changed profile: %s', (_, condition, known, without) => {
  expect(ask(condition, known).answer.ways.map((way) => way.without)).toEqual([without]);
});
