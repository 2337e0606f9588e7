import { describe, expect, test } from 'vitest';
import { compared } from '../../../test/support/compared.js';
import { named, rule } from '../../../test/support/rule-set.js';
import { giving } from '../../../test/support/told.js';
import type { Amount, Condition, Reading, Rule } from '../../model/index.js';

const both = (text: string) => ({ zh: text, en: text });
const poor: Condition = { fact: 'poor', operator: 'equal', value: true };
const away: Condition = { fact: 'away', operator: 'equal', value: true };
const hired = (value: number): Condition => ({ fact: 'hired', operator: 'greaterThanInclusive', value });

const changes = (before: Rule, after: Rule, language: 'zh' | 'en') =>
  compared(before, after).benefit.changes.map(({ text }) => text[language]);

describe('conditions that differ', () => {
  const lost = { lost: { zh: '根据', en: 'according to' } } as const;
  test.each<[string, Condition | undefined, Condition | undefined, string[], string[]]>([
    ['added', undefined, poor, ['新增条件:是贫困人口'], ['added condition: the person is poor']],
    ['dropped', poor, undefined, ['取消条件:是贫困人口'], ['dropped condition: the person is poor']],
    [
      'at another threshold',
      hired(1),
      hired(3),
      ['条件由“吸纳人数不少于1人”改为“吸纳人数不少于3人”'],
      ['a condition changes from “people taken on: at least 1 person” to “people taken on: at least 3 people”'],
    ],
    [
      'the other way round',
      poor,
      { not: poor },
      ['条件由“是贫困人口”改为“不是贫困人口”'],
      ['a condition changes from “the person is poor” to “the person is not poor”'],
    ],
    [
      'added as a way of its own',
      poor,
      { any: [poor, away] },
      ['新增可选情形中的条件:外出务工'],
      ['added, within one of several ways: the person works away from home'],
    ],
    [
      'dropped as a way of its own, by De Morgan and within a name',
      { not: { all: [{ not: { condition: 'poor-people' } }, { not: away }] } },
      { condition: 'poor-people' },
      ['取消可选情形中的条件:外出务工'],
      ['dropped, within one of several ways: the person works away from home'],
    ],
    [
      'joined otherwise',
      { all: [poor, away] },
      { any: [poor, away] },
      ['条件相同,但“同时符合”与“符合其一”的组合不同'],
      ['the conditions are the same, but joined otherwise: what must hold together, and what alone is enough'],
    ],
    [
      'with a list',
      { fact: 'kind', operator: 'in', value: ['base', 'workshop'] },
      { fact: 'kind', operator: 'in', value: ['base', 'none'] },
      ['条件由“载体种类为‘基地’或‘车间’”改为“载体种类为‘基地’或‘不是’”'],
      ['a condition changes from “kind of site: ‘base’ or ‘workshop’” to “kind of site: ‘base’ or ‘none’”'],
    ],
    [
      'with another fact',
      { fact: 'fare', operator: 'lessThan', value: { fact: 'paid' } },
      undefined,
      ['取消条件:票价不满“已领取的奖补”'],
      ['dropped condition: fare: less than “award already paid”'],
    ],
    [
      'lost in the text',
      undefined,
      { any: [lost, away] },
      ['新增可选情形中的条件:原文缺失的条件(根据)', '新增可选情形中的条件:外出务工'],
      [
        'added, within one of several ways: a condition that the text has lost (according to)',
        'added, within one of several ways: the person works away from home',
      ],
    ],
  ])('%s', (_, before, after, zh, en) => {
    const conditions = [named('poor-people', poor)];
    const { benefit } = compared(rule('told', before), rule('told', after), [{ conditions }, { conditions }]);
    expect(benefit.changes.map(({ text }) => text.zh)).toEqual(zh);
    expect(benefit.changes.map(({ text }) => text.en)).toEqual(en);
  });
});

