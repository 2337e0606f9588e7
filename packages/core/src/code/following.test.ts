import { expect, test } from 'vitest';
import { hasBit } from './bits.js';
import { Block, type Vector } from './block.js';
import { following } from './following.js';

const asOf = 20190601;
/** Unknown where it is odd, as of a province no prefecture follows. */
const half = (from: number) => (from % 2 === 0 ? from / 2 : Number.NaN);
const all = Int32Array.of(-1);
const forms: [string, Vector, number[]][] = [
  ['a constant', { kind: 'constant', code: 8 }, [4, 4, 4]],
  ['an unknown constant', { kind: 'constant', code: Number.NaN }, [Number.NaN, Number.NaN, Number.NaN]],
  ['numbers', { kind: 'numbers', codes: Float64Array.of(2, 3, 6), known: all }, [1, Number.NaN, 3]],
  [
    'few numbers',
    { kind: 'listed', places: Int32Array.of(2, 1, 0), list: Float64Array.of(2, 3, 6), known: all },
    [3, Number.NaN, 1],
  ],
  [
    'few numbers, from all of which something follows',
    { kind: 'listed', places: Int32Array.of(1, 0, 1), list: Float64Array.of(2, 6), known: all },
    [3, 1, 3],
  ],
];

test.each(forms)('of %s', (_, vector, expected) => {
  const block = new Block(new Float64Array(2).fill(Number.NaN));
  block.place(0, vector);
  block.turn(3);
  following(0, 1, half)(block, asOf);
  expect([...block.codes(1).slice(0, 3)]).toEqual(expected);
  const made = block.vectors[1] as Vector;
  if (made.kind === 'constant' || made.kind === 'truths') return;
  expect([0, 1, 2].map((row) => hasBit(made.known, row))).toEqual(expected.map((one) => !Number.isNaN(one)));
});

test('a list is asked about once, until it is another one or another day', () => {
  const asked: number[] = [];
  const work = following(0, 1, (from, day) => {
    asked.push(from);
    return from + day;
  });
  const places = Int32Array.of(0, 1, 1, 0, 1);
  const ask = (list: Float64Array, day: number) => {
    const block = new Block(new Float64Array(2));
    block.place(0, { kind: 'listed', places, list, known: all });
    block.turn(5);
    work(block, day);
    return [...block.codes(1).slice(0, 2)];
  };
  const list = Float64Array.of(1, 2);
  expect(ask(list, 10)).toEqual([11, 12]);
  expect(ask(list, 10)).toEqual([11, 12]);
  expect(ask(list, 20)).toEqual([21, 22]);
  expect(ask(Float64Array.of(3, 4), 20)).toEqual([23, 24]);
  expect(asked).toEqual([1, 2, 1, 2, 3, 4]);
});
