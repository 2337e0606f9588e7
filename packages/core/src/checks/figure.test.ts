import { describe, expect, test } from 'vitest';
import { type Draft, read, saying, says, subject } from '../../test/support/pack.js';
import type { Amount, Condition, Period, Rule } from '../model/index.js';
import { figureCheck } from './figure.js';

type Params = Rule['event']['params'];
const what = { zh: '事', en: 'it' };
const dates = '从2019年1月1日起,至2020年12月31日止,';
const effective = { from: '2019-01-01', to: '2020-12-31' };
const service: Params = { form: 'service', strength: 'entitlement', what };
const title = { zh: '奖补', en: 'award' };

const found = (words: string, change: Partial<Rule>, chosen?: [string, string]) =>
  says(
    figureCheck,
    saying(
      dates + words,
      { title, effective, event: { type: 'benefit', params: service }, ...change },
      chosen === undefined ? [] : [read(chosen[1], chosen[0])],
    ),
  ).map((line) => line.replace('rules/award.2018.json ', '').replace(/:.*/, ''));

test('it is silent on a good pack', () => {
  expect(says(figureCheck, subject())).toEqual([]);
});

describe('a number in a condition', () => {
  const leaf = (fact: string, value: number): Condition => ({ fact, operator: 'greaterThanInclusive', value });
  test.each<[words: string, fact: string, right: number[], wrong: number[]]>([
    ['稳定就业三个月以上', 'monthsInsured', [3], [1, 2, 4, 30, 13, 36, 90, 0]],
    ['累计满三年', 'monthsInsured', [36], [3, 35, 37, 12, 1095]],
    ['满半年', 'monthsInsured', [6], [5, 7, 1]],
    ['满三年', 'years', [3], [2, 4, 30, 36]],
    ['36个月以上', 'years', [3], [36, 2, 4]],
    ['年满60周岁', 'years', [60], [6, 61, 50, 80]],
    ['三个月以上', 'daysWorked', [], [3, 90]],
    ['三年以上', 'workersHired', [], [3, 36]],
    ['30日以上', 'daysWorked', [30], [3, 31, 20]],
    ['30日以上', 'monthsInsured', [], [30, 1]],
    ['吸纳10人以上', 'workersHired', [10], [1, 11, 0, 20]],
    ['每吸纳1名贫困劳动力', 'workersHired', [1], [0, 2, 9, 11]],
    ['每吸纳一名贫困劳动力', 'workersHired', [1], [0, 2]],
    ['10户以上', 'households', [10], [1, 100]],
    ['10户以上', 'workersHired', [], [10]],
    ['年收入3.4万元以下', 'income', [34_000], [3.4, 3_400, 44_000, 34_001]],
    ['持股百分之三十以上', 'share', [30], [3, 31, 60]],
    ['不少于2次', 'visits', [2], [1, 3, 20]],
    ['40课时', 'hours', [40], [4, 41]],
    ['28种疾病', 'things', [28], [2, 8, 38]],
    ['3万元', 'things', [], [3, 30_000]],
    ['16—60周岁', 'years', [16, 60], [17, 59, 61, 38]],
  ])('%s, %s', (words, fact, right, wrong) => {
    for (const value of right) expect([value, found(words, { conditions: leaf(fact, value) })]).toEqual([value, []]);
    for (const value of wrong) {
      expect([value, found(words, { conditions: leaf(fact, value) })]).toEqual([value, ['/conditions/value']]);
    }
  });

  test('in a list, behind `not`, deep in a tree, in an amount', () => {
    const conditions: Condition = {
      all: [{ any: [{ not: leaf('workersHired', 10) }, { fact: 'years', operator: 'in', value: [3, 4] }] }],
    };
    expect(found('3年、20人', { conditions })).toEqual([
      '/conditions/all/0/any/0/not/value',
      '/conditions/all/0/any/1/value/1',
    ]);
    const amount: Amount = { case: [{ when: leaf('years', 5), then: '100' }], otherwise: '0' };
    const params: Params = { form: 'cash', strength: 'entitlement', amount, period: 'not-stated' };
    expect(found('满5年的100元,其余0元', { event: { type: 'benefit', params } })).toEqual([]);
    expect(found('满6年的100元,其余0元', { event: { type: 'benefit', params } })).toEqual([
      '/event/params/amount/case/0/when/value',
    ]);
  });

  test('a threshold of one needs the digit or a reading that chose it', () => {
    const conditions = leaf('workersHired', 1);
    expect(found('对吸纳贫困劳动力的企业', { conditions })).toEqual(['/conditions/value']);
    expect(found('对吸纳贫困劳动力的企业', { conditions }, ['/conditions', '至少1人'])).toEqual([]);
    expect(found('对吸纳贫困劳动力的企业', { conditions }, ['/conditions', '至少2人'])).toEqual(['/conditions/value']);
    expect(found('对吸纳贫困劳动力的企业', { conditions }, ['/subjects', '至少1人'])).toEqual(['/conditions/value']);
  });

  test('a day', () => {
    const born = (value: string): Condition => ({ fact: 'birthDate', operator: 'lessThanInclusive', value });
    expect(found('1960年1月31日前出生', { conditions: born('1960-01-31') })).toEqual([]);
    expect(found('1960年1月31日前出生', { conditions: born('1960-01-30') })).toEqual(['/conditions/value']);
  });
});

