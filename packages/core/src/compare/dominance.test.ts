import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawAmount } from '../../test/support/amounts.js';
import { someFacts } from '../../test/support/decide.js';
import { compiledRules, settingOf } from '../../test/support/drawn.js';
import { compareTo, worth } from '../../test/support/rational.js';
import { rule, ruleSet } from '../../test/support/rule-set.js';
import { run, timeout } from '../../test/support/trials.js';
import { asOf, drawWorld } from '../../test/support/worlds.js';
import type { AmountNode } from '../amounts/node.js';
import { compile, type Engine } from '../compile/index.js';
import type { Amount } from '../model/index.js';
import { exact } from '../money/exact.js';
import { type Order, orderOf } from './dominance.js';
import { isMultiple } from './multiples.js';

const nodeIn = (engine: Engine | undefined): AmountNode => {
  const node = engine?.packs.get('test')?.[0]?.rules[0]?.amount;
  if (node === undefined) throw new Error('nothing was compiled');
  return node;
};
const nodeOf = (amount: Amount) => nodeIn(compile(ruleSet([rule('it', undefined, amount)], someFacts)));

const perWorker = (rate: string): Amount => ({ rate, per: 'workers' });
const cost: Amount = { actual: 'cost' };
const wage: Amount = { actual: 'wage' };
const brackets = (percent: string, upTo = '100'): Amount => ({
  brackets: [{ upTo, percent: '10' }, { percent }],
  of: 'cost',
});

