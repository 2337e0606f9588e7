import { voiceOf } from '@huice/core/explain';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { progressLine, progressOn } from './progress.js';

const zh = voiceOf('zh');
const en = voiceOf('en');

describe('the line says how far, how fast and how long still', () => {
  test.each([
    ['half way', 5_000, 0.5, 10, '50% · 5,000 rows · 500 a second · about 10 s left'],
    ['long still', 1_000, 0.01, 10, '1% · 1,000 rows · 100 a second · about 17 min left'],
    ['at the end', 5_000, 1, 10, '100% · 5,000 rows · 500 a second · about 1 s left'],
    ['no guess in the first second', 10, 0.5, 0.5, '50% · 10 rows · 20 a second'],
    ['no time has passed', 0, 0, 0, '0% · 0 rows · 0 a second'],
    ['the share is not known', 5_000, undefined, 10, '5,000 rows · 500 a second'],
  ])('%s', (_, rows, share, seconds, words) => {
    expect(progressLine(rows, share, seconds, 200, en)).toMatch(new RegExp(`^(?:[█░]{30} )?${words}$`));
  });

  test('in Chinese', () => {
    expect(progressLine(5_000, 0.5, 10, 200, zh)).toContain('50% · 5,000行 · 每秒500行 · 还需约10秒');
  });

  test.each([20, 40, 60, 80, 140])('is no wider than %i columns, if the words are not', (width) => {
    const line = progressLine(480_000, 0.48, 23, width, zh);
    expect(stringWidth(line)).toBeLessThan(
      Math.max(width, stringWidth('48% · 480,000行 · 每秒20,870行 · 还需约25秒') + 1),
    );
  });
});

describe('drawing', () => {
  const drawn = (isTTY: boolean, times: number[]) => {
    let text = '';
    let clock = 0;
    const progress = progressOn({ write: (one) => (text += one), isTTY, columns: 80 }, en, () => clock);
    for (const time of times) {
      clock = time;
      progress.at(time, 0.5);
    }
    progress.done();
    return text;
  };

  test('on a terminal: over itself, not more often than ten times a second, gone at the end', () => {
    const text = drawn(true, [10, 50, 109, 110, 111]);
    expect(text.match(/rows/g)).toHaveLength(2);
    expect(text.endsWith('\r\x1b[2K')).toBe(true);
  });

  test('in a pipe: nothing', () => {
    expect(drawn(false, [10, 500])).toBe('');
  });
});
