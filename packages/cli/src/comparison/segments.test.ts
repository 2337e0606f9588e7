import { describe, expect, test } from 'vitest';
import { likeness, marked, type Segment, whole } from './segments.js';

const shown = (segments: readonly Segment[]) =>
  segments.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('the words that differ', () => {
  test.each([
    ['nothing', '不少于3人', '不少于3人', '不少于3人', '不少于3人'],
    ['a number', '每人1000元', '每人2000元', '每人[1000]元', '每人[2000]元'],
    ['a word of Chinese', '失业保险金', '养老保险金', '[失业]保险金', '[养老]保险金'],
    ['a word of English', 'at least 3 years', 'at least 1 year', 'at least [3 years]', 'at least [1 year]'],
    ['words with a comma between them', '甲方,乙方付款', '付款', '[甲方,乙方]付款', '付款'],
    ['everything', '给予', '', '[给予]', ''],
  ])('%s', (_, before, after, left, right) => {
    const [one, other] = marked(before, after);
    expect([shown(one), shown(other)]).toEqual([left, right]);
  });

  test('are all the words of either text, in order', () => {
    const [one, other] = marked('2018年9月30日起', '2019年1月1日起');
    expect(one.map(({ text }) => text).join('')).toBe('2018年9月30日起');
    expect(other.map(({ text }) => text).join('')).toBe('2019年1月1日起');
  });
});

test('a whole line is changed, or is not', () => {
  expect(shown(whole('一', true))).toBe('[一]');
  expect(shown(whole('一', false))).toBe('一');
});

test.each([
  ['甲乙', '甲乙', 1],
  ['甲', '乙', 0],
  ['', '', 1],
  ['1000元', '2000元', 0.2],
])('the likeness of %s and %s', (before, after, share) => {
  expect(likeness(before, after)).toBe(share);
});
