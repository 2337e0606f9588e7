import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run, timeout } from '../../test/support/trials.js';
import type { Leaf } from '../conditions/form.js';
import { type BitRails, hasBit, putBit } from './bits.js';
import { Block, type Vector } from './block.js';
import { Circuit } from './circuit.js';
import type { Derived, Step } from './step.js';
import { open, truth, yes } from './truth.js';

const leaf = {} as Leaf;
const size = 6;
const drawSide = fc.record({ slot: fc.nat(size - 1), factor: fc.constantFrom(1, 10, 100) });
const drawLeaf: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('among' as const),
    slot: fc.nat(size - 1),
    codes: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
    leaf: fc.constant(leaf),
  }),
  fc.record({
    kind: fc.constant('least' as const),
    slot: fc.nat(size - 1),
    code: fc.constantFrom(-1, 0, 1, 2, 5, 1e300),
    leaf: fc.constant(leaf),
  }),
  fc.record({
    kind: fc.constant('holds' as const),
    slot: fc.nat(size - 1),
    bit: fc.nat(3),
    leaf: fc.constant(leaf),
  }),
  fc.record({ kind: fc.constantFrom('below' as const, 'same' as const), left: drawSide, right: drawSide }),
  fc.constant({ kind: 'lost', node: { kind: 'lost' } } as unknown as Step),
);
const drawStep = fc.letrec<{ step: Step }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    drawLeaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('step'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('step') }),
    fc.record({ kind: fc.constant('named' as const), name: fc.constant('x'), of: tie('step') }),
  ),
})).step;

const code = fc.constantFrom(Number.NaN, 0, 1, 2, 3, 5);
/** One slot in some rows: its numbers, and the form that they have in a block. */
const drawSlots = (rows: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('constant', 'truths', 'listed', 'numbers'),
      codes: fc.array(code, { minLength: rows, maxLength: rows }),
    }),
    { minLength: size, maxLength: size },
  );
type Slot = { kind: string; codes: number[] };

/** What each row of a slot is. */
const numbersOf = ({ kind, codes }: Slot) =>
  codes.map((one) => (kind === 'constant' ? (codes[0] as number) : kind === 'truths' && one > 1 ? 1 : one));

function vectorOf(slot: Slot): Vector {
  const numbers = numbersOf(slot);
  const known = new Int32Array(32);
  for (const [row, one] of numbers.entries()) putBit(known, row, !Number.isNaN(one));
  switch (slot.kind) {
    case 'constant':
      return { kind: 'constant', code: numbers[0] as number };
    case 'truths': {
      const rails: BitRails = { isTrue: new Int32Array(32), isFalse: new Int32Array(32) };
      for (const [row, one] of numbers.entries()) {
        putBit(rails.isTrue, row, one === 1);
        putBit(rails.isFalse, row, one === 0);
      }
      return { kind: 'truths', rails };
    }
    case 'listed': {
      const list = Float64Array.of(5, 3, 2, 1, 0, Number.NaN);
      const places = new Int32Array(1_024).fill(5);
      for (const [row, one] of numbers.entries()) places[row] = Number.isNaN(one) ? 5 : list.indexOf(one);
      return { kind: 'listed', places, list, known };
    }
    default: {
      const codes = new Float64Array(1_024).fill(4);
      codes.set(numbers);
      return { kind: 'numbers', codes, known };
    }
  }
}

function blockOf(slots: readonly Slot[], rows: number): Block {
  const block = new Block(new Float64Array(slots.length).fill(Number.NaN));
  for (const [index, slot] of slots.entries()) block.place(index, vectorOf(slot));
  block.turn(rows);
  return block;
}

const codesIn = ({ isTrue, isFalse }: BitRails, rows: number) =>
  Array.from({ length: rows }, (_, row) => (hasBit(isTrue, row) ? yes : hasBit(isFalse, row) ? 1 : open));

test('every condition is as true in a block as row by row, whatever form its facts have', { timeout }, () => {
  const drawRows = fc.constantFrom(1, 3, 31, 32, 33, 70);
  const drawCase = drawRows.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      steps: fc.array(drawStep, { minLength: 1, maxLength: 4 }),
      first: drawSlots(rows),
      second: drawSlots(rows),
    }),
  );
  const seen = new Set<number>();
  fc.assert(
    fc.property(drawCase, ({ rows, steps, first, second }) => {
      const circuit = new Circuit(size);
      const rails = steps.map((step) => circuit.rails(step));
      // The next block must not see anything of the one before.
      for (const slots of [first, second]) {
        circuit.run(blockOf(slots, rows), 20190601);
        const columns = slots.map(numbersOf);
        for (const [index, step] of steps.entries()) {
          const expected = Array.from({ length: rows }, (_, row) =>
            truth(
              step,
              Float64Array.from(columns, (column) => column[row] as number),
            ),
          );
          expect(codesIn((rails[index] as () => BitRails)(), rows)).toEqual(expected);
          for (const one of expected) seen.add(one);
        }
      }
    }),
    run(400),
  );
  expect([...seen].sort()).toEqual([0, 1, 2]);
});

test('equal conditions share their bits, and opposite ones turn them over', () => {
  const circuit = new Circuit(2);
  const least = (least: number): Step => ({ kind: 'least', slot: 0, code: least, leaf });
  const all: Step = { kind: 'all', of: [least(1), { kind: 'not', of: least(3) }] };
  const again: Step = { kind: 'named', name: 'y', of: { kind: 'all', of: [least(1), { kind: 'not', of: least(3) }] } };
  const rails = circuit.rails(all)();
  expect(circuit.rails(again)()).toBe(rails);
  expect(circuit.rails({ kind: 'all', of: [least(1), least(3)] })()).not.toBe(rails);
  expect(circuit.rails({ kind: 'not', of: all })().isTrue).toBe(rails.isFalse);
  expect(circuit.rails({ kind: 'any', of: [all] })()).toBe(rails);
});

test('a fact that follows from a condition is compared as that condition, and stands in its slot', () => {
  const circuit = new Circuit(2);
  const poor: Step = { kind: 'among', slot: 0, codes: [1], leaf };
  const derived = { given: 1, slot: 1, derivation: { kind: 'when', step: poor } } as unknown as Derived;
  circuit.derive(derived);
  const rails = circuit.rails({ kind: 'derived', slot: 1, of: poor });
  const block = blockOf([{ kind: 'truths', codes: [1, 0, Number.NaN] }], 3);
  block.place(1, { kind: 'constant', code: Number.NaN });
  circuit.run(block, 20190601);
  expect(codesIn(rails(), 3)).toEqual([yes, 1, open]);
  expect([...block.codes(1).slice(0, 3)]).toEqual([1, 0, Number.NaN]);
});
