import { expect, test } from 'vitest';
import { rule, ruleSet } from '../../../test/support/rule-set.js';
import { told } from '../../../test/support/told.js';

const [source] = ruleSet([], []).sources;
const cited = (header: object) => ({ sources: [{ ...(source as NonNullable<typeof source>), ...header }] });

test.each([
  [
    { from: '2018-09-30', to: '2020-12-31' },
    '自2018年9月30日起施行;至2020年12月31日止',
    'in force from 30 September 2018; until 31 December 2020',
  ],
  [
    { from: '2016', to: 'not-stated' },
    '2016年内开始施行,原文未写明哪一天;未写明终止日',
    'in force from some day in 2016; the text does not say which; no end is stated',
  ],
])('in force: %o', (effective, zh, en) => {
  const one = rule('told', undefined, undefined, { effective });
  expect(told('force', 'zh', one)).toEqual([zh]);
  expect(told('force', 'en', one)).toEqual([en]);
});

test('nothing is noted of a sound normative document', () => {
  expect(told('authority', 'zh', rule('told', undefined))).toEqual([]);
});

test('a weak or damaged text is noted', () => {
  expect(
    told('authority', 'zh', rule('told', undefined), [], cited({ authority: 'press-report', damaged: true })),
  ).toEqual(['依据的是新闻报道,不是文件原文', '依据的文本有残缺或错乱']);
});