describe('numbers that differ', () => {
  const capped = (cap: string, less?: string): Amount => ({
    rate: '1000',
    per: 'hired',
    cap,
    ...(less === undefined ? {} : { less }),
  });
  const oneCase: Amount = { case: [{ when: poor, then: '500' }], otherwise: '100' };
  test.each<[string, Amount, Amount, string[], string[]]>([
    [
      'a sum',
      { fixed: '500' },
      { fixed: '1500' },
      ['金额由500元提高到1,500元'],
      ['the amount is raised from 500 yuan to 1,500 yuan'],
    ],
    [
      'a percentage',
      { percent: '90', of: 'wage' },
      { percent: '80', of: 'wage' },
      ['比例由90%降低到80%'],
      ['the percentage is lowered from 90% to 80%'],
    ],
    [
      'a percentage at least',
      { percent: { atLeast: '80' }, of: 'wage' },
      { percent: { atLeast: '90' }, of: 'wage' },
      ['比例由不低于80%提高到不低于90%'],
      ['the percentage is raised from at least 80% to at least 90%'],
    ],
    [
      'how a figure is given',
      { fixed: '500' },
      { fixed: { upTo: '500' } },
      ['金额由500元改为最高500元'],
      ['the amount changes from 500 yuan to at most 500 yuan'],
    ],
    [
      'a range',
      { percent: { between: ['5', '10'] }, of: 'fare' },
      { percent: '10', of: 'fare' },
      ['比例由5%至10%改为10%'],
      ['the percentage changes from 5% to 10% to 10%'],
    ],
    [
      'a rate',
      { rate: '1000', per: 'hired' },
      { rate: '2000', per: 'hired' },
      ['标准由每人1,000元(按“吸纳人数”计)提高到每人2,000元(按“吸纳人数”计)'],
      [
        'the rate is raised from 1,000 yuan for each person of “people taken on” to 2,000 yuan for each person of “people taken on”',
      ],
    ],
    [
      'what a rate is of',
      { rate: '10', per: 'hired' },
      { rate: '10', per: 'things' },
      ['标准由每人10元(按“吸纳人数”计)改为每1个单位10元(按“件数”计)'],
      [
        'the rate changes from 10 yuan for each person of “people taken on” to 10 yuan for each unit of “number of things”',
      ],
    ],
    [
      'what a percentage is of',
      { percent: '50', of: 'fare' },
      { percent: '50', of: 'paid' },
      ['计算依据由“票价”改为“已领取的奖补”'],
      ['what it is reckoned on changes from “fare” to “award already paid”'],
    ],
    [
      'a cap',
      capped('5000'),
      capped('50000'),
      ['上限由5,000元提高到50,000元'],
      ['the cap is raised from 5,000 yuan to 50,000 yuan'],
    ],
    ['a new cap', { rate: '1000', per: 'hired' }, capped('5000'), ['新增上限:5,000元'], ['added: the cap, 5,000 yuan']],
    [
      'what counts against a cap',
      capped('5000', 'paid'),
      capped('5000'),
      ['取消须扣除的:“已领取的奖补”'],
      ['dropped: what counts against it, “award already paid”'],
    ],
    [
      'rounding',
      { percent: '50', of: 'fare', round: { to: '1', mode: 'down' } },
      { percent: '50', of: 'fare', round: { to: '10', mode: 'half-up' } },
      ['取整由1元的整倍数,舍去余数改为10元的整倍数,四舍五入'],
      ['rounding changes from a multiple of 1 yuan, rounded down to a multiple of 10 yuan, rounded half up'],
    ],
    [
      'brackets',
      { brackets: [{ upTo: '100', percent: '5' }, { percent: '7' }], of: 'fare' },
      { brackets: [{ upTo: '200', percent: '5' }, { percent: '8' }], of: 'fare' },
      ['分段比例由不超过100元的部分5%改为不超过200元的部分5%', '分段比例由最高一段7%提高到最高一段8%'],
      [
        'the percentage of a slice changes from 5% of the slice up to 100 yuan to 5% of the slice up to 200 yuan',
        'the percentage of a slice is raised from 7% of the last slice to 8% of the last slice',
      ],
    ],
    [
      'a case',
      { case: [{ when: poor, then: '500' }], otherwise: '100' },
      { case: [{ when: away, then: '500' }], otherwise: '100' },
      ['第1种情形的条件有改动'],
      ['the condition of case 1 is another'],
    ],
    [
      'a case more',
      oneCase,
      {
        case: [
          { when: poor, then: '500' },
          { when: away, then: '300' },
        ],
        otherwise: '100',
      },
      ['新增第2种情形', '新增金额:300元'],
      ['case 2 is new', 'added: the amount, 300 yuan'],
    ],
    [
      'a case less',
      {
        case: [
          { when: poor, then: '500' },
          { when: away, then: '300' },
        ],
        otherwise: '100',
      },
      oneCase,
      ['取消第2种情形', '取消金额:300元'],
      ['case 2 is dropped', 'dropped: the amount, 300 yuan'],
    ],
  ])('%s', (_, before, after, zh, en) => {
    const [one, other] = [rule('told', undefined, before), rule('told', undefined, after)];
    expect(changes(one, other, 'zh')).toEqual(zh);
    expect(changes(one, other, 'en')).toEqual(en);
  });
});

