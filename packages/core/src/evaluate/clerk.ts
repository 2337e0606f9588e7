import type { Engine } from '../compile/index.js';
import { Faults, HuiceError, plainJson, type RuleSetTypes } from '../model/index.js';
import type { EvaluateOptions, Profile, RuleResult } from './decision.js';
import { inquire } from './inquiry.js';
import { Reader, readRegion } from './reader.js';
import { resultsOf } from './results.js';
import { Row } from './row.js';
import { Sitting } from './sitting.js';

/** In place of a value that only the slow reader can judge. */
export const doubtful: number = Number.POSITIVE_INFINITY;

/** Takes the profiles of a sitting in, and writes their results out. */
export class Clerk {
  readonly sitting: Sitting;
  readonly #engine: Engine;
  readonly #reader: Reader | undefined;

  /** @throws HuiceError with every fault of the options and the context */
  constructor(engine: Engine, options: EvaluateOptions) {
    const sitting = new Sitting(engine, options);
    this.sitting = sitting;
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

  results(row: Row): RuleResult[] {
    return resultsOf(row);
  }
}

/** Days for which an engine stays ready. */
const keptDays = 16;

const clerks = new WeakMap<Engine, Map<string, Clerk>>();

/** The clerk for these options, kept ready for the next profile; undefined if they cannot be read: `inquire` says why. */
export function clerkFor<T extends RuleSetTypes>(engine: Engine<T> | undefined, options: unknown): Clerk | undefined {
  const own = plainJson(options, 'options', new Faults());
  if (own === undefined || !(engine?.packs instanceof Map)) return undefined;
  const known = clerks.get(engine) ?? new Map<string, Clerk>();
  clerks.set(engine, known);
  const key = JSON.stringify(own);
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  try {
    const clerk = new Clerk(engine, own as EvaluateOptions);
    if (known.size >= keptDays) known.clear();
    known.set(key, clerk);
    return clerk;
  } catch (error) {
    if (error instanceof HuiceError) return undefined;
    throw error;
  }
}
