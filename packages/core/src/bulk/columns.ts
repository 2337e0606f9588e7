import {
  type BitRails,
  type Bits,
  type Block,
  blockwise,
  eachBit,
  hasBit,
  putBit,
  rowsOfBlock,
  wordsOf,
} from '../code/index.js';
import { regionFact } from '../conditions/fact.js';
import type { Clerk } from '../evaluate/clerk.js';
import { Row } from '../evaluate/row.js';
import type { Verdicts } from '../evaluate/verdicts.js';
import { HuiceError, subjects } from '../model/index.js';
import { type Columns, profileAt, valueAt } from './column.js';
import { Desk, type Reading } from './desk.js';
import { readingOf } from './reading.js';
import { type ColumnAnswers, type Part, type Ruled, Sheet } from './sheet.js';
import { type Whereabouts, whereabouts } from './whereabouts.js';

/**
 * Answers all rows, each as if it were read by itself. A block of rows goes through every rule at once; those that are in doubt, or that Kleene's
 * logic does not settle, go one by one.
 * @throws HuiceError if a column is no fact of a subject; RangeError if one is too short
 */
export function answerColumns(clerk: Clerk, columns: Columns): ColumnAnswers {
  const { length, subject } = columns;
  const ids = Object.keys(columns.facts);
  const isSound =
    subjects.includes(subject) &&
    ids.every((id) => id !== regionFact.id && clerk.sitting.facts.get(id)?.definition.scope === 'subject');
  // Nothing is known in this profile, so that only the columns themselves can be at fault.
  if (!isSound) clerk.row({ subject, facts: Object.fromEntries(ids.map((id) => [id, null])) });
  const desk = idle.get(clerk) ?? new Desk(clerk.sitting);
  // Reading a dictionary may call whatever its maker wrote, this function too.
  idle.delete(clerk);
  desk.clear();
  const hearing = new Hearing(clerk, columns, desk);
  for (let start = 0; start < length; start += rowsOfBlock) hearing.hear(start, Math.min(rowsOfBlock, length - start));
  idle.set(clerk, desk);
  return hearing.sheet;
}

const idle = new WeakMap<Clerk, Desk>();

/** Hears rows, block by block. */
class Hearing {
  readonly sheet: Sheet;
  readonly #clerk: Clerk;
  readonly #columns: Columns;
  readonly #readings: Reading[] = [];
  readonly #where: Whereabouts;
  readonly #block: Block;
  readonly #verdicts: Verdicts;
  /** Rows of the block of which something cannot be taken at once. */
  readonly #doubts: Bits;
  /** Those, and rows that the interpreter may have to settle. */
  readonly #single: Bits;
  /** Rows that are sound, and lie inside the pack's jurisdiction. */
  readonly #inside: Bits;

