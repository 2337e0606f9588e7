import { expect, test } from 'vitest';
import type { FactDefinition } from '../model/index.js';
import { answerText } from './answer.js';
import { voiceOf } from './voice.js';

const options = [
  { value: 'inside', label: { zh: '省内', en: 'within the province' } },
  { value: 'outside', label: { zh: '省外', en: 'outside the province' } },
];

test.each<[Pick<FactDefinition, 'type' | 'unit' | 'options'>, zh: string, en: string]>([
  [{ type: 'boolean' }, '是或否', 'yes or no'],
  [{ type: 'integer' }, '整数', 'a whole number'],
  [{ type: 'integer', unit: 'person' }, '整数,单位:人', 'a whole number of people'],
  [{ type: 'decimal' }, '数字', 'a number'],
  [{ type: 'decimal', unit: 'yuan-a-month' }, '数字,单位:元/月', 'a number, in yuan a month'],
  [{ type: 'date' }, '日期,如2019-06-01', 'a day, such as 2019-06-01'],
  [{ type: 'option', options }, '选一项:省内、省外', 'one of: within the province; outside the province'],
  [{ type: 'options', options }, '可选多项:省内、省外', 'any of: within the province; outside the province'],
  [{ type: 'region' }, '六位行政区划代码', 'the six-digit code of a region'],
])('the answer to %o', (fact, zh, en) => {
  expect(answerText(fact as FactDefinition, voiceOf('zh'))).toBe(`答:${zh}。`);
  expect(answerText(fact as FactDefinition, voiceOf('en'))).toBe(`Answer: ${en}.`);
});
