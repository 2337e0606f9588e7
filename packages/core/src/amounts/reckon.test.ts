import { describe, expect, test } from 'vitest';
import { type Known, worth } from '../../test/support/decide.js';
import type { Amount } from '../model/index.js';

type Row = [name: string, amount: Amount, known: Known, value: string];

const exact = (rows: Row[]) =>
  test.each(rows)('%s', (_, amount, known, value) => {
    expect(worth(amount, known)).toMatchObject({ figure: 'exact', value, from: value, to: value, waitingFor: [] });
  });

describe('a rate', () => {
  exact([
    ['for each of none', { rate: '1000', per: 'workers' }, { workers: 0 }, '0'],
    ['for each of several', { rate: '1000', per: 'workers' }, { workers: 49 }, '49000'],
    ['for people and days', { rate: '12.5', per: ['workers', 'days'] }, { workers: 3, days: 7 }, '262.5'],
    ['for a decimal', { rate: '0.1', per: 'cost' }, { cost: '0.2' }, '0.02'],
  ]);
});

describe('a percentage', () => {
  exact([
    ['of a figure', { percent: '90', of: '1670' }, {}, '1503'],
    ['of a fact', { percent: '60', of: 'cost' }, { cost: '1234.56' }, '740.736'],
    ['of an amount', { percent: '50', of: { rate: '1000', per: 'workers' } }, { workers: 3 }, '1500'],
    ['beyond the whole', { percent: '150', of: '100' }, {}, '150'],
    ['of nothing', { percent: '90', of: 'cost' }, { cost: 0 }, '0'],
  ]);
});

describe('terms together', () => {
  exact([
    ['a fixed sum', { fixed: '500' }, {}, '500'],
    ['the actual cost', { actual: 'cost' }, { cost: '99.99' }, '99.99'],
    ['a sum of tenths', { sum: ['0.1', '0.2', 'cost'] }, { cost: 0.3 }, '0.6'],
    ['a difference', { difference: ['500', 'cost'] }, { cost: 200 }, '300'],
    ['a difference of equals', { difference: ['500', 'cost'] }, { cost: 500 }, '0'],
    ['a difference below nothing', { difference: ['500', 'cost'] }, { cost: 500.01 }, '0'],
    ['the least of three', { lesser: ['300', 'cost', '200'] }, { cost: 250 }, '200'],
    ['the greatest of three', { greater: ['300', 'cost', '200'] }, { cost: 350 }, '350'],
  ]);
});

describe('a cap', () => {
  const award: Amount = { rate: '1000', per: 'workers', cap: '50000' };
  const shared: Amount = { ...award, less: 'paid' };
  exact([
    ['not reached', award, { workers: 49 }, '49000'],
    ['just reached', award, { workers: 50 }, '50000'],
    ['passed', award, { workers: 51 }, '50000'],
    ['less what was paid, not reached', shared, { workers: 29, paid: 20000 }, '29000'],
    ['less what was paid, just reached', shared, { workers: 30, paid: 20000 }, '30000'],
    ['less what was paid, passed', shared, { workers: 40, paid: 20000 }, '30000'],
    ['used up', shared, { workers: 40, paid: 50000 }, '0'],
    ['of an amount', { ...award, cap: { percent: '10', of: 'cost' } }, { workers: 9, cost: 1000 }, '100'],
  ]);
});

describe('rounding, a floor and a cap, in this order', () => {
  const kept: Amount = { percent: '10', of: 'cost', floor: '100' };
  exact([
    ['below the floor', kept, { cost: 999 }, '100'],
    ['at the floor', kept, { cost: 1000 }, '100'],
    ['above the floor', kept, { cost: 1001 }, '100.1'],
    ['a cap below the floor wins', { ...kept, cap: '80' }, { cost: 10 }, '80'],
    ['half up, at the half', { actual: 'cost', round: { to: '1', mode: 'half-up' } }, { cost: 2.5 }, '3'],
    ['half up, below the half', { actual: 'cost', round: { to: '1', mode: 'half-up' } }, { cost: 2.49 }, '2'],
    ['down', { actual: 'cost', round: { to: '10', mode: 'down' } }, { cost: 19.99 }, '10'],
    ['up', { actual: 'cost', round: { to: '10', mode: 'up' } }, { cost: 10.01 }, '20'],
    ['up, where nothing is to be rounded', { actual: 'cost', round: { to: '10', mode: 'up' } }, { cost: 20 }, '20'],
    ['to a quarter', { actual: 'cost', round: { to: '0.25', mode: 'half-up' } }, { cost: 1.13 }, '1.25'],
    ['never past a cap', { actual: 'cost', cap: '99.5', round: { to: '1', mode: 'up' } }, { cost: 99.2 }, '99.5'],
    ['before the floor', { actual: 'cost', floor: '99.5', round: { to: '1', mode: 'down' } }, { cost: 99.7 }, '99.5'],
  ]);
});

