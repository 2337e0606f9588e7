import type { Check } from '../../../src/checks/check.js';
import { factsCheck } from '../../../src/checks/facts.js';
import { scenariosCheck } from '../../../src/checks/scenarios.js';
import { subjectOf } from '../../../src/checks/verify.js';
import type { Pack, Vocabulary } from '../../../src/pack/index.js';
import { is } from '../../support/decide.js';
import { fact, named, rule, ruleSet } from '../../support/rule-set.js';
import type { Examples } from '../example.js';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const both = { zh: '小', en: 'small' };
const texts = { label: both, question: both, help: both };
const declared = (id: string, rest: Anything = {}) => fact(id, { type: 'boolean', ...texts, ...rest });
const found = declared('found', { subjects: ['person'], determination: { benefit: 'award', words: '符合条件' } });
const vocabulary: Vocabulary = Object.fromEntries(
  [
    declared('poor'),
    declared('hired', { type: 'integer', min: 0, label: { zh: '新吸纳人数', en: 'people taken on' } }),
    declared('quota', { type: 'integer', min: 0, label: { zh: '定员', en: 'quota' } }),
    declared('startedOn', { type: 'date' }),
  ].map((one) => [one.id, one]),
);
const [source] = ruleSet([], []).sources as Anything[];
const pack = (rest: Partial<Pack>): Pack => ({
  manifest: { id: 'test', title: both, jurisdiction: { name: both, region: '530000' } },
  sources: [{ header: source, text: '第一' }],
  ledger: { sources: {} },
  facts: [],
  conditions: [],
  rules: [],
  scenarios: [],
  released: [],
  lock: {},
  ...rest,
});
const looking =
  (check: Check, rest: Partial<Pack>, others: Record<string, Pack> = {}) =>
  () => {
    const subject = subjectOf(pack(rest), vocabulary, others);
    return 'rules' in subject ? check.run(subject) : subject;
  };
const award = (conditions: Anything, amount?: Anything) => rule('award', conditions, amount);
const trying = (one: Anything, cases: Anything[], rest: Partial<Pack> = {}) =>
  looking(scenariosCheck, {
    rules: [one],
    scenarios: [{ benefit: 'award', given: { asOf: '2019-06-30', subject: 'person' }, cases }] as Anything,
    ...rest,
  });

export const cases: Examples = {
  'facts and conditions that nobody uses': looking(factsCheck, {
    facts: [declared('idle')],
    conditions: [named('idle', is('poor', true))],
    rules: [award(is('poor', true))],
  }),
  'facts of cases': looking(factsCheck, {
    rules: [award(is('poor', true))],
    scenarios: [
      { benefit: 'award', given: { asOf: '2019-06-30', subject: 'person', facts: { por: true } }, cases: [] },
    ],
  }),
  'facts of others': looking(
    factsCheck,
    {
      facts: [declared('poor'), declared('own', { subjects: ['enterprise'] }), declared('own')],
      rules: [award(is('own', true))],
    },
    { far: pack({ manifest: { id: 'far' } as Anything, facts: [declared('own', { type: 'integer' })] }) },
  ),
  'facts of another kind of subject': looking(factsCheck, {
    facts: [declared('own', { subjects: ['enterprise', 'organisation'] })],
    rules: [award(is('own', true))],
  }),
  'texts of facts': looking(factsCheck, {
    facts: [declared('own', { label: { zh: 'own', en: 'own' }, help: { zh: '帮助', en: '帮助' } })],
    rules: [award(is('own', true))],
  }),
  findings: looking(factsCheck, {
    facts: [
      declared('found', { type: 'integer', determination: { benefit: 'award', words: '符合规定' } }),
      declared('gone', { determination: { benefit: 'gone', words: '第一' } }),
    ],
    rules: [award({ fact: 'found', operator: 'equal', value: 1 })],
  }),
  'a finding that another benefit reads': looking(factsCheck, {
    facts: [found],
    conditions: [named('fit', is('found', true))],
    rules: [award({ condition: 'fit' }), rule('other', { condition: 'fit' })],
  }),
  'benefits without cases, and cases without benefits': looking(scenariosCheck, {
    rules: [award(is('poor', true))],
    scenarios: [{ benefit: 'gone', given: { asOf: '2019-06-30', subject: 'person' }, cases: [] }] as Anything,
  }),
  'nothing tried': trying(
    rule(
      'award',
      { fact: 'hired', operator: 'greaterThan', value: 3 },
      { rate: '10', per: 'hired', cap: '100' },
      {
        subjects: ['person', 'enterprise'],
        effective: { from: '2018', to: '2020' },
      },
    ),
    [{ name: 'one', facts: { hired: 20 }, expect: 'eligible', amount: '100' }],
  ),
  'two facts beside each other': trying(award({ fact: 'hired', operator: 'greaterThan', value: { fact: 'quota' } }), [
    { name: 'far', facts: { hired: 20, quota: 5 }, expect: 'eligible' },
  ]),
  'a named condition': trying(
    award({ condition: 'many' }),
    [{ name: 'far', facts: { hired: 20 }, expect: 'eligible' }],
    {
      conditions: [named('many', { fact: 'hired', operator: 'greaterThan', value: 3 })],
    },
  ),
  'days of a subject': trying(
    {
      ...award(is('poor', true)),
      event: {
        type: 'benefit',
        params: { form: 'service', strength: 'entitlement', what: both, duration: { starts: { fact: 'startedOn' } } },
      },
    },
    [
      { name: 'no day', facts: { poor: true }, expect: 'eligible', waitingFor: ['startedOn'] },
      {
        name: 'first day',
        facts: { poor: true, startedOn: '2019-01-01' },
        expect: 'eligible',
        starts: '2019-01-02',
        ends: '2019-02-01',
      },
    ],
  ),
  'days of a subject that no case comes to': trying(
    {
      ...award(is('poor', true)),
      event: {
        type: 'benefit',
        params: {
          form: 'service',
          strength: 'entitlement',
          what: both,
          duration: { starts: { fact: 'startedOn' }, until: { fact: 'startedOn' } },
        },
      },
    },
    [{ name: 'no day', facts: { poor: true }, expect: 'eligible' }],
  ),
  'other answers': trying(award(is('poor', true), { rate: '10', per: 'hired' }), [
    { name: 'outcome', facts: { poor: true }, expect: 'ineligible' },
    { name: 'refused', facts: { por: true }, expect: 'eligible' },
    { name: 'missing', expect: 'undetermined', missing: ['hired'] },
    { name: 'amount', facts: { poor: true, hired: 2 }, expect: 'eligible', amount: '30' },
    { name: 'waiting', facts: { poor: true }, expect: 'eligible' },
  ]),
};
