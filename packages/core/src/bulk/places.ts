import { markPlaces, type Vector, wordsOf } from '../code/index.js';
import { doubtful } from '../evaluate/clerk.js';
import type { FactInput } from '../evaluate/index.js';
import { type ListColumn, unknownBits } from './column.js';
import type { Desk, Reading } from './desk.js';

/** More different values than this are not listed: asking about each of them would cost more than asking about each row. */
const mostListed = 256;

/** What is known of a place of a dictionary. */
const [isUnknown, isSound, isDoubtful] = [0, 1, 2];

/** A column of places in a dictionary. @param codeOf the number of a value's slot, or `doubtful` */
export function readPlaces(
  column: ListColumn,
  codeOf: (value: FactInput) => number,
  desk: Desk,
): Reading & { readonly places: Int32Array } {
  const { codes, dictionary } = column;
  const size = dictionary.length;
  // The last place stands for what is unknown.
  const list = new Float64Array(size + 1).fill(Number.NaN);
  const states = new Uint8Array(size + 1);
  let [hasDoubts, hasUnknown] = [false, column.unknown !== undefined];
  for (let place = 0; place < size; place += 1) {
    const value = dictionary[place] as FactInput;
    const code = value === null ? Number.NaN : codeOf(value);
    if (value !== null && code !== doubtful) {
      states[place] = isSound;
      list[place] = code;
    } else {
      states[place] = value === null ? isUnknown : isDoubtful;
      if (value === null) hasUnknown = true;
      else hasDoubts = true;
    }
  }
  const [places, known] = [desk.places(), desk.bits()];
  const numbers = size > mostListed ? desk.codes() : undefined;
  const fill: Reading['fill'] = (start, rows, doubts) => {
    const isWithin = copyPlaces(codes, start, rows, size, places);
    if (isWithin && !hasDoubts) {
      if (column.unknown !== undefined) takeUnknown(column, start, rows, places);
      if (hasUnknown) markPlaces(places, states, rows, known);
      else known.fill(-1);
    } else {
      for (let word = 0; word < wordsOf(rows); word += 1) {
        const blank = unknownBits(column, start + 32 * word);
        let sound = 0;
        let odd = 0;
        for (let row = 32 * word; row < Math.min(rows, 32 * word + 32); row += 1) {
          const place = places[row] as number;
          // A place beyond the dictionary is no value.
          const isPlace = place >= 0 && place < size;
          const state = isPlace ? (states[place] as number) : isDoubtful;
          sound |= (state & isSound) << row;
          odd |= (state >>> 1) << row;
          if (!isPlace || ((blank >>> row) & 1) === 1) places[row] = size;
        }
        known[word] = sound & ~blank;
        doubts[word] = (doubts[word] as number) | (odd & ~blank);
      }
    }
    if (numbers !== undefined) lookUp(places, list, rows, numbers);
  };
  const vector: Vector =
    numbers === undefined ? { kind: 'listed', places, list, known } : { kind: 'numbers', codes: numbers, known };
  return { vector, places, fill };
}

/** Copies places, and that of the unknown up to the end of the last word. @returns whether all lie within the dictionary */
function copyPlaces(codes: ListColumn['codes'], start: number, rows: number, size: number, into: Int32Array): boolean {
  into.set(codes.subarray(start, start + rows));
  into.fill(size, rows, 32 * wordsOf(rows));
  let signs = 0;
  for (let row = 0; row < rows; row += 1) {
    const place = into[row] as number;
    signs |= place | (size - 1 - place);
  }
  return signs >= 0;
}

/** Puts the place of the unknown wherever a bit says so. */
function takeUnknown(column: ListColumn, start: number, rows: number, places: Int32Array): void {
  for (let word = 0; word < wordsOf(rows); word += 1) {
    const blank = unknownBits(column, start + 32 * word);
    if (blank === 0) continue;
    for (let row = 32 * word; row < 32 * word + 32; row += 1)
      if (((blank >>> row) & 1) === 1) places[row] = column.dictionary.length;
  }
}

function lookUp(places: Int32Array, list: Float64Array, rows: number, into: Float64Array): void {
  for (let row = 0; row < rows; row += 1) into[row] = list[places[row] as number] as number;
}
