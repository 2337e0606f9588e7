import type { Slots } from '../code/index.js';
import type { Engine } from '../compile/index.js';
import { Faults, HuiceError, plainJson, type RuleSetTypes } from '../model/index.js';
import { isRecord } from './complain.js';
import type { EvaluateOptions, Profile } from './decision.js';
import { inquire } from './inquiry.js';
import { isSame, type OwnOptions } from './own-options.js';
import { Reader, readRegion } from './reader.js';
import type { Scratch } from './results.js';
import { Row } from './row.js';
import { Sitting } from './sitting.js';
import { Tally } from './totals.js';
import { Verdicts } from './verdicts.js';

/** In place of a value that only the slow reader can judge. */
export const doubtful: number = Number.POSITIVE_INFINITY;

/** Takes the profiles of a sitting in. */
export class Clerk {
  readonly sitting: Sitting;
  /** For a row that nobody asks for again, written over for the next one: its slots, and what is decided of it. */
  readonly scratch: Scratch & { readonly slots: Slots };
  readonly #engine: Engine;
  readonly #reader: Reader | undefined;

  /** @throws HuiceError with every fault of the options and the context */
  constructor(engine: Engine, options: EvaluateOptions) {
    const sitting = new Sitting(engine, options);
    this.sitting = sitting;
    this.scratch = { slots: sitting.newSlots(), verdicts: new Verdicts(sitting), tally: new Tally() };
    this.#engine = engine;
    this.#reader = sitting.isPlain ? new Reader(sitting) : undefined;
  }

  /** A row, if the profile is sound beyond doubt. @param slots of its own, unless nobody asks for the row again */
  quickRow(profile: unknown, slots = this.sitting.newSlots()): Row | undefined {
    try {
      const quick = this.#reader?.read(profile, slots);
      return quick && Row.quick(this.sitting, quick);
    } catch {
      // A getter or a proxy that throws: the profile cannot be read at all, and `inquire` says so.
      return undefined;
    }
  }

  /** @throws HuiceError with every fault of the profile */
  row(profile: Profile): Row {
    return this.quickRow(profile) ?? Row.slow(this.sitting, inquire(this.#engine, profile, this.sitting.options));
  }

  /** Where a fact stands in slots; below zero if no rule reads it. */
  slotOf(id: string): number {
    return this.sitting.layout.given.get(id) ?? -1;
  }

  /** One value of a fact as the number of its slot, or `doubtful`. */
  codeOf(id: string, value: unknown): number {
    const code = this.#reader?.code(id, value) ?? Number.NaN;
    return Number.isNaN(code) ? doubtful : code;
  }

  isRegion(value: unknown): value is string {
    return this.#reader !== undefined && !Number.isNaN(readRegion(value));
  }
}

/** Days for which an engine stays ready. */
const keptDays = 16;

/** The clerks of an engine. */
interface Office {
  readonly clerks: Map<string, Clerk>;
  /** The one asked last, and the options with which he was asked. */
  last: { readonly clerk: Clerk; readonly options: OwnOptions } | undefined;
}

const offices = new WeakMap<Engine, Office>();

/** The clerk for these options, kept ready for the next profile; undefined if something is wrong with them: `inquire` says what. */
export function clerkFor<T extends RuleSetTypes>(
  engine: Engine<T> | undefined,
  options: OwnOptions,
): Clerk | undefined {
  if (!(engine?.packs instanceof Map)) return undefined;
  let office = offices.get(engine);
  if (office === undefined) {
    office = { clerks: new Map(), last: undefined };
    offices.set(engine, office);
  }
  if (office.last !== undefined && isSame(options, office.last.options)) return office.last.clerk;
  const clerk = clerkAt(office, engine, options);
  if (clerk !== undefined) office.last = { clerk, options };
  return clerk;
}

function clerkAt({ clerks }: Office, engine: Engine, options: OwnOptions): Clerk | undefined {
  const json = plainJson(options, 'options', new Faults());
  if (!isRecord(json)) return undefined;
  const { evidence: _, ...deciding } = json;
  const key = JSON.stringify(deciding);
  const ready = clerks.get(key);
  if (ready !== undefined) return ready;
  try {
    const clerk = new Clerk(engine, deciding as unknown as EvaluateOptions);
    if (clerks.size >= keptDays) clerks.clear();
    clerks.set(key, clerk);
    return clerk;
  } catch (error) {
    if (error instanceof HuiceError) return undefined;
    throw error;
  }
}