  constructor(clerk: Clerk, columns: Columns, desk: Desk) {
    const { length, subject, facts, region } = columns;
    const { sitting } = clerk;
    this.#clerk = clerk;
    this.#columns = columns;
    this.#where = whereabouts(clerk, region, length, desk);
    this.#block = desk.block;
    this.#doubts = desk.bits();
    this.#single = desk.bits();
    this.#inside = desk.bits();
    for (const [id, column] of Object.entries(facts)) {
      const reading = readingOf(clerk, id, column, length, desk);
      this.#readings.push(reading);
      this.#block.place(clerk.slotOf(id), reading.vector);
    }
    this.#block.place(clerk.slotOf(regionFact.id), this.#where.vector);
    this.#verdicts = desk.verdicts;
    this.sheet = new Sheet(sitting, subject, length, (row) => clerk.row(this.#profileAt(row)));
  }

  hear(start: number, rows: number): void {
    this.#read(start, rows);
    this.#single.set(this.#doubts);
    for (const part of this.sheet.parts) this.#ask(part, start, rows);
    eachBit(this.#single, wordsOf(rows), (place) => this.#hearOne(start, place));
  }

  #read(start: number, rows: number): void {
    const [block, doubts] = [this.#block, this.#doubts];
    block.turn(rows);
    // Where slots do not hold all that the context says, nothing can be answered from them.
    doubts.fill(this.#clerk.sitting.isPlain ? 0 : -1);
    for (const { fill } of this.#readings) fill(start, rows, doubts);
    this.#where.fill(start, rows, doubts);
    for (let word = 0; word < wordsOf(rows); word += 1) doubts[word] = (doubts[word] as number) & rowsIn(word, rows);
  }

  /** Asks one pack about the rows of a block. */
  #ask(part: Part, start: number, rows: number): void {
    const { bench, docket, outside } = part;
    const { sitting } = this.#clerk;
    const [first, words, block] = [start >>> 5, wordsOf(rows), this.#block];
    const [away, open] = [this.#where.outside.get(bench) as Bits, this.#where.open.get(bench) as Bits];
    for (let word = 0; word < words; word += 1) {
      const sound = rowsIn(word, rows) & ~(this.#doubts[word] as number);
      outside[first + word] = sound & (away[word] as number);
      // Whatever the facts, a rule is undetermined where it is not known whether a row lies inside.
      this.#inside[word] = sound & ~(away[word] as number) & ~(open[word] as number);
    }
    const program = blockwise(docket.program, bench.used, sitting.layout);
    program.run(block, sitting.today);
    for (const { coded, rails, pay } of program.rules) {
      const own = part.ruled[coded.place] as Ruled;
      const at = own.first + first;
      if (this.#write(part, at, rails(), words)) this.#leave(part, at, docket.isApart(coded), words);
      if (pay !== undefined) pay(block, part.isTrue, at, part.ends, own.from + start, own.to + start);
      else if (own.from >= 0)
        for (const end of [own.from, own.to]) part.ends.fill(Number.NaN, end + start, end + start + rows);
    }
  }

  /** Writes down what a rule came to. @returns whether it is unknown in some row */
  #write({ isTrue, isFalse }: Part, first: number, rails: BitRails, words: number): boolean {
    const inside = this.#inside;
    let unknown = 0;
    for (let word = 0; word < words; word += 1) {
      const row = inside[word] as number;
      const yes = (rails.isTrue[word] as number) & row;
      const no = (rails.isFalse[word] as number) & row;
      isTrue[first + word] = yes;
      isFalse[first + word] = no;
      unknown |= row & ~(yes | no);
    }
    return unknown !== 0;
  }

  /** Leaves rows in which a rule is unknown, but may not be open, to be heard one by one. */
  #leave({ isTrue, isFalse }: Part, first: number, isApart: boolean, words: number): void {
    for (let word = 0; word < words; word += 1) {
      const known = (isTrue[first + word] as number) | (isFalse[first + word] as number);
      const unknown = (this.#inside[word] as number) & ~known;
      const left = isApart ? unknown & (this.#where.coarse[word] as number) : unknown;
      this.#single[word] = (this.#single[word] as number) | left;
    }
  }

  #hearOne(start: number, place: number): void {
    const index = start + place;
    const row = this.#rowAt(index, place);
    if (row === undefined) return;
    const verdicts = this.#verdicts;
    verdicts.decide(row);
    for (const { bench, outside, isTrue, isFalse, ends, ruled } of this.sheet.parts) {
      putBit(outside, index, this.#clerk.sitting.jurisdiction(bench, row.region) === 'outside');
      for (const [rule, own] of ruled.entries()) {
        if (own === undefined) continue;
        const [outcome] = verdicts.at(bench.start + rule);
        putBit(isTrue, index, outcome === 0, own.first);
        putBit(isFalse, index, outcome === 1, own.first);
        if (own.from < 0) continue;
        ends[own.from + index] = verdicts.from[bench.start + rule] as number;
        ends[own.to + index] = verdicts.to[bench.start + rule] as number;
      }
    }
  }

  /** A row by itself; undefined if it is refused. */
  #rowAt(index: number, place: number): Row | undefined {
    const { sitting } = this.#clerk;
    const profile = () => this.#profileAt(index);
    if (!hasBit(this.#doubts, place)) {
      const { subject, region: column } = this.#columns;
      const region = ((column && valueAt(column, index, false)) ?? undefined) as string | undefined;
      return Row.lazy(sitting, subject, region, this.#block.slotsAt(place), profile);
    }
    try {
      return this.#clerk.row(profile());
    } catch (error) {
      if (!(error instanceof HuiceError)) throw error;
      this.sheet.refuse(index, error.faults);
      return undefined;
    }
  }

  #profileAt(row: number) {
    const { facts } = this.#clerk.sitting;
    return profileAt(this.#columns, row, (id) => facts.get(id)?.definition.type === 'boolean');
  }
}

/** The bits of a word that stand for rows. */
const rowsIn = (word: number, rows: number) => (rows - 32 * word >= 32 ? -1 : (1 << rows) - 1);
