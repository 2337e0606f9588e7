import { dayCode, encode, type Layout, lengthOf, placesOf, type Slots } from '../code/index.js';
import { boundsOf } from '../conditions/domain.js';
import { codesOf, optionsOf, regionFact } from '../conditions/fact.js';
import type { Fact } from '../conditions/form.js';
import type { Day } from '../dates/day.js';
import { type Subject, subjects } from '../model/index.js';
import { Agreement } from './agreement.js';
import type { Profile } from './decision.js';

/** A profile that was found sound at once, with its facts in slots. */
export interface QuickProfile {
  /** A copy of its own, as plain JSON. */
  readonly profile: Profile;
  readonly subject: Subject;
  readonly region: string | undefined;
  readonly slots: Slots;
  /** The derived facts that it gives. */
  readonly givenDerived: readonly Fact[];
}

/** Reads a value that is sound beyond doubt as the number of its slot; NaN in all other cases. */
type ReadCode = (value: unknown) => number;

interface FactReader {
  readonly fact: Fact;
  readonly read: ReadCode;
  /** Below zero for a fact that no rule reads. */
  readonly slot: number;
  readonly isDerived: boolean;
}

/**
 * Reads profiles that are sound beyond doubt, and no others: `readProfile` takes those that it leaves, and says what is wrong with them.
 * Whatever this one takes, that one takes too, and understands in the same way.
 */
export class Reader {
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #layout: Layout;
  readonly #readers = new Map<string, FactReader>();
  /** The facts of the profile before, in their order: most profiles of a list are alike in this. */
  readonly #lastIds: string[] = [];
  readonly #lastReaders: FactReader[] = [];
  readonly #asOf: Day;
  readonly #blank: Slots;
  readonly #regionSlot: number | undefined;
  readonly #agreement: Agreement;

  /** @param blank slots with the figures of the context in them */
  constructor(facts: ReadonlyMap<string, Fact>, layout: Layout, asOf: Day, blank: Slots) {
    this.#facts = facts;
    this.#layout = layout;
    this.#asOf = asOf;
    this.#blank = blank;
    this.#agreement = new Agreement(asOf);
    this.#regionSlot = layout.given.get(regionFact.id);
  }

  /** One value as the number of its slot; NaN where there is any doubt, or where it is that of a derived fact. */
  code(id: string, value: unknown): number {
    const reader = this.#readers.get(id) ?? this.#make(id);
    if (reader === undefined || reader.isDerived) return Number.NaN;
    const plain = typeof value === 'object' && value !== null ? plainList(value) : value;
    return reader.read(plain);
  }

  #readerAt(place: number, id: string): FactReader | undefined {
    if (this.#lastIds[place] === id) return this.#lastReaders[place];
    const reader = this.#readers.get(id) ?? this.#make(id);
    if (reader === undefined) return undefined;
    // Only up to where lists without gaps reach.
    if (place <= this.#lastIds.length) {
      this.#lastIds[place] = id;
      this.#lastReaders[place] = reader;
    }
    return reader;
  }

  /** A reader is made when its fact is first seen. */
  #make(id: string): FactReader | undefined {
    const fact = this.#facts.get(id);
    if (fact === undefined || fact === regionFact || fact.definition.scope !== 'subject') return undefined;
    const reader: FactReader = {
      fact,
      read: readerOf(fact, this.#asOf),
      slot: this.#layout.given.get(id) ?? -1,
      isDerived: fact.derivation !== undefined,
    };
    this.#readers.set(id, reader);
    return reader;
  }

