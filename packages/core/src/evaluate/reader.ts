import type { Layout, Slots } from '../code/index.js';
import { codesOf, regionFact } from '../conditions/fact.js';
import type { Fact } from '../conditions/form.js';
import type { Day } from '../dates/day.js';
import { type Subject, subjects } from '../model/index.js';
import { Agreement } from './agreement.js';
import type { Profile } from './decision.js';
import { Orders } from './orders.js';
import { countKeys, isPlainObject } from './plain-object.js';
import { type ReadCode, readCodeOf, regionReader } from './read-code.js';
import type { ReadFact } from './straight-reader.js';

/** A profile that was found sound at once, its facts in slots. */
export interface QuickProfile {
  /** Gives a copy of its own, as plain JSON. */
  readonly profile: () => Profile;
  readonly subject: Subject;
  readonly region: string | undefined;
  readonly slots: Slots;
  /** The derived facts that it gives. */
  readonly givenDerived: readonly Fact[];
}

interface FactReader extends ReadFact {
  readonly read: ReadCode;
}

/** What a reader must know of a sitting. */
interface Surroundings {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly layout: Layout;
  readonly asOf: Day;
  /** Slots with the figures of the context in them. */
  readonly blank: Slots;
}

/** Code pays only in long runs. */
const oftenEnough = 2_000;

/**
 * Reads profiles that are sound beyond doubt, and no others: `readProfile` takes those that it leaves, and says what is wrong with them.
 * Whatever this one takes, that one takes too, and understands in the same way.
 */
export class Reader {
  readonly #surroundings: Surroundings;
  readonly #readers = new Map<string, FactReader>();
  readonly #orders: Orders;
  readonly #regionSlot: number | undefined;
  readonly #agreement: Agreement;

  /** @param familiar how often facts come in one order before code is made for it */
  constructor(surroundings: Surroundings, familiar = oftenEnough) {
    const { facts, layout, asOf } = surroundings;
    this.#surroundings = surroundings;
    this.#agreement = new Agreement(asOf);
    this.#regionSlot = layout.given.get(regionFact.id);
    const own = [...facts.values()].filter((fact) => fact !== regionFact && fact.definition.scope === 'subject');
    const placed = own.map((fact) => ({ fact, slot: layout.given.get(fact.id) ?? -1 }));
    this.#orders = new Orders(placed, asOf, familiar);
  }

  /** One value as the number of its slot; NaN where there is any doubt, or where it is that of a derived fact. */
  code(id: string, value: unknown): number {
    const reader = this.#readerOf(id);
    if (reader === undefined || reader.fact.derivation !== undefined) return Number.NaN;
    const plain = typeof value === 'object' && value !== null ? plainList(value) : value;
    return reader.read(plain);
  }

  /** A reader is made when its fact is first seen. */
  #readerOf(id: string): FactReader | undefined {
    const known = this.#readers.get(id);
    if (known !== undefined) return known;
    const { facts, layout, asOf } = this.#surroundings;
    const fact = facts.get(id);
    if (fact === undefined || fact === regionFact || fact.definition.scope !== 'subject') return undefined;
    const reader: FactReader = { fact, read: readCodeOf(fact, asOf), slot: layout.given.get(id) ?? -1 };
    this.#readers.set(id, reader);
    return reader;
  }

  /**
   * The caller's code (getters, proxies) runs before anything is written into the slots, so that the same slots can serve all calls.
   * @param slots written over
   * @returns undefined where there is any doubt
   */
  read(given: unknown, slots: Slots): QuickProfile | undefined {
    if (!isPlainObject(given)) return undefined;
    const profile = { ...given };
    for (const key of Object.keys(profile))
      if (key !== 'subject' && key !== 'region' && key !== 'facts') return undefined;
    const { subject, region, facts } = profile;
    if (!isPlainObject(facts) || !subjects.includes(subject as Subject)) return undefined;
    if (region === undefined && 'region' in profile) return undefined;
    const place = (region ?? undefined) as string | undefined;
    const code = place === undefined ? Number.NaN : readRegion(place);
    if (place !== undefined && Number.isNaN(code)) return undefined;
    const read = this.#readFacts(facts, code, slots);
    if (read === undefined) return undefined;
    const { givenDerived } = read;
    if (givenDerived.length > 0 && !this.#agreement.holds(read.facts(), place, givenDerived)) return undefined;
    const own = () => {
      profile['facts'] = read.facts();
      return profile as unknown as Profile;
    };
    return { profile: own, subject: subject as Subject, region: place, slots, givenDerived };
  }

  #readFacts(facts: Readonly<Record<string, unknown>>, region: number, slots: Slots): ReadFacts | undefined {
    const straight = this.#orders.readerFor(facts);
    if (straight === undefined) return this.#readEach(facts, region, slots);
    const copy = straight.copy(facts);
    this.#begin(slots, region);
    const givenDerived: Fact[] = [];
    const isRead = straight.read(copy, slots, givenDerived) === countKeys(copy);
    return isRead ? { facts: () => copy, givenDerived } : this.#readEach(copy, region, slots);
  }

  #begin(slots: Slots, region: number): void {
    slots.set(this.#surroundings.blank);
    if (this.#regionSlot !== undefined) slots[this.#regionSlot] = region;
  }

  /** Fact by fact. Names and values come as lists, which costs the same in whatever order they stand. */
  #readEach(facts: Readonly<Record<string, unknown>>, region: number, slots: Slots): ReadFacts | undefined {
    const ids = Object.keys(facts);
    const values = Object.values(facts);
    if (values.length !== ids.length) return undefined;
    for (let place = 0; place < values.length; place += 1) {
      const value = values[place];
      if (typeof value === 'object' && value !== null) values[place] = plainList(value);
    }
    this.#begin(slots, region);
    const givenDerived: Fact[] = [];
    for (let place = 0; place < ids.length; place += 1) {
      const reader = this.#readerOf(ids[place] as string);
      if (reader === undefined) return undefined;
      const value = values[place];
      if (value === null) continue;
      const code = reader.read(value);
      if (Number.isNaN(code)) return undefined;
      if (reader.slot >= 0) slots[reader.slot] = code;
      if (reader.fact.derivation !== undefined) givenDerived.push(reader.fact);
    }
    return { facts: () => recordOf(ids, values), givenDerived };
  }
}

/** Facts that were read. */
interface ReadFacts {
  readonly facts: () => Record<string, unknown>;
  readonly givenDerived: readonly Fact[];
}

function recordOf(ids: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (let place = 0; place < ids.length; place += 1) record[ids[place] as string] = values[place];
  return record;
}

/** Any region of six digits, as the number of its slot. */
export const readRegion: ReadCode = regionReader(codesOf(regionFact.definition).form);

/** A copy of a list without gaps that holds nothing but texts. */
function plainList(value: object): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > 1_000 || Object.getPrototypeOf(value) !== Array.prototype)
    return undefined;
  const copy = Array.from(value as unknown[]);
  const isWhole = Object.keys(value).length === copy.length && Object.getOwnPropertySymbols(value).length === 0;
  return isWhole && copy.every((one) => typeof one === 'string') ? copy : undefined;
}
