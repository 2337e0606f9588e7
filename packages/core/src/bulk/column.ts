import type { FactInput, Profile } from '../evaluate/index.js';
import type { Subject } from '../model/index.js';

/** Numbers, 0 and 1 for a boolean; NaN is unknown. */
export interface NumberColumn {
  readonly values: Float64Array | Int32Array | Uint8Array;
  /** Rows that are unknown whatever stands there. Row n: bit n modulo 8, the lowest first, of byte n / 8. */
  readonly unknown?: Uint8Array;
}

/** For each row a place in a list of the values that occur, as a profile would give them; null is unknown. */
export interface ListColumn {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly dictionary: readonly FactInput[];
  /** Rows that are unknown whatever stands there. Row n: bit n modulo 8, the lowest first, of byte n / 8. */
  readonly unknown?: Uint8Array;
}

/** One fact of many subjects. */
export type Column = NumberColumn | ListColumn;

/** Many subjects of one kind. */
export interface Columns {
  readonly length: number;
  readonly subject: Subject;
  /** Region codes; without it the regions are unknown. */
  readonly region?: Column;
  /** By fact id. */
  readonly facts: Readonly<Record<string, Column>>;
}

/** @throws RangeError if a column is too short */
export function checkLength(id: string, column: Column, length: number): void {
  const rows = ('values' in column ? column.values : column.codes).length;
  if (rows < length) throw new RangeError(`the column \`${id}\` has ${rows} rows, and ${length} are asked`);
}

/** What a profile would give for a row. */
export function valueAt(column: Column, row: number, isBoolean: boolean): FactInput {
  if (((unknownBits(column, row) >>> row) & 1) === 1) return null;
  if ('dictionary' in column) {
    const place = column.codes[row] as number;
    const value = column.dictionary[place];
    // A place beyond the dictionary is no value: the reader is given something that it refuses, whatever the fact.
    return value === undefined ? `place ${place} beyond the dictionary` : value;
  }
  const value = column.values[row] as number;
  if (Number.isNaN(value)) return null;
  return isBoolean && (value === 0 || value === 1) ? value === 1 : value;
}

/** The bits of unknown rows in the word in which a row's own bit stands. */
export function unknownBits({ unknown }: Column, row: number): number {
  if (unknown === undefined) return 0;
  const first = (row >>> 5) * 4;
  const byte = (index: number) => (unknown[first + index] ?? 0) << (8 * index);
  return byte(0) | byte(1) | byte(2) | byte(3);
}

/** The profile of a row. @param isBoolean whether a fact is true or false */
export function profileAt(
  { subject, region, facts }: Columns,
  row: number,
  isBoolean: (id: string) => boolean,
): Profile {
  return {
    subject,
    ...(region === undefined ? {} : { region: valueAt(region, row, false) as string | null }),
    facts: Object.fromEntries(Object.entries(facts).map(([id, column]) => [id, valueAt(column, row, isBoolean(id))])),
  };
}
