import type { Day } from '../dates/day.js';
import { type ReadFact, type StraightReader, straightReader } from './straight-reader.js';

interface Order {
  readonly size: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly reader: StraightReader;
}

/** A profile with fewer than one in so many of all facts has no order worth knowing. */
const sparse = 6;
/** Orders that have a reader of their own. To make its code fast costs an engine as much as tens of thousands of profiles do. */
const keptOrders = 2;
/** Orders that are counted. */
const countedOrders = 200;

const never = Number.POSITIVE_INFINITY;

/**
 * Straight readers for the orders in which facts come again and again. Engines read objects fast where all have the same properties in the same
 * order, as the profiles from one source have: so each order, known by its ends and its length, has code of its own. Which code reads a profile
 * changes no answer.
 */
export class Orders {
  readonly #facts: readonly ReadFact[];
  readonly #asOf: Day;
  readonly #orders: Order[] = [];
  readonly #counts = new Map<string, number>();
  #familiar: number;

  /** @param familiar how often an order comes before it has a reader of its own */
  constructor(facts: readonly ReadFact[], asOf: Day, familiar: number) {
    this.#facts = facts;
    this.#asOf = asOf;
    this.#familiar = familiar;
  }

  /** @returns undefined for an order that has seldom come, or where no code may be generated */
  readerFor(facts: object): StraightReader | undefined {
    let [size, first, last]: [number, string | undefined, string | undefined] = [0, undefined, undefined];
    for (const id in facts) {
      if (size === 0) first = id;
      last = id;
      size += 1;
    }
    // Few facts are read sooner one by one.
    if (size * sparse < this.#facts.length) return undefined;
    for (const one of this.#orders)
      if (one.size === size && one.first === first && one.last === last) return one.reader;
    if (this.#familiar === never || this.#orders.length >= keptOrders) return undefined;
    const key = `${size} ${first} ${last}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    if (this.#counts.size >= countedOrders) this.#counts.clear();
    this.#counts.set(key, count);
    if (count < this.#familiar) return undefined;
    const reader = straightReader(this.#facts, this.#asOf, this.#orders.length);
    if (reader === undefined) this.#familiar = never;
    else this.#orders.push({ size, first, last, reader });
    return reader;
  }
}
