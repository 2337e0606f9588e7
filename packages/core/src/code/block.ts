import { type BitRails, type Bits, hasBit, wordsOf } from './bits.js';
import type { Slots } from './layout.js';

/** So many rows are worked on at once: few enough to stay at hand. A multiple of the bits of a word. */
export const rowsOfBlock = 1_024;

/** What is known of one slot in the rows of a block. NaN: unknown. */
export type Vector =
  /** The same in all rows. */
  | { readonly kind: 'constant'; readonly code: number }
  | { readonly kind: 'truths'; readonly rails: BitRails }
  /** Few different numbers: for each row the place of its own. */
  | { readonly kind: 'listed'; readonly places: Int32Array; readonly list: Float64Array; readonly known: Bits }
  | { readonly kind: 'numbers'; readonly codes: Float64Array; readonly known: Bits };

/** Some rows of all slots; written over for the next rows. */
export class Block {
  /** How many rows there are. */
  rows = 0;
  /** By slot. */
  readonly vectors: Vector[] = [];
  readonly #blank: readonly Vector[];
  readonly #written = new Map<number, Float64Array>();
  readonly #fresh = new Set<number>();

  /** @param blank what is known of every slot, whatever the row */
  constructor(blank: Slots) {
    this.#blank = Array.from(blank, (code) => ({ kind: 'constant', code }));
    this.clear();
  }

  /** Nothing but what is known whatever the row. */
  clear(): void {
    for (const [slot, vector] of this.#blank.entries()) this.vectors[slot] = vector;
  }

  /** @param slot below zero for a fact that no rule reads */
  place(slot: number, vector: Vector): void {
    if (slot >= 0) this.vectors[slot] = vector;
  }

  /** The vectors hold other rows from now on. */
  turn(rows: number): void {
    this.rows = rows;
    this.#fresh.clear();
  }

  /** One slot as numbers, row by row. */
  codes(slot: number): Float64Array {
    const vector = this.vectors[slot] as Vector;
    if (vector.kind === 'numbers') return vector.codes;
    const codes = this.#written.get(slot) ?? new Float64Array(rowsOfBlock);
    if (this.#fresh.has(slot)) return codes;
    if (vector.kind === 'constant') codes.fill(vector.code);
    else for (let row = 0; row < this.rows; row += 1) codes[row] = codeAt(vector, row);
    this.#written.set(slot, codes);
    this.#fresh.add(slot);
    return codes;
  }

  /** One row in slots. */
  slotsAt(row: number): Slots {
    const slots = new Float64Array(this.vectors.length);
    for (let slot = 0; slot < slots.length; slot += 1) slots[slot] = codeAt(this.vectors[slot] as Vector, row);
    return slots;
  }
}

function codeAt(vector: Vector, row: number): number {
  switch (vector.kind) {
    case 'constant':
      return vector.code;
    case 'truths':
      return hasBit(vector.rails.isTrue, row) ? 1 : hasBit(vector.rails.isFalse, row) ? 0 : Number.NaN;
    case 'listed':
      return vector.list[vector.places[row] as number] as number;
    case 'numbers':
      return vector.codes[row] as number;
  }
}

/**
 * Marks the rows whose places hold 1 in a table; whole words, so that there must be a place up to the end of the last. Without a branch, since a wrong
 * guess costs a processor more than looking, and four rows at a time.
 */
export function markPlaces(places: Int32Array, table: Uint8Array, rows: number, into: Bits): void {
  const at = (row: number) => table[places[row] as number] as number;
  for (let row = 0, word = 0; word < wordsOf(rows); word += 1) {
    let bits = 0;
    for (const end = row + 32; row < end; row += 4)
      bits |= (at(row) | (at(row + 1) << 1) | (at(row + 2) << 2) | (at(row + 3) << 3)) << row;
    into[word] = bits;
  }
}
