import { expect, test } from 'vitest';
import { distinct } from './distinct.js';

test('the first of those that are alike stays, in its place', () => {
  const [first, second] = [{ quote: '一' }, { quote: '二' }];
  const left = distinct([first, second, { quote: '一' }]);
  expect(left).toEqual([first, second]);
  expect(left[0]).toBe(first);
});
