// From blocks to rows with profiles: what runs in each worker. Nothing here touches a file.
import { type FactDefinition, HuiceError, type Subject } from '@huice/core';
import { mostCellText } from '../../workbook/row.js';
import { type Cell, hasLostDigits, textOf } from '../cells/cell.js';
import { cellReader } from '../cells/reader.js';
import { Refused } from '../cells/refused.js';
import { blockEncoding } from '../cut/bytes.js';
import { masked } from '../mask.js';
import type { Block, BlockRows, Column, Reject, RosterRow, Understanding } from '../types.js';
import { delimitedReader } from './delimited.js';
import { rejectsOf } from './faults.js';
import { Given } from './given.js';
import { ndjsonReader } from './ndjson.js';
import type { Read } from './records.js';
import { sheetReader } from './sheet.js';
import { totalIn } from './totals.js';

/**
 * Makes what reads the blocks of a roster. Made once for each worker, since it remembers what it has read.
 * @param facts all that a roster may speak of, by id
 * @param admit core's own reader of what a row says; the HuiceError it throws becomes the reason of the rejected row
 */
export function rowReader<T>(
  understanding: Understanding,
  facts: ReadonlyMap<string, FactDefinition>,
  admit: (given: Given) => T,
): (block: Block) => BlockRows<T> {
  const { columns, constants, headerRow, sheet } = understanding;
  const records = recordReader(understanding);
  const fields = columns.flatMap((column) => fieldOf(column, facts, sheet?.date1904 ?? false));
  const passed = columns.filter(({ meaning }) => meaning.kind === 'passed');
  const others = columns.filter(({ meaning }) => meaning.kind !== 'fact');
  const ids = fields.flatMap(({ target }) => (typeof target === 'string' ? [] : [target.fact]));
  const toRow = (read: Read, mayHaveNul: boolean): RosterRow<T> => {
    const { row, line } = read;
    // Only a sheet has other cells than text.
    const cells = sheet === null ? (read.cells as readonly string[]) : read.cells.map(textOf);
    const rejected = (rejects: readonly Reject[]) => ({
      ...{ row, line, cells, given: undefined, admitted: undefined, rejects },
    });
    if (read.wrong !== undefined) return rejected([{ column: null, value: '', reason: read.wrong }]);
    const wrong = shapeOf(cells, columns, mayHaveNul);
    if (wrong !== undefined) return rejected([wrong]);
    const total = totalIn(cells, others);
    if (total !== undefined) return rejected([total]);
    const lost = sheet === null ? [] : passed.filter(({ index }) => hasLostDigits(read.cells[index] ?? ''));
    if (lost.length > 0)
      return rejected(lost.map(({ header }) => ({ column: header, value: '***', reason: digitsLost })));
    const { given, rejects } = givenIn(read.cells, fields, ids, constants);
    if (rejects.length > 0) return rejected(rejects);
    try {
      return { row, line, cells, given, admitted: admit(given), rejects };
    } catch (error) {
      if (!(error instanceof HuiceError)) throw error;
      return rejected(rejectsOf(error.faults, columns, cells, facts));
    }
  };
  return (block) => {
    const mayHaveNul = mayHoldNul(block);
    const below = records(block).filter(({ row }) => row > headerRow);
    const filled = below.filter(({ wrong, cells }) => wrong !== undefined || !cells.every(isBlank));
    return { rows: eachOf(filled, (read) => toRow(read, mayHaveNul)), blank: below.length - filled.length };
  };
}

/** Made one by one as they are gone through: rows that all live at once outlive the young memory, and cost much to be rid of. */
function* eachOf<T, U>(items: readonly T[], make: (item: T) => U): Generator<U> {
  for (const item of items) yield make(item);
}

