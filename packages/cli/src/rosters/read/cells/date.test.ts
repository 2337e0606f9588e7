import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, readDate } from './date.js';

test('the calendar is that of the language itself', () => {
  const whole = { min: 0, max: 9999 };
  fc.assert(
    fc.property(
      fc.integer(whole),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        );
        const time = Date.parse(`${text}T00:00:00Z`);
        const exists = year > 0 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect(dayOf(year, month, day)).toBe(exists ? text : undefined);
      },
    ),
    { seed: 20_180_930, numRuns: Number(process.env['HUICE_TRIALS'] ?? 2_000) },
  );
});

describe('leap days', () => {
  test.each([
    ['2000-02-29', '2000-02-29'],
    ['2024/2/29', '2024-02-29'],
    ['1900-02-29', undefined],
    ['2023.2.29', undefined],
    ['20240229', '2024-02-29'],
    ['2023年2月29日', undefined],
  ])('%s', (text, day) => {
    expect(day === undefined ? readDate(text) : { reason: readDate(text) }).toMatchObject({
      reason: day ?? { en: 'there is no such day' },
    });
  });
});
