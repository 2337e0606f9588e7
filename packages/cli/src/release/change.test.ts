import { expect, test } from 'vitest';
import { largest, leastAfter, reaches } from './change.js';

test.each([
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
  ['0.2.3', 'patch', '0.2.4'],
  ['0.2.3', 'minor', '0.3.0'],
  // Below 1.0.0 a minor version may change answers.
  ['0.2.3', 'major', '0.3.0'],
] as const)('after %s a change of size %s is at least %s', (last, size, least) => {
  expect(leastAfter(last, size)).toBe(least);
});

test.each([
  ['1.3.0', '1.3.0', true],
  ['1.3.1', '1.3.0', true],
  ['1.2.9', '1.3.0', false],
  ['1.10.0', '1.9.0', true],
  ['2.0.0', '1.9.9', true],
  ['1.9.9', '2.0.0', false],
] as const)('%s beside %s: %s', (version, least, is) => {
  expect(reaches(version, least)).toBe(is);
});

test('the largest reason counts', () => {
  const reason = (size: 'patch' | 'minor' | 'major') => ({ size, words: { zh: '', en: '' } });
  expect(largest([])).toBeUndefined();
  expect(largest([reason('patch'), reason('major'), reason('minor')])).toBe('major');
  expect(largest([reason('patch'), reason('minor')])).toBe('minor');
});
