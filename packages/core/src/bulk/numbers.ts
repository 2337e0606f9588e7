import { encode, placesOf, wordsOf } from '../code/index.js';
import { boundsOf } from '../conditions/domain.js';
import type { Fact, Value } from '../conditions/form.js';
import type { Day } from '../dates/day.js';
import { type NumberColumn, unknownBits } from './column.js';
import type { Desk, Reading } from './desk.js';

/**
 * A column of whole numbers or decimals. Taken is only what the reader of profiles would take at once; everything else that is not unknown is in
 * doubt.
 */
export function readNumbers(column: NumberColumn, fact: Fact, asOf: Day, desk: Desk): Reading {
  const { values } = column;
  const [codes, known] = [desk.codes(), desk.bits()];
  const unit = 10 ** placesOf(fact.definition);
  const digits = fact.definition.type === 'decimal' ? largestDecimal : Number.MAX_SAFE_INTEGER;
  const { min, max } = boundsOf(fact, asOf);
  const least = Math.max(-digits, codeOf(fact, min, -digits));
  const most = Math.min(digits, codeOf(fact, max, digits));
  const isPlain = column.unknown === undefined && unit === 1;
  const fill: Reading['fill'] = (start, rows, doubts) => {
    if (isPlain && areWhole(values, start, rows, least, most, codes)) {
      known.fill(-1);
      return;
    }
    for (let row = 0, word = 0; word < wordsOf(rows); word += 1) {
      const blank = unknownBits(column, start + row);
      let sound = 0;
      let odd = 0;
      for (const end = Math.min(rows, row + 32); row < end; row += 1) {
        const value = values[start + row] as number;
        const code = unit === 1 ? value : scaled(value, unit);
        const isSound = Number.isInteger(code) && code >= least && code <= most && !Object.is(value, -0);
        codes[row] = isSound && ((blank >>> row) & 1) === 0 ? code : Number.NaN;
        if (isSound) sound |= 1 << row;
        else if (!Number.isNaN(value)) odd |= 1 << row;
      }
      known[word] = sound & ~blank;
      doubts[word] = (doubts[word] as number) | (odd & ~blank);
    }
  };
  return { vector: { kind: 'numbers', codes, known }, fill };
}

/** Copies whole numbers within their bounds. @returns false, at once, if there is anything else */
function areWhole(
  values: NumberColumn['values'],
  start: number,
  rows: number,
  least: number,
  most: number,
  into: Float64Array,
): boolean {
  for (let row = 0; row < rows; row += 1) {
    const value = values[start + row] as number;
    if (!(value >= least && value <= most && Math.floor(value) === value && !Object.is(value, -0))) return false;
    into[row] = value;
  }
  return true;
}

/** Fifteen digits at most: no two decimals of so few are the same number, so that a number is the one that its text shows. */
const largestDecimal = 999_999_999_999_999;

/** Numbers nearer to nothing are written with an exponent. */
const smallest = 1e-6;

/** A decimal in units of its last place; NaN if it has more places. */
function scaled(value: number, unit: number): number {
  const code = Math.round(value * unit);
  return code / unit === value && (value === 0 || Math.abs(value) >= smallest) ? code : Number.NaN;
}

/** A bound as the number of a slot; NaN, which nothing is within, if it is too large for one. */
function codeOf(fact: Fact, bound: Value | undefined, none: number): number {
  return bound === undefined ? none : (encode(fact, bound) ?? Number.NaN);
}
