import { describe, expect, test } from 'vitest';
import { type Draft, read, saying, says, subject } from '../../test/support/pack.js';
import type { Amount, Condition, Operator, Rule } from '../model/index.js';
import { comparatorCheck } from './comparator.js';

type Params = Rule['event']['params'];
const what = { zh: '事', en: 'it' };
const operators = ['greaterThanInclusive', 'greaterThan', 'lessThanInclusive', 'lessThan', 'equal'] as const;
const [atLeast, moreThan, atMost, lessThan, equal] = operators;

const fits = (words: string, leaf: { fact: string; value: number }, chosen?: string, wrap = (one: Condition) => one) =>
  operators.filter((operator) => {
    const params: Params = { form: 'service', strength: 'entitlement', what };
    const readings = chosen === undefined ? [] : [read(chosen, '/conditions')];
    const conditions = wrap({ ...leaf, operator });
    return (
      says(comparatorCheck, saying(words, { conditions, event: { type: 'benefit', params } }, readings)).length === 0
    );
  });

test('it is silent on a good pack', () => {
  expect(says(comparatorCheck, subject())).toEqual([]);
});

describe('the operator', () => {
  test.each<[words: string, fact: string, value: number, Operator[]]>([
    ['6个月以上', 'monthsInsured', 6, [atLeast]],
    ['稳定就业三个月以上的人员,给予最高不超过500元', 'monthsInsured', 3, [atLeast]],
    ['1年以上劳动合同', 'years', 1, [atLeast]],
    ['累计满三年', 'monthsInsured', 36, [atLeast]],
    ['年满60周岁', 'years', 60, [atLeast]],
    ['达到10人', 'workersHired', 10, [atLeast]],
    ['不低于10人', 'workersHired', 10, [atLeast]],
    ['不少于10人', 'workersHired', 10, [atLeast]],
    ['至少10人', 'workersHired', 10, [atLeast]],
    ['10人起', 'workersHired', 10, [atLeast]],
    ['超过10人', 'workersHired', 10, [moreThan]],
    ['10人以上(不含10人)', 'workersHired', 10, [moreThan]],
    ['不超过10人', 'workersHired', 10, [atMost]],
    ['最多10人', 'workersHired', 10, [atMost]],
    ['10人以下', 'workersHired', 10, [atMost]],
    ['3年以内', 'years', 3, [atMost]],
    ['不满16周岁', 'years', 16, [lessThan]],
    ['未满16周岁', 'years', 16, [lessThan]],
    ['低于2000元', 'income', 2000, [lessThan]],
    ['不足6个月', 'monthsInsured', 6, [lessThan]],
    ['未满16周岁的除外', 'years', 16, [atLeast, lessThan]],
    ['16—60周岁', 'years', 16, [atLeast]],
    ['16—60周岁', 'years', 60, [atMost]],
    ['每吸纳1名', 'workersHired', 1, [atLeast, equal]],
    ['吸纳10名', 'workersHired', 10, [equal]],
    ['满1年', 'years', 1, [atLeast]],
    ['3年期', 'years', 3, [equal]],
  ])('%s, %s %s', (words, fact, value, expected) => {
    expect(fits(words, { fact, value })).toEqual(expected);
  });

  test('behind `not` it is turned round', () => {
    const not = (one: Condition): Condition => ({ not: one });
    expect(fits('年满60周岁', { fact: 'years', value: 60 }, undefined, not)).toEqual([lessThan]);
    expect(fits('不满16周岁', { fact: 'years', value: 16 }, undefined, not)).toEqual([atLeast]);
    expect(fits('年满60周岁', { fact: 'years', value: 60 }, undefined, (one) => not(not(one)))).toEqual([atLeast]);
  });

  test('a reading that names the number speaks too', () => {
    expect(fits('吸纳劳动力', { fact: 'workersHired', value: 1 }, '至少1人')).toEqual([atLeast]);
    expect(fits('累计满三年', { fact: 'monthsInsured', value: 36 }, '按月计算,三年即36个月')).toEqual([atLeast, equal]);
  });

  test('a number that stands nowhere is left to `figure`', () => {
    expect(fits('吸纳劳动力', { fact: 'workersHired', value: 7 })).toEqual([...operators]);
  });

  test('of a named condition', () => {
    const changed = subject((pack) => {
      const named = pack.conditions[0] as Draft['conditions'][number];
      named.conditions = { fact: 'monthsInsured', operator: 'greaterThan', value: 36 };
    });
    expect(says(comparatorCheck, changed)).toEqual([
      'conditions/insured.json /conditions/operator: the operator does not agree with the words',
    ]);
  });
});

const wrong = (words: string, params: Params, readings: ReturnType<typeof read>[] = []) =>
  says(comparatorCheck, saying(words, { event: { type: 'benefit', params } }, readings)).map((line) =>
    line.replace('rules/award.2018.json /event/params', '').replace(/:.*/, ''),
  );