  /** @returns undefined where there is any doubt */
  read(given: unknown): QuickProfile | undefined {
    if (!isPlainObject(given)) return undefined;
    const profile = { ...given };
    const { subject, region, facts } = profile;
    if (!hasOnly(profile, profileKeys) || !isPlainObject(facts) || !subjects.includes(subject as Subject))
      return undefined;
    const copy = { ...facts };
    profile['facts'] = copy;
    const slots = this.#blank.slice();
    if (region !== undefined && region !== null) {
      if (typeof region !== 'string' || !anyRegion.test(region)) return undefined;
      if (this.#regionSlot !== undefined) slots[this.#regionSlot] = Number(region);
    } else if (region === undefined && 'region' in profile) return undefined;
    const givenDerived: Fact[] = [];
    const ids = Object.keys(copy);
    const values = Object.values(copy);
    for (let place = 0; place < ids.length; place += 1) {
      const reader = this.#readerAt(place, ids[place] as string);
      if (reader === undefined) return undefined;
      let value = values[place];
      if (value === null) continue;
      if (typeof value === 'object') {
        value = plainList(value);
        if (value === undefined) return undefined;
        copy[ids[place] as string] = value;
      }
      const code = reader.read(value);
      if (Number.isNaN(code)) return undefined;
      if (reader.slot >= 0) slots[reader.slot] = code;
      if (reader.isDerived) givenDerived.push(reader.fact);
    }
    if (givenDerived.length > 0 && !this.#agreement.holds(copy, region ?? undefined, givenDerived)) return undefined;
    return {
      profile: profile as unknown as Profile,
      subject: subject as Subject,
      region: region ?? undefined,
      slots,
      givenDerived,
    };
  }
}

const profileKeys: readonly string[] = ['subject', 'region', 'facts'];

function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** An object as `JSON.parse` makes it, in this realm. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype && Object.getOwnPropertySymbols(value).length === 0;
}

/** A copy of a list without gaps that holds nothing but texts. */
function plainList(value: object): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > 1_000 || Object.getPrototypeOf(value) !== Array.prototype)
    return undefined;
  const copy = Array.from(value as unknown[]);
  const isWhole = Object.keys(value).length === copy.length && Object.getOwnPropertySymbols(value).length === 0;
  return isWhole && copy.every((one) => typeof one === 'string') ? copy : undefined;
}

export const anyRegion = /^[1-9]\d{5}$/;

function readerOf(fact: Fact, asOf: Day): ReadCode {
  const { definition } = fact;
  switch (definition.type) {
    case 'boolean':
      return (value) => (value === true ? 1 : value === false ? 0 : Number.NaN);
    case 'integer':
      return within(fact, asOf, (value) =>
        typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0) ? value : Number.NaN,
      );
    case 'decimal':
      return within(fact, asOf, decimalReader(placesOf(definition)));
    case 'date':
      return within(fact, asOf, readDay);
    case 'region': {
      const { form } = codesOf(definition);
      return (value) => (typeof value === 'string' && form.test(value) ? Number(value) : Number.NaN);
    }
    case 'option': {
      const codes = new Map<unknown, number>(optionsOf(definition).map((option, index) => [option, index]));
      return (value) => codes.get(value) ?? Number.NaN;
    }
    case 'options':
      return optionsReader(fact);
  }
}

/** Keeps a reader's values within the declared bounds. */
function within(fact: Fact, asOf: Day, read: ReadCode): ReadCode {
  const { min, max } = boundsOf(fact, asOf);
  const least = min === undefined ? Number.NEGATIVE_INFINITY : (encode(fact, min) ?? Number.POSITIVE_INFINITY);
  const most = max === undefined ? Number.POSITIVE_INFINITY : (encode(fact, max) ?? Number.NEGATIVE_INFINITY);
  return (value) => {
    const code = read(value);
    return code >= least && code <= most ? code : Number.NaN;
  };
}

/** Numbers and decimal texts of fifteen digits at most, in units of the last place. */
function decimalReader(places: number): ReadCode {
  const form = new RegExp(`^-?(?:0|[1-9]\\d{0,${14 - places}})(?:\\.\\d{1,${Math.max(places, 1)}})?$`);
  return (value) => {
    const text = typeof value === 'number' && !Object.is(value, -0) ? String(value) : value;
    if (typeof text !== 'string' || !form.test(text)) return Number.NaN;
    const [whole, fraction = ''] = text.split('.');
    if (fraction.length > places) return Number.NaN;
    // Minus nothing is nothing.
    return Number(whole + fraction.padEnd(places, '0')) + 0;
  };
}

function readDay(value: unknown): number {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return Number.NaN;
  const code = dayCode(value);
  const [year, month, day] = [Math.floor(code / 10_000), Math.floor(code / 100) % 100, code % 100];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
  return exists ? code : Number.NaN;
}

function optionsReader(fact: Fact): ReadCode {
  const options = optionsOf(fact.definition);
  return (value) => {
    const list = value as readonly string[];
    if (!Array.isArray(value) || new Set(list).size < list.length) return Number.NaN;
    if (!list.every((one) => options.includes(one))) return Number.NaN;
    return encode(fact, list) ?? Number.NaN;
  };
}
