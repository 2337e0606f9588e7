import { afterEach, expect, test, vi } from 'vitest';
import { someFacts } from '../../test/support/decide.js';
import { rule, ruleSet } from '../../test/support/rule-set.js';
import type { CompiledRuleSet } from '../compile/index.js';
import { compile } from '../index.js';
import type { Amount } from '../model/index.js';
import { type Sum, sumOf } from './amount.js';
import { Block } from './block.js';
import { layoutOf } from './layout.js';
import { paysOf } from './paying.js';
import { Steps } from './step.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An amount in slots. */
function sumIn(amount: Amount) {
  const compiled = compile(ruleSet([rule('it', undefined, amount)], someFacts));
  const set = compiled.packs.get('test')?.[0] as CompiledRuleSet;
  const layout = layoutOf([set]);
  const node = set.rules[0]?.amount as NonNullable<CompiledRuleSet['rules'][number]['amount']>;
  return { layout, sum: sumOf(node, new Steps(layout, set)) as Sum };
}

test.each<[string, Amount, Record<string, number[]>, (number | undefined)[], (number | undefined)[]]>([
  ['a figure', { fixed: '500' }, {}, [500, undefined, 500], [500, undefined, 500]],
  ['at most', { fixed: { upTo: '0.5' } }, {}, [0, undefined, 0], [5, undefined, 5]],
  ['a rate', { rate: '10', per: 'workers' }, { workers: [1, 2, 3] }, [10, undefined, 30], [10, undefined, 30]],
  [
    'a rate of what is unknown',
    { rate: '10', per: 'workers' },
    { workers: [Number.NaN, 1, 0] },
    [Number.NaN, undefined, 0],
    [Number.NaN, undefined, 0],
  ],
  [
    'a choice',
    { by: 'grade', options: { low: '1', high: '2', top: '3' } },
    { grade: [2, 0, 1] },
    [3, undefined, 2],
    [3, undefined, 2],
  ],
])('%s is worked out in the rows that are set, and nowhere else', (_, amount, known, from, to) => {
  const { layout, sum } = sumIn(amount);
  const block = new Block(new Float64Array(layout.size).fill(Number.NaN));
  for (const [id, codes] of Object.entries(known))
    block.place(layout.given.get(id) as number, {
      kind: 'numbers',
      codes: Float64Array.from(codes),
      known: Int32Array.of(-1),
    });
  block.turn(3);
  const ends = new Float64Array(12).fill(-7);
  const [pay] = paysOf([sum]) ?? [];
  pay?.(block, Int32Array.of(0, 0b101), 1, ends, 2, sum.from === sum.to ? 2 : 7);
  const shown = (start: number) => [...ends.slice(start, start + 3)].map((end) => (end === -7 ? undefined : end));
  expect(shown(2)).toEqual(from);
  expect(shown(sum.from === sum.to ? 2 : 7)).toEqual(to);
  expect([...ends.slice(0, 2), ...ends.slice(10)]).toEqual([-7, -7, -7, -7]);
});

test('only slots and numbers are written into code', () => {
  const { sum } = sumIn({ by: 'grade', options: { low: '1', high: { percent: '60', of: 'cost' }, top: '3' } });
  const made: string[] = [];
  const real = Function;
  vi.stubGlobal('Function', function spy(...parts: string[]) {
    made.push(...parts);
    return real(...parts);
  });
  expect(paysOf([sum])?.length).toBe(1);
  for (const name of made
    .join('\n')
    .replaceAll("'use strict'", '')
    .match(/[a-z_]\w*/giu) ?? [])
    expect(name).toMatch(/^(?:[bcefhimnwxy]|[cv]\d+|const|let|for|while|return|Math|clz32|NaN|true|false|[mplrs])$/);
});

test('where no code may be made from text there is none, and other faults are not hidden', () => {
  const { sum } = sumIn({ fixed: '5' });
  vi.stubGlobal('Function', function refuse() {
    throw new EvalError('refused');
  });
  expect(paysOf([sum])).toBe(undefined);
  vi.stubGlobal('Function', function broken() {
    throw new SyntaxError('a fault of ours');
  });
  expect(() => paysOf([sum])).toThrow('a fault of ours');
});
