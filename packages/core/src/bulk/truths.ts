import { type BitRails, wordsOf } from '../code/index.js';
import { type NumberColumn, unknownBits } from './column.js';
import type { Desk, Reading } from './desk.js';

/** A column of booleans as numbers: 0 and 1; NaN is unknown, and everything else in doubt. */
export function readTruths(column: NumberColumn, desk: Desk): Reading {
  const { values } = column;
  const rails = desk.rails();
  const fours = foursOf(values);
  const fill: Reading['fill'] = (start, rows, doubts) => {
    for (let word = fours === undefined ? 0 : joinFours(fours, start, rows, rails); word < wordsOf(rows); word += 1) {
      const first = start + 32 * word;
      let ones = 0;
      let noughts = 0;
      let odd = 0;
      for (let row = first; row < Math.min(start + rows, first + 32); row += 1) {
        const value = values[row] as number;
        if (value === 1) ones |= 1 << row;
        else if (value === 0) noughts |= 1 << row;
        else if (!Number.isNaN(value)) odd |= 1 << row;
      }
      rails.isTrue[word] = ones;
      rails.isFalse[word] = noughts;
      doubts[word] = (doubts[word] as number) | (odd & ~unknownBits(column, first));
    }
    if (column.unknown !== undefined) clearUnknown(column, start, rows, rails);
  };
  return { vector: { kind: 'truths', rails }, fill };
}

function clearUnknown(column: NumberColumn, start: number, rows: number, { isTrue, isFalse }: BitRails): void {
  for (let word = 0; word < wordsOf(rows); word += 1) {
    const blank = unknownBits(column, start + 32 * word);
    isTrue[word] = (isTrue[word] as number) & ~blank;
    isFalse[word] = (isFalse[word] as number) & ~blank;
  }
}

/** Whether the first of four bytes is the lowest of the number that they make. */
const isLittleEndian = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

/** Bytes by fours, where they can be read so. */
function foursOf(values: NumberColumn['values']): Int32Array | undefined {
  if (!(values instanceof Uint8Array) || values.byteOffset % 4 !== 0 || !isLittleEndian) return undefined;
  return new Int32Array(values.buffer, values.byteOffset, values.length >>> 2);
}

/**
 * Reads whole words of bytes that are 0 or 1 each. Written out, since it is most of the work with many columns of booleans.
 * @returns the first word that it has not read
 */
function joinFours(fours: Int32Array, start: number, rows: number, { isTrue, isFalse }: BitRails): number {
  for (let word = 0, index = start >>> 2; word < rows >>> 5; word += 1, index += 8) {
    const a = fours[index] as number;
    const b = fours[index + 1] as number;
    const c = fours[index + 2] as number;
    const d = fours[index + 3] as number;
    const e = fours[index + 4] as number;
    const f = fours[index + 5] as number;
    const g = fours[index + 6] as number;
    const h = fours[index + 7] as number;
    if (((a | b | c | d | e | f | g | h) & 0xfefe_fefe) !== 0) return word;
    const low = lowest(a) | (lowest(b) << 4) | (lowest(c) << 8) | (lowest(d) << 12);
    const bits = low | (lowest(e) << 16) | (lowest(f) << 20) | (lowest(g) << 24) | (lowest(h) << 28);
    isTrue[word] = bits;
    isFalse[word] = ~bits;
  }
  return rows >>> 5;
}

/** The lowest bits of four bytes, side by side: the factor moves them 24, 17, 10 and 3 places up, where nothing else arrives. */
const lowest = (four: number) => (Math.imul(four, 0x0102_0408) >>> 24) & 15;
