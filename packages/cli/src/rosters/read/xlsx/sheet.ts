// The rows of one sheet, one after the other, with no more than a piece of it in memory.
import { unescaped } from '../../workbook/xml.js';
import type { Cell } from '../cells/cell.js';
import { refuse } from '../refusal.js';
import type { SheetFound } from '../types.js';
import type { Archive } from './archive.js';
import { numberCell } from './number.js';
import { type Attributes, type Handler, walk } from './xml.js';

export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** By column, without the empty ones at the end. */
  readonly cells: Cell[];
  /** Whether some cell shows what a formula came to when it was last calculated. */
  readonly hasResult: boolean;
}

/** What Excel has: columns A to XFD. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Rows that hold anything. */
export async function* sheetRows(
  archive: Archive,
  sheet: Omit<SheetFound, 'name'>,
  shared: readonly string[],
): AsyncGenerator<SheetRow[]> {
  const reader = new RowReader(sheet, shared);
  for await (const _ of walk(await archive.stream(sheet.part), sheet.part, reader)) {
    if (reader.rows.length > 0) yield reader.rows.splice(0);
  }
}

class RowReader implements Handler {
  readonly rows: SheetRow[] = [];
  private row = 0;
  private cells: Cell[] = [];
  private hasResult = false;
  private column = -1;
  private type = 'n';
  private style = 0;
  /** Undefined for a cell without one; empty where another cell has the words of it. */
  private formula: string | undefined;
  private value: string | undefined;
  private isFormula = false;
  private isValue = false;
  private isPhonetic = false;

  constructor(
    private readonly sheet: Omit<SheetFound, 'name' | 'part'>,
    private readonly shared: readonly string[],
  ) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.row = rowOf(attributes['r'], this.row);
        this.cells = [];
        this.column = -1;
        this.hasResult = false;
        break;
      case 'c':
        this.column = columnOf(attributes['r'], this.column);
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? 0);
        this.formula = undefined;
        this.value = undefined;
        break;
      case 'f':
        this.formula = '';
        this.isFormula = true;
        break;
      case 'rPh':
        this.isPhonetic = true;
        break;
      case 'v':
        this.isValue = true;
        this.value = '';
        break;
      case 't':
        this.isValue = !this.isPhonetic;
        this.value ??= '';
        break;
    }
  }

  text(piece: string): void {
    if (this.isValue) this.value = (this.value ?? '') + piece;
    if (this.isFormula) this.formula = (this.formula ?? '') + piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'f') this.isFormula = false;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c') {
      const cell = this.cell();
      if (cell === '') return;
      while (this.cells.length < this.column) this.cells.push('');
      this.cells[this.column] = cell;
    } else if (name === 'row' && this.cells.length > 0)
      this.rows.push({ row: this.row, cells: this.cells, hasResult: this.hasResult });
  }

  private cell(): Cell {
    const { value, type, formula } = this;
    if (formula !== undefined) {
      if (!this.isCalculated()) return ['not-calculated', `=${formula === '' ? '…' : formula}`];
      this.hasResult = true;
    }
    if (value === undefined || (value === '' && type !== 'inlineStr' && type !== 'str')) return '';
    switch (type) {
      case 's':
        return (
          this.shared[Number(value)] ??
          refuse(
            '工作簿引用了不存在的文字,已损坏',
            'the workbook refers to a text that it does not hold; it is damaged',
          )
        );
      case 'inlineStr':
      case 'str':
        return unescaped(value);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return ['error', value];
      // A day in ISO 8601, as strict workbooks have it.
      case 'd':
        return value.replace(/T00:00:00(\.0+)?Z?$/, '');
      default:
        return numberCell(value, this.sheet.styles[this.style] ?? 'number', this.sheet.date1904);
    }
  }

  /** A text may come out empty; nothing else does, though some programs write an empty result where they have none. */
  private isCalculated(): boolean {
    const { value, type, sheet } = this;
    return !sheet.isStale && value !== undefined && (type === 'str' || value.trim() !== '');
  }
}

function rowOf(reference: string | undefined, before: number): number {
  const row = reference === undefined ? before + 1 : Number(reference);
  if (Number.isInteger(row) && row > before && row <= mostRows) return row;
  refuse(
    `工作表的行号 \`${reference ?? row}\` 不对,文件已损坏`,
    `the sheet has a row numbered \`${reference ?? row}\`; it is damaged`,
  );
}

function columnOf(reference: string | undefined, before: number): number {
  if (reference === undefined) return inside(before + 1, before);
  let column = 0;
  for (const char of reference) {
    const letter = char.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return inside(column - 1, before);
}

function inside(column: number, before: number): number {
  if (column > before && column < mostColumns) return column;
  if (column >= mostColumns)
    refuse(
      `工作表的列多于${mostColumns}列,不予读取`,
      `the sheet has more columns than the ${mostColumns} that there can be`,
    );
  refuse('工作表的单元格次序不对,文件已损坏', 'the cells of the sheet stand in no order; it is damaged');
}
