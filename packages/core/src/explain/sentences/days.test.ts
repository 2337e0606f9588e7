import { expect, test } from 'vitest';
import { proseDays } from './days.js';

test('days become prose, months and other numbers stay', () => {
  const text = '自2018-09-30至2020-12-01,2018-12';
  expect(proseDays({ zh: text, en: text })).toEqual({
    zh: '自2018年9月30日至2020年12月1日,2018-12',
    en: '自30 September 2018至1 December 2020,2018-12',
  });
});
