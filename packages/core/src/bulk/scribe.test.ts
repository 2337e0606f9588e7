import { Buffer } from 'node:buffer';
import { expect, it, test } from 'vitest';
import { is, places, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, evaluate, type Profile } from '../index.js';
import { prepare, type Row } from './index.js';

const both = (text: string) => ({ zh: text, en: text });
const wage = fact('minimumWage', { type: 'decimal', min: '0', scope: 'context' });
const duration = { starts: { fact: 'startedOn', shift: 'next-month' }, longest: { months: 6 } };
const service = { form: 'service', strength: 'entitlement', what: both('服务'), duration };
const rules = [
  rule('enterprises', undefined, undefined, { subjects: ['enterprise'] }),
  rule('award', is('poor', true), { rate: '1000', per: 'workers', cap: '50000', less: 'paid' }),
  rule('later', undefined, undefined, { effective: { from: '2020-01-01', to: 'not-stated' } }),
  rule('doubtful', is('poor', true), undefined, { effective: { from: '2019', to: 'not-stated' } }),
  rule('everybody', undefined, { fixed: '5' }),
  rule('many', {
    any: [
      { fact: 'workers', operator: 'in', value: [1, 2] },
      { fact: 'cost', operator: 'lessThan', value: 5 },
      { fact: 'startedOn', operator: 'lessThan', value: '2018-01-01' },
      { fact: 'workplace', operator: 'equal', value: '530102' },
      { fact: 'paid', operator: 'greaterThan', value: { fact: 'cost' } },
      { fact: 'traits', operator: 'contains', value: 'veteran' },
      { fact: 'age', operator: 'greaterThan', value: 60 },
      { fact: 'grade', operator: 'equal', value: 'low' },
    ],
  }),
  rule('lost', { all: [is('disabled', true), { lost: both('根据["\\\n\u2028') }] }),
  { ...rule('since', is('poor', true)), event: { type: 'benefit', params: service } },
  rule('wage', is('poor', true), { percent: '90', of: 'minimumWage' }),
];
const one = ruleSet(rules as never, [...someFacts, wage]);
const other = ruleSet([rule('elsewhere', is('poor', true), { fixed: '7' })], someFacts, [], {
  pack: 'other',
  jurisdiction: { name: both('贵州'), region: '520000' },
});
const context = { minimumWage: { value: '1670.50', date: '2018-05-01', source: '某文件“”' } };
const options = { asOf: '2019-06-01', context };

const profiles: Record<string, Profile> = {
  'with nothing known': { subject: 'person', facts: {} },
  'with much known': {
    subject: 'person',
    region: '530102',
    facts: { poor: true, workers: 60, paid: '20000.00', cost: 12.5, startedOn: '2019-01-31', workplace: '530102' },
  },
  'with lists and derived facts': {
    subject: 'person',
    region: '530000',
    facts: { traits: ['veteran'], age: 61, poor: false },
  },
  'with unknown facts': { subject: 'person', region: null, facts: { poor: true, workers: null, grade: 'top' } },
  elsewhere: { subject: 'person', region: '520100', facts: { poor: true, disabled: true } },
  abroad: { subject: 'person', region: '110101', facts: { poor: true } },
  'of another kind': { subject: 'enterprise', region: '530102', facts: {} },
  'that only the slow reader takes': Object.assign(Object.create(null) as Profile, {
    subject: 'person',
    facts: { poor: true },
  }),
};

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

test.each(Object.entries(profiles))('a profile %s is written as JSON.stringify writes its decision', (_, profile) => {
  for (const sets of [[one], [one, other], [other, one]]) {
    const engine = compile(sets);
    const prepared = prepare(engine, options);
    const expected = JSON.stringify(evaluate(engine, profile, options));
    const memory = new Uint8Array(10).fill(255);
    for (const into of [undefined, memory, new Uint8Array(1_000_000).fill(255)]) {
      expect(text(prepared.decideJson(profile, into))).toBe(expected);
      expect(text(prepared.decideJson(prepared.read(profile), into))).toBe(expected);
    }
  }
});

it('says nothing of the row before', () => {
  const prepared = prepare(compile([one, other]), options);
  const rows = Object.values(profiles).map((profile) => prepared.read(profile));
  const alone = rows.map((row) => JSON.stringify(prepared.decide(row)));
  const into = new Uint8Array(1_000_000);
  for (const order of [rows, [...rows].reverse(), rows]) {
    for (const row of order) expect(text(prepared.decideJson(row, into))).toBe(alone[rows.indexOf(row)]);
  }
});

it('disturbs no answers that are being asked about', () => {
  const prepared = prepare(compile(one), options);
  const [first, second] = ['with much known', 'with nothing known'].map((name) =>
    prepared.read(profiles[name] as Profile),
  ) as [Row, Row];
  const answers = prepared.answer(first);
  const outcomes = [...answers.outcomes];
  prepared.decideJson(second);
  expect([...answers.outcomes]).toEqual(outcomes);
  const award = prepared.rules.findIndex((one) => one.rule === 'award');
  expect(answers.amount(award)?.value).toBe('30000');
});

it('refuses what `evaluate` refuses', () => {
  const prepared = prepare(compile(one), options);
  const wrong = { subject: 'person', facts: { workers: -1 } } as const;
  expect(places(() => prepared.decideJson(wrong))).toEqual(['out-of-bounds profile /facts/workers']);
});
