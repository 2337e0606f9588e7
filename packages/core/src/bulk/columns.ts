import { type Clerk, doubtful } from '../evaluate/clerk.js';
import type { FactInput, Profile } from '../evaluate/index.js';
import { Row } from '../evaluate/row.js';
import { Verdicts } from '../evaluate/verdicts.js';
import { type Fault, HuiceError, type Subject } from '../model/index.js';

/**
 * One fact of many subjects: numbers (0 and 1 for a boolean), where NaN is unknown, or for each row a place in a list of the values that occur, as a
 * profile would give them, where null is unknown. A bit for each row may say that it is unknown whatever stands there.
 */
export type Column = (
  | { readonly values: Float64Array | Int32Array | Uint8Array }
  | { readonly codes: Uint8Array | Uint16Array | Uint32Array; readonly dictionary: readonly FactInput[] }
) & {
  /** Row n: bit n modulo 8, the lowest first, of byte n / 8. */
  readonly unknown?: Uint8Array;
};

/** Many subjects of one kind. */
export interface Columns {
  readonly length: number;
  readonly subject: Subject;
  /** Region codes; without it the regions are unknown. */
  readonly region?: Column;
  /** By fact id. */
  readonly facts: Readonly<Record<string, Column>>;
}

/** Outcomes and amounts row by row. */
export interface ColumnAnswers {
  /** Places in `outcomes`; that of row n and rule r stands at n × (number of rules) + r. `refusedCode` throughout a row that was refused. */
  readonly outcomes: Uint8Array;
  /** The rules whose benefits have an amount. That of row n and the k-th of these stands at n × (number of these) + k. */
  readonly amountRules: readonly number[];
  /** With `to`, the ends of an amount in whole numbers of its last place; NaN where there is none, or where only `answer` can give it. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** For each of these rules the decimal places of those whole numbers; undefined where only `answer` gives its amounts. */
  readonly places: readonly (number | undefined)[];
  /** Rows at fault, each with what `read` finds wrong with it. */
  readonly refused: readonly { readonly row: number; readonly faults: readonly Fault[] }[];
}

/** In place of an outcome, in a row that was refused. */
export const refusedCode = 255;

/**
 * Answers all rows, each as if it were read by itself.
 * @throws HuiceError if a column is no fact of a subject; RangeError if one is too short
 */
export function answerColumns(clerk: Clerk, columns: Columns): ColumnAnswers {
  const { length, subject } = columns;
  const { sitting } = clerk;
  const { size } = sitting;
  // Nothing is known in this profile, so that only the columns themselves can be at fault.
  clerk.row({ subject, facts: Object.fromEntries(Object.keys(columns.facts).map((id) => [id, null])) });
  const cells = [...Object.entries(columns.facts)].map(([id, column]) => cellsOf(clerk, id, column, length));
  const regions = columns.region === undefined ? undefined : valuesOf('region', columns.region, length, false);
  const verdicts = new Verdicts(sitting);
  const outcomes = new Uint8Array(size * length);
  const amountRules = sitting.benches.flatMap(({ start, used }) =>
    used.rules.flatMap(({ amount }, place) => (amount === undefined ? [] : [start + place])),
  );
  const width = amountRules.length;
  const [from, to] = [new Float64Array(width * length), new Float64Array(width * length)];
  const refused: { row: number; faults: readonly Fault[] }[] = [];
  const slots = new Float64Array(sitting.layout.size);
  const block = new Block(cells, Math.min(length, rowsOfOneBlock));
  const regionSlot = clerk.slotOf('region');
  for (let index = 0; index < length; index += 1) {
    const place = index % rowsOfOneBlock;
    if (place === 0) block.fill(index, Math.min(length, index + rowsOfOneBlock));
    const profile = () => profileAt(subject, regions, cells, index);
    const region = regions?.(index) ?? null;
    slots.set(sitting.blank);
    const isSound = block.take(place, slots) && (region === null || clerk.isRegion(region));
    if (isSound && region !== null && regionSlot >= 0) slots[regionSlot] = Number(region);
    const row = isSound
      ? Row.lazy(sitting, subject, (region as string | null) ?? undefined, slots, profile)
      : rowOrFaults(clerk, profile(), index, refused);
    if (row === undefined) outcomes.fill(refusedCode, index * size, (index + 1) * size);
    else {
      verdicts.decide(row);
      outcomes.set(verdicts.outcomes, index * size);
      for (let amount = 0; amount < width; amount += 1) {
        from[index * width + amount] = verdicts.from[amountRules[amount] as number] as number;
        to[index * width + amount] = verdicts.to[amountRules[amount] as number] as number;
      }
    }
  }
  const all = sitting.benches.flatMap((bench) => sitting.docket(bench, subject).coded);
  const places = amountRules.map((rule) => all[rule]?.sum?.places);
  return { outcomes, amountRules, from, to, places, refused };
}

function rowOrFaults(
  clerk: Clerk,
  profile: Profile,
  row: number,
  refused: { row: number; faults: readonly Fault[] }[],
): Row | undefined {
  try {
    return clerk.row(profile);
  } catch (error) {
    if (!(error instanceof HuiceError)) throw error;
    refused.push({ row, faults: error.faults });
    return undefined;
  }
}

/** So many rows are turned into numbers at once: column by column, each of one kind, and few enough to stay at hand. */
const rowsOfOneBlock = 1_024;

