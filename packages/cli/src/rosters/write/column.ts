import type { Localized } from '@huice/core';
import type { Answered } from './answered.js';

/** What a cell holds: text, or several texts, which stand apart in NDJSON and are joined elsewhere. */
export type Cell = string | readonly string[];

/**
 * `sum`: an exact decimal as text, which a spreadsheet may add up; `count`: a whole number; `json`: a text that is JSON, for NDJSON only.
 */
export type Kind = 'text' | 'list' | 'sum' | 'count' | 'json';

/** A column of a result that the roster did not have. */
export interface Column {
  /** The key in NDJSON; it stays the same whatever the language. */
  readonly id: string;
  /** The header in CSV, TSV and XLSX. */
  readonly heading: Localized;
  readonly kind: Kind;
}

/** How a result is laid out: its columns, and the rows that one subject is given. */
export interface Shape {
  readonly columns: readonly Column[];
  rows(answered: Answered): readonly (readonly Cell[])[];
}

export function column(kind: Kind, id: string, zh: string, en: string): Column {
  return { id, heading: { zh, en }, kind };
}

/** A cell as one text. */
export function joined(cell: Cell, separator: string): string {
  return typeof cell === 'string' ? cell : cell.join(separator);
}
