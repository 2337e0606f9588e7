import { expect, test } from 'vitest';
import { amountTold } from '../../../test/support/told.js';
import type { Amount } from '../../model/index.js';

const difference: Amount = { difference: ['fare', '1'] };
const differenceZh = ['    下列两项之差,不足的按零计:', '      票价', '      减去:1元'];

test.each<[string, Partial<Amount>, string[], string[]]>([
  ['a cap', { cap: '50000' }, ['  结果最高不超过50,000元'], ['  at most 50,000 yuan in all']],
  [
    'a cap that counts what was paid',
    { cap: '50000', less: 'paid' },
    ['  结果最高不超过50,000元,“已领取的奖补”计入其中'],
    ['  at most 50,000 yuan in all, and “award already paid” counts against it'],
  ],
  ['a floor', { floor: '100' }, ['  结果低于100元的,按100元计'], ['  at least 100 yuan']],
  [
    'rounding half up',
    { round: { to: '0.01', mode: 'half-up' } },
    ['  结果取0.01元的整倍数,四舍五入'],
    ['  rounded half up to a multiple of 0.01 yuan'],
  ],
  [
    'rounding down',
    { round: { to: '1', mode: 'down' } },
    ['  结果取1元的整倍数,舍去余数'],
    ['  rounded down to a multiple of 1 yuan'],
  ],
  [
    'rounding up',
    { round: { to: '1', mode: 'up' } },
    ['  结果取1元的整倍数,有余数的进一'],
    ['  rounded up to a multiple of 1 yuan'],
  ],
  [
    'rounding, floor, cap, in the order in which they apply',
    { cap: '9', floor: '2', round: { to: '1', mode: 'up' } },
    ['  结果取1元的整倍数,有余数的进一', '  结果低于2元的,按2元计', '  结果最高不超过9元'],
    ['  rounded up to a multiple of 1 yuan', '  at least 2 yuan', '  at most 9 yuan in all'],
  ],
])('%s', (_, limits, zh, en) => {
  expect(amountTold('zh', { rate: '3', per: 'hired', ...limits } as Amount)).toEqual(['按“吸纳人数”计,每人3元', ...zh]);
  expect(amountTold('en', { rate: '3', per: 'hired', ...limits } as Amount)).toEqual([
    '3 yuan for each person of “people taken on”',
    ...en,
  ]);
});

test('limits that take more than a phrase', () => {
  const of = { rate: '3', per: 'hired' };
  expect(amountTold('zh', { ...of, cap: difference })).toEqual([
    '按“吸纳人数”计,每人3元',
    '  结果最高不超过:',
    ...differenceZh,
  ]);
  expect(amountTold('zh', { ...of, floor: difference })).toEqual([
    '按“吸纳人数”计,每人3元',
    '  结果最低为:',
    ...differenceZh,
  ]);
  expect(amountTold('zh', { ...of, cap: '9', less: { difference: ['paid', '1'] } }).slice(1)).toEqual([
    '  结果最高不超过:',
    '    9元',
    '    其中须减去:下列两项之差,不足的按零计:',
    '      已领取的奖补',
    '      减去:1元',
  ]);
});
