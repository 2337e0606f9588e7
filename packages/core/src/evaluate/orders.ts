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
/** Orders that have a reader of their own. */
const keptOrders = 16;
/** Orders that are counted. */
const countedOrders = 200;
/** An order is familiar when it comes for this time. */
const familiar = 8;

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
  #mayGenerate: boolean;

  constructor(facts: readonly ReadFact[], asOf: Day, mayGenerate: boolean) {
    this.#facts = facts;
    this.#asOf = asOf;
    this.#mayGenerate = mayGenerate;
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
    if (!this.#mayGenerate || this.#orders.length >= keptOrders) return undefined;
    const key = `${size} ${first} ${last}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    if (this.#counts.size >= countedOrders) this.#counts.clear();
    this.#counts.set(key, count);
    if (count < familiar) return undefined;
    const reader = straightReader(this.#facts, this.#asOf, this.#orders.length);
    if (reader === undefined) this.#mayGenerate = false;
    else this.#orders.push({ size, first, last, reader });
    return reader;
  }
}
