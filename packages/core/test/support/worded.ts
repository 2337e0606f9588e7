// One small rule for each form that a rule may have, with facts whose labels are words in both languages.

import type { Book } from '../../src/explain/book.js';
import { bookOf } from '../../src/explain/book.js';
import type { Decision, RuleSet } from '../../src/index.js';
import { compile, evaluate } from '../../src/index.js';

type Rule = RuleSet['rules'][number];
export type Params = Record<string, unknown>;
export const both = (zh: string, en: string) => ({ zh, en });

const fact = (id: string, type: string, zh: string, en: string, more: object = {}) => ({
  id,
  type,
  label: both(zh, en),
  question: both(`${zh}?`, `${en}?`),
  help: both(zh, en),
  subjects: ['person'],
  scope: 'subject',
  personal: true,
  changeableBy: { who: 'never' },
  ...more,
});

const facts = [
  fact('costs', 'decimal', '费用', 'costs', { unit: 'yuan', min: '0' }),
  fact('deductible', 'decimal', '起付线', 'deductible', { unit: 'yuan', min: '0', scope: 'context', personal: false }),
  fact('people', 'integer', '人数', 'number of people', { unit: 'person', min: 0 }),
  fact('place', 'option', '务工地', 'place of work', {
    options: [
      { value: 'inside', label: both('省内', 'within the province') },
      { value: 'outside', label: both('省外', 'outside the province') },
    ],
  }),
  fact('leftOn', 'date', '脱贫之日', 'the day of leaving poverty'),
  fact('bornOn', 'date', '出生日期', 'date of birth', { max: 'asOf' }),
  fact('age', 'integer', '年龄', 'age', { unit: 'year', min: 0, derivation: { completed: 'years', since: 'bornOn' } }),
  fact('monthsSince', 'integer', '脱贫月数', 'months since leaving poverty', {
    unit: 'month',
    min: 0,
    derivation: { completed: 'months', since: 'leftOn', firstDay: 'next' },
  }),
  fact('grade', 'option', '残疾等级', 'grade of disability', {
    options: [
      { value: 'none', label: both('无', 'none') },
      { value: 'one', label: both('一级', 'grade one') },
    ],
  }),
  fact('disabled', 'boolean', '残疾人', 'disabled person', {
    derivation: { when: { fact: 'grade', operator: 'notEqual', value: 'none' } },
  }),
  fact('poor', 'boolean', '贫困人口', 'poor person'),
  fact('prefecture', 'region', '州(市)', 'prefecture', { derivation: { region: 'prefecture' } }),
  fact('traits', 'options', '身份', 'traits', {
    options: [
      { value: 'veteran', label: both('退役军人', 'veteran') },
      { value: 'graduate', label: both('毕业生', 'graduate') },
    ],
  }),
];

/** A rule set of one rule. @param source what its only source is */
export function worded(params: Params, more: object = {}, source: object = {}, named: object[] = []): RuleSet {
  const rule = {
    id: 'example.2019',
    benefit: 'example',
    title: both('示例待遇', 'Example benefit'),
    category: 'employment',
    subjects: ['person'],
    effective: { from: '2019-01-01', to: 'not-stated' },
    event: { type: 'benefit', params: { strength: 'entitlement', ...params } },
    responsible: ['某局'],
    citations: [{ source: 'notice', clause: '1', quote: '原文', supports: ['/event/params', '/effective'] }],
    ...more,
  } as Rule;
  return {
    format: 'huice-rule-set/1',
    pack: 'example',
    version: '0.1.0',
    releasedOn: '2026-01-01',
    title: both('示例', 'Example'),
    jurisdiction: { name: both('示例省', 'Example Province'), region: '530000' },
    sources: [
      {
        id: 'notice',
        title: '示例通知',
        issuer: '示例省',
        dates: { issued: '2019-01-01' },
        authority: 'normative-document',
        damaged: false,
        licence: both('示例', 'an example'),
        provenance: both('示例', 'an example'),
        sha256: '0'.repeat(64),
        clauses: [{ id: '1', label: both('一', '1'), first: '一、' }],
        ...source,
      },
    ],
    facts,
    conditions: named,
    rules: [rule],
  } as unknown as RuleSet;
}

export const cash = (amount: object, period = 'once') => ({ form: 'cash', amount, period });

export interface Told {
  readonly engine: ReturnType<typeof compile>;
  readonly decision: Decision;
  readonly result: Decision['results'][number];
  readonly book: Book;
}

/** What the one rule says of a person; `deductible` is a figure of the context. */
export function told(set: RuleSet, given: Readonly<Record<string, unknown>> = {}, asOf = '2019-10-01'): Told {
  const engine = compile(set);
  const { deductible, ...facts } = given;
  const context =
    deductible === undefined ? {} : { deductible: { value: deductible, date: '2019-01-01', source: '某文件' } };
  const profile = { subject: 'person' as const, region: '530000', facts };
  const decision = evaluate(engine, profile as never, { asOf, context: context as never });
  return { engine, decision, result: decision.results[0] as Told['result'], book: bookOf(engine, decision) };
}
