import { describe, expect, it, test } from 'vitest';
import { answer, is, type Known, lost, worth } from '../../test/support/decide.js';
import type { Amount } from '../model/index.js';

type Row = [name: string, amount: Amount, known: Known, from: string, to: string | null, waitingFor: string[]];

const award: Amount = { rate: '1000', per: 'workers', cap: '50000', less: 'paid' };
const byGrade: Amount = { by: 'grade', options: { low: '100', high: 'cost', top: '300' } };
const cases: Amount = {
  case: [
    { when: is('disabled', true), then: '500' },
    { when: is('poor', true), then: '300' },
  ],
  otherwise: '100',
};

const table = (rows: Row[]) =>
  test.each(rows)('%s', (_, amount, known, from, to, waitingFor) => {
    const result = worth(amount, known);
    expect(result).toMatchObject({ from, to, waitingFor });
    expect('value' in result).toBe(waitingFor.length === 0);
  });

describe('what is open lies between its declared bounds', () => {
  table([
    ['a count', { rate: '1000', per: 'workers' }, {}, '0', '1000000', ['workers']],
    ['two counts', { rate: '10', per: ['workers', 'days'] }, {}, '0', '310000', ['days', 'workers']],
    ['one of two counts', { rate: '10', per: ['workers', 'days'] }, { days: 2 }, '0', '20000', ['workers']],
    ['a cost with no upper bound', { percent: '90', of: 'wage' }, {}, '0', null, ['wage']],
    ['a cost with no upper bound, under a cap', { percent: '90', of: 'wage', cap: '9' }, {}, '0', '9', ['wage']],
    ['a sum of known and open', { sum: ['cost', 'paid'] }, { cost: 1 }, '1', '50001', ['paid']],
    ['what is subtracted', { difference: ['60000', 'paid'] }, {}, '10000', '60000', ['paid']],
    ['what is subtracted from less', { difference: ['100', 'paid'] }, {}, '0', '100', ['paid']],
    ['under a floor', { rate: '1', per: 'workers', floor: '500' }, {}, '500', '1000', ['workers']],
    ['rounded', { rate: '0.7', per: 'days', round: { to: '1', mode: 'down' } }, {}, '0', '21', ['days']],
  ]);
});

describe('what can no longer matter is not waited for', () => {
  table([
    ['nothing of something open', { rate: '10', per: ['workers', 'days'] }, { days: 0 }, '0', '0', []],
    ['nothing of something endless', { rate: '1', per: ['workers', 'wage'] }, { workers: 0 }, '0', '0', []],
    [
      'a cap that nothing can reach',
      { rate: '1', per: 'days', cap: { sum: ['100', 'cost'] } },
      { days: 5 },
      '5',
      '5',
      [],
    ],
    ['a cap below all that can come', { sum: ['100', 'cost'], cap: '100' }, {}, '100', '100', []],
    ['the lesser is settled', { lesser: ['5', { sum: ['5', 'cost'] }] }, {}, '5', '5', []],
    ['the greater is settled', { greater: ['1000', 'workers'] }, {}, '1000', '1000', []],
    ['another option', byGrade, { grade: 'low' }, '100', '100', []],
    ['a case after the one that holds', cases, { disabled: true }, '500', '500', []],
    ['a percentage of nothing', { percent: '0', of: 'wage' }, {}, '0', '0', []],
  ]);
});

describe('the workshop award with the earlier payment unknown', () => {
  table([
    ['40 hired', award, { workers: 40 }, '0', '40000', ['paid']],
    ['60 hired', award, { workers: 60 }, '0', '50000', ['paid']],
    ['nobody hired', award, { workers: 0 }, '0', '0', []],
    ['hired unknown, cap used up', award, { paid: 50000 }, '0', '0', []],
    ['hired unknown, cap nearly used up', award, { paid: 49999 }, '0', '1', ['workers']],
    ['both unknown', award, {}, '0', '50000', ['paid', 'workers']],
  ]);
});

describe('facts that choose between branches', () => {
  table([
    ['an option', byGrade, { cost: 200 }, '100', '300', ['grade']],
    ['an option and what stands in a branch', byGrade, {}, '0', '1000000', ['cost', 'grade']],
    ['two cases', cases, {}, '100', '500', ['disabled', 'poor']],
    ['the second case', cases, { disabled: false }, '100', '300', ['poor']],
    ['the first case', cases, { poor: false }, '100', '500', ['disabled']],
    [
      'branches that come to the same',
      { by: 'grade', options: { low: '7', high: { fixed: '7.0' } }, otherwise: { sum: ['3', '4'] } },
      {},
      '7',
      '7',
      [],
    ],
    [
      'a count that chooses its own rate',
      {
        case: [{ when: { fact: 'workers', operator: 'lessThan', value: 10 }, then: { rate: '5', per: 'workers' } }],
        otherwise: { rate: '10', per: 'workers' },
      },
      {},
      '0',
      '10000',
      ['workers'],
    ],
    [
      'an endless wage that chooses its own share',
      {
        case: [{ when: { fact: 'wage', operator: 'lessThan', value: 1000 }, then: { percent: '10', of: 'wage' } }],
        otherwise: { percent: '20', of: 'wage' },
      },
      {},
      '0',
      null,
      ['wage'],
    ],
  ]);
});

describe('a branch that words of the text decided, and the text has lost them', () => {
  const amount: Amount = { case: [{ when: lost(), then: '500' }], otherwise: '100' };

  it('leaves the sum open although no fact is missing', () => {
    const result = worth(amount);
    expect(result).toMatchObject({ from: '100', to: '500', waitingFor: [] });
    expect(result).not.toHaveProperty('value');
  });

  it('does not matter where both branches come to the same', () => {
    expect(worth({ ...amount, otherwise: '500' })).toMatchObject({ value: '500' });
  });
});

it('gives no amount to anyone who is not eligible', () => {
  expect(answer(is('poor', true), { poor: false }, { amount: award })).not.toHaveProperty('amount');
  expect(answer(is('poor', true), {}, { amount: award })).not.toHaveProperty('amount');
});
