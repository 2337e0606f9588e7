import { describe, expect, test } from 'vitest';
import { is, type Known, worth } from '../../test/support/decide.js';
import type { Amount } from '../model/index.js';

const at = (key: string) => `/event/params/amount${key}`;

describe('the formula, with its numbers', () => {
  test.each<[Amount, Known, string]>([
    [{ fixed: '500' }, {}, '500'],
    [{ fixed: { upTo: '500' } }, {}, '≤500'],
    [{ fixed: { atLeast: '90' } }, {}, '≥90'],
    [{ fixed: { between: ['5', '10'] } }, {}, '5–10'],
    [{ rate: '1000', per: 'workers' }, { workers: 60 }, '1000 × 60'],
    [{ rate: '1000', per: ['workers', 'days'] }, { days: 3 }, '1000 × ? × 3'],
    [{ percent: '90', of: 'cost' }, { cost: '1670.50' }, '90% × 1670.5'],
    [{ percent: '90', of: { sum: ['1', '2'] } }, {}, '90% × (1 + 2)'],
    [{ actual: 'cost' }, {}, '?'],
    [{ sum: ['1', { rate: '2', per: 'workers' }] }, { workers: 3 }, '1 + 2 × 3'],
    [{ difference: ['500', { sum: ['1', 'cost'] }] }, { cost: 2 }, 'max(500 − (1 + 2), 0)'],
    [{ lesser: ['1', '2'] }, {}, 'min(1, 2)'],
    [{ greater: ['1', '2', 'cost'] }, {}, 'max(1, 2, ?)'],
    [{ rate: '1000', per: 'workers', cap: '50000' }, { workers: 60 }, 'min(1000 × 60, 50000)'],
    [
      { rate: '1000', per: 'workers', cap: '50000', less: 'paid' },
      { workers: 60, paid: 20000 },
      'min(1000 × 60, 50000 − 20000)',
    ],
    [{ fixed: '1', cap: { sum: ['1', '2'] }, less: { sum: ['3', '4'] } }, {}, 'min(1, (1 + 2) − (3 + 4))'],
    [{ actual: 'cost', floor: '100' }, { cost: 5 }, 'max(5, 100)'],
    [{ actual: 'cost', round: { to: '0.01', mode: 'down' } }, { cost: 5 }, 'round(5, 0.01)'],
    [{ by: 'grade', options: { low: '1', high: '2' }, otherwise: '3' }, { grade: 'high' }, '2'],
    [{ by: 'grade', options: { low: '1', high: '2' }, otherwise: '3' }, {}, '1 | 2 | 3'],
    [{ by: 'grade', options: { low: '1', high: '2', top: '3' } }, {}, '1 | 2 | 3'],
    [{ percent: '5', of: { case: [{ when: is('poor', true), then: '1' }], otherwise: '2' } }, {}, '5% × (1 | 2)'],
    [
      { percent: '5', of: { case: [{ when: is('poor', true), then: '1' }], otherwise: '2' } },
      { poor: false },
      '5% × 2',
    ],
    [
      { brackets: [{ upTo: '1000', percent: '10' }, { percent: '20' }], of: 'cost' },
      { cost: 1500 },
      '(10% ≤ 1000; 20% ≤ ∞) × 1500',
    ],
  ])('%j with %j: %s', (amount, known, text) => expect(worth(amount, known).formula).toBe(text));
});

describe('what limited the amount', () => {
  const capped: Amount = { rate: '1000', per: 'workers', cap: '50000' };
  test.each<[string, Amount, Known, string[]]>([
    ['a cap not reached', capped, { workers: 49 }, []],
    ['a cap just reached', capped, { workers: 50 }, []],
    ['a cap passed', capped, { workers: 51 }, [at('/cap')]],
    ['a cap that may be passed', capped, {}, [at('/cap')]],
    ['a floor', { actual: 'cost', floor: '100' }, { cost: 99 }, [at('/floor')]],
    ['a floor not needed', { actual: 'cost', floor: '100' }, { cost: 100 }, []],
    ['rounding', { actual: 'cost', round: { to: '1', mode: 'up' } }, { cost: 1.5 }, [at('/round')]],
    ['rounding of what is round', { actual: 'cost', round: { to: '1', mode: 'up' } }, { cost: 2 }, []],
    [
      'a cap and rounding, outermost first',
      { actual: 'cost', cap: '99.5', round: { to: '1', mode: 'up' } },
      { cost: 500.5 },
      [at('/cap'), at('/round')],
    ],
    ['inside a sum', { sum: ['1', { actual: 'cost', cap: '5' }] }, { cost: 6 }, [at('/sum/1/cap')]],
    ['inside a percentage', { percent: '5', of: { actual: 'cost', cap: '5' } }, { cost: 6 }, [at('/of/cap')]],
    [
      'inside a difference',
      { difference: ['10', { actual: 'cost', cap: '5' }] },
      { cost: 6 },
      [at('/difference/1/cap')],
    ],
    [
      'inside the branch taken',
      { by: 'grade', options: { low: { fixed: '9', cap: '5' } }, otherwise: { fixed: '9', cap: '4' } },
      { grade: 'low' },
      [at('/options/low/cap')],
    ],
    [
      'inside the other branch',
      { by: 'grade', options: { low: { fixed: '9', cap: '5' } }, otherwise: { fixed: '9', cap: '4' } },
      { grade: 'top' },
      [at('/otherwise/cap')],
    ],
    [
      'inside brackets',
      { brackets: [{ percent: '10' }], of: { actual: 'cost', cap: '5' } },
      { cost: 6 },
      [at('/of/cap')],
    ],
  ])('%s', (_, amount, known, pointers) => expect(worth(amount, known).limitedBy).toEqual(pointers));
});
