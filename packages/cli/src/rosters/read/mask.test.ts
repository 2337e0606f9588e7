import { describe, expect, test } from 'vitest';
import { hidden, masked } from './mask.js';

describe('identity numbers are never shown', () => {
  test.each([
    ['530102198503071234', '***'],
    ['53010219850307123X', '***'],
    ['53010219850307123x', '***'],
    ['530102850307123', '***'],
    ['身份证530102198503071234,本人', '身份证***,本人'],
    ['530102 19850307 1234', '***'],
    ['530102-19850307-123X', '***'],
    ['５３０１０２１９８５０３０７１２３Ｘ', '***'],
    ['6222 0212 3456 7890 123', '***'],
  ])('%j', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });

  test('nor where the text is cut', () => {
    expect(masked(`${'字'.repeat(38)}530102198503071234`)).toBe(`${'字'.repeat(38)}**…`);
    expect(masked(`${'字 '.repeat(155)}530102198503071234`)).not.toMatch(/\d{6}/);
  });

  test('nor in a longer message', () => {
    expect(hidden(`profile /facts: found \`53010219850307123X\`${'…'.repeat(100)}`)).toContain('found `***`');
  });
});

describe('other text is shown', () => {
  test.each([
    ['13812345678', '13812345678'],
    ['1985-03-07', '1985-03-07'],
    ['530102', '530102'],
    ['第一行\n第二行\u0007\u202e', '第一行 第二行'],
    ['x'.repeat(50), `${'x'.repeat(40)}…`],
    [`${'x'.repeat(39)}😀😀`, `${'x'.repeat(39)}…`],
  ])('%j', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });
});
