import { describe, expect, test } from 'vitest';
import { both, cash, told, worded } from '../../test/support/worded.js';
import { amountText, amountWithPeriod, dueText, durationText, waitingText, yuanText } from './amount.js';
import type { Sum } from './parts.js';
import { inBoth } from './voice.js';

const open = ['costs'];

describe('amountText', () => {
  test.each<[string, Sum, string, string]>([
    [
      'exact',
      { figure: 'exact', value: '50000', from: '50000', to: '50000', waitingFor: [] },
      '50,000元',
      '50,000 yuan',
    ],
    ['at most', { figure: 'up-to', from: '0', to: '500', waitingFor: [] }, '最高500元', 'at most 500 yuan'],
    ['at least', { figure: 'at-least', from: '90', to: null, waitingFor: [] }, '不低于90元', 'at least 90 yuan'],
    ['a range', { figure: 'range', from: '5', to: '10', waitingFor: [] }, '5至10元', '5 to 10 yuan'],
    [
      'open, from nothing',
      { figure: 'exact', from: '0', to: '40000', waitingFor: open },
      '最高40,000元',
      'at most 40,000 yuan',
    ],
    [
      'open, from something',
      { figure: 'exact', from: '1', to: '40000', waitingFor: open },
      '1至40,000元',
      '1 to 40,000 yuan',
    ],
    ['open without end', { figure: 'exact', from: '0', to: null, waitingFor: open }, '金额待定', 'a sum not known yet'],
    ['the same either way', { figure: 'exact', from: '7', to: '7', waitingFor: open }, '7元', '7 yuan'],
  ])('%s', (_, sum, zh, en) => {
    expect(inBoth((voice) => amountText(sum, voice))).toEqual(both(zh, en));
  });
});

const exactly = (value: string): Sum => ({ figure: 'exact', value, from: value, to: value, waitingFor: [] });
const atMost = (to: string): Sum => ({ figure: 'up-to', from: '0', to, waitingFor: [] });
const cap = '/event/params/amount/cap';

test.each<[string, Sum, string, string]>([
  ['nothing to add', { ...exactly('30000'), limitedBy: [cap] }, '30,000元', '30,000 yuan'],
  [
    'a cap that is used up',
    { ...exactly('0'), limitedBy: [cap] },
    '0元(上限已用完,没有可再付的金额)',
    '0 yuan (nothing is left to pay: the cap is used up)',
  ],
  [
    'a cap that is used up, of an amount with a limit only',
    { ...atMost('0'), limitedBy: [cap] },
    '最高0元(上限已用完,没有可再付的金额)',
    'at most 0 yuan (nothing is left to pay: the cap is used up)',
  ],
  ['nothing, for another reason', { ...exactly('0'), limitedBy: ['/event/params/amount/round'] }, '0元', '0 yuan'],
  ['whole fen', exactly('0.06'), '0.06元', '0.06 yuan'],
  [
    'a part of a fen',
    exactly('0.006'),
    '0.006元(含不足一分的零头,文件未规定取舍)',
    '0.006 yuan (with a part of a fen, which the text does not say how to round)',
  ],
  [
    'a part of a fen at one end',
    { ...atMost('12.345') },
    '最高12.345元(含不足一分的零头,文件未规定取舍)',
    'at most 12.345 yuan (with',
  ],
])('what is left to say of an amount: %s', (_, sum, zh, en) => {
  const said = inBoth((voice) => dueText(sum, voice));
  expect(said.zh).toBe(zh);
  expect(said.en).toContain(en);
});

test('sums that are added up say so too', () => {
  expect(inBoth((voice) => yuanText('1234.5', voice))).toEqual(both('1,234.5元', '1,234.5 yuan'));
  expect(inBoth((voice) => yuanText('0.005', voice)).zh).toBe('0.005元(含不足一分的零头,文件未规定取舍)');
});

test.each([
  ['once', '一次性9元', '9 yuan, once'],
  ['month', '每月9元', '9 yuan a month'],
  ['not-stated', '9元(原文未写明周期)', '9 yuan, how often is not stated'],
  [undefined, '9元', '9 yuan'],
] as const)('amountWithPeriod: %s', (period, zh, en) => {
  const text = inBoth((voice) => amountWithPeriod(voice.language === 'zh' ? '9元' : '9 yuan', period, voice));
  expect(text).toEqual(both(zh, en));
});

test.each<[string, object, Record<string, string>, string, string]>([
  [
    'the next month',
    { starts: { fact: 'leftOn', shift: 'next-month' } },
    { leftOn: '2019-05-07' },
    '自2019-06-01起',
    'from 2019-06-01',
  ],
  [
    'the next month of a day unknown',
    { starts: { fact: 'leftOn', shift: 'next-month' } },
    {},
    '自“脱贫之日”的次月起',
    'from the month after “the day of leaving poverty”',
  ],
  ['a day unknown', { starts: { fact: 'leftOn' } }, {}, '自“脱贫之日”起', 'from “the day of leaving poverty”'],
  [
    'until an event and more',
    { until: { fact: 'leftOn', plus: { years: 2 } } },
    { leftOn: '2019-05-07' },
    '至2021-05-07止',
    'until 2021-05-07',
  ],
  [
    'until an event unknown',
    { until: { fact: 'leftOn', plus: { years: 2 } } },
    {},
    '至“脱贫之日”后2年止',
    'until 2 years after “the day of leaving poverty”',
  ],
  ['until the event itself', { until: { fact: 'leftOn' } }, {}, '至“脱贫之日”止', 'until “the day of leaving poverty”'],
  ['back pay', { backPayFrom: '2018-12' }, {}, '自2018年12月起补发', 'in arrears from December 2018'],
  [
    'a start and a length',
    { starts: { fact: 'leftOn' }, longest: { years: 1, months: 6 } },
    { leftOn: '2019-05-07' },
    '自2019-05-07起,最长1年6个月',
    'from 2019-05-07, for at most 1 year 6 months',
  ],
])('durationText: %s', (_, duration, given, zh, en) => {
  const { result, book } = told(worded({ ...cash({ fixed: '100' }, 'month'), duration }), given);
  const text = inBoth((voice) =>
    durationText(result.duration as NonNullable<typeof result.duration>, result.gives.duration, book, voice),
  );
  expect(text).toEqual(both(zh, en));
});

test('waitingText names facts by their labels', () => {
  const { book } = told(worded(cash({ fixed: '1' })));
  expect(inBoth((voice) => waitingText(['costs', 'people'], book, voice))).toEqual(
    both('待补充:费用和人数', 'waiting for: costs and number of people'),
  );
});
