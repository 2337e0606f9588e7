import { type BitRails, type Bits, Block, noBits, rowsOfBlock, type Vector, wordsOf } from '../code/index.js';
import type { Sitting } from '../evaluate/sitting.js';
import { Verdicts } from '../evaluate/verdicts.js';

/** Reads a column into a vector, block by block. */
export interface Reading {
  readonly vector: Vector;
  /** Reads so many rows, and marks those that the slow reader must look at. @param start where they begin */
  readonly fill: (start: number, rows: number, doubts: Bits) => void;
}

/** Room for one block of rows of every column. It is used again and again: making many small lists costs more than filling them. */
export class Desk {
  readonly block: Block;
  readonly verdicts: Verdicts;
  readonly #bits = new Supply(() => noBits(wordsOf(rowsOfBlock)));
  readonly #places = new Supply(() => new Int32Array(rowsOfBlock));
  readonly #codes = new Supply(() => new Float64Array(rowsOfBlock));

  constructor(sitting: Sitting) {
    this.block = new Block(sitting.blank);
    this.verdicts = new Verdicts(sitting);
  }

  /** Everything that was handed out is free again. */
  clear(): void {
    this.block.clear();
    for (const supply of [this.#bits, this.#places, this.#codes]) supply.taken = 0;
  }

  /** A bit a row, left as it was last. */
  bits(): Bits {
    return this.#bits.next();
  }

  rails(): BitRails {
    return { isTrue: this.bits(), isFalse: this.bits() };
  }

  /** A place a row, left as it was last. */
  places(): Int32Array {
    return this.#places.next();
  }

  /** A number a row, left as it was last. */
  codes(): Float64Array {
    return this.#codes.next();
  }
}

class Supply<T> {
  taken = 0;
  readonly #all: T[] = [];
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  next(): T {
    const known = this.#all[this.taken] ?? this.#make();
    this.#all[this.taken] = known;
    this.taken += 1;
    return known;
  }
}
