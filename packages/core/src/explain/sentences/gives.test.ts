import { expect, test } from 'vitest';
import { giving, told } from '../../../test/support/told.js';

const of = { zh: '开考“比例”', en: 'ratio' };

test.each<[object, string, string]>([
  [{ form: 'cash', amount: { fixed: '1' }, period: 'once' }, '现金', 'cash'],
  [{ form: 'allowance', by: '按规定' }, '补贴或补助', 'an allowance'],
  [{ form: 'relaxation', of }, '放宽“开考‘比例’”', 'relaxed: ratio'],
  [{ form: 'relaxation', of, to: 'removed' }, '开考“比例”:不作限制', 'ratio: not required'],
  [{ form: 'service', what: of, by: '按规定' }, '开考“比例”', 'ratio'],
  [{ form: 'reimbursement-rate', of, percent: '80' }, '开考“比例”:报销80%', 'ratio: 80% reimbursed'],
])('%o gives', (params, zh, en) => {
  expect(told('gives', 'zh', giving(params))).toEqual([zh]);
  expect(told('gives', 'en', giving(params))).toEqual([en]);
});

test.each([
  ['entitlement', '应当给予', 'is to be given: those whom it is for are entitled to it'],
  ['discretionary', '可以给予(由主管部门酌定)', 'may be given, as the authority sees fit'],
  ['exhortation', '鼓励、支持(不能据此主张)', 'encouraged only: nobody has a claim to it'],
])('%s', (strength, zh, en) => {
  expect(told('strength', 'zh', giving({ form: 'service', what: of, strength }))).toEqual([zh]);
  expect(told('strength', 'en', giving({ form: 'service', what: of, strength }))).toEqual([en]);
});

test.each([
  ['once', '一次性', 'once'],
  ['day', '按天', 'each day'],
  ['month', '按月', 'each month'],
  ['year', '按年', 'each year'],
  ['training', '每次培训', 'for each training'],
  ['stay', '每次住院', 'for each hospital stay'],
  ['not-stated', '原文未写明', 'not stated in the text'],
])('how often: %s', (period, zh, en) => {
  const one = giving({ form: 'cash', amount: { fixed: '1' }, period });
  expect(told('period', 'zh', one)).toEqual([zh]);
  expect(told('period', 'en', one)).toEqual([en]);
});

test('payee, fund, other rules and units, where the rule says something of them', () => {
  const one = giving(
    { form: 'service', what: of, payee: { zh: '学校', en: 'the school' }, fund: '补助资金', by: '按规定' },
    { responsible: ['省局', '县局'] },
  );
  const parts = (['payee', 'fund', 'elsewhere', 'responsible'] as const).map((topic) => [
    told(topic, 'zh', one),
    told(topic, 'en', one),
  ]);
  expect(parts).toEqual([
    [['学校'], ['the school']],
    [['“补助资金”'], ['“补助资金”']],
    [['“按规定”'], ['“按规定”']],
    [['省局和县局'], ['省局 and 县局']],
  ]);
  const bare = giving({ form: 'service', what: of });
  expect(
    (['payee', 'fund', 'elsewhere', 'responsible', 'period', 'duration'] as const).flatMap((topic) =>
      told(topic, 'zh', bare),
    ),
  ).toEqual([]);
});

test.each<[object, string[], string[]]>([
  [{ longest: { years: 3 } }, ['最长3年'], ['for at most 3 years']],
  [
    { starts: { fact: 'born', shift: 'next-month' }, longest: { months: 1 } },
    ['自“出生日期”的次月起,最长1个月'],
    ['from the month after “date of birth”, for at most 1 month'],
  ],
  [
    { until: { fact: 'left', plus: { years: 2 } } },
    ['至“脱贫日期”后2年止'],
    ['until 2 years after “day of leaving poverty”'],
  ],
  [{ backPayFrom: '2018-12-01' }, ['自2018年12月1日起补发'], ['in arrears from 1 December 2018']],
])('how long: %o', (duration, zh, en) => {
  expect(told('duration', 'zh', giving({ form: 'service', what: of, duration }))).toEqual(zh);
  expect(told('duration', 'en', giving({ form: 'service', what: of, duration }))).toEqual(en);
});