/** Rows of all columns as the numbers of their slots. */
class Block {
  readonly #cells: readonly Cells[];
  readonly #codes: readonly Float64Array[];
  readonly #doubts: Uint8Array;
  /** Those that some rule reads, and where. */
  readonly #read: readonly Float64Array[];
  readonly #slots: Int32Array;

  constructor(cells: readonly Cells[], rows: number) {
    this.#cells = cells;
    this.#codes = cells.map(() => new Float64Array(rows));
    this.#doubts = new Uint8Array(rows);
    this.#read = this.#codes.filter((_, index) => (cells[index] as Cells).slot >= 0);
    this.#slots = Int32Array.from(cells.map(({ slot }) => slot).filter((slot) => slot >= 0));
  }

  fill(start: number, end: number): void {
    this.#doubts.fill(0);
    for (const [index, { fill }] of this.#cells.entries())
      fill(this.#codes[index] as Float64Array, this.#doubts, start, end);
  }

  /** @returns whether nothing in the row is in doubt */
  take(place: number, slots: Float64Array): boolean {
    const [read, to] = [this.#read, this.#slots];
    for (let index = 0; index < read.length; index += 1)
      slots[to[index] as number] = (read[index] as Float64Array)[place] as number;
    return this.#doubts[place] === 0;
  }
}

/** One column as the engine reads it. */
interface Cells {
  readonly id: string;
  readonly slot: number;
  /** Puts the rows from `start` to `end` into `codes`: NaN where it is unknown; and marks those that the slow reader must look at. */
  readonly fill: (codes: Float64Array, doubts: Uint8Array, start: number, end: number) => void;
  readonly valueAt: (row: number) => FactInput;
}

function cellsOf(clerk: Clerk, id: string, column: Column, length: number): Cells {
  const fact = clerk.sitting.facts.get(id);
  const isBoolean = fact?.definition.type === 'boolean';
  const valueAt = valuesOf(id, column, length, isBoolean);
  const code = (value: FactInput) => (value === null ? Number.NaN : clerk.codeOf(id, value));
  // A derived fact must agree with what it follows from, so that the whole row is looked at.
  const codes =
    'dictionary' in column
      ? fillFromDictionary(column.codes, Float64Array.from(column.dictionary, code))
      : isBoolean && fact.derivation === undefined
        ? fillFromBooleans(column.values)
        : fillOneByOne((row) => code(valueAt(row)));
  const { unknown } = column;
  const fill: Cells['fill'] =
    unknown === undefined
      ? codes
      : (into, doubts, start, end) => {
          const own = new Uint8Array(doubts.length);
          codes(into, own, start, end);
          for (let row = start; row < end; row += 1) {
            if ((((unknown[row >> 3] as number) >> (row & 7)) & 1) === 1) into[row - start] = Number.NaN;
            else if (own[row - start] === 1) doubts[row - start] = 1;
          }
        };
  return { id, slot: clerk.slotOf(id), valueAt, fill };
}

function fillFromDictionary(codes: ArrayLike<number>, known: Float64Array): Cells['fill'] {
  return (into, doubts, start, end) => {
    for (let row = start; row < end; row += 1) {
      const value = known[codes[row] as number] ?? doubtful;
      into[row - start] = value;
      if (value === doubtful) doubts[row - start] = 1;
    }
  };
}

function fillFromBooleans(values: ArrayLike<number>): Cells['fill'] {
  return (into, doubts, start, end) => {
    for (let row = start; row < end; row += 1) {
      const value = values[row] as number;
      into[row - start] = value;
      if (value !== 0 && value !== 1 && !Number.isNaN(value)) doubts[row - start] = 1;
    }
  };
}

function fillOneByOne(codeAt: (row: number) => number): Cells['fill'] {
  return (into, doubts, start, end) => {
    for (let row = start; row < end; row += 1) {
      const value = codeAt(row);
      into[row - start] = value;
      if (value === doubtful) doubts[row - start] = 1;
    }
  };
}

/** What a profile would give for each row. */
function valuesOf(id: string, column: Column, length: number, isBoolean: boolean): (row: number) => FactInput {
  const list = 'values' in column ? column.values : column.codes;
  if (list.length < length)
    throw new RangeError(`the column \`${id}\` has ${list.length} rows, and ${length} are asked`);
  const isUnknown = unknownIn(column);
  if ('dictionary' in column)
    // A place beyond the dictionary is no value: the reader is given something that it refuses.
    return (row) =>
      isUnknown(row) ? null : (column.dictionary[column.codes[row] as number] ?? (isNull(column, row) ? null : []));
  return (row) => {
    const value = column.values[row] as number;
    if (isUnknown(row) || Number.isNaN(value)) return null;
    return isBoolean && (value === 0 || value === 1) ? value === 1 : value;
  };
}

function isNull(column: Extract<Column, { codes: unknown }>, row: number): boolean {
  return column.dictionary[column.codes[row] as number] === null;
}

function unknownIn({ unknown }: Column): (row: number) => boolean {
  if (unknown === undefined) return () => false;
  return (row) => (((unknown[row >> 3] as number) >> (row & 7)) & 1) === 1;
}

function profileAt(
  subject: Subject,
  regions: ((row: number) => FactInput) | undefined,
  cells: readonly Cells[],
  row: number,
): Profile {
  return {
    subject,
    ...(regions === undefined ? {} : { region: regions(row) as string | null }),
    facts: Object.fromEntries(cells.map(({ id, valueAt }) => [id, valueAt(row)])),
  };
}
