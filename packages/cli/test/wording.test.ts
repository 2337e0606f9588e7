// What a decision says of each form that a rule may have, in both languages: one small rule for each.
import { compile, evaluate, type RuleSet } from '@huice/core';
import { bookOf, voiceOf } from '@huice/core/explain';
import { describe, expect, it, test } from 'vitest';
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
  fact('people', 'integer', '人数', 'number of people', { unit: 'person', min: 0 }),
  fact('place', 'option', '务工地', 'place of work', {
    options: [
      { value: 'inside', label: both('省内', 'within the province') },
      { value: 'outside', label: both('省外', 'outside the province') },
    ],
  }),
  fact('leftOn', 'date', '脱贫之日', 'the day of leaving poverty'),
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

const change = (of: object) => ({ form: 'rate-change', of: both('报销比例', 'the rate'), change: of });
const shares = [
  { payer: both('自治区', 'the region'), percent: '60' },
  { payer: both('设区市', 'the city'), percent: '40' },
];
const cash = (amount: object, period = 'once') => ({ form: 'cash', amount, period });
const duration = (of: object) => ({ ...cash({ fixed: '100' }, 'month'), duration: of });

test.each<[string, Params, Record<string, string | number>, string, string]>([
  [
    'cost sharing',
    {
      form: 'cost-sharing',
      of: both('保费', 'premiums'),
      shares,
      amount: { rate: '100', per: 'people' },
      period: 'year',
    },
    { people: 1001 },
    '保费:自治区60%(60,060元)、设区市40%(40,040元),合计每年100,100元',
    'premiums: the region 60% (60,060 yuan), the city 40% (40,040 yuan), 100,100 yuan a year in all',
  ],
  [
    'cost sharing, the sum unknown',
    { form: 'cost-sharing', of: both('保费', 'premiums'), shares },
    {},
    '保费:自治区60%、设区市40%',
    'premiums: the region 60%, the city 40%',
  ],
  [
    'a premium',
    { form: 'premium', schemes: ['resident-pension', 'resident-medical'], amount: { fixed: '100' }, period: 'year' },
    {},
    '代缴或补贴城乡居民基本养老保险和城乡居民基本医疗保险费,每年100元',
    'premiums of residents’ pension insurance and residents’ medical insurance paid or subsidised, 100 yuan a year',
  ],
  ['a waiver', { form: 'waiver', of: both('学费', 'tuition') }, {}, '免除学费', 'waived: tuition'],
  [
    'a waiver in its own words',
    { form: 'waiver', of: both('税收减免', 'taxes reduced') },
    {},
    ' 税收减免',
    ' taxes reduced',
  ],
  [
    'points, to',
    change({ points: '10', to: '50' }),
    {},
    '报销比例:提高10个百分点,达到50%',
    'the rate: raised by 10 percentage points, to 50%',
  ],
  [
    'points, lowered',
    change({ points: '1', to: '40', lowers: true }),
    {},
    '降低1个百分点,降至40%',
    'lowered by 1 percentage point, to 40%',
  ],
  [
    'points, at most',
    change({ points: { upTo: '5' } }),
    {},
    '提高不超过5个百分点',
    'raised by at most 5 percentage points',
  ],
  ['percent', change({ percent: '50', lowers: true }), {}, '降低50%', 'lowered by 50%'],
  ['a range', change({ to: { between: ['5', '10'] } }), {}, '定为5%至10%', 'set at 5 to 10%'],
  ['no size', change({ unstated: 'raises' }), {}, '提高(原文未写明幅度)', 'raised, the text does not say by how much'],
  [
    'no size, lower',
    change({ unstated: 'lowers' }),
    {},
    '降低(原文未写明幅度)',
    'lowered, the text does not say by how much',
  ],
  ['removed', change({ removed: true }), {}, '报销比例:取消', 'the rate: lifted'],
  [
    'a change with its sum',
    { ...change({ percent: '50', lowers: true }), amount: { percent: '50', of: 'deductible' } },
    { deductible: '20000' },
    '降低50%,据此计算为10,000元\n    = 50% × 20,000(起付线)',
    'lowered by 50%, which makes 10,000 yuan\n    = 50% × 20,000 (deductible)',
  ],
  [
    'difference and lesser',
    cash({ percent: '50', of: { difference: [{ lesser: ['costs', '200000'] }, 'deductible'] } }),
    { costs: '250000', deductible: '20000' },
    '= 50% × ((250,000(费用)和200,000中最小的) − 20,000(起付线))',
    '= 50% × ((the least of 250,000 (costs) and 200,000) − 20,000 (deductible))',
  ],
  [
    'greater',
    cash({ greater: ['costs', '100'] }),
    { costs: '30' },
    '= 30(费用)和100中最大的',
    '= the greatest of 30 (costs) and 100',
  ],
  [
    'a choice',
    cash({ by: 'place', options: { inside: '500', outside: '1000' } }),
    { place: 'outside' },
    '一次性1,000元\n    = 1,000(务工地:省外)',
    '1,000 yuan, once\n    = 1,000 (place of work: outside the province)',
  ],
  [
    'a choice that is open',
    cash({ by: 'place', options: { inside: '500', outside: '1000' } }),
    {},
    '= 500或1,000(视务工地而定)\n    待补充:务工地',
    '= 500 or 1,000 (depending on: place of work)\n    waiting for: place of work',
  ],
  [
    'brackets',
    cash({
      brackets: [{ upTo: '50000', percent: '50' }, { upTo: '80000', percent: '60' }, { percent: '70' }],
      of: 'costs',
    }),
    { costs: '90000' },
    '= 90,000(费用)分段计算:50,000以内50%;50,000至80,000的部分60%;超过80,000的部分70%',
    '= 90,000 (costs) in slices: 50% up to 50,000; 60% from 50,000 to 80,000; 70% above 80,000',
  ],
  [
    'at least',
    cash({ percent: { atLeast: '90' }, of: 'deductible' }, 'month'),
    { deductible: '1680' },
    '每月不低于1,512元\n    = 不低于 90% × 1,680(起付线)',
    'at least 1,512 yuan a month\n    = at least 90% × 1,680 (deductible)',
  ],
  [
    'the next month',
    duration({ starts: { fact: 'leftOn', shift: 'next-month' } }),
    { leftOn: '2019-05-07' },
    '自2019-06-01起',
    'from 2019-06-01',
  ],
  [
    'the next month of a day unknown',
    duration({ starts: { fact: 'leftOn', shift: 'next-month' } }),
    {},
    '自“脱贫之日”的次月起',
    'from the month after “the day of leaving poverty”',
  ],
  [
    'until an event and more',
    duration({ until: { fact: 'leftOn', plus: { years: 2 } } }),
    { leftOn: '2019-05-07' },
    '至2021-05-07止',
    'until 2021-05-07',
  ],
  [
    'until an event unknown',
    duration({ until: { fact: 'leftOn', plus: { years: 2 } } }),
    {},
    '至“脱贫之日”后2年止',
    'until 2 years after “the day of leaving poverty”',
  ],
  ['back pay', duration({ backPayFrom: '2018-12' }), {}, '自2018年12月起补发', 'in arrears from December 2018'],
])('%s', (_, params, given, zh, en) => {
  const [chinese, english] = say(ruleSet(params), given);
  expect(chinese).toContain(zh);
  expect(english).toContain(en);
});