describe('by option', () => {
  const whole: Amount = { by: 'grade', options: { low: '100', high: 'cost', top: { fixed: '300' } } };
  const partly: Amount = { by: 'grade', options: { low: '100' }, otherwise: { rate: '2', per: 'workers' } };
  exact([
    ['a figure', whole, { grade: 'low' }, '100'],
    ['a fact', whole, { grade: 'high', cost: 42 }, '42'],
    ['an amount', whole, { grade: 'top' }, '300'],
    ['the option named', partly, { grade: 'low' }, '100'],
    ['otherwise', partly, { grade: 'top', workers: 4 }, '8'],
  ]);
});

describe('by case: the first that holds', () => {
  const cases: Amount = {
    case: [
      { when: { fact: 'workers', operator: 'lessThan', value: 10 }, then: '1' },
      { when: { fact: 'workers', operator: 'lessThan', value: 100 }, then: 'cost' },
    ],
    otherwise: '3',
  };
  exact([
    ['the first', cases, { workers: 9 }, '1'],
    ['the second', cases, { workers: 10, cost: 2 }, '2'],
    ['otherwise', cases, { workers: 100 }, '3'],
  ]);
});

describe('brackets', () => {
  const brackets: Amount = {
    brackets: [{ upTo: '1000', percent: '10' }, { upTo: '5000', percent: '20' }, { percent: '50' }],
    of: 'cost',
  };
  exact([
    ['nothing', brackets, { cost: 0 }, '0'],
    ['inside the first', brackets, { cost: 500 }, '50'],
    ['at the end of the first', brackets, { cost: 1000 }, '100'],
    ['just inside the second', brackets, { cost: 1000.5 }, '100.1'],
    ['at the end of the second', brackets, { cost: 5000 }, '900'],
    ['inside the last', brackets, { cost: 6000 }, '1400'],
    [
      'closed at the top: what lies above gives nothing',
      { brackets: [{ upTo: '1000', percent: '10' }], of: 'cost' },
      { cost: 9000 },
      '100',
    ],
  ]);
});

describe('figures that are not exact', () => {
  const upTo = { upTo: '500' };
  const atLeast = { atLeast: '90' };
  const range = { between: ['5', '10'] as [string, string] };
  test.each<[string, Amount, Known, string, string, string | null]>([
    ['up to', { fixed: upTo }, {}, 'up-to', '0', '500'],
    ['at least', { fixed: atLeast }, {}, 'at-least', '90', null],
    ['a range', { fixed: range }, {}, 'range', '5', '10'],
    ['a rate up to', { rate: upTo, per: 'workers' }, { workers: 3 }, 'up-to', '0', '1500'],
    ['a rate at least', { rate: atLeast, per: 'workers' }, { workers: 2 }, 'at-least', '180', null],
    ['a rate at least, for nobody', { rate: atLeast, per: 'workers' }, { workers: 0 }, 'range', '0', '0'],
    ['a percentage of at least', { percent: atLeast, of: 'cost' }, { cost: 1000 }, 'at-least', '900', null],
    ['a percentage in a range', { percent: range, of: 'cost' }, { cost: 1000 }, 'range', '50', '100'],
    ['a sum with an exact one', { sum: [{ fixed: upTo }, '100'] }, {}, 'up-to', '100', '600'],
    ['a sum of two kinds', { sum: [{ fixed: upTo }, { fixed: atLeast }] }, {}, 'range', '90', null],
    ['a difference with up to', { difference: [{ fixed: upTo }, '100'] }, {}, 'up-to', '0', '400'],
    ['a difference from exact, less up to', { difference: ['1000', { fixed: upTo }] }, {}, 'range', '500', '1000'],
    ['a difference from exact, less at least', { difference: ['1000', { fixed: atLeast }] }, {}, 'range', '0', '910'],
    ['at least, under a cap', { fixed: atLeast, cap: '200' }, {}, 'range', '90', '200'],
    ['up to, under a cap', { fixed: upTo, cap: '200' }, {}, 'up-to', '0', '200'],
    ['up to, above a floor', { fixed: upTo, floor: '50' }, {}, 'up-to', '50', '500'],
    ['at least, rounded', { fixed: { atLeast: '90.5' }, round: { to: '1', mode: 'up' } }, {}, 'at-least', '91', null],
    ['the lesser of two kinds', { lesser: [{ fixed: range }, { fixed: upTo }] }, {}, 'range', '0', '10'],
    ['the greater of two kinds', { greater: [{ fixed: range }, { fixed: atLeast }] }, {}, 'range', '90', null],
    [
      'brackets of a range',
      { brackets: [{ upTo: '100', percent: range }, { percent: '1' }], of: 'cost' },
      { cost: 200 },
      'range',
      '6',
      '11',
    ],
  ])('%s', (_, amount, known, figure, from, to) => {
    const result = worth(amount, known);
    expect(result).toMatchObject({ figure, from, to, waitingFor: [] });
    expect(result).not.toHaveProperty('value');
  });
});
