import {
  type BitRails,
  type Bits,
  type Block,
  blockwise,
  eachBit,
  putBit,
  rowsOfBlock,
  wordsOf,
} from '../code/index.js';
import { regionFact } from '../conditions/fact.js';
import type { Clerk } from '../evaluate/clerk.js';
import { outcomes } from '../evaluate/codes.js';
import { Row } from '../evaluate/row.js';
import { settled, type Verdicts } from '../evaluate/verdicts.js';
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

/** A rule that is unknown in some rows of a block, which the interpreter may have to settle. */
interface Left {
  readonly part: Part;
  readonly own: Ruled;
  readonly isApart: boolean;
}

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
  /** For each pack the other rows that lie inside its jurisdiction. */
  readonly #inside: ReadonlyMap<Part, Bits>;

  constructor(clerk: Clerk, columns: Columns, desk: Desk) {
    const { length, subject, facts, region } = columns;
    const { sitting } = clerk;
    this.#clerk = clerk;
    this.#columns = columns;
    this.#block = desk.block;
    this.#verdicts = desk.verdicts;
    this.#doubts = desk.bits();
    this.#where = whereabouts(clerk, region, length, desk);
    for (const [id, column] of Object.entries(facts)) {
      const reading = readingOf(clerk, id, column, length, desk);
      this.#readings.push(reading);
      this.#block.place(clerk.slotOf(id), reading.vector);
    }
    this.#block.place(clerk.slotOf(regionFact.id), this.#where.vector);
    this.sheet = new Sheet(sitting, subject, length, (row) => clerk.row(this.#profileAt(row)));
    this.#inside = new Map(this.sheet.parts.map((part) => [part, desk.bits()]));
  }

  hear(start: number, rows: number): void {
    this.#read(start, rows);
    const left = this.sheet.parts.flatMap((part) => this.#ask(part, start, rows));
    this.#settle(left, start, rows);
    eachBit(this.#doubts, wordsOf(rows), (place) => this.#hearOne(start + place));
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
  #ask(part: Part, start: number, rows: number): Left[] {
    const { bench, docket, outside } = part;
    const { sitting } = this.#clerk;
    const [first, words, block] = [start >>> 5, wordsOf(rows), this.#block];
    const [away, open] = [this.#where.outside.get(bench) as Bits, this.#where.open.get(bench) as Bits];
    const inside = this.#inside.get(part) as Bits;
    for (let word = 0; word < words; word += 1) {
      const sound = rowsIn(word, rows) & ~(this.#doubts[word] as number);
      outside[first + word] = sound & (away[word] as number);
      // Whatever the facts, a rule is undetermined where it is not known whether a row lies inside.
      inside[word] = sound & ~(away[word] as number) & ~(open[word] as number);
    }
    const program = blockwise(docket.program, bench.used, sitting.layout);
    program.run(block, sitting.today);
    const left: Left[] = [];
    for (const { coded, rails, pay } of program.rules) {
      const own = part.ruled[coded.place] as Ruled;
      const at = own.first + first;
      if (write(part, at, rails(), inside, words)) left.push({ part, own, isApart: docket.isApart(coded) });
      if (pay !== undefined) pay(block, part.isTrue, at, part.ends, own.from + start, own.to + start);
      else if (own.from >= 0)
        for (const end of [own.from, own.to]) part.ends.fill(Number.NaN, end + start, end + start + rows);
    }
    return left;
  }

  /** Asks the interpreter where a rule is unknown, but may not be open. */
  #settle(left: readonly Left[], start: number, rows: number): void {
    const each = left.map((one) => ({ ...one, bits: this.#unsettled(one, start, rows) }));
    const taken = new Map<number, Row>();
    // All rows are taken out of the block before the first is asked: a dictionary may call for answers itself when it is read for a profile.
    for (const { bits } of each)
      eachBit(bits, bits.length, (place) => {
        if (!taken.has(place)) taken.set(place, this.#rowAt(start + place, place));
      });
    for (const { part, own, bits } of each)
      eachBit(bits, bits.length, (place) => {
        const verdict = settled(own.coded, part.docket, part.bench, taken.get(place) as Row);
        if (verdict !== undefined) this.#mark(part, own, start + place, outcomes.indexOf(verdict.outcome));
      });
  }

  /** The rows in which a rule is unknown, but may not be open. */
  #unsettled({ part, own, isApart }: Left, start: number, rows: number): Bits {
    const [inside, { coarse }] = [this.#inside.get(part) as Bits, this.#where];
    const first = own.first + (start >>> 5);
    return Int32Array.from({ length: wordsOf(rows) }, (_, word) => {
      const known = (part.isTrue[first + word] as number) | (part.isFalse[first + word] as number);
      const unknown = (inside[word] as number) & ~known;
      return isApart ? unknown & (coarse[word] as number) : unknown;
    });
  }

  /** A row of the block by itself. */
  #rowAt(index: number, place: number): Row {
    const { subject, region: column } = this.#columns;
    const region = ((column && valueAt(column, index, false)) ?? undefined) as string | undefined;
    const profile = () => this.#profileAt(index);
    return Row.lazy(this.#clerk.sitting, subject, region, this.#block.slotsAt(place), profile);
  }

  /** Hears a row that is in doubt, or refuses it. */
  #hearOne(index: number): void {
    let row: Row;
    try {
      row = this.#clerk.row(this.#profileAt(index));
    } catch (error) {
      if (!(error instanceof HuiceError)) throw error;
      this.sheet.refuse(index, error.faults);
      return;
    }
    const verdicts = this.#verdicts;
    verdicts.decide(row);
    for (const part of this.sheet.parts) {
      putBit(part.outside, index, this.#clerk.sitting.jurisdiction(part.bench, row.region) === 'outside');
      for (const own of part.ruled) {
        if (own === undefined) continue;
        const rule = part.bench.start + own.coded.place;
        this.#mark(part, own, index, verdicts.outcomes[rule] as number);
        if (own.from < 0) continue;
        part.ends[own.from + index] = verdicts.from[rule] as number;
        part.ends[own.to + index] = verdicts.to[rule] as number;
      }
    }
  }

  #mark({ isTrue, isFalse, ends }: Part, { first, from, to }: Ruled, index: number, outcome: number): void {
    putBit(isTrue, index, outcome === 0, first);
    putBit(isFalse, index, outcome === 1, first);
    if (from < 0) return;
    ends[from + index] = Number.NaN;
    ends[to + index] = Number.NaN;
  }

  #profileAt(row: number) {
    const { facts } = this.#clerk.sitting;
    return profileAt(this.#columns, row, (id) => facts.get(id)?.definition.type === 'boolean');
  }
}

/** Writes down what a rule came to. @returns whether it is unknown in some row */
function write({ isTrue, isFalse }: Part, first: number, rails: BitRails, inside: Bits, words: number): boolean {
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

/** The bits of a word that stand for rows. */
const rowsIn = (word: number, rows: number) => (rows - 32 * word >= 32 ? -1 : (1 << rows) - 1);
