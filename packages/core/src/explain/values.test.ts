import { expect, test } from 'vitest';
import type { FactDefinition } from '../model/index.js';
import { grouped, valueText } from './values.js';
import { inBoth } from './voice.js';

const both = (zh: string, en: string) => ({ zh, en });
const options = [
  { value: 'a', label: both('甲', 'first') },
  { value: 'b', label: both('乙', 'second') },
];

test.each<[string, Partial<FactDefinition>, unknown, string, string]>([
  ['yes', { type: 'boolean' }, true, '是', 'yes'],
  ['no', { type: 'boolean' }, false, '否', 'no'],
  ['one person', { type: 'integer', unit: 'person' }, 1, '1人', '1 person'],
  ['people', { type: 'integer', unit: 'person' }, 1234, '1,234人', '1,234 people'],
  ['no unit', { type: 'decimal' }, '0.50', '0.50', '0.50'],
  ['years', { type: 'integer', unit: 'year', label: both('工龄', 'years') }, 2, '2年', '2 years'],
  ['years of age', { type: 'integer', unit: 'year', label: both('年龄(周岁)', 'age') }, 60, '60周岁', '60 years'],
  ['an option', { type: 'option', options }, 'a', '甲', 'first'],
  ['one of several', { type: 'option', options }, ['a', 'b'], '甲或乙', 'first or second'],
  ['several at once', { type: 'options', options }, ['a', 'b'], '甲和乙', 'first and second'],
  ['none of them', { type: 'options', options }, [], '无', 'none'],
  ['a day', { type: 'date' }, '2019-06-01', '2019-06-01', '2019-06-01'],
])('%s', (_, fact, value, zh, en) => {
  const definition = { label: both('名', 'name'), ...fact } as FactDefinition;
  expect(inBoth((voice) => valueText(definition, value, voice))).toEqual(both(zh, en));
});

test.each([
  ['1234567.5', '1,234,567.5'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1000.25', '-1,000.25'],
])('%s in groups of three', (number, text) => {
  expect(grouped(number)).toBe(text);
});
