import { describe, expect, it, test } from 'vitest';
import { both, cash, type Params, told, worded } from '../../test/support/worded.js';
import { sumText } from './sum.js';
import { inBoth } from './voice.js';

function sum(params: Params, given: Record<string, unknown>) {
  const { result, book } = told(worded(params), given);
  const { amount } = book.rule(result);
  if (amount === undefined) throw new Error('the rule has no amount');
  return inBoth((voice) => sumText(amount, book.situation(result.pack), voice) ?? 'nothing');
}

const rounded = (mode: string) => cash({ actual: 'costs', round: { to: '10', mode } });
const branch = (when: object) => cash({ case: [{ when, then: '500' }], otherwise: 'costs' });

test.each<[string, Params, Record<string, unknown>, string, string]>([
  [
    'difference and lesser',
    cash({ percent: '50', of: { difference: [{ lesser: ['costs', '200000'] }, 'deductible'] } }),
    { costs: '250000', deductible: '20000' },
    '50% × ((250,000(费用)和200,000中最小的) − 20,000(起付线))',
    '50% × ((the least of 250,000 (costs) and 200,000) − 20,000 (deductible))',
  ],
  [
    'greater',
    cash({ greater: ['costs', '100'] }),
    { costs: '30' },
    '30(费用)和100中最大的',
    'the greatest of 30 (costs) and 100',
  ],
  [
    'a choice',
    cash({ by: 'place', options: { inside: '500', outside: '1000' } }),
    { place: 'outside' },
    '1,000(务工地:省外)',
    '1,000 (place of work: outside the province)',
  ],
  [
    'a choice that is open',
    cash({ by: 'place', options: { inside: '500', outside: '1000' } }),
    {},
    '500或1,000(视务工地而定)',
    '500 or 1,000 (depending on: place of work)',
  ],
  [
    'brackets',
    cash({
      brackets: [{ upTo: '50000', percent: '50' }, { upTo: '80000', percent: '60' }, { percent: '70' }],
      of: 'costs',
    }),
    { costs: '90000' },
    '90,000(费用)分段计算:50,000以内50%;50,000至80,000的部分60%;超过80,000的部分70%',
    '90,000 (costs) in slices: 50% up to 50,000; 60% from 50,000 to 80,000; 70% above 80,000',
  ],
  [
    'at least',
    cash({ percent: { atLeast: '90' }, of: 'deductible' }, 'month'),
    { deductible: '1680' },
    '不低于 90% × 1,680(起付线)',
    'at least 90% × 1,680 (deductible)',
  ],
  ['a figure alone', cash({ fixed: '100' }), {}, 'nothing', 'nothing'],
  [
    'a cap, less what was paid',
    cash({ rate: '1000', per: 'people', cap: '50000', less: 'costs' }),
    { people: 60, costs: '20000' },
    '1,000 × 60(人数),最高 50,000 − 20,000(费用)',
    '1,000 × 60 (number of people); at most 50,000 − 20,000 (costs)',
  ],
  ['a floor', cash({ actual: 'costs', floor: '10' }), {}, '?(费用),最低 10', '? (costs); at least 10'],
  ['a sum', cash({ sum: ['costs', '5'] }), { costs: '1' }, '1(费用) + 5', '1 (costs) + 5'],
  ['rounding', rounded('half-up'), { costs: '15' }, '15(费用),四舍五入到 10', '15 (costs); rounded to 10'],
  ['rounding down', rounded('down'), { costs: '15' }, '15(费用),舍去零头到 10', '15 (costs); rounded down to 10'],
  ['rounding up', rounded('up'), { costs: '15' }, '15(费用),进位到 10', '15 (costs); rounded up to 10'],
  [
    'a fact that follows from another',
    cash({ rate: '10', per: 'age' }),
    { bornOn: '1999-10-01' },
    '10 × 20(年龄)',
    '10 × 20 (age)',
  ],
  ['at most', cash({ fixed: { upTo: '5' }, cap: '3' }), {}, '最高 5,最高 3', 'at most 5; at most 3'],
  [
    'a range',
    cash({ percent: { between: ['5', '10'] }, of: 'costs' }),
    { costs: '1' },
    '5%至10% × 1(费用)',
    '5% to 10% × 1 (costs)',
  ],
  [
    'a branch by a derived fact',
    branch({ fact: 'disabled', operator: 'equal', value: true }),
    { grade: 'one' },
    '500(残疾人:是)',
    '500 (disabled person: yes)',
  ],
  [
    'what is left over',
    branch({ fact: 'poor', operator: 'equal', value: true }),
    { poor: false, costs: '7' },
    '7(费用)(贫困人口:否)',
    '7 (costs) (poor person: no)',
  ],
  [
    'a branch that needs nothing known',
    branch({ fact: 'people', operator: 'greaterThanInclusive', value: 0 }),
    {},
    '500',
    '500',
  ],
  [
    'one slice',
    cash({ brackets: [{ percent: '50' }], of: 'costs' }),
    { costs: '1' },
    '1(费用)分段计算:50%',
    '1 (costs) in slices: 50%',
  ],
])('%s', (_, params, given, zh, en) => {
  expect(sum(params, given)).toEqual(both(zh, en));
});

describe('a choice', () => {
  it('tells of several facts those that decide and are known, or those that are open', () => {
    const choice = cash({
      case: [
        { when: { fact: 'poor', operator: 'equal', value: true }, then: '500' },
        { when: { fact: 'place', operator: 'equal', value: 'inside' }, then: '300' },
      ],
      otherwise: '100',
    });
    expect(sum(choice, { poor: true }).en).toBe('500 (poor person: yes)');
    expect(sum(choice, { poor: false }).en).toBe('300 or 100 (depending on: place of work)');
    expect(sum(choice, { place: 'outside' }).en).toBe('500 or 100 (depending on: poor person)');
  });
});
