import { expect, test } from 'vitest';
import { fact } from '../../../test/support/rule-set.js';
import { amountTold } from '../../../test/support/told.js';
import type { FactDefinition, Figure } from '../../model/index.js';
import { eachWords } from './figures.js';

test.each<[Figure, string, string, string, string]>([
  ['5', '5元', '5 yuan', '票价的5%', '5% of fare'],
  [{ upTo: '5' }, '最高5元', 'at most 5 yuan', '最高为票价的5%', 'at most 5% of fare'],
  [{ atLeast: '5' }, '不低于5元', 'at least 5 yuan', '不低于票价的5%', 'at least 5% of fare'],
  [{ between: ['5', '10'] }, '5元至10元', '5 yuan to 10 yuan', '票价的5%至10%', '5% to 10% of fare'],
])('%o in yuan and as a share', (figure, fixedZh, fixedEn, shareZh, shareEn) => {
  expect(amountTold('zh', { fixed: figure })).toEqual([fixedZh]);
  expect(amountTold('en', { fixed: figure })).toEqual([fixedEn]);
  expect(amountTold('zh', { percent: figure, of: 'fare' })).toEqual([shareZh]);
  expect(amountTold('en', { percent: figure, of: 'fare' })).toEqual([shareEn]);
});

test.each<[FactDefinition['unit'], string, string]>([
  ['person', '每人', 'person'],
  ['month', '每个月', 'month'],
  ['yuan', '每1元', 'yuan'],
  ['percent', '每1%', 'per cent'],
  [undefined, '每1个单位', 'unit'],
])('each %s', (unit, zh, en) => {
  expect(eachWords(fact('x', { type: 'integer', ...(unit === undefined ? {} : { unit }) }))).toEqual({ zh, en });
});