describe('an amount', () => {
  test.each<[words: string, right: Amount, wrong: [Amount, string][]]>([
    [
      '给予1000元',
      { fixed: '1000' },
      [
        [{ fixed: '100' }, 'fixed'],
        [{ fixed: '1001' }, 'fixed'],
        [{ fixed: '2000' }, 'fixed'],
      ],
    ],
    [
      '给予5万元',
      { fixed: '50000' },
      [
        [{ fixed: '5' }, 'fixed'],
        [{ fixed: '60000' }, 'fixed'],
        [{ fixed: '5000' }, 'fixed'],
      ],
    ],
    ['给予3.4万元', { fixed: '34000' }, [[{ fixed: '34' }, 'fixed']]],
    ['给予1000元', { fixed: '1000.00' }, [[{ fixed: '1000.01' }, 'fixed']]],
    ['最高500元', { fixed: { upTo: '500' } }, [[{ fixed: { upTo: '600' } }, 'fixed/upTo']]],
    ['不低于100万元', { fixed: { atLeast: '1000000' } }, [[{ fixed: { atLeast: '100' } }, 'fixed/atLeast']]],
    [
      '500元至1000元',
      { fixed: { between: ['500', '1000'] } },
      [
        [{ fixed: { between: ['500', '2000'] } }, 'fixed/between'],
        [{ fixed: '500' }, 'fixed'],
      ],
    ],
    ['每人1000元', { rate: '1000', per: 'workersHired' }, [[{ rate: '2000', per: 'workersHired' }, 'rate']]],
    [
      '最高不超过5万元,每人1000元',
      { rate: '1000', per: 'workersHired', cap: '50000' },
      [[{ rate: '1000', per: 'workersHired', cap: '5' }, 'cap']],
    ],
    [
      '收入的90%',
      { percent: '90', of: 'income' },
      [
        [{ percent: '9', of: 'income' }, 'percent'],
        [{ percent: '80', of: 'income' }, 'percent'],
      ],
    ],
    ['收入的百分之三十', { percent: '30', of: 'income' }, [[{ percent: '3', of: 'income' }, 'percent']]],
    [
      '收入的5%-10%',
      { percent: { between: ['5', '10'] }, of: 'income' },
      [[{ percent: { between: ['5', '20'] }, of: 'income' }, 'percent/between']],
    ],
    ['收入的3倍', { percent: '300', of: 'income' }, [[{ percent: '3', of: 'income' }, 'percent']]],
    ['减半', { percent: '50', of: 'income' }, [[{ percent: '60', of: 'income' }, 'percent']]],
    ['90元', { fixed: '90' }, [[{ percent: '90', of: 'income' }, 'percent']]],
    [
      '300元和200元',
      { sum: ['300', { rate: '200', per: 'workersHired' }] },
      [
        [{ sum: ['300', '400'] }, 'sum/1'],
        [{ difference: ['300', '100'] }, 'difference/1'],
        [{ lesser: ['3', '200'] }, 'lesser/0'],
        [{ greater: ['200', '30'] }, 'greater/1'],
      ],
    ],
    [
      '分别为500元和1000元',
      { by: 'kind', options: { a: '500', b: '1000' } },
      [
        [{ by: 'kind', options: { a: '500', b: '100' } }, 'options/b'],
        [{ by: 'kind', options: { a: '500' }, otherwise: '7' }, 'otherwise'],
      ],
    ],
    [
      '5万元以下10%,其余20%',
      { brackets: [{ upTo: '50000', percent: '10' }, { percent: '20' }], of: 'income' },
      [
        [
          { brackets: [{ upTo: '5000', percent: '10' }, { percent: '30' }], of: 'income' },
          'brackets/0/upTo brackets/1/percent',
        ],
      ],
    ],
    [
      '1000元,四舍五入到元',
      { fixed: '1000', round: { to: '1', mode: 'half-up' } },
      [[{ fixed: '1000', round: { to: '10', mode: 'half-up' } }, 'round/to']],
    ],
    [
      '1000元,保留两位小数',
      { fixed: '1000', round: { to: '0.01', mode: 'half-up' } },
      [[{ fixed: '1000', round: { to: '0.1', mode: 'half-up' } }, 'round/to']],
    ],
    [
      '每人100元,不低于500元',
      { rate: '100', per: 'workersHired', floor: '500' },
      [[{ rate: '100', per: 'workersHired', floor: '600' }, 'floor']],
    ],
  ])('%s: %j', (words, right, wrong) => {
    const event = (amount: Amount) =>
      ({ type: 'benefit', params: { form: 'cash', strength: 'entitlement', amount, period: 'not-stated' } }) as const;
    expect(found(words, { event: event(right) })).toEqual([]);
    for (const [amount, places] of wrong) {
      expect(found(words, { event: event(amount) })).toEqual(
        places.split(' ').map((place) => `/event/params/amount/${place}`),
      );
    }
  });
});

