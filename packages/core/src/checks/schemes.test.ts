import { expect, test } from 'vitest';
import { backingsOf, type Document } from './document.js';
import { schemeComplaints } from './schemes.js';

const document = (scheme: string, quote: string): Document => ({
  check: 'support',
  file: 'rules/one.2018.json',
  body: { event: { params: { form: 'premium', schemes: [scheme] } } },
  citations: [{ source: 'one', clause: '1', quote, supports: ['/event/params'] }],
  readings: [],
});

test.each([
  ['给予基本养老保险补贴', 'basic-pension', 0],
  ['给予基本养老保险补贴', 'resident-pension', 1],
  ['参加城乡居民养老保险', 'resident-pension', 0],
  ['参加城乡居民养老保险', 'basic-pension', 1],
  ['参加城乡居民基本养老保险', 'basic-pension', 1],
  ['给予基本医疗保险补贴', 'basic-medical', 0],
  ['参加城乡居民基本医疗保险', 'resident-medical', 0],
  ['参加城乡居民基本医疗保险', 'basic-medical', 1],
  ['居民医保个人缴费', 'basic-medical', 1],
  ['城乡居民养老保险和失业保险', 'unemployment', 0],
  ['城乡居民养老保险', 'unemployment', 1],
])('`%s` and %s: %i complaints', (quote, scheme, complaints) => {
  const one = document(scheme, quote);
  expect(schemeComplaints(one, backingsOf(one))).toHaveLength(complaints);
});
