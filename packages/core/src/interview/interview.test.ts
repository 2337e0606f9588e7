import { expect, test } from 'vitest';
import { is, lost, places, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, type Engine, evaluate, type FactDefinition, type Profile, type Rule } from '../index.js';
import { answer, back, type InterviewState, next, skip, start } from './index.js';

const asOf = '2019-06-01';
const nobody: Profile = { subject: 'person', facts: {} };
const context = fact('minimumWage', { type: 'decimal', min: '0', scope: 'context' });
const engineOf = (rules: Rule[], more: FactDefinition[] = []): Engine =>
  compile(ruleSet(rules, [...someFacts, context, ...more]));
const asks = (engine: Engine, state: InterviewState) => next(engine, state).question?.fact;

const both = engineOf([
  rule('both', { all: [is('poor', true), { fact: 'workers', operator: 'greaterThanInclusive', value: 5 }] }),
]);

test('asks until the answer is known, and then gives the decision that evaluate gives', () => {
  let state = start(both, nobody, { asOf });
  expect(next(both, state).progress).toEqual({ settled: 0, open: 1, stuck: 0 });
  expect(asks(both, state)).toBe('poor');
  state = answer(both, state, 'poor', true);
  expect(asks(both, state)).toBe('workers');
  state = answer(both, state, 'workers', 5);
  const { decision, progress } = next(both, state);
  expect(progress).toEqual({ settled: 1, open: 0, stuck: 0 });
  expect(decision).toEqual(evaluate(both, { subject: 'person', facts: { poor: true, workers: 5 } }, { asOf }));
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

test('does not ask what a no has settled', () => {
  const state = answer(both, start(both, nobody, { asOf }), 'poor', false);
  expect(next(both, state).decision?.results[0]?.outcome).toBe('ineligible');
});

test('asks nothing that the profile says', () => {
  expect(asks(both, start(both, { subject: 'person', facts: { poor: true } }, { asOf }))).toBe('workers');
});

test('a skipped fact stays unknown and is not asked again; what it leaves open is stuck', () => {
  let state = skip(both, start(both, nobody, { asOf }), 'poor');
  expect(asks(both, state)).toBe('workers');
  state = answer(both, state, 'workers', 5);
  const { decision, progress } = next(both, state);
  expect(progress).toEqual({ settled: 0, open: 0, stuck: 1 });
  expect(decision?.results[0]?.missing).toEqual(['poor']);
});

test('an answer takes the place of a skip', () => {
  const state = answer(both, skip(both, start(both, nobody, { asOf }), 'poor'), 'poor', false);
  expect(state.skipped).toEqual([]);
  expect(next(both, state).progress.settled).toBe(1);
});

test('goes back one step at a time, through answers, corrections and skips', () => {
  const states = [start(both, nobody, { asOf })];
  const step = (make: (state: InterviewState) => InterviewState) => states.push(make(states.at(-1) as InterviewState));
  step((state) => answer(both, state, 'poor', true));
  step((state) => skip(both, state, 'workers'));
  step((state) => answer(both, state, 'workers', 7));
  step((state) => answer(both, state, 'poor', false));
  step((state) => answer(both, state, 'region', '530102'));
  for (let index = states.length - 1; index > 0; index -= 1) {
    expect(back(states[index] as InterviewState)).toEqual(states[index - 1]);
  }
  expect(back(states[0] as InterviewState)).toBe(states[0]);
});

test.each([
  ['poor', 'yes', 'wrong-type profile /facts/poor'],
  ['workers', -1, 'out-of-bounds profile /facts/workers'],
  ['workers', 1.5, 'wrong-type profile /facts/workers'],
  ['birthDate', '2019-02-30', 'no-such-day profile /facts/birthDate'],
  ['workesr', 5, 'unknown-fact profile /facts/workesr'],
  ['minimumWage', '5', 'wrong-type profile /facts/minimumWage'],
  ['region', '53', 'wrong-type profile /region'],
  ['poor', null, 'wrong-type profile /facts/poor'],
  ['region', null, 'wrong-type profile /region'],
  ['__proto__', true, 'not-json profile /facts/__proto__'],
])('refuses to be answered %s: %j', (id, value, place) => {
  expect(places(() => answer(both, start(both, nobody, { asOf }), id, value))).toEqual([place]);
});

test('refuses an answer that disagrees with a derived fact that is given', () => {
  const engine = engineOf([rule('old', { fact: 'ageInMonths', operator: 'greaterThan', value: 720 })]);
  const state = start(engine, { subject: 'person', facts: { age: 60 } }, { asOf });
  expect(asks(engine, state)).toBe('birthDate');
  expect(places(() => answer(engine, state, 'birthDate', '1990-01-01'))).toEqual(['disagreement profile /facts/age']);
  expect(next(engine, answer(engine, state, 'birthDate', '1959-06-01')).decision?.results[0]?.outcome).toBe(
    'ineligible',
  );
});

test('refuses to skip what there is not', () => {
  expect(places(() => skip(both, start(both, nobody, { asOf }), 'pooor'))).toEqual([
    'unknown-fact profile /facts/pooor',
  ]);
});

test.each([
  [{ benefits: ['boht'] }, 'unknown-name options /benefits/0'],
  [{ benefits: 'both' }, 'shape options /benefits'],
  [{ amounts: 'yes' }, 'shape options /amounts'],
  [{ asof: asOf }, 'unknown-key options /asof'],
])('refuses the options %j', (options, place) => {
  expect(places(() => start(both, nobody, { asOf, ...options } as never))).toEqual([place]);
});

test('refuses options that are none', () => {
  for (const options of [null, undefined, 'x', 5])
    expect(places(() => start(both, nobody, options as never)).length).toBe(1);
});

test('asks for the benefits wanted only', () => {
  const engine = engineOf([rule('one', is('poor', true)), rule('other', is('disabled', true))]);
  const state = start(engine, nobody, { asOf, benefits: ['other'] });
  expect(asks(engine, state)).toBe('disabled');
  expect(next(engine, answer(engine, state, 'disabled', true)).decision?.results).toHaveLength(2);
});

test('asks for a base fact where the rule reads one that follows from it', () => {
  const engine = engineOf([rule('old', { fact: 'age', operator: 'greaterThanInclusive', value: 60 })]);
  expect(asks(engine, start(engine, nobody, { asOf }))).toBe('birthDate');
});

test('what the text has lost does not keep the interview going', () => {
  const engine = engineOf([rule('dim', { all: [is('poor', true), lost()] })]);
  const state = answer(engine, start(engine, nobody, { asOf }), 'poor', true);
  expect(next(engine, state).progress).toEqual({ settled: 0, open: 0, stuck: 1 });
});

test('does not ask between two lost conditions, of which neither will be known', () => {
  const engine = engineOf([
    rule('dim', { any: [{ all: [is('poor', true), lost('x')] }, { all: [is('poor', false), lost('y')] }] }),
  ]);
  expect(next(engine, start(engine, nobody, { asOf })).progress).toEqual({ settled: 0, open: 0, stuck: 1 });
});

test('a figure of a place and time is not asked of the subject', () => {
  const engine = engineOf([rule('low', { fact: 'wage', operator: 'lessThan', value: { fact: 'minimumWage' } })]);
  const state = start(engine, nobody, { asOf });
  expect(next(engine, state).progress).toEqual({ settled: 0, open: 0, stuck: 1 });
  const figures = { minimumWage: { value: '1350', date: '2018-05-01', source: 'x' } };
  expect(asks(engine, start(engine, nobody, { asOf, context: figures }))).toBe('wage');
});

test('amounts and durations are asked for where they are wanted, and only where the rule can hold', () => {
  const amount = { rate: '1000', per: 'workers', cap: '50000', less: 'paid' };
  const paid = rule('paid', is('poor', true), amount, {});
  const lasting: Rule = {
    ...paid,
    event: { type: 'benefit', params: { ...paid.event.params, duration: { starts: { fact: 'startedOn' } } } as never },
  };
  const engine = engineOf([lasting]);
  expect(next(engine, answer(engine, start(engine, nobody, { asOf }), 'poor', true)).decision).toBeDefined();
  const wanted = start(engine, nobody, { asOf, amounts: true });
  expect(asks(engine, wanted)).toBe('poor');
  expect(asks(engine, answer(engine, wanted, 'poor', false))).toBeUndefined();
  let state = answer(engine, wanted, 'poor', true);
  const asked: string[] = [];
  for (let fact = asks(engine, state); fact !== undefined; fact = asks(engine, state)) {
    asked.push(fact);
    state = answer(engine, state, fact, { workers: 20, paid: '0', startedOn: '2019-01-01' }[fact] as never);
  }
  expect(asked.sort()).toEqual(['paid', 'startedOn', 'workers']);
  expect(next(engine, state).decision?.results[0]).toMatchObject({
    amount: { value: '20000' },
    duration: { startsOn: '2019-01-01' },
  });
});

test('a benefit without a sum that lasts from a day asks for the day', () => {
  const plain = rule('served', undefined);
  const lasting: Rule = {
    ...plain,
    event: { type: 'benefit', params: { ...plain.event.params, duration: { starts: { fact: 'startedOn' } } } as never },
  };
  const engine = engineOf([lasting]);
  expect(asks(engine, start(engine, nobody, { asOf, amounts: true }))).toBe('startedOn');
});

const elsewhere = (pack: string, region: string) =>
  ruleSet([rule(`in-${pack}`, { all: [is('poor', true), is('county', `${region.slice(0, 2)}0102`)] })], someFacts, [], {
    pack,
    jurisdiction: { name: { zh: pack, en: pack }, region },
  });

test('the region settles which of several packs applies, once, however coarse the answer', () => {
  const engine = compile([elsewhere('south', '530000'), elsewhere('west', '520000')]);
  const state = start(engine, nobody, { asOf });
  const { question } = next(engine, state);
  expect(question).toMatchObject({ fact: 'region', level: 'county', touches: 2 });
  expect(next(engine, answer(engine, state, 'region', '110101')).progress).toEqual({ settled: 0, open: 0, stuck: 0 });
  const coarse = answer(engine, state, 'region', '530000');
  expect(coarse.skipped).toEqual(['region']);
  expect(asks(engine, coarse)).toBe('poor');
  expect(next(engine, answer(engine, coarse, 'poor', true)).progress).toEqual({ settled: 0, open: 0, stuck: 1 });
  expect(back(coarse)).toEqual(state);
  const fine = answer(engine, state, 'region', '530102');
  expect(fine.skipped).toEqual([]);
  expect(asks(engine, fine)).toBe('poor');
});

test('a region that is wider than the jurisdiction leaves it open', () => {
  const district = ruleSet([rule('here', is('poor', true))], someFacts, [], {
    jurisdiction: { name: { zh: '区', en: 'district' }, region: '441802' },
  });
  const engine = compile(district);
  const state = start(engine, { subject: 'person', region: '440000', facts: { poor: true } }, { asOf });
  expect(next(engine, state).question).toMatchObject({ fact: 'region', level: 'county' });
  expect(next(engine, answer(engine, state, 'region', '441802')).decision?.results[0]?.outcome).toBe('eligible');
});

test('the region is asked for although only one of the packs has something to say on that day', () => {
  const later = ruleSet(
    [rule('later', is('poor', true), undefined, { effective: { from: '2020-01-01', to: 'not-stated' } })],
    someFacts,
    [],
    {
      pack: 'later',
      jurisdiction: { name: { zh: '后', en: 'later' }, region: '520000' },
    },
  );
  const engine = compile([elsewhere('south', '530000'), later]);
  const state = answer(engine, start(engine, nobody, { asOf }), 'poor', true);
  expect(next(engine, state).question).toMatchObject({ fact: 'region', level: 'county' });
  expect(next(engine, answer(engine, state, 'region', '530102')).decision?.results[1]?.outcome).toBe('eligible');
});

test.each(['441199', '449999', '441802'])('a district is told from the rest of its province: %s', (region) => {
  const district = ruleSet([rule('here', undefined)], someFacts, [], {
    jurisdiction: { name: { zh: '区', en: 'district' }, region },
  });
  const engine = compile(district);
  const state = start(engine, { subject: 'person', region: '440000', facts: {} }, { asOf });
  expect(asks(engine, state)).toBe('region');
});
