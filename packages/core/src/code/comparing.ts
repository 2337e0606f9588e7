import { type BitRails, type Bits, wordsOf } from './bits.js';
import { type Block, markPlaces, type Vector } from './block.js';
import type { Slots } from './layout.js';
import type { Step } from './step.js';
import { open, truth, yes } from './truth.js';

/** Where the truth of a condition stands after each block. A comparison with booleans need not copy them: it points at their column. */
export interface Place {
  rails: BitRails;
}

/** What is done to each block. */
export type Work = (block: Block) => void;

type Single = Extract<Step, { kind: 'among' | 'least' | 'holds' }>;
type Pair = Extract<Step, { kind: 'below' | 'same' }>;

/**
 * Compares one slot with constants, in all rows of a block. Of what is not a number of its own in each row, `truth` is asked once.
 * @param scratch slots to write into
 */
export function comparing(step: Single, place: Place, scratch: Slots): Work {
  const own = place.rails;
  const truthOf = (code: number) => {
    scratch[step.slot] = code;
    return truth(step, scratch);
  };
  const holds = (code: number) => truthOf(code) === yes;
  const [ofTrue, ofFalse] = [holds(1), holds(0)];
  let list: Float64Array | undefined;
  let table = new Uint8Array();
  return ({ vectors, rows }) => {
    const vector = vectors[step.slot] as Vector;
    place.rails = own;
    switch (vector.kind) {
      case 'constant': {
        const code = truthOf(vector.code);
        own.isTrue.fill(code === yes ? -1 : 0);
        own.isFalse.fill(code === yes || code === open ? 0 : -1);
        return;
      }
      case 'truths':
        if (ofTrue && !ofFalse) place.rails = vector.rails;
        else turned(vector.rails, ofTrue, ofFalse, own);
        return;
      case 'listed':
        if (vector.list !== list) {
          list = vector.list;
          if (table.length < list.length) table = new Uint8Array(list.length);
          for (const [index, code] of list.entries()) table[index] = Number(holds(code));
        }
        markPlaces(vector.places, table, rows, own.isTrue);
        break;
      case 'numbers':
        if (step.kind === 'least') atLeast(vector.codes, step.code, rows, own.isTrue);
        else if (step.kind === 'among' && step.codes.length === 1)
          equalTo(vector.codes, step.codes[0] as number, rows, own.isTrue);
        else oneByOne(vector.codes, holds, rows, own.isTrue);
        break;
    }
    for (let word = 0; word < wordsOf(rows); word += 1)
      own.isFalse[word] = (vector.known[word] as number) & ~(own.isTrue[word] as number);
  };
}

function turned(rails: BitRails, ofTrue: boolean, ofFalse: boolean, into: BitRails): void {
  const [a, b] = [ofTrue ? -1 : 0, ofFalse ? -1 : 0];
  for (let word = 0; word < into.isTrue.length; word += 1) {
    const [isTrue, isFalse] = [rails.isTrue[word] as number, rails.isFalse[word] as number];
    into.isTrue[word] = (isTrue & a) | (isFalse & b);
    into.isFalse[word] = (isTrue & ~a) | (isFalse & ~b);
  }
}

// As in `markPlaces`: whole words, no branch that depends on what stands in a row, four rows at a time.

function atLeast(codes: Float64Array, least: number, rows: number, into: Bits): void {
  const at = (row: number) => Number((codes[row] as number) >= least);
  for (let row = 0, word = 0; word < wordsOf(rows); word += 1) {
    let bits = 0;
    for (const end = row + 32; row < end; row += 4)
      bits |= (at(row) | (at(row + 1) << 1) | (at(row + 2) << 2) | (at(row + 3) << 3)) << row;
    into[word] = bits;
  }
}

function equalTo(codes: Float64Array, code: number, rows: number, into: Bits): void {
  const at = (row: number) => Number(codes[row] === code);
  for (let row = 0, word = 0; word < wordsOf(rows); word += 1) {
    let bits = 0;
    for (const end = row + 32; row < end; row += 4)
      bits |= (at(row) | (at(row + 1) << 1) | (at(row + 2) << 2) | (at(row + 3) << 3)) << row;
    into[word] = bits;
  }
}

function oneByOne(codes: Float64Array, holds: (code: number) => boolean, rows: number, into: Bits): void {
  for (let row = 0, word = 0; word < wordsOf(rows); word += 1) {
    let bits = 0;
    for (const end = Math.min(rows, row + 32); row < end; row += 1) bits |= Number(holds(codes[row] as number)) << row;
    into[word] = bits;
  }
}

/** Compares two slots with each other, in all rows of a block. */
export function comparingTwo({ kind, left, right }: Pair, { isTrue, isFalse }: BitRails): Work {
  const isBelow = kind === 'below';
  return (block) => {
    const [a, b] = [block.codes(left.slot), block.codes(right.slot)];
    for (let row = 0, word = 0; word < wordsOf(block.rows); word += 1) {
      let [holds, fails] = [0, 0];
      for (const end = Math.min(block.rows, row + 32); row < end; row += 1) {
        const gap = (a[row] as number) * left.factor - (b[row] as number) * right.factor;
        const [less, more] = [Number(gap < 0), Number(gap > 0)];
        const same = Number(gap === 0);
        holds |= (isBelow ? less : same) << row;
        fails |= (isBelow ? same | more : less | more) << row;
      }
      isTrue[word] = holds;
      isFalse[word] = fails;
    }
  };
}
