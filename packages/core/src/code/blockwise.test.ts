import { expect, test } from 'vitest';
import { is, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import type { CompiledRuleSet } from '../compile/index.js';
import { compile } from '../index.js';
import { Block } from './block.js';
import { blockwise } from './blockwise.js';
import { layoutOf } from './layout.js';
import { programOf } from './program.js';

const many = Array.from({ length: 51 }, (_, index) => ({ value: `o${index}`, label: { zh: 'x', en: 'x' } }));
const set = compile(
  ruleSet(
    [
      rule('always', undefined, { fixed: '5' }),
      rule('beyond', { fact: 'many', operator: 'contains', value: 'o3' }, { fixed: { atLeast: '5' } }),
      rule('county', is('county', '530102')),
    ],
    [...someFacts, fact('many', { type: 'options', options: many })],
  ),
).packs.get('test')?.[0] as CompiledRuleSet;

test('rules without conditions hold, what a slot cannot hold is left open, and derived facts are worked out', () => {
  const layout = layoutOf([set]);
  const program = blockwise(programOf(set, set.rules, layout), set, layout);
  const block = new Block(new Float64Array(layout.size).fill(Number.NaN));
  block.place(layout.given.get('region') as number, {
    kind: 'numbers',
    codes: Float64Array.of(530_102, 530_100, 530_103),
    known: Int32Array.of(-1),
  });
  block.turn(3);
  program.run(block, 20190601);
  const seen = program.rules.map(({ coded, rails, pay }) => [
    coded.rule.rule.id,
    (rails().isTrue[0] as number) & 7,
    (rails().isFalse[0] as number) & 7,
    pay !== undefined,
  ]);
  expect(seen).toEqual([
    ['always', 0b111, 0, true],
    ['beyond', 0, 0, false],
    ['county', 0b001, 0b100, false],
  ]);
});

test('it is made once for each program', () => {
  const layout = layoutOf([set]);
  const program = programOf(set, set.rules, layout);
  expect(blockwise(program, set, layout)).toBe(blockwise(program, set, layout));
  expect(blockwise(programOf(set, set.rules, layout), set, layout)).not.toBe(blockwise(program, set, layout));
});