describe('the fields of a form', () => {
  const common = { strength: 'entitlement' } as const;
  const of = what;
  test.each<[string, Params, string]>([
    ['3年期10万元', { form: 'loan', amount: { fixed: '100000' }, term: { years: 3 }, ...common }, ''],
    ['3年期10万元', { form: 'loan', amount: { fixed: '100000' }, term: { years: 2 }, ...common }, '/term'],
    ['3年期10万元', { form: 'loan', amount: { fixed: '100000' }, term: { months: 3 }, ...common }, '/term'],
    ['36个月10万元', { form: 'loan', amount: { fixed: '100000' }, term: { years: 3 }, ...common }, ''],
    ['一年半10万元', { form: 'loan', amount: { fixed: '100000' }, term: { years: 1, months: 6 }, ...common }, ''],
    ['达到80%', { form: 'reimbursement-rate', of, percent: '80', ...common }, ''],
    ['达到80%', { form: 'reimbursement-rate', of, percent: '85', ...common }, '/percent'],
    ['5个百分点', { form: 'rate-change', of, change: { points: '5' }, ...common }, ''],
    ['5个百分点', { form: 'rate-change', of, change: { points: '6' }, ...common }, '/change/points'],
    ['5%', { form: 'rate-change', of, change: { points: '5' }, ...common }, '/change/points'],
    ['降低50%', { form: 'rate-change', of, change: { percent: '50' }, ...common }, ''],
    ['降低50%', { form: 'rate-change', of, change: { percent: '60' }, ...common }, '/change/percent'],
    ['提高到60%', { form: 'rate-change', of, change: { to: '60' }, ...common }, ''],
    ['提高到60%', { form: 'rate-change', of, change: { to: '50' }, ...common }, '/change/to'],
    [
      '由三年放宽至一年',
      { form: 'relaxation', of, from: { value: '3', unit: 'year' }, to: { value: '1', unit: 'year' }, ...common },
      '',
    ],
    [
      '由三年放宽至一年',
      { form: 'relaxation', of, from: { value: '2', unit: 'year' }, to: { value: '1', unit: 'year' }, ...common },
      '/from',
    ],
    [
      '由三年放宽至一年',
      { form: 'relaxation', of, from: { value: '3', unit: 'month' }, to: 'removed', ...common },
      '/from',
    ],
    [
      '由三年放宽至一年',
      { form: 'relaxation', of, from: { value: '3', unit: 'year' }, to: { value: '3', unit: 'year' }, ...common },
      '/to',
    ],
    [
      '按6∶4比例',
      {
        form: 'cost-sharing',
        of,
        shares: [
          { payer: of, percent: '60' },
          { payer: of, percent: '40' },
        ],
        ...common,
      },
      '',
    ],
    [
      '按6∶4比例,其中30%',
      {
        form: 'cost-sharing',
        of,
        shares: [
          { payer: of, percent: '70' },
          { payer: of, percent: '30' },
        ],
        ...common,
      },
      '/shares/0/percent',
    ],
    ['最长不超过6个月', { form: 'service', what, duration: { longest: { months: 6 } }, ...common }, ''],
    [
      '最长不超过6个月',
      { form: 'service', what, duration: { longest: { months: 7 } }, ...common },
      '/duration/longest',
    ],
    ['最长不超过6个月', { form: 'service', what, duration: { longest: { years: 6 } }, ...common }, '/duration/longest'],
    [
      '最长不超过6个月',
      { form: 'service', what, duration: { longest: { days: 180 } }, ...common },
      '/duration/longest',
    ],
    ['最长30天', { form: 'service', what, duration: { longest: { days: 30 } }, ...common }, ''],
    [
      '脱贫后两年',
      { form: 'service', what, duration: { until: { fact: 'birthDate', plus: { years: 2 } } }, ...common },
      '',
    ],
    [
      '脱贫后两年',
      { form: 'service', what, duration: { until: { fact: 'birthDate', plus: { years: 3 } } }, ...common },
      '/duration/until/plus',
    ],
    ['从2018年12月起补发', { form: 'service', what, duration: { backPayFrom: '2018-12' }, ...common }, ''],
    [
      '从2018年12月起补发',
      { form: 'service', what, duration: { backPayFrom: '2018-11' }, ...common },
      '/duration/backPayFrom',
    ],
    [
      '从2018年12月起补发',
      { form: 'service', what, duration: { backPayFrom: '2018-12-01' }, ...common },
      '/duration/backPayFrom',
    ],
  ])('%s: %j', (words, params, place) => {
    expect(found(words, { event: { type: 'benefit', params } })).toEqual(place === '' ? [] : [`/event/params${place}`]);
  });
});

