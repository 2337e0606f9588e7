import { type Bits, noBits, wordsOf } from './bits.js';
import { type Block, markPlaces, rowsOfBlock, type Vector } from './block.js';

/** What a derived fact comes to, for one number of the fact that it follows from; NaN for NaN. */
export type Worth = (from: number, asOf: number) => number;

/** Puts into a slot what follows from another one, in all rows of a block. Where that one has few numbers, only these are asked about. */
export function following(from: number, slot: number, worth: Worth): (block: Block, asOf: number) => void {
  const codes = new Float64Array(rowsOfBlock);
  const known = noBits(wordsOf(rowsOfBlock));
  const listOf = (source: Float64Array, asOf: number) => {
    const list = new Float64Array(source.length);
    const isKnown = new Uint8Array(source.length);
    // Whether something follows from all that is known.
    let isWhole = true;
    for (let place = 0; place < source.length; place += 1) {
      const code = worth(source[place] as number, asOf);
      list[place] = code;
      isKnown[place] = Number.isNaN(code) ? 0 : 1;
      if (Number.isNaN(code) && !Number.isNaN(source[place])) isWhole = false;
    }
    return { source, asOf, list, isKnown, isWhole };
  };
  let last = listOf(new Float64Array(), 0);
  return (block, asOf) => {
    const { vectors, rows } = block;
    const vector = vectors[from] as Vector;
    if (vector.kind === 'constant') {
      vectors[slot] = { kind: 'constant', code: worth(vector.code, asOf) };
    } else if (vector.kind === 'listed') {
      const { places, list: source } = vector;
      if (last.source !== source || last.asOf !== asOf) last = listOf(source, asOf);
      if (last.isWhole) vectors[slot] = { kind: 'listed', places, list: last.list, known: vector.known };
      else {
        markPlaces(places, last.isKnown, rows, known);
        vectors[slot] = { kind: 'listed', places, list: last.list, known };
      }
    } else {
      const source = block.codes(from);
      for (let row = 0; row < rows; row += 1) codes[row] = worth(source[row] as number, asOf);
      markKnown(codes, rows, known);
      vectors[slot] = { kind: 'numbers', codes, known };
    }
  };
}

function markKnown(codes: Float64Array, rows: number, known: Bits): void {
  for (let row = 0, word = 0; word < wordsOf(rows); word += 1) {
    let bits = 0;
    for (const end = Math.min(rows, row + 32); row < end; row += 1)
      bits |= Number(!Number.isNaN(codes[row] as number)) << row;
    known[word] = bits;
  }
}
