import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawAmount } from '../../test/support/amounts.js';
import { someFacts } from '../../test/support/decide.js';
import { compiledRules } from '../../test/support/drawn.js';
import { rule, ruleSet } from '../../test/support/rule-set.js';
import { run, timeout } from '../../test/support/trials.js';
import { asOf, drawWorld, factsById } from '../../test/support/worlds.js';
import type { AmountNode } from '../amounts/node.js';
import { reckon } from '../amounts/reckon.js';
import { compile, type Engine } from '../compile/index.js';
import type { Value } from '../conditions/form.js';
import type { Amount } from '../model/index.js';
import { exact } from '../money/exact.js';
import { gathered } from './gathered.js';
import { numbersOf } from './numbers.js';

const nodeIn = (engine: Engine | undefined): AmountNode => {
  const node = engine?.packs.get('test')?.[0]?.rules[0]?.amount;
  if (node === undefined) throw new Error('nothing was compiled');
  return node;
};
const nodeOf = (amount: Amount) => nodeIn(compile(ruleSet([rule('it', undefined, amount)], someFacts)));
/** What an amount is made of, whatever its places in the rule. */
const formOf = (node: AmountNode) => numbersOf(node).map(({ of, number }) => ({ of, number }));
const per = (rate: string, ...facts: string[]): Amount => ({ rate, per: facts });
const cost: Amount = { actual: 'cost' };

describe('like terms', () => {
  test.each<[name: string, amount: Amount, same: Amount]>([
    ['of one count', { sum: [per('10', 'workers'), per('5', 'workers')] }, per('15', 'workers')],
    [
      'of one product, in whatever order',
      { sum: [per('10', 'workers', 'days'), per('5', 'days', 'workers')] },
      per('15', 'workers', 'days'),
    ],
    ['of figures', { sum: ['1', '2', { fixed: { upTo: '3' } }] }, { fixed: { between: ['3', '6'] } }],
    ['of a fact and part of it', { sum: [cost, { percent: '50', of: cost }] }, { percent: '150', of: cost }],
    [
      'that make up the whole',
      {
        sum: [
          { percent: '40', of: cost },
          { percent: '60', of: cost },
        ],
      },
      cost,
    ],
    ['of a sum in a sum', { sum: [{ sum: ['1', cost] }, '2'] }, { sum: ['3', cost] }],
    [
      'of part of a sum',
      { percent: '50', of: { sum: [cost, per('10', 'days')] } },
      { sum: [{ percent: '50', of: cost }, per('5', 'days')] },
    ],
    [
      'inside limits and slices',
      { brackets: [{ percent: '50' }], of: { sum: ['1', '2'] }, cap: { sum: ['4', '5'] }, floor: { sum: ['1', '1'] } },
      { brackets: [{ percent: '50' }], of: '3', cap: '9', floor: '2' },
    ],
  ])('%s', (_, amount, same) => {
    expect(formOf(gathered(nodeOf(amount)))).toEqual(formOf(gathered(nodeOf(same))));
  });

  test.each<[name: string, amount: Amount]>([
    ['of two counts', { sum: [per('10', 'workers'), per('5', 'days')] }],
    ['of a count and a product with it', { sum: [per('10', 'workers'), per('5', 'workers', 'days')] }],
    ['of two lesser amounts', { sum: [{ lesser: [cost, '5'] }, { lesser: [cost, '5'] }] }],
  ])('stay apart: %s', (_, amount) => {
    expect(formOf(gathered(nodeOf(amount)))).toEqual(formOf(nodeOf(amount)));
  });

  test('come to the same as before, in every world and where facts are open', { timeout }, () => {
    let changed = 0;
    fc.assert(
      fc.property(drawAmount(2), drawWorld, fc.boolean(), (amount, world, isOpen) => {
        const engine = compiledRules([rule('it', undefined, { sum: [amount, '1', { percent: '40', of: amount }] })]);
        fc.pre(engine !== undefined);
        const node = nodeIn(engine);
        const together = gathered(node);
        if (formOf(together).length < formOf(node).length) changed += 1;
        const known = Object.entries(world).filter(([id]) => !isOpen || !['hired', 'wage', 'level'].includes(id));
        const value = (id: string, plain: unknown) =>
          (factsById.get(id)?.type === 'decimal' ? exact(plain as number) : plain) as Value;
        const given = new Map(known.map(([id, plain]) => [id, value(id, plain)]));
        const situation = { asOf, jurisdiction: '53', given };
        const ends = (of: AmountNode) => {
          const quantity = reckon(of, situation).get(of);
          return [quantity?.low.from, quantity?.low.to, quantity?.high.from, quantity?.high.to].map(String);
        };
        expect(ends(together)).toEqual(ends(node));
      }),
      run(400),
    );
    expect(changed).toBeGreaterThan(20);
  });
});
