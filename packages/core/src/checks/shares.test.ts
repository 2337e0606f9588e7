import { expect, test } from 'vitest';
import type { Document } from './document.js';
import { shareComplaints } from './shares.js';

const document = (form: string, percents: readonly string[]): Document => ({
  check: 'figure',
  file: 'rules/x.json',
  body: { event: { params: { form, shares: percents.map((percent) => ({ percent })) } } },
  citations: [],
  readings: [],
});

test.each([
  [['60', '40'], []],
  [['33.3', '33.3', '33.4'], []],
  [['80', '80'], ['`160` per cent']],
  [['60', '30'], ['`90` per cent']],
])('shares of %j', (percents, found) => {
  expect(shareComplaints(document('cost-sharing', percents)).map((one) => one.found)).toEqual(found);
});

test('no other form has shares', () => expect(shareComplaints(document('cash', []))).toEqual([]));
