import { describe, expect, test } from 'vitest';
import { both, cash, told, worded } from '../../test/support/worded.js';
import { amountText, amountWithPeriod, durationText, waitingText } from './amount.js';
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
