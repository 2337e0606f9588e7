/**
 * Bits of rows: row n is bit n % 32 of word n / 32. Shifts take their distance modulo 32 by themselves, so that `1 << row` is a row's bit in its word.
 */
export type Bits = Int32Array;

/** A truth for each row as two bits: certainly true, and certainly false. While it is unknown both are nought. */
export interface BitRails {
  readonly isTrue: Bits;
  readonly isFalse: Bits;
}

/** The words that so many rows fill. */
export const wordsOf = (rows: number): number => (rows + 31) >>> 5;

export const noBits = (words: number): Bits => new Int32Array(words);

export const noRails = (words: number): BitRails => ({ isTrue: noBits(words), isFalse: noBits(words) });

/** @param first the word in which row 0 stands */
export const hasBit = (bits: Bits, row: number, first = 0): boolean =>
  (((bits[first + (row >>> 5)] as number) >>> row) & 1) === 1;

/** @param first the word in which row 0 stands */
export function putBit(bits: Bits, row: number, isSet: boolean, first = 0): void {
  const word = first + (row >>> 5);
  bits[word] = isSet ? (bits[word] as number) | (1 << row) : (bits[word] as number) & ~(1 << row);
}

/** Calls for each row whose bit is set, in their order. */
export function eachBit(bits: Bits, words: number, call: (row: number) => void): void {
  for (let word = 0; word < words; word += 1) {
    let rest = bits[word] as number;
    while (rest !== 0) {
      call((word << 5) + 31 - Math.clz32(rest & -rest));
      rest &= rest - 1;
    }
  }
}

/** How many bits are set in some words. https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
export function countBits(bits: Bits, first: number, words: number): number {
  let count = 0;
  for (let index = first; index < first + words; index += 1) {
    const word = bits[index] as number;
    const pairs = word - ((word >>> 1) & 0x5555_5555);
    const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
}
