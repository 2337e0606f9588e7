import { expect, test } from 'vitest';
import type { ResultRow } from './layout.js';
import { Pages } from './pages.js';

test.each([0, 1, 99, 100, 101, 250])('%i rows are all there, once and in order', (count) => {
  const calls: number[] = [];
  const pages = new Pages({
    header: () => '',
    rows: (rows: readonly ResultRow[]) => {
      calls.push(rows.length);
      return rows.map(({ cells }) => `${cells[0]};`).join('');
    },
  });
  for (let row = 0; row < count; row++) pages.add({ passed: [], cells: [`${row}`] });
  const whole = Array.from({ length: count }, (_, row) => `${row};`).join('');
  expect([pages.text(), pages.text()]).toEqual([whole, whole]);
  expect(pages.rows).toBe(count);
  expect(Math.max(...calls)).toBeLessThanOrEqual(100);
});