function recordReader({
  format,
  columns,
  delimiter,
  lineEnd,
  encoding,
}: Understanding): (block: Block) => readonly Read[] {
  switch (format) {
    case 'csv':
    case 'tsv':
      return delimitedReader({ delimiter: delimiter ?? ',', lineEnd: lineEnd ?? '\n' }, blockEncoding({ encoding }));
    case 'ndjson':
      return ndjsonReader(columns.map(({ header }) => header));
    case 'xlsx':
      return sheetReader(columns.length);
  }
}

const isBlank = (cell: Cell) => typeof cell === 'string' && (cell === '' || cell.trim() === '');

/** Whether a NUL, or what JSON writes for one, is anywhere in a block; looking for it in each cell would cost more than all else. */
function mayHoldNul({ bytes }: Block): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(0) || buffer.includes('\\u0000');
}

/** What keeps the cells of a row from being looked at one by one. */
function shapeOf(cells: readonly string[], columns: readonly Column[], mayHaveNul: boolean): Reject | undefined {
  const { length } = columns;
  if (cells.length < length || (cells.length > length && !cells.slice(length).every(isBlank))) {
    const zh = `这一行有${cells.length}格,表头有${length}格,哪一格属于哪一列不能确定`;
    const en = `the row has ${cells.length} cells and the header ${length}, so which belongs to which column is in doubt`;
    return { column: null, value: '', reason: { zh, en } };
  }
  const isWrong = (text: string) => text.length > mostCellText || (mayHaveNul && text.includes('\0'));
  const wrong = cells.findIndex(isWrong);
  if (wrong < 0) return undefined;
  const text = cells[wrong] ?? '';
  const reason = text.length > mostCellText ? tooLong : hasNul;
  return { column: columns[wrong]?.header ?? null, value: masked(text), reason };
}

const tooLong = { zh: `单元格超过${mostCellText}个字符`, en: `the cell has more than ${mostCellText} characters` };
const hasNul = { zh: '单元格中有空字符(NUL)', en: 'the cell holds a NUL character' };

/** What is passed through is passed through exactly, or not at all. */
const digitsLost = {
  zh: '超过15位的数字(如身份证号),表格软件已丢失末几位;请把该列设为文本格式后重新填写,或删去该列',
  en: 'a number of more than 15 digits, whose last ones the spreadsheet has lost; format the column as text and enter it anew, or remove the column',
};

/** A column that says something of the subject. */
interface Field {
  readonly index: number;
  readonly header: string;
  readonly target: 'subject' | 'region' | { readonly fact: string };
  readonly read: ReturnType<typeof cellReader>;
}

function fieldOf(
  { index, header, meaning }: Column,
  facts: ReadonlyMap<string, FactDefinition>,
  date1904: boolean,
): Field[] {
  if (meaning.kind === 'passed' || meaning.kind === 'empty') return [];
  const fact = meaning.kind === 'fact' ? facts.get(meaning.fact) : undefined;
  const target = meaning.kind === 'fact' ? { fact: meaning.fact } : meaning.kind;
  return [{ index, header, target, read: cellReader(meaning, fact, date1904) }];
}

function givenIn(
  cells: readonly Cell[],
  fields: readonly Field[],
  ids: readonly string[],
  constants: Understanding['constants'],
) {
  let { subject, region }: { subject?: unknown; region?: unknown } = constants;
  const values: unknown[] = [];
  const rejects: Reject[] = [];
  for (const { index, header, target, read } of fields) {
    const cell = cells[index] ?? '';
    const value = read(cell);
    if (value instanceof Refused) rejects.push({ column: header, value: masked(textOf(cell)), reason: value.reason });
    else if (target === 'subject') subject = value;
    else if (target === 'region') region = value;
    else values.push(value);
  }
  if (subject === undefined && rejects.length === 0) {
    const column = fields.find(({ target }) => target === 'subject')?.header ?? null;
    rejects.push({ column, value: '', reason: noSubject });
  }
  return {
    given: new Given(ids, subject as Subject, region as string | undefined, values as Given['values']),
    rejects,
  };
}

const noSubject = { zh: '没有写明对象类型', en: 'the kind of subject is left empty' };