test.each<[from: string, to: string, places: string[]]>([
  ['2019-01-01', '2020-12-31', []],
  ['2019-01-02', '2020-12-31', ['/effective/from']],
  ['2018-01-01', '2020-12-31', ['/effective/from']],
  ['2019', '2020-12-31', ['/effective/from']],
  ['2019-01-01', '2020-12-30', ['/effective/to']],
  ['2019-01-01', '2021-12-31', ['/effective/to']],
  ['2019-01-01', '2018-12-31', []],
  ['2019-01-01', 'not-stated', []],
  ['2020-12-31', '2020-12-31', ['/effective/from']],
])('in force from %s to %s', (from, to, places) => {
  expect(found('', { effective: { from, to } })).toEqual(places);
});

describe('a period', () => {
  const cash = (period: Period): Params => ({
    form: 'cash',
    strength: 'entitlement',
    amount: { fixed: '500' },
    period,
  });
  const periods: Period[] = ['once', 'day', 'month', 'year', 'training', 'stay', 'not-stated'];
  const fits = (words: string, chosen?: string) =>
    periods.filter(
      (period) =>
        found(
          words,
          { event: { type: 'benefit', params: cash(period) } },
          chosen === undefined ? undefined : ['/event/params/period', chosen],
        ).length === 0,
    );
  test.each<[string, Period[]]>([
    ['500元一次性奖补', ['once']],
    ['按500元/人/月', ['month']],
    ['每月500元', ['month']],
    ['每人每月500元', ['month']],
    ['每人每天500元', ['day']],
    ['每年500元', ['year']],
    ['年度内500元', ['year', 'not-stated']],
    ['培训补贴500元', ['training', 'not-stated']],
    ['单次住院500元', ['stay', 'not-stated']],
    ['给予500元', ['not-stated']],
  ])('%s', (words, expected) => {
    expect(fits(words)).toEqual(expected.sort((a, b) => periods.indexOf(a) - periods.indexOf(b)));
  });

  test('of a reading', () => {
    expect(fits('给予500元', '每年一次')).toEqual(['year']);
    expect(fits('给予500元', '每人只给一次')).toEqual(['once', 'not-stated']);
    expect(fits('500元一次性奖补', '原文未说明')).toEqual(['once', 'not-stated']);
  });
});

test('named conditions are looked at too', () => {
  const changed = subject((pack) => {
    (pack.conditions[0] as Draft['conditions'][number]).conditions = {
      fact: 'monthsInsured',
      operator: 'greaterThanInclusive',
      value: 35,
    };
  });
  expect(says(figureCheck, changed)).toEqual([
    'conditions/insured.json /conditions/value: the number (months) does not stand in the words that support it',
  ]);
});

test('a number without any words says so', () => {
  const changed = subject((pack) => {
    pack.rules[0]?.citations.splice(2, 1);
  });
  expect(figureCheck.run(changed)).toMatchObject([
    {
      check: 'figure',
      in: 'rules/award.2018.json',
      at: '/effective/from',
      message: 'the day does not stand in the words that support it',
      found: '`2018-09-30`',
      expected: 'words that support it',
    },
  ]);
});
