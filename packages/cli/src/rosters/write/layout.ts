// What the writers of every format have in common.
import type { Cell, Kind } from './column.js';

/** A row of a result: the roster's own cells as they were, then what was decided. */
export interface ResultRow {
  readonly passed: readonly string[];
  readonly cells: readonly Cell[];
}

/** The columns of a result, in its language. */
export interface Layout {
  /** Headers of the roster's columns that are no facts. */
  readonly passed: readonly string[];
  readonly columns: readonly { readonly id: string; readonly heading: string; readonly kind: Kind }[];
  /** What stands between several texts in one cell. */
  readonly separator: string;
}

/** Turns rows into text. The header and the texts of all rows, put end to end, are the file, or the rows of its sheet. */
export interface RowWriter {
  header(): string;
  rows(rows: readonly ResultRow[]): string;
}
