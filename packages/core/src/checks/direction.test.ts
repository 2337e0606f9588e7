import { expect, test } from 'vitest';
import { directionComplaints } from './direction.js';
import { backingsOf, type Document } from './document.js';

const document = (change: object, quote: string): Document => ({
  check: 'comparator',
  file: 'rules/one.2016.json',
  body: { event: { params: { form: 'rate-change', change } } },
  citations: [{ source: 'one', clause: '1', quote, supports: ['/event/params'] }],
  readings: [],
});

test.each([
  ['提高10个百分点', { points: '10' }, 0],
  ['提高10个百分点,达到50%', { points: '10', to: '50' }, 0],
  ['起付线降低50%', { percent: '50', lowers: true }, 0],
  ['起付线降低50%', { percent: '50' }, 1],
  ['提高10个百分点', { points: '10', lowers: true }, 1],
  ['报销比例50%', { to: '50' }, 0],
  ['下调大病保险起付标准', { unstated: 'lowers' }, 0],
  ['下调大病保险起付标准', { unstated: 'raises' }, 1],
  ['提高报销比例', { unstated: 'raises' }, 0],
  ['不设年度最高支付限额', { removed: true }, 0],
])('`%s` and %j: %i complaints', (quote, change, complaints) => {
  const one = document(change, quote);
  expect(directionComplaints(one, backingsOf(one))).toHaveLength(complaints);
});
