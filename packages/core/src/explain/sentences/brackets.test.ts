import { expect, test } from 'vitest';
import { amountTold } from '../../../test/support/told.js';

test('slices of a fact, the last open', () => {
  const amount = {
    brackets: [{ upTo: '50000', percent: '50' }, { upTo: '80000', percent: '60' }, { percent: { atLeast: '70' } }],
    of: 'fare',
  };
  expect(amountTold('zh', amount)).toEqual([
    '票价,分段计算:',
    '  不超过50,000元的部分:50%',
    '  超过50,000元、不超过80,000元的部分:60%',
    '  超过80,000元的部分:不低于70%',
  ]);
  expect(amountTold('en', amount)).toEqual([
    'fare, in slices:',
    '  up to 50,000 yuan: 50%',
    '  what lies above 50,000 yuan, up to 80,000 yuan: 60%',
    '  what lies above 80,000 yuan: at least 70%',
  ]);
});

test('what lies above a last bracket that ends gives nothing, and it says so', () => {
  const amount = { brackets: [{ upTo: '9', percent: '50' }], of: { difference: ['fare', '1'] as ['fare', '1'] } };
  expect(amountTold('zh', amount)).toEqual([
    '分段计算:',
    '  计算基数:下列两项之差,不足的按零计:',
    '    票价',
    '    减去:1元',
    '  不超过9元的部分:50%',
    '  超过9元的部分:不计',
  ]);
  expect(amountTold('en', amount).at(-1)).toBe('  what lies above 9 yuan: nothing');
});

test('one bracket without an end is all of it', () => {
  expect(amountTold('zh', { brackets: [{ percent: '5' }], of: 'fare' })).toEqual(['票价,分段计算:', '  全部:5%']);
  expect(amountTold('en', { brackets: [{ percent: '5' }], of: 'fare' })).toEqual([
    'fare, in slices:',
    '  all of it: 5%',
  ]);
});