describe('what the form of two amounts says of their order', () => {
  test.each<[name: string, before: Amount, after: Amount, expected: Order]>([
    ['a figure', { fixed: '1' }, { fixed: '2' }, 'never-less'],
    ['nothing', { fixed: '0' }, cost, 'never-less'],
    ['a range moved one way', { fixed: { between: ['1', '2'] } }, { fixed: { atLeast: '1' } }, 'never-less'],
    ['a range moved both ways', { fixed: { between: ['1', '2'] } }, { fixed: { upTo: '3' } }, 'open'],
    ['another fact', cost, wage, 'open'],
    ['a rate', perWorker('2'), perWorker('1'), 'never-more'],
    ['the order of factors', { rate: '2', per: ['workers', 'days'] }, { rate: '2', per: ['days', 'workers'] }, 'equal'],
    ['other factors', { rate: '2', per: ['workers', 'days'] }, perWorker('2'), 'open'],
    ['a percentage of the same', { percent: '50', of: cost }, { percent: '51', of: cost }, 'never-less'],
    ['a percentage and the whole', { percent: '50', of: cost }, cost, 'never-less'],
    ['the whole and more of it', cost, { percent: '110', of: cost }, 'never-less'],
    ['a percentage of something else', { percent: '50', of: cost }, { percent: '60', of: wage }, 'open'],
    ['a sum in another order', { sum: [cost, wage] }, { sum: [wage, cost] }, 'equal'],
    ['a part more', { sum: [cost, wage] }, { sum: [wage, cost, '1'] }, 'never-less'],
    ['a part of the sum', cost, { sum: [cost, wage] }, 'never-less'],
    [
      'two parts moved apart',
      { sum: [perWorker('1'), { percent: '50', of: cost }] },
      { sum: [perWorker('2'), { percent: '40', of: cost }] },
      'open',
    ],
    ['the lesser and the greater', { lesser: [cost, wage] }, { greater: [wage, cost] }, 'never-less'],
    ['the lesser in another order', { lesser: [cost, wage] }, { lesser: [wage, cost] }, 'equal'],
    ['the greater and the sum', { greater: [cost, wage] }, { sum: [wage, cost] }, 'never-less'],
    ['less taken away', { difference: [cost, '5'] }, { difference: [cost, '4'] }, 'never-less'],
    ['something taken away', cost, { difference: [cost, wage] }, 'never-more'],
    ['more of less', { difference: [cost, '5'] }, { difference: [{ percent: '90', of: cost }, '4'] }, 'open'],
    ['a cap', cost, { ...cost, cap: '5' }, 'never-more'],
    ['a lower cap', { ...cost, cap: '5' }, { ...cost, cap: '4' }, 'never-more'],
    ['a cap and the cap itself', { ...cost, cap: '5' }, { fixed: '5' }, 'never-less'],
    ['what was paid', { ...cost, cap: '5' }, { ...cost, cap: '5', less: 'paid' }, 'never-more'],
    [
      'less that was paid',
      { ...cost, cap: '5', less: 'paid' },
      { ...cost, cap: '5', less: { percent: '50', of: 'paid' } },
      'never-less',
    ],
    ['a cap less what was paid, and no cap', { ...cost, cap: '5', less: 'paid' }, cost, 'never-less'],
    ['a higher cap, a lower rate', { ...perWorker('2'), cap: '5' }, { ...perWorker('1'), cap: '6' }, 'open'],
    ['a floor', cost, { ...cost, floor: '5' }, 'never-less'],
    ['a higher floor', { ...cost, floor: '5' }, { ...cost, floor: '6' }, 'never-less'],
    ['a floor and the floor itself', { fixed: '5' }, { ...cost, floor: '5' }, 'never-less'],
    ['a floor under the cap', { ...cost, floor: '5' }, { ...cost, floor: '5', cap: '9' }, 'never-more'],
    ['rounded down', cost, { ...cost, round: { to: '1', mode: 'down' } }, 'never-more'],
    ['rounded up', cost, { ...cost, round: { to: '1', mode: 'up' } }, 'never-less'],
    ['rounded to the nearest', cost, { ...cost, round: { to: '1', mode: 'half-up' } }, 'open'],
    [
      'rounded alike',
      { ...perWorker('2.5'), round: { to: '1', mode: 'half-up' } },
      { ...perWorker('2.6'), round: { to: '1', mode: 'half-up' } },
      'never-less',
    ],
    [
      'rounded to what it is a multiple of',
      { ...perWorker('200'), cap: '900' },
      { ...perWorker('200'), round: { to: '100', mode: 'half-up' }, cap: '900' },
      'equal',
    ],
    ['slices', brackets('20'), brackets('30'), 'never-less'],
    ['slices cut elsewhere', brackets('20'), brackets('20', '101'), 'open'],
    ['more slices', brackets('20'), { brackets: [{ percent: '20' }], of: 'cost' }, 'open'],
    [
      'branches',
      cost,
      { case: [{ when: { fact: 'poor', operator: 'equal', value: true }, then: cost }], otherwise: cost },
      'open',
    ],
  ])('%s', (_, before, after, expected) => {
    const reverse = { equal: 'equal', open: 'open', 'never-less': 'never-more', 'never-more': 'never-less' } as const;
    expect(orderOf(nodeOf(before), nodeOf(after))).toBe(expected);
    expect(orderOf(nodeOf(after), nodeOf(before))).toBe(reverse[expected]);
  });

  test('holds in every world that is drawn', { timeout }, () => {
    const seen: Record<string, number> = {};
    const related = drawAmount(2).chain((amount) =>
      fc.tuple(
        fc.constant(amount),
        fc.oneof(
          drawAmount(1),
          drawAmount(1).map((other): Amount => ({ sum: [amount, other] })),
          drawAmount(1).map((other): Amount => ({ lesser: [other, amount] })),
          drawAmount(1).map((other): Amount => ({ greater: [other, amount] })),
          fc.constantFrom<Amount>(
            { percent: '80', of: amount },
            { percent: { atLeast: '100' }, of: amount },
            { ...amount, cap: '3' },
            { ...amount, floor: '2' },
            { ...amount, round: { to: '0.1', mode: 'half-up' } },
            { ...amount, round: { to: '2', mode: 'down' } },
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(related, fc.array(drawWorld, { minLength: 5, maxLength: 5 }), ([one, other], worlds) => {
        const engines = [one, other].map((amount) => compiledRules([rule('it', undefined, amount)]));
        fc.pre(!engines.includes(undefined));
        const order = orderOf(nodeIn(engines[0]), nodeIn(engines[1]));
        seen[order] = (seen[order] ?? 0) + 1;
        if (order === 'open') return;
        const setting = settingOf({ condition: { all: [] }, named: {} }, asOf);
        for (const world of worlds) {
          const [before, after] = [worth(one, world, setting), worth(other, world, setting)];
          for (const end of ['from', 'to'] as const) {
            const sign = compareTo(after[end], before[end]);
            if (order !== 'never-more') expect(sign).toBeGreaterThanOrEqual(0);
            if (order !== 'never-less') expect(sign).toBeLessThanOrEqual(0);
          }
        }
      }),
      run(300),
    );
    for (const one of ['never-less', 'never-more', 'open', 'equal']) expect(seen[one] ?? 0).toBeGreaterThan(5);
  });
});

describe('an amount is always a multiple of a step', () => {
  test.each<[amount: Amount, step: string, expected: boolean]>([
    [{ fixed: '500' }, '100', true],
    [{ fixed: '550' }, '100', false],
    [{ fixed: { atLeast: '500' } }, '100', true],
    [{ fixed: { upTo: '550' } }, '100', false],
    [perWorker('200'), '100', true],
    [{ rate: '200', per: 'wage' }, '100', false],
    [{ actual: 'cost' }, '0.01', true],
    [{ actual: 'cost' }, '0.1', false],
    [{ actual: 'workers' }, '1', true],
    [{ ...perWorker('200'), cap: '900', floor: '100', less: { fixed: '300' } }, '100', true],
    [{ ...perWorker('200'), cap: '950' }, '100', false],
    [{ ...cost, round: { to: '200', mode: 'up' } }, '100', true],
    [{ ...cost, round: { to: '50', mode: 'up' } }, '100', false],
    [{ percent: '50', of: perWorker('400') }, '100', false],
  ])('%j %s', (amount, step, expected) => {
    expect(isMultiple(nodeOf(amount), exact(step))).toBe(expected);
  });
});
