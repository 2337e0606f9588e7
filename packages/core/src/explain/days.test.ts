import { expect, test } from 'vitest';
import { dayWords, intervalWords } from './days.js';

test.each([
  ['2018-12-05', '2018-12-05', '2018-12-05'],
  ['2018-12', '2018年12月', 'December 2018'],
  ['2018-01', '2018年1月', 'January 2018'],
  ['2018', '2018年', '2018'],
])('dayWords: %s', (text, zh, en) => {
  expect(dayWords(text)).toEqual({ zh, en });
});

test.each([
  ['2019-01-01', 'not-stated', '自2019-01-01起施行;未写明终止日', 'in force from 2019-01-01; no end is stated'],
  [
    '..2019-09',
    'not-stated',
    '最迟2019年9月已施行,原文未写明何时开始;未写明终止日',
    'in force by September 2019 at the latest; the text does not say since when; no end is stated',
  ],
  [
    '2019..2019-09',
    '2020',
    '2019年至2019年9月之间开始施行,原文未写明哪一天;至2020年止',
    'in force from some day between 2019 and September 2019; the text does not say which; until 2020',
  ],
  [
    '2016',
    '2020-12-31',
    '2016年内开始施行,原文未写明哪一天;至2020-12-31止',
    'in force from some day in 2016; the text does not say which; until 2020-12-31',
  ],
  [
    '2019-05',
    '2020-06',
    '2019年5月内开始施行,原文未写明哪一天;至2020年6月止',
    'in force from some day in May 2019; the text does not say which; until June 2020',
  ],
])('intervalWords: %s, %s', (from, to, zh, en) => {
  expect(intervalWords({ from, to })).toEqual({ zh, en });
});
