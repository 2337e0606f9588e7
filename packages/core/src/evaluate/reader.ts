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
import type { ReadFact, StraightReader } from './straight-reader.js';

/** A profile that was found sound at once, its facts in slots. */
export interface QuickProfile {
  /** A copy of its own, as plain JSON. */
  readonly profile: Profile;
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

  /** @param generate false where no code may be generated, as under a content security policy */
  constructor(surroundings: Surroundings, generate = true) {
    const { facts, layout, asOf } = surroundings;
    this.#surroundings = surroundings;
    this.#agreement = new Agreement(asOf);
    this.#regionSlot = layout.given.get(regionFact.id);
    const own = [...facts.values()].filter((fact) => fact !== regionFact && fact.definition.scope === 'subject');
    const placed = own.map((fact) => ({ fact, slot: layout.given.get(fact.id) ?? -1 }));
    this.#orders = new Orders(placed, asOf, generate);
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
    const straight = this.#orders.readerFor(facts);
    const copy = straight === undefined ? { ...facts } : straight.copy(facts);
    profile['facts'] = copy;
    if (region === undefined && 'region' in profile) return undefined;
    const place = (region ?? undefined) as string | undefined;
    const code = place === undefined ? Number.NaN : readRegion(place);
    if (place !== undefined && Number.isNaN(code)) return undefined;
    const givenDerived = this.#readStraight(straight, copy, code, slots) ?? this.#readEach(copy, code, slots);
    if (givenDerived === undefined) return undefined;
    if (givenDerived.length > 0 && !this.#agreement.holds(copy, place, givenDerived)) return undefined;
    return { profile: profile as unknown as Profile, subject: subject as Subject, region: place, slots, givenDerived };
  }

  #begin(slots: Slots, region: number): void {
    slots.set(this.#surroundings.blank);
    if (this.#regionSlot !== undefined) slots[this.#regionSlot] = region;
  }

  /** @returns the derived facts that are given; undefined where there is any doubt */
  #readStraight(
    reader: StraightReader | undefined,
    facts: Readonly<Record<string, unknown>>,
    region: number,
    slots: Slots,
  ): readonly Fact[] | undefined {
    if (reader === undefined) return undefined;
    this.#begin(slots, region);
    const derived: Fact[] = [];
    return reader.read(facts, slots, derived) === countKeys(facts) ? derived : undefined;
  }

  /** Fact by fact, in the order of the profile. @param facts lists in it become copies */
  #readEach(facts: Record<string, unknown>, region: number, slots: Slots): readonly Fact[] | undefined {
    const ids = Object.keys(facts);
    for (const id of ids) {
      const value = facts[id];
      if (typeof value !== 'object' || value === null) continue;
      facts[id] = plainList(value);
    }
    this.#begin(slots, region);
    const derived: Fact[] = [];
    for (const id of ids) {
      const reader = this.#readerOf(id);
      if (reader === undefined) return undefined;
      const value = facts[id];
      if (value === null) continue;
      const code = reader.read(value);
      if (Number.isNaN(code)) return undefined;
      if (reader.slot >= 0) slots[reader.slot] = code;
      if (reader.fact.derivation !== undefined) derived.push(reader.fact);
    }
    return derived;
  }
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
