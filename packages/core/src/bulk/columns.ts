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

/** Outcomes and amounts row by row: that of row n and rule r stands at n × (number of rules) + r. */
export interface ColumnAnswers {
  /** Places in `outcomes`; `refusedCode` throughout a row that was refused. */
  readonly outcomes: Uint8Array;
  /** With `to`, the ends of an amount in whole numbers of its last place; NaN where there is none, or where only `answer` can give it. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** For each rule the decimal places of those whole numbers; undefined where only `answer` gives its amounts. */
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
  const [from, to] = [new Float64Array(size * length), new Float64Array(size * length)];
  const refused: { row: number; faults: readonly Fault[] }[] = [];
  const slots = new Float64Array(sitting.layout.size);
  const regionSlot = clerk.slotOf('region');
  for (let index = 0; index < length; index += 1) {
    const profile = () => profileAt(subject, regions, cells, index);
    const region = regions?.(index) ?? null;
    slots.set(sitting.blank);
    let isSound = region === null || clerk.isRegion(region);
    if (isSound && region !== null && regionSlot >= 0) slots[regionSlot] = Number(region);
    for (let place = 0; place < cells.length && isSound; place += 1) {
      const { slot, codeAt } = cells[place] as Cells;
      const code = codeAt(index);
      if (code === doubtful) isSound = false;
      else if (slot >= 0) slots[slot] = code;
    }
    const row = isSound
      ? Row.lazy(sitting, subject, (region as string | null) ?? undefined, slots, profile)
      : rowOrFaults(clerk, profile(), index, refused);
    if (row === undefined) outcomes.fill(refusedCode, index * size, (index + 1) * size);
    else {
      verdicts.decide(row);
      outcomes.set(verdicts.outcomes, index * size);
      from.set(verdicts.from, index * size);
      to.set(verdicts.to, index * size);
    }
  }
  const places = sitting.benches.flatMap((bench) =>
    sitting.docket(bench, subject).coded.map((coded) => coded?.sum?.places),
  );
  return { outcomes, from, to, places, refused };
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

/** One column as the engine reads it. */
interface Cells {
  readonly id: string;
  readonly slot: number;
  /** NaN where it is unknown, `doubtful` where the slow reader must look at the row. */
  readonly codeAt: (row: number) => number;
  readonly valueAt: (row: number) => FactInput;
}

function cellsOf(clerk: Clerk, id: string, column: Column, length: number): Cells {
  const fact = clerk.sitting.facts.get(id);
  const isBoolean = fact?.definition.type === 'boolean';
  const valueAt = valuesOf(id, column, length, isBoolean);
  const isUnknown = unknownIn(column);
  const slot = clerk.slotOf(id);
  const code = (value: FactInput) => (value === null ? Number.NaN : clerk.codeOf(id, value));
  if ('dictionary' in column) {
    const known = Float64Array.from(column.dictionary, code);
    const { codes } = column;
    return {
      id,
      slot,
      valueAt,
      codeAt: (row) => (isUnknown(row) ? Number.NaN : (known[codes[row] as number] ?? doubtful)),
    };
  }
  const { values } = column;
  // A derived fact must agree with what it follows from, so that the whole row is looked at.
  if (!isBoolean || fact?.derivation !== undefined) return { id, slot, valueAt, codeAt: (row) => code(valueAt(row)) };
  return {
    id,
    slot,
    valueAt,
    codeAt: (row) => {
      const value = values[row] as number;
      return isUnknown(row) ? Number.NaN : value === 0 || value === 1 || Number.isNaN(value) ? value : doubtful;
    },
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
