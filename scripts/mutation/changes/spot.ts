import type { FactDefinition } from '@huice/core';
import type { Json } from '../json.js';
import type { Mutant } from '../mutant.js';

/** A value of a file, with what stands around it. */
export interface Spot {
  readonly file: string;
  readonly path: readonly string[];
  readonly value: Json;
  readonly document: Json;
}

/** What a change may draw from. */
export interface Stock {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  /** Names of the named conditions. */
  readonly conditions: readonly string[];
  readonly benefits: readonly string[];
}

export type Change = Omit<Mutant, 'file' | 'at'>;

/** Every change of one kind that one value admits. */
export type Changer = (spot: Spot, stock: Stock, random: () => number) => Change[];
