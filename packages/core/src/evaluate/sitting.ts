import { dayCode, encode, type Layout, type Slots } from '../code/index.js';
import type { CompiledRuleSet, Engine } from '../compile/index.js';
import { significant } from '../conditions/fact.js';
import type { Fact, Value } from '../conditions/form.js';
import type { Day } from '../dates/day.js';
import type { Authority, Subject } from '../model/index.js';
import type { EvaluateOptions } from './decision.js';
import { type Docket, docketOf } from './docket.js';
import { deepFrozen } from './frozen.js';
import { type Ground, groundsOf } from './ground.js';
import { type Heading, headingOf } from './heading.js';
import { type Inquiry, inquire } from './inquiry.js';
import type { Question } from './result.js';
import { jurisdictionOf } from './selection.js';

/** One pack as it is asked in a sitting. */
export interface Bench {
  readonly used: CompiledRuleSet;
  readonly ground: Ground;
  /** Where its rules begin among all that are asked. */
  readonly start: number;
  /** The significant digits of its jurisdiction. */
  readonly jurisdiction: string;
  /** What comes up for each kind of subject, made when it is first asked. */
  readonly dockets: Map<Subject, Docket>;
}

const rowsOfBlock = 16;

/** Everything that is the same for all profiles judged on one day: options and context read, rule sets chosen, code made. */
export class Sitting {
  readonly asOf: Day;
  /** The day as the number of its digits. */
  readonly today: number;
  readonly minimumAuthority: Authority | undefined;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly layout: Layout;
  /** What the context says. */
  readonly figures: ReadonlyMap<string, Value>;
  /** Slots with the figures of the context, and nothing else known. */
  readonly blank: Slots;
  /** Slots of the next rows: memory for some at once costs hardly more than for one. */
  #block = new ArrayBuffer(0);
  #taken = rowsOfBlock;
  readonly benches: readonly Bench[];
  /** How many rules are asked. */
  readonly size: number;
  /** With nothing known of a subject; what it says of the day holds for all. */
  readonly inquiry: Inquiry;
  /** Shared by its decisions, and frozen. */
  readonly heading: Heading;
  /** Copies of its own. */
  readonly options: EvaluateOptions;
  /** Whether slots hold all that the context says, and nothing in it is derived. */
  readonly isPlain: boolean;

  /** @throws HuiceError with every fault of the options and the context */
  constructor(engine: Engine, options: EvaluateOptions) {
    // A profile without facts is never at fault, so that only the options can be.
    const inquiry = inquire(engine, { subject: 'person', facts: {} }, options);
    const { asOf, knownAt, minimumAuthority, context, asked, facts } = inquiry;
    this.inquiry = inquiry;
    this.heading = deepFrozen(headingOf(inquiry));
    this.options = {
      asOf,
      context,
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(minimumAuthority === undefined ? {} : { minimumAuthority }),
    };
    this.asOf = asOf;
    this.today = dayCode(asOf);
    this.minimumAuthority = minimumAuthority;
    this.facts = facts;
    const grounds = groundsOf(
      facts,
      asked.map(({ used }) => used),
    );
    this.layout = grounds.layout;
    this.figures = asked[0]?.situation.given ?? new Map();
    this.blank = new Float64Array(this.layout.size).fill(Number.NaN);
    const isEncoded = this.#placeFigures();
    let size = 0;
    this.benches = grounds.each.map((ground) => {
      const used = ground.ruleSet;
      const start = size;
      size += used.rules.length;
      return { used, ground, start, jurisdiction: significant(used.ruleSet.jurisdiction.region), dockets: new Map() };
    });
    this.size = size;
    this.isPlain = isEncoded && (asked[0]?.situation.givenDerived ?? []).length === 0;
  }

  #placeFigures(): boolean {
    let isWhole = true;
    for (const [id, value] of this.figures) {
      const code = encode(this.facts.get(id) as Fact, value);
      const slot = this.layout.given.get(id);
      if (code === undefined) isWhole = false;
      else if (slot !== undefined) this.blank[slot] = code;
    }
    return isWhole;
  }

  /** Slots of its own for a row, with the figures of the context in them. */
  newSlots(): Slots {
    const { size } = this.layout;
    if (this.#taken === rowsOfBlock) {
      this.#block = new Float64Array(size * rowsOfBlock).buffer;
      this.#taken = 0;
    }
    const slots = new Float64Array(this.#block, this.#taken * size * Float64Array.BYTES_PER_ELEMENT, size);
    this.#taken += 1;
    slots.set(this.blank);
    return slots;
  }

  /** The rules of a pack that come up for a kind of subject. */
  docket(bench: Bench, subject: Subject): Docket {
    let docket = bench.dockets.get(subject);
    if (docket === undefined) {
      docket = docketOf(bench.ground, subject, this);
      bench.dockets.set(subject, docket);
    }
    return docket;
  }

  /** Where a region lies, for a pack. */
  jurisdiction({ used, jurisdiction }: Bench, region: string | undefined): Question['jurisdiction'] {
    if (region?.startsWith(jurisdiction)) return 'inside';
    return jurisdictionOf(used.ruleSet.jurisdiction.region, region, this.inquiry.versions.length).answer;
  }

  /** What a pack is asked about a subject. */
  question(bench: Bench, { subject, region }: { subject: Subject; region: string | undefined }): Question {
    const { minimumAuthority } = this;
    return {
      subject,
      pack: bench.used.ruleSet.pack,
      jurisdiction: this.jurisdiction(bench, region),
      minimumAuthority,
    };
  }
}