describe('an interval', () => {
  const starting = (from: string, to = 'not-stated') => ruleSet(cash({ fixed: '1' }), { effective: { from, to } });

  it.each([
    ['2019-01-01', '自2019-01-01起施行;未写明终止日', 'in force from 2019-01-01; no end is stated'],
    ['..2019-09', '最迟2019年9月已施行', 'in force by September 2019 at the latest'],
    ['2019..2019-09', '2019年至2019年9月之间开始施行', 'in force from some day between 2019 and September 2019'],
    ['2016', '2016年内开始施行', 'in force from some day in 2016'],
    ['2019-05', '2019年5月内开始施行', 'in force from some day in May 2019'],
  ])('%s', (from, zh, en) => {
    const [chinese, english] = say(starting(from));
    expect(chinese).toContain(zh);
    expect(english).toContain(en);
  });

  it('explains a day inside the doubt by what the text says of the start', () => {
    const [chinese, english] = say(starting('..2019-09'), {}, '2019-06-01');
    expect(chinese).toMatch(/尚不能确定 \(1\)\n {2}示例待遇\n {4}最迟2019年9月已施行,原文未写明何时开始/);
    expect(english).toMatch(/Undetermined \(1\)\n {2}Example benefit\n {4}in force by September 2019 at the latest/);
  });
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

it('shows the figures of the context with their day and source', () => {
  const [chinese, english] = say(ruleSet(cash({ actual: 'deductible' })), { deductible: '1680' });
  expect(chinese).toContain('起付线:1,680元(2019-01-01起,某文件)');
  expect(english).toContain('deductible: 1,680 yuan (from 2019-01-01, 某文件)');
});
