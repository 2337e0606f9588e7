import { voiceOf } from '@huice/core/explain';
import { vocabulary } from '@huice/vocabulary';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Understanding } from './types.js';
import { understoodText } from './understood.js';

const facts = new Map(Object.entries(vocabulary));
const understanding: Understanding = {
  path: '/rosters/2019.csv',
  format: 'csv',
  encoding: 'gb18030',
  byteOrderMark: false,
  encodingBy: 'bytes',
  delimiter: ',',
  lineEnd: '\n',
  sheet: null,
  headerRow: 2,
  columns: [
    { index: 0, header: '姓名', meaning: { kind: 'passed' } },
    { index: 1, header: '性别', meaning: { kind: 'fact', fact: 'isWoman', by: 'mapping', values: { 女: true } } },
    { index: 2, header: '行政区划代码', meaning: { kind: 'region', by: 'label' } },
    {
      index: 3,
      header: '已领(万元)',
      meaning: { kind: 'fact', fact: 'workshopAwardAlreadyPaid', by: 'label', times: '10000' },
    },
    { index: 4, header: '', meaning: { kind: 'empty' } },
    { index: 5, header: '扶贫车间', meaning: { kind: 'fact', fact: 'isPovertyAlleviationWorkshop', by: 'label' } },
    { index: 6, header: '年龄(周岁)', meaning: { kind: 'fact', fact: 'ageInYears', by: 'label' } },
    {
      index: 7,
      header: '已领取的扶贫车间吸纳就业奖补(元)',
      meaning: { kind: 'fact', fact: 'workshopAwardAlreadyPaid', by: 'label' },
    },
  ],
  constants: { subject: 'person' },
  warnings: [{ zh: '有一处可疑', en: 'something is in doubt' }],
};

test('in Chinese', () => {
  expect(understoodText(understanding, facts, voiceOf('zh'), 80).join('\n')).toMatchInlineSnapshot(`
    "2019.csv:CSV,GB18030(由内容判定),逗号分隔,表头在第2行
      每一行都是个人
      列          理解为
      性别        妇女(单元格的含义按对照文件)
      已领(万元)  已领取的扶贫车间吸纳就业奖补(以万元计)
      按列名理解:行政区划代码、扶贫车间、年龄(周岁)、已领取的扶贫车间吸纳就业奖补
                 (元)
      原样保留:姓名
    注意:有一处可疑"
  `);
});

test('in English', () => {
  expect(understoodText(understanding, facts, voiceOf('en'), 80).join('\n')).toMatchInlineSnapshot(`
    "2019.csv: CSV, GB18030 (by its bytes), separated by commas, headers in row 2
      each row is a person
      column                            understood as
      性别                              woman (cells as mapped)
      行政区划代码                      region
      已领(万元)                        workshop hiring award already paid (in
                                        10,000 yuan)
      扶贫车间                          poverty-alleviation workshop
      年龄(周岁)                        age in full years
      已领取的扶贫车间吸纳就业奖补(元)  workshop hiring award already paid
      passed through: 姓名
    warning: something is in doubt"
  `);
});

test('nobody is shown ids, nor more than 80 columns', () => {
  for (const language of ['zh', 'en'] as const) {
    const text = understoodText(understanding, facts, voiceOf(language), 80).join('\n');
    expect(text).not.toMatch(/[a-z][A-Z]/);
    expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  }
  expect(understoodText(understanding, facts, voiceOf('en'), 80, 'standard input')[0]).toMatch(/^standard input: CSV/);
});

test('a place by the name that its pack gives it', () => {
  const places = [{ name: { zh: '云南省', en: 'Yunnan Province' }, region: '530000' }];
  const all = { ...understanding, constants: { region: '530102' } };
  const said = (language: 'zh' | 'en') => understoodText(all, facts, voiceOf(language), 80, undefined, places)[1];
  expect(said('zh')).toBe('  每一行的行政区划代码都是530102(属云南省)');
  expect(said('en')).toBe('  each row’s region is 530102 (in Yunnan Province)');
});