describe('a figure', () => {
  const cash = (amount: Amount): Params => ({ form: 'cash', strength: 'entitlement', amount, period: 'not-stated' });
  const rate = { rate: '1000', per: 'workersHired' };
  test.each<[words: string, Amount, string[]]>([
    ['给予500元', { fixed: '500' }, []],
    ['最高不超过500元', { fixed: '500' }, ['/amount/fixed']],
    ['不低于500元', { fixed: '500' }, ['/amount/fixed']],
    ['最高不超过500元', { fixed: { upTo: '500' } }, []],
    ['给予500元', { fixed: { upTo: '500' } }, ['/amount/fixed/upTo']],
    ['不低于500元', { fixed: { upTo: '500' } }, ['/amount/fixed/upTo']],
    ['不低于500元', { fixed: { atLeast: '500' } }, []],
    ['最高500元', { fixed: { atLeast: '500' } }, ['/amount/fixed/atLeast']],
    ['给予500元', { fixed: { atLeast: '500' } }, ['/amount/fixed/atLeast']],
    ['500-1000元', { fixed: { between: ['500', '1000'] } }, []],
    ['每人1000元,最高不超过5万元', { ...rate, cap: '50000' }, []],
    ['每人1000元,共5万元', { ...rate, cap: '50000' }, ['/amount/cap']],
    ['每人1000元,不低于5万元', { ...rate, cap: '50000' }, ['/amount/cap']],
    ['每人1000元,不低于5万元', { ...rate, floor: '50000' }, []],
    ['每人1000元,最高5万元', { ...rate, floor: '50000' }, ['/amount/floor']],
    ['每人不超过1000元', rate, ['/amount/rate']],
    ['不超过保费的60%', { percent: '60', of: 'income' }, ['/amount/percent']],
    ['最低工资标准的90%', { percent: '90', of: 'income' }, []],
    ['不超过保费的60%', { lesser: ['income', { percent: '60', of: 'income' }] }, []],
    ['不超过500元', { lesser: ['income', '500'] }, []],
    ['给予500元', { lesser: ['income', '500'] }, ['/amount/lesser/1']],
    ['不低于500元', { greater: ['income', '500'] }, []],
    ['5万元以下10%,其余20%', { brackets: [{ upTo: '50000', percent: '10' }, { percent: '20' }], of: 'income' }, []],
    [
      '5万元以上10%,其余20%',
      { brackets: [{ upTo: '50000', percent: '10' }, { percent: '20' }], of: 'income' },
      ['/amount/brackets/0/upTo'],
    ],
  ])('%s: %j', (words, amount, expected) => {
    expect(wrong(words, cash(amount))).toEqual(expected);
  });

  test('a reading of that very figure may find it exact, and none of the whole benefit may', () => {
    const rate = (percent: string | { upTo: string }): Params => ({
      form: 'reimbursement-rate',
      strength: 'entitlement',
      of: what,
      percent,
    });
    expect(wrong('达到80%', rate('80'))).toEqual(['/percent']);
    expect(wrong('达到80%', rate('80'), [read('恰为', '/event/params/percent')])).toEqual([]);
    expect(wrong('达到80%', rate('80'), [read('恰为', '/event/params')])).toEqual(['/percent']);
    expect(wrong('达到80%', rate({ upTo: '80' }), [read('至多', '/event/params/percent')])).toEqual(['/percent/upTo']);
    expect(wrong('为80%', rate({ upTo: '80' }), [read('至多', '/event/params/percent')])).toEqual([]);
  });
});

test.each<[words: string, Params, string[]]>([
  ['最长不超过6个月', { form: 'service', strength: 'entitlement', what, duration: { longest: { months: 6 } } }, []],
  ['不超过3年的补贴', { form: 'service', strength: 'entitlement', what, duration: { longest: { years: 3 } } }, []],
  [
    '满6个月',
    { form: 'service', strength: 'entitlement', what, duration: { longest: { months: 6 } } },
    ['/duration/longest'],
  ],
  [
    '补贴6个月',
    { form: 'service', strength: 'entitlement', what, duration: { longest: { months: 6 } } },
    ['/duration/longest'],
  ],
  ['3年期', { form: 'loan', strength: 'entitlement', amount: { actual: 'income' }, term: { years: 3 } }, []],
  ['不超过3年', { form: 'loan', strength: 'entitlement', amount: { actual: 'income' }, term: { years: 3 } }, ['/term']],
  [
    '由满三年放宽至满一年',
    {
      form: 'relaxation',
      strength: 'entitlement',
      of: what,
      from: { value: '3', unit: 'year' },
      to: { value: '1', unit: 'year' },
    },
    [],
  ],
  [
    '最高报销限额提高5个百分点',
    { form: 'rate-change', strength: 'entitlement', of: what, change: { points: '5' } },
    [],
  ],
])('%s: %j', (words, params, expected) => {
  expect(wrong(words, params)).toEqual(expected);
});

test('it says what the words say', () => {
  const conditions: Condition = { fact: 'years', operator: 'greaterThan', value: 3 };
  const [complaint] = comparatorCheck.run(
    saying('满三年', {
      conditions,
      event: { type: 'benefit', params: { form: 'service', strength: 'entitlement', what } },
    }),
  );
  expect(complaint).toMatchObject({
    at: '/conditions/operator',
    found: '`greaterThan 36 months`, where the words say at-least in `满三年`',
    expected: 'words of more-than: 超过',
  });
});
