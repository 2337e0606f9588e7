import { expect, test } from 'vitest';
import { Block, markPlaces, rowsOfBlock, type Vector } from './block.js';

const rows = 3;
const rails = { isTrue: Int32Array.of(0b001), isFalse: Int32Array.of(0b010) };
const vectors: [string, Vector, number[]][] = [
  ['a constant', { kind: 'constant', code: 7 }, [7, 7, 7]],
  ['truths', { kind: 'truths', rails }, [1, 0, Number.NaN]],
  [
    'listed',
    {
      kind: 'listed',
      places: Int32Array.of(1, 0, 1),
      list: Float64Array.of(Number.NaN, 5),
      known: Int32Array.of(0b101),
    },
    [5, Number.NaN, 5],
  ],
  ['numbers', { kind: 'numbers', codes: Float64Array.of(1, 2, 3), known: Int32Array.of(0b111) }, [1, 2, 3]],
];

test.each(vectors)('%s as numbers', (_, vector, codes) => {
  const block = new Block(Float64Array.of(Number.NaN));
  block.place(0, vector);
  block.turn(rows);
  expect([...block.codes(0).slice(0, rows)]).toEqual(codes);
  expect([0, 1, 2].map((row) => block.slotsAt(row)[0])).toEqual(codes);
});

test('numbers are written again for the next rows, and the figures of the day come back', () => {
  const block = new Block(Float64Array.of(9));
  const places = Int32Array.of(0);
  block.place(0, { kind: 'listed', places, list: Float64Array.of(1, 2), known: Int32Array.of(1) });
  block.place(-1, { kind: 'constant', code: 4 });
  block.turn(1);
  expect(block.codes(0)[0]).toBe(1);
  places[0] = 1;
  expect(block.codes(0)[0]).toBe(1);
  block.turn(1);
  expect(block.codes(0)[0]).toBe(2);
  block.clear();
  block.turn(1);
  expect(block.codes(0)[0]).toBe(9);
});

test('places are marked in whole words', () => {
  const places = Int32Array.from({ length: rowsOfBlock }, (_, row) => row % 3);
  const into = new Int32Array(32);
  markPlaces(places, Uint8Array.of(0, 1, 0), 33, into);
  const seen = Array.from({ length: 64 }, (_, row) => ((into[row >>> 5] as number) >>> row) & 1);
  expect(seen).toEqual(Array.from({ length: 64 }, (_, row) => Number(row % 3 === 1)));
  expect(into[2]).toBe(0);
});
