// What the parts of reading a roster hand each other. All of it but `RosterRow` is plain JSON or bytes, so that it can be sent to worker threads.
import type { Localized, Subject } from '@huice/core';
import type { Readers } from '../../facts/readers.js';
import type { Given } from './block/given.js';

export type Format = 'csv' | 'tsv' | 'xlsx' | 'ndjson';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** What a person may say of a roster rather than have it detected. */
export interface RosterOptions {
  /** Else told by the file's name. */
  readonly format?: Format;
  /** Else told by the byte order mark, or by which encoding the bytes are valid in. */
  readonly encoding?: Encoding;
  /** The row that holds the headers, counted from 1 as a spreadsheet counts; else the first that is not blank. */
  readonly headerRow?: number;
  /** The name of the sheet; else the only one that holds anything. */
  readonly sheet?: string;
  readonly mapping?: Mapping;
  /** Holds for every row; a roster has either this or a column. */
  readonly subject?: Subject;
  readonly region?: string;
  /** Facts that the packs asked read; a column of any other is warned about. All if left out. */
  readonly readFacts?: ReadonlySet<string>;
  /** Of whom they read it; a column of others' facts is warned about where each row is of one kind. */
  readonly readers?: Readers;
}

/** A mapping file: what headers mean, where they are neither ids nor labels. */
export interface Mapping {
  readonly columns: Readonly<Record<string, MappedColumn>>;
  readonly constants?: { readonly subject?: Subject; readonly region?: string };
}

/** A fact's id, `subject` or `region`; `null` for a column that is no fact; or with what some cells stand for. */
export type MappedColumn = string | null | { readonly is: string; readonly values: CellValues };

/** What the texts of cells stand for, as an ordinary cell would say it; `null`: unknown. The empty text is an empty cell. */
export type CellValues = Readonly<Record<string, string | number | boolean | null>>;

/** What a roster was understood as, before any row is decided. */
export interface Understanding {
  readonly path: string;
  readonly format: Format;
  /** Null for xlsx. UTF-16 is made UTF-8 before it is cut: see `blockEncoding`. */
  readonly encoding: Encoding | null;
  readonly byteOrderMark: boolean;
  /** How sure the encoding is: said by the person, by the mark, or by all the bytes looked at being valid. */
  readonly encodingBy: 'option' | 'mark' | 'bytes' | 'ascii' | null;
  readonly delimiter: ',' | '\t' | ';' | null;
  readonly lineEnd: '\n' | '\r' | null;
  readonly sheet: SheetFound | null;
  /** The row that holds the headers, from 1, as a spreadsheet counts; 0 for ndjson. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly constants: { readonly subject?: Subject; readonly region?: string };
  /** Doubts that do not keep the roster from being read. */
  readonly warnings: readonly Localized[];
}

/** The one sheet that is read, and what its cells need to be understood. */
export interface SheetFound {
  readonly name: string;
  /** Its part of the file: `xl/worksheets/sheet1.xml`. */
  readonly part: string;
  readonly date1904: boolean;
  /** Whether the program that wrote it asks for its formulas to be calculated anew: what they show cannot be relied on. */
  readonly isStale: boolean;
  /** For each cell style what its numbers are shown as. */
  readonly styles: readonly NumberStyle[];
}

/** `part-of-date`: year and month, or month and day; which day is meant cannot be seen. */
export type NumberStyle = 'number' | 'date' | 'part-of-date' | 'percent';

export interface Column {
  /** Position in the row, from 0; for ndjson the order in which the keys were met. */
  readonly index: number;
  /** As the file writes it, trimmed; for ndjson the key (`facts.isWoman` for a fact of a whole profile). */
  readonly header: string;
  readonly meaning: Meaning;
}

export type Meaning =
  | { readonly kind: 'subject' | 'region'; readonly by: MeaningBy; readonly values?: CellValues }
  | {
      readonly kind: 'fact';
      readonly fact: string;
      readonly by: MeaningBy;
      /** What a number in this column is multiplied by, as its header says: `10000` for 万元. */
      readonly times?: '10000';
      readonly values?: CellValues;
    }
  | { readonly kind: 'passed' }
  /** Nothing but empty cells under no header. */
  | { readonly kind: 'empty' };

export type MeaningBy = 'id' | 'label' | 'mapping';

/** Whole records as bytes, and where they stand. The bytes own their buffer, so that it can be transferred. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The row of its first record, from 1, as a spreadsheet counts. */
  readonly firstRow: number;
  /** The line of its first record, from 1, as a text editor counts; the same as the row in xlsx. */
  readonly firstLine: number;
}

/** One record of a roster. Blank records are none. */
export interface RosterRow<T> {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** As a text editor counts, from 1. */
  readonly line: number;
  /** Every cell as text, in the order of `Understanding.columns`; what a text cell says is kept to the last space. */
  readonly cells: readonly string[];
  /** Undefined if the row is rejected. */
  readonly given: Given | undefined;
  /** What `admit` made of it; undefined if the row is rejected. */
  readonly admitted: T | undefined;
  readonly rejects: readonly Reject[];
}

/** Why a row is not decided. */
export interface Reject {
  /** The column's header, or null if it concerns the row as a whole. */
  readonly column: string | null;
  /** The cell's text, cut if long; what may be an identity number is masked. Empty for a row as a whole. */
  readonly value: string;
  readonly reason: Localized;
}

export interface BlockRows<T> {
  /** In their order; they can be gone through once. */
  readonly rows: Iterable<RosterRow<T>>;
  /** Records without anything in them. */
  readonly blank: number;
}
