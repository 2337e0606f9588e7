import { expect, test } from 'vitest';
import { amountTold } from '../../../test/support/told.js';
import type { Amount } from '../../model/index.js';

test.each<[Amount, string, string]>([
  [{ fixed: '1234567.5' }, '1,234,567.5元', '1,234,567.5 yuan'],
  [{ actual: 'fare' }, '票价', 'fare'],
  [{ rate: '1000', per: 'hired' }, '按“吸纳人数”计,每人1,000元', '1,000 yuan for each person of “people taken on”'],
  [
    { rate: { upTo: '5' }, per: 'hired' },
    '按“吸纳人数”计,每人最高5元',
    'at most 5 yuan for each person of “people taken on”',
  ],
  [
    { rate: '40', per: ['hired', 'months'] },
    '按“吸纳人数”和“参保月数”计,每人每个月40元',
    '40 yuan for each person and month of “people taken on” and “months insured”',
  ],
  [{ percent: '90', of: 'wage' }, '最低工资的90%', '90% of minimum wage'],
  [{ sum: ['fare', '20'] }, '票价和20元之和', 'the sum of fare and 20 yuan'],
  [
    { lesser: ['fare', '20', 'paid'] },
    '票价、20元和已领取的奖补中最低的一项',
    'the lowest of fare, 20 yuan and award already paid',
  ],
  [{ greater: ['fare', '20'] }, '票价和20元中最高的一项', 'the highest of fare and 20 yuan'],
])('%o', (amount, zh, en) => {
  expect(amountTold('zh', amount)).toEqual([zh]);
  expect(amountTold('en', amount)).toEqual([en]);
});
