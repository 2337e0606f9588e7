// Facts of every type for the examples of faults, labelled as a vocabulary labels them.
import type { FactDefinition } from '../../src/model/index.js';
import { fact } from '../support/rule-set.js';

const both = (zh: string, en: string) => ({ zh, en });
const option = (value: string, zh: string) => ({ value, label: both(zh, value) });

export const facts: FactDefinition[] = [
  fact('birthDate', { type: 'date', min: '1900-01-01', max: 'asOf', label: both('出生日期', 'date of birth') }),
  fact('ageInYears', {
    type: 'integer',
    unit: 'year',
    label: both('年龄(周岁)', 'age in full years'),
    derivation: { completed: 'years', since: 'birthDate' },
  }),
  fact('monthsPaid', {
    type: 'integer',
    unit: 'month',
    min: 0,
    max: 600,
    label: both('累计缴费月数', 'months of premiums paid'),
  }),
  fact('hired', { type: 'integer', unit: 'person', min: 0, label: both('新吸纳人数', 'people taken on') }),
  fact('things', { type: 'integer', min: 0, max: 9, label: both('件数', 'number of things') }),
  fact('cost', { type: 'decimal', unit: 'yuan', min: '0', label: both('自付费用', 'costs borne') }),
  fact('paid', { type: 'decimal', unit: 'yuan', min: '0', label: both('已领奖补', 'award already paid') }),
  fact('balance', { type: 'decimal', unit: 'yuan', label: both('结余', 'balance') }),
  fact('ratio', { type: 'decimal', min: '0', max: '1', label: both('比例', 'ratio') }),
  fact('debt', {
    type: 'decimal',
    unit: 'yuan',
    max: '0',
    label: both('欠款(记为负数)', 'debt, as a negative number'),
  }),
  fact('leftOn', { type: 'date', max: 'asOf', label: both('脱贫日期', 'day of leaving poverty') }),
  fact('grade', {
    type: 'option',
    label: both('医院等级', 'level of the hospital'),
    options: [option('first', '一级'), option('second', '二级'), option('third', '三级')],
  }),
  fact('schemes', {
    type: 'options',
    label: both('参加的险种', 'schemes'),
    options: [option('pension', '养老保险'), option('medical', '医疗保险')],
  }),
  fact('disabled', { type: 'boolean', label: both('残疾', 'disabled') }),
  fact('poor', { type: 'boolean', label: both('贫困人口', 'registered poor') }),
  fact('workplace', { type: 'region', level: 'county', label: both('工作所在县', 'county of work') }),
  fact('office', {
    type: 'region',
    level: 'prefecture',
    label: both('经办机构所在州(市)', 'prefecture of the office'),
  }),
  fact('home', { type: 'region', level: 'province', label: both('户籍省份', 'home province') }),
  fact('prefecture', { type: 'region', label: both('所在州(市)', 'prefecture'), derivation: { region: 'prefecture' } }),
  fact('monthsSince', {
    type: 'integer',
    min: 0,
    label: both('出生后满几月', 'months since birth'),
    derivation: { completed: 'months', since: 'birthDate' },
  }),
  fact('yearsSince', {
    type: 'integer',
    min: 0,
    label: both('出生后满几年', 'years since birth'),
    derivation: { completed: 'years', since: 'birthDate' },
  }),
  fact('needy', {
    type: 'boolean',
    label: both('困难群体', 'in need'),
    derivation: {
      when: {
        any: [
          { fact: 'poor', operator: 'equal', value: true },
          { fact: 'disabled', operator: 'equal', value: true },
        ],
      },
    },
  }),
  fact('found', {
    type: 'boolean',
    label: both('符合条件的认定', 'found to qualify'),
    determination: { benefit: 'other', words: '符合条件' },
  }),
  fact('minimumWage', {
    type: 'decimal',
    unit: 'yuan-a-month',
    min: '0',
    scope: 'context',
    label: both('月最低工资标准', 'monthly minimum wage'),
  }),
];

export const factOf = (id: string) => facts.find((one) => one.id === id);
