import { expect, test } from 'vitest';
import { conditionTold } from '../../../test/support/told.js';
import type { Condition } from '../../model/index.js';

const compare = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as Condition;

test.each<[Condition, string, string]>([
  [compare('poor', 'equal', true), '是贫困人口', 'the person is poor'],
  [compare('poor', 'equal', false), '不是贫困人口', 'the person is not poor'],
  [compare('poor', 'notEqual', true), '不是贫困人口', 'the person is not poor'],
  [compare('poor', 'notEqual', false), '是贫困人口', 'the person is poor'],
  [compare('hired', 'equal', 1), '吸纳人数为1人', 'people taken on: 1 person'],
  [compare('hired', 'notEqual', 2), '吸纳人数不是2人', 'people taken on: not 2 people'],
  [compare('hired', 'lessThan', 2), '吸纳人数不满2人', 'people taken on: less than 2 people'],
  [compare('hired', 'lessThanInclusive', 1), '吸纳人数不超过1人', 'people taken on: at most 1 person'],
  [compare('hired', 'greaterThan', 1000), '吸纳人数超过1,000人', 'people taken on: more than 1,000 people'],
  [compare('months', 'greaterThanInclusive', 3), '参保月数不少于3个月', 'months insured: at least 3 months'],
  [compare('hired', 'in', [1, 2, 3]), '吸纳人数为1人、2人或3人', 'people taken on: 1 person, 2 people or 3 people'],
  [compare('wage', 'greaterThan', 1680.5), '最低工资超过1,680.5元/月', 'minimum wage: more than 1,680.5 yuan a month'],
  [
    compare('hired', 'lessThan', { fact: 'things' }),
    '吸纳人数不满“件数”',
    'people taken on: less than “number of things”',
  ],
  [
    compare('born', 'greaterThanInclusive', '1960-02-29'),
    '出生日期不早于1960年2月29日',
    'date of birth: 29 February 1960 or after',
  ],
  [compare('born', 'lessThan', '1960-01-01'), '出生日期早于1960年1月1日', 'date of birth: before 1 January 1960'],
  [compare('kind', 'equal', 'base'), '载体种类为“基地”', 'kind of site: “base”'],
  [compare('kind', 'notEqual', 'none'), '载体种类不是“不是”', 'kind of site: not “none”'],
  [compare('kind', 'notIn', ['base', 'none']), '载体种类不是“基地”或“不是”', 'kind of site: not “base” or “none”'],
  [compare('schemes', 'contains', 'pension'), '参加的险种包括“养老”', 'schemes: including “pension”'],
  [compare('schemes', 'doesNotContain', 'medical'), '参加的险种不包括“医疗”', 'schemes: not including “medical”'],
  [compare('county', 'equal', '533422'), '所在县的行政区划代码为533422', 'county, by its code: 533422'],
])('%o', (condition, zh, en) => {
  expect(conditionTold('zh', condition)).toEqual([zh]);
  expect(conditionTold('en', condition)).toEqual([en]);
});

test.each<[Condition, string]>([
  [compare('age', 'greaterThanInclusive', 60), '年满60周岁'],
  [compare('age', 'lessThan', 16), '年龄不满16周岁'],
  [compare('age', 'lessThanInclusive', 35), '年龄不超过35周岁'],
  [compare('sinceLeft', 'lessThan', 2), '脱贫后不满2年'],
  [compare('sinceLeft', 'greaterThanInclusive', 2), '脱贫后满2年'],
  [compare('sinceLeft', 'lessThanInclusive', 2), '脱贫后的整年数不超过2年'],
])('%o: full units are counted as prose counts them', (condition, zh) => {
  expect(conditionTold('zh', condition)[0]).toBe(zh);
});

test.each<[Condition, string, string]>([
  [compare('hired', 'greaterThanInclusive', 3), '吸纳人数不满3人', 'people taken on: less than 3 people'],
  [compare('kind', 'in', ['base']), '载体种类不是“基地”', 'kind of site: not “base”'],
  [compare('away', 'equal', true), '未外出务工', 'the person does not work away from home'],
])('not %o', (condition, zh, en) => {
  expect(conditionTold('zh', { not: condition })).toEqual([zh]);
  expect(conditionTold('en', { not: condition })).toEqual([en]);
});
