// What a decision says on a terminal of one small rule, in both languages.
import { compile, evaluate, type RuleSet } from '@huice/core';
import { bookOf, voiceOf } from '@huice/core/explain';
import { describe, expect, it } from 'vitest';
import { decisionText } from '../src/text/decision.js';
import { paletteOf } from '../src/text/paint.js';

type Rule = RuleSet['rules'][number];
type Params = Record<string, unknown>;
const both = (zh: string, en: string) => ({ zh, en });

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
];

function ruleSet(params: Params, more: object = {}, source: object = {}): RuleSet {
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
  const used = JSON.stringify(rule);
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
    facts: facts.filter(({ id }) => used.includes(`"${id}"`)),
    conditions: [],
    rules: [rule],
  } as unknown as RuleSet;
}

function say(set: RuleSet, given: Record<string, string | number> = {}, asOf = '2019-10-01', brief = false) {
  const engine = compile(set);
  const { deductible, ...profile } = given;
  const context =
    deductible === undefined ? {} : { deductible: { value: deductible, date: '2019-01-01', source: '某文件' } };
  const decision = evaluate(engine, { subject: 'person', region: '530000', facts: profile }, { asOf, context });
  return (['zh', 'en'] as const).map((language) => {
    const view = { voice: voiceOf(language), paint: paletteOf(false, {}), width: 500, brief };
    const text = decisionText(decision, bookOf(engine, decision), view).join('\n');
    expect(text).not.toMatch(/\b[a-z]+[A-Z]\w+\b|greaterThan|notEqual|undefined|[{}]|\.\.|example\.2019|\bNaN\b/);
    return text;
  });
}

const cash = (amount: object, period = 'once') => ({ form: 'cash', amount, period });

it('explains a day inside the doubt by what the text says of the start', () => {
  const starting = ruleSet(cash({ fixed: '1' }), { effective: { from: '..2019-09', to: 'not-stated' } });
  const [chinese, english] = say(starting, {}, '2019-06-01');
  expect(chinese).toMatch(/尚不能确定 \(1\)\n {2}示例待遇\n {4}最迟2019年9月已施行,原文未写明何时开始/);
  expect(english).toMatch(/Undetermined \(1\)\n {2}Example benefit\n {4}in force by September 2019 at the latest/);
});

it('says how a sum was worked out, below what is given', () => {
  const [chinese, english] = say(ruleSet(cash({ percent: { atLeast: '90' }, of: 'deductible' }, 'month')), {
    deductible: '1680',
  });
  expect(chinese).toContain('每月不低于1,512元\n    = 不低于 90% × 1,680(起付线)');
  expect(english).toContain('at least 1,512 yuan a month\n    = at least 90% × 1,680 (deductible)');
});

describe('a doubtful text', () => {
  it.each([
    ['draft-for-comment', '! 依据的是征求意见稿', '! this rests on a draft for comment'],
    ['press-report', '! 依据的是新闻报道', '! this rests on a press report'],
  ])('is told beside the benefit, beside the total, and in brief: %s', (authority, zh, en) => {
    const [chinese, english] = say(ruleSet(cash({ fixed: '100' }), {}, { authority }));
    expect(chinese).toContain(zh);
    expect(chinese).toContain(`现金合计:一次性100元(${zh.slice(2)}`);
    expect(english).toContain(en);
    expect(english).toContain(`Cash in all: 100 yuan, once (${en.slice(2)}`);
    const encouraged = ruleSet({ ...cash({ fixed: '100' }), strength: 'exhortation' }, {}, { authority });
    expect(say(encouraged, {}, '2019-10-01', true)[1]).toContain(en);
  });

  it('is told where the copy is damaged', () => {
    const [, english] = say(ruleSet(cash({ fixed: '100' }), {}, { damaged: true }));
    expect(english).toContain('! the copy of the text that this rests on is damaged');
    expect(english).toContain('Cash in all: 100 yuan, once (the copy of the text that this rests on is damaged)');
  });

  it('says the words that are lost', () => {
    const lost = { lost: both('“根据[”以后的文字', 'the words after 根据[') };
    const [chinese, english] = say(ruleSet(cash({ fixed: '100' }), { conditions: lost }, { damaged: true }));
    expect(chinese).toContain('原文缺失:“根据[”以后的文字');
    expect(english).toContain('the text has lost: the words after 根据[');
    expect(english).toContain('! the copy of the text');
  });
});

it('says where no word rounds a part of a fen, beside the benefit and beside the total', () => {
  const [chinese, english] = say(ruleSet(cash({ percent: '0.6', of: 'costs' })), { costs: '1' });
  expect(chinese).toContain('一次性0.006元(含不足一分的零头,文件未规定取舍)');
  expect(chinese).toContain('现金合计:一次性0.006元(含不足一分的零头,文件未规定取舍)');
  expect(english).toContain('0.006 yuan (with a part of a fen, which the text does not say how to round), once');
});

it('shows the figures of the context with their day and source', () => {
  const [chinese, english] = say(ruleSet(cash({ actual: 'deductible' })), { deductible: '1680' });
  expect(chinese).toContain('起付线:1,680元(2019-01-01起,某文件)');
  expect(english).toContain('deductible: 1,680 yuan (from 2019-01-01, 某文件)');
});
