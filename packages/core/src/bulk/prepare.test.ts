import { expect, test } from 'vitest';
import { is, places, someFacts } from '../../test/support/decide.js';
import { rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, evaluate, type Profile } from '../index.js';
import { type Answers, causes, outcomes, prepare, type Row, reasons } from './index.js';

const engine = compile(
  ruleSet(
    [
      rule('award', is('poor', true), { rate: '1000', per: 'workers', cap: '50000', less: 'paid' }),
      rule('enterprises', undefined, undefined, { subjects: ['enterprise'] }),
      rule('later', undefined, undefined, { effective: { from: '2020-01-01', to: 'not-stated' } }),
      rule('lost', { all: [is('disabled', true), { lost: { zh: '根据[', en: 'under [' } }] }),
    ],
    someFacts,
  ),
);
const options = { asOf: '2019-06-01' };
const profiles: Record<string, Profile> = {
  'with nothing known': { subject: 'person', facts: {} },
  'eligible, amount open': { subject: 'person', facts: { poor: true, workers: 3 } },
  'eligible, amount settled': { subject: 'person', facts: { poor: true, workers: 60, paid: '20000.00' } },
  elsewhere: { subject: 'person', region: '110101', facts: { poor: true } },
  'without a person': { subject: 'enterprise', region: '530102', facts: { poor: null } },
};

function decided(answers: Answers, length: number) {
  return Array.from({ length }, (_, index) => ({
    outcome: outcomes[answers.outcomes[index] as number],
    reason: reasons[answers.reasons[index] as number],
    causes: causes[answers.causes[index] as number],
    amount: answers.amount(index),
  }));
}

test.each(Object.entries(profiles))('a row %s is answered as it is decided', (_, profile) => {
  const prepared = prepare(engine, options);
  const row = prepared.read(profile);
  const decision = evaluate(engine, profile, options);
  const answers = prepared.answer(row);
  expect(decided(answers, prepared.rules.length)).toEqual(
    decision.results.map(({ outcome, reason, causes: why = [], amount }) => {
      if (amount === undefined) return { outcome, reason, causes: why };
      const { waitingFor: _, formula: __, limitedBy: ___, ...answer } = amount;
      return { outcome, reason, causes: why, amount: answer };
    }),
  );
  expect(answers.totals()).toEqual(decision.totals);
  for (const [index, result] of decision.results.entries()) {
    expect(prepared.missing(row, index)).toEqual(result.missing);
    expect(prepared.waitingFor(row, index)).toEqual(result.amount?.waitingFor ?? []);
  }
  expect(JSON.stringify(prepared.decide(row))).toBe(JSON.stringify(decision));
  expect(JSON.stringify(prepared.decide(profile))).toBe(JSON.stringify(decision));
  expect(row.profile).toEqual(decision.profile);
});

test('answers are written over when they are handed in again, and say nothing of the row before', () => {
  const prepared = prepare(engine, options);
  const first = prepared.answer(prepared.read(profiles['eligible, amount settled'] as Profile));
  expect(first.amount(0)?.value).toBe('30000');
  const again = prepared.answer(prepared.read(profiles['without a person'] as Profile), first);
  expect(again).toBe(first);
  expect(decided(again, 4).map(({ outcome, amount }) => [outcome, amount])).toEqual([
    ['not-applicable', undefined],
    ['eligible', undefined],
    ['not-applicable', undefined],
    ['not-applicable', undefined],
  ]);
});

test('the rules stand in the order of a decision, with what it says of each whatever the profile', () => {
  const { results } = evaluate(engine, profiles['elsewhere'] as Profile, options);
  const { rules, facts } = prepare(engine, options);
  for (const [index, { facts: read, ...rest }] of rules.entries()) {
    expect(results[index]).toMatchObject(rest);
    for (const id of read) expect(facts.has(id), id).toBe(true);
  }
  expect(rules.map((one) => one.facts)).toEqual([['poor', 'workers', 'paid'], [], [], ['disabled']]);
});

test('faults of the options are found at once, those of a profile when it is read', () => {
  expect(places(() => prepare(engine, { asOf: '2019-02-30' }))).toEqual(['no-such-day options /asOf']);
  const prepared = prepare(engine, options);
  const wrong = { subject: 'person', facts: { workers: -1, wokers: 1 } } as const;
  const faults = ['out-of-bounds profile /facts/workers', 'unknown-fact profile /facts/wokers'];
  expect(places(() => prepared.read(wrong))).toEqual(faults);
  expect(places(() => prepared.decide(wrong))).toEqual(faults);
});

test('only what was read is answered', () => {
  const prepared = prepare(engine, options);
  expect(() =>
    prepared.answer({ profile: { subject: 'person', facts: {} }, subject: 'person', region: undefined }),
  ).toThrow('it is not a row');
});

test('a row is asked about in any order, whatever answers were written over', () => {
  const prepared = prepare(engine, options);
  const rows = [{}, { poor: true }, { poor: false }].map((facts) => prepared.read({ subject: 'person', facts }));
  const alone = rows.map((row) => prepare(engine, options).missing(row, 0));
  let answers = prepared.answer(rows[0] as Row);
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 1, 0],
  ]) {
    for (const place of order) answers = prepared.answer(rows[place] as Row, answers);
    for (const place of [1, 2, 0]) expect(prepared.missing(rows[place] as Row, 0)).toEqual(alone[place]);
  }
});