describe('fields that differ', () => {
  const cash = (params: object, rest: Partial<Rule> = {}) =>
    giving({ form: 'cash', amount: { fixed: '5' }, period: 'month', ...params }, rest);
  test.each<[string, Rule, Rule, string[], string[]]>([
    [
      'the title',
      cash({}, { title: both('奖补') }),
      cash({}, { title: both('补贴') }),
      ['名称由“奖补”改为“补贴”'],
      ['the title changes from “奖补” to “补贴”'],
    ],
    [
      'the title in one language',
      cash({}, { title: { zh: '奖补', en: 'award' } }),
      cash({}, { title: { zh: '奖补', en: 'prize' } }),
      ['名称的英文说法不同'],
      ['the title changes from “award” to “prize”'],
    ],
    [
      'the title in the other',
      cash({}, { title: { zh: '奖补', en: 'award' } }),
      cash({}, { title: { zh: '奖励', en: 'award' } }),
      ['名称由“奖补”改为“奖励”'],
      ['the title differs in Chinese only'],
    ],
    [
      'the category',
      cash({}),
      cash({}, { category: 'recognition' }),
      ['所属的待遇类别不同'],
      ['it is listed under another category'],
    ],
    [
      'the period',
      cash({}),
      cash({ period: 'once' }),
      ['周期由“按月”改为“一次性”'],
      ['“How often” changes from “each month” to “once”'],
    ],
    [
      'the strength',
      cash({}),
      cash({ strength: 'discretionary' }),
      ['性质由“应当给予”改为“可以给予(由主管部门酌定)”'],
      [
        '“Nature” changes from “is to be given: those whom it is for are entitled to it” to “may be given, as the authority sees fit”',
      ],
    ],
    [
      'the fund, which the text names',
      cash({ fund: '就业补助资金' }),
      cash({ fund: '失业保险基金' }),
      ['资金来源由“就业补助资金”改为“失业保险基金”'],
      ['“Fund” changes from “就业补助资金” to “失业保险基金”'],
    ],
    [
      'a fund named for the first time',
      cash({}),
      cash({ fund: '失业保险基金' }),
      ['新增资金来源:“失业保险基金”'],
      ['added, “Fund”: “失业保险基金”'],
    ],
    [
      'responsible units named no longer',
      cash({}, { responsible: ['厅'] }),
      cash({}),
      ['取消责任单位:厅'],
      ['dropped, “Responsible”: 厅'],
    ],
    [
      'two fields of one sentence',
      giving({
        form: 'relaxation',
        of: both('年限'),
        from: { value: '3', unit: 'year' },
        to: { value: '1', unit: 'year' },
      }),
      giving({
        form: 'relaxation',
        of: both('年限'),
        from: { value: '4', unit: 'year' },
        to: { value: '2', unit: 'year' },
      }),
      ['给予由“年限:由3年放宽至1年”改为“年限:由4年放宽至2年”'],
      ['“Gives” changes from “年限: from 3 years to 1 year” to “年限: from 4 years to 2 years”'],
    ],
    [
      'the first and the last day',
      cash({}, { effective: { from: '2018-09', to: '2019-12-31' } }),
      cash({}, { effective: { from: '..2019-01-01', to: 'not-stated' } }),
      ['起始日由2018年9月改为“最迟2019年1月1日已施行,原文未写明何时开始”', '终止日由2019年12月31日改为未写明'],
      [
        'the first day changes from September 2018 to “in force by 1 January 2019 at the latest; the text does not say since when”',
        'the last day changes from 31 December 2019 to not stated',
      ],
    ],
    ['nothing', cash({}), cash({}), [], []],
  ])('%s', (_, before, after, zh, en) => {
    expect(changes(before, after, 'zh')).toEqual(zh);
    expect(changes(before, after, 'en')).toEqual(en);
  });
});

describe('quotes and readings that differ', () => {
  const citing = (...quotes: string[]): Rule => ({
    ...rule('told', undefined),
    citations: quotes.map((quote) => ({ source: 'notice', clause: '1', quote, supports: [''] })),
  });
  const reading = (chosen: string, why = '故'): Rule => ({
    ...rule('told', undefined),
    readings: [
      {
        about: ['/subjects'],
        question: both('谁?'),
        chosen: both(chosen),
        alternatives: [both('别人')],
        why: both(why),
      },
    ] satisfies Reading[],
  });
  const plain = rule('told', undefined);
  test.each<[string, Rule, Rule, string[], string[]]>([
    [
      'other words',
      citing('五元'),
      citing('六元'),
      ['通知 一的引文由“五元”改为“六元”'],
      ['the quotation from 通知 一 changes from “五元” to “六元”'],
    ],
    ['new words', citing('五元'), citing('五元', '六元'), ['新引用通知 一:“六元”'], ['newly quoted, 通知 一: “六元”']],
    [
      'no words',
      citing('五元', '六元'),
      citing('五元'),
      ['不再引用通知 一:“六元”'],
      ['no longer quoted, 通知 一: “六元”'],
    ],
    ['a new reading', plain, reading('人人'), ['新增解读“谁?”:人人'], ['added, the reading of “谁?”: 人人']],
    ['no reading', reading('人人'), plain, ['取消解读“谁?”:人人'], ['dropped, the reading of “谁?”: 人人']],
    [
      'another reading',
      reading('人人'),
      reading('本人'),
      ['解读“谁?”由“人人”改为“本人”'],
      ['the reading of “谁?” changes from “人人” to “本人”'],
    ],
    [
      'another reason',
      reading('人人'),
      reading('人人', '盖'),
      ['解读“谁?”的说明有改动'],
      ['the reading of “谁?” is reasoned otherwise'],
    ],
  ])('%s', (_, before, after, zh, en) => {
    expect(changes(before, after, 'zh')).toEqual(zh);
    expect(changes(before, after, 'en')).toEqual(en);
  });
});
