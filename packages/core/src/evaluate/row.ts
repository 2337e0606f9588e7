import { type CodedRule, encode, type OpenSteps, openIn, type Slots } from '../code/index.js';
import type { CompiledRule } from '../compile/index.js';
import { regionFact, significant } from '../conditions/fact.js';
import type { Fact, Value } from '../conditions/form.js';
import type { Situation } from '../conditions/situation.js';
import type { Subject } from '../model/index.js';
import { heldAs } from './agreement.js';
import type { Decision } from './decision.js';
import type { Inquiry } from './inquiry.js';
import type { QuickProfile } from './reader.js';
import type { Sitting } from './sitting.js';

/** What a row is made of. */
interface Read {
  readonly subject: Subject;
  readonly region: string | undefined;
  readonly slots: Slots | undefined;
  readonly givenDerived: readonly Fact[];
}

/** A profile that has been read and checked, as numbers in slots, and where these do not suffice as the interpreter takes it. */
export class Row {
  readonly sitting: Sitting;
  readonly subject: Subject;
  readonly region: string | undefined;
  /** Undefined where a value has no exact number. */
  readonly slots: Slots | undefined;
  /** Derived facts that the profile gives. */
  readonly givenDerived: readonly Fact[];
  #profile: Decision['profile'] | (() => Decision['profile']);
  #given: ReadonlyMap<string, Value> | undefined;

  private constructor(sitting: Sitting, read: Read, profile: Decision['profile'] | (() => Decision['profile'])) {
    this.sitting = sitting;
    this.subject = read.subject;
    this.region = read.region;
    this.slots = read.slots;
    this.givenDerived = read.givenDerived;
    this.#profile = profile;
  }

  static quick(sitting: Sitting, read: QuickProfile): Row {
    return new Row(sitting, read, read.profile);
  }

  /** A row that the slow reader has read. */
  static slow(sitting: Sitting, { profile, region, asked }: Inquiry): Row {
    const { given, givenDerived = [] } = asked[0]?.situation ?? { given: new Map() };
    const slots = encoded(given, sitting);
    const row = new Row(sitting, { subject: profile.subject, region, slots, givenDerived }, profile);
    row.#given = given;
    return row;
  }

  /** A row whose values are in slots already; its profile is made only if it is asked for. It gives no derived fact. */
  static lazy(
    sitting: Sitting,
    subject: Subject,
    region: string | undefined,
    slots: Slots,
    lazy: () => Decision['profile'],
  ): Row {
    return new Row(sitting, { subject, region, slots, givenDerived: [] }, lazy);
  }

  get profile(): Decision['profile'] {
    if (typeof this.#profile === 'function') this.#profile = this.#profile();
    return this.#profile;
  }

  /** Every value, as the interpreter takes it. */
  get given(): ReadonlyMap<string, Value> {
    if (this.#given !== undefined) return this.#given;
    const given = new Map<string, Value>();
    if (this.region !== undefined) given.set(regionFact.id, this.region);
    for (const [id, value] of Object.entries(this.profile.facts)) {
      if (value !== null) given.set(id, heldAs(this.sitting.facts.get(id) as Fact, value));
    }
    for (const [id, value] of this.sitting.figures) given.set(id, value);
    this.#given = given;
    return given;
  }

  /** As much of the row as a rule reads. */
  situationFor({ facts }: CompiledRule, jurisdiction: string): Situation {
    // A derived fact that is given narrows what others can be, and whatever has been made need not be made again.
    if (this.#given !== undefined || this.isNarrowed) return this.situation(jurisdiction);
    const given = new Map(this.sitting.figures);
    if (this.region !== undefined) given.set(regionFact.id, this.region);
    const values = this.profile.facts;
    for (const [id, fact] of facts) {
      const value = Object.hasOwn(values, id) ? values[id] : null;
      if (value !== undefined && value !== null) given.set(id, heldAs(fact, value));
    }
    return { asOf: this.sitting.asOf, jurisdiction, given, givenDerived: this.givenDerived };
  }

  situation(jurisdiction: string): Situation {
    return { asOf: this.sitting.asOf, jurisdiction, given: this.given, givenDerived: this.givenDerived };
  }

  /**
   * What an unknown rule waits for, if nothing in it hangs together and nothing that is given narrows it; else undefined.
   * @param jurisdiction of the rule's pack, as its significant digits
   */
  openApart({ step }: CodedRule, jurisdiction: string): OpenSteps | undefined {
    if (step === undefined || this.slots === undefined) return undefined;
    const into: OpenSteps = { bases: [], lost: [] };
    if (!openIn(step, this.slots, { asOf: this.sitting.asOf, jurisdiction }, into)) return undefined;
    if (this.region !== undefined && into.bases.includes(regionFact.id)) return undefined;
    const isNarrowed = this.givenDerived.some(({ bases }) => bases.some((base) => into.bases.includes(base)));
    return isNarrowed ? undefined : into;
  }

  /** Whether something is given that may narrow facts that are open. */
  get isNarrowed(): boolean {
    return this.givenDerived.length > 0 || (this.region !== undefined && significant(this.region).length < 6);
  }
}

function encoded(given: ReadonlyMap<string, Value>, sitting: Sitting): Slots | undefined {
  const { layout, facts } = sitting;
  const slots = sitting.newSlots();
  for (const [id, value] of given) {
    const slot = layout.given.get(id);
    if (slot === undefined) continue;
    const code = encode(facts.get(id) as Fact, value);
    if (code === undefined) return undefined;
    slots[slot] = code;
  }
  return slots;
}
