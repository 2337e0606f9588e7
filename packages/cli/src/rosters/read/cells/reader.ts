// One reader a column, made once: what a cell of it says.
import type { FactDefinition } from '@huice/core';
import { masked } from '../mask.js';
import type { CellValues, Meaning } from '../types.js';
import { readBoolean } from './boolean.js';
import type { Cell } from './cell.js';
import { readDate } from './date.js';
import { readInteger, readNumber } from './number.js';
import { optionReader, optionsReader } from './option.js';
import { type Refused, refused } from './refused.js';
import { readRegion } from './region.js';
import { readSerial } from './serial.js';
import { readSubject } from './subject.js';
import { cleaned, isUnknown } from './text.js';

/** As a profile holds it. Undefined: unknown. */
export type CellValue = boolean | number | string | readonly string[] | undefined;

/** A column repeats few texts, or none twice: more than these are not remembered. */
const mostRemembered = 2_000;
const longestRemembered = 100;

/**
 * What reads the cells of a column.
 * @param fact the column's fact; undefined for a column of subjects or regions
 * @param date1904 how the workbook counts days
 */
export function cellReader(
  meaning: Extract<Meaning, { kind: 'fact' | 'subject' | 'region' }>,
  fact: FactDefinition | undefined,
  date1904 = false,
): (cell: Cell) => CellValue | Refused {
  const read = mapped(meaning.values, textReader(meaning, fact));
  const known = new Map<string, CellValue | Refused>();
  const empty = read('');
  const remembered = (text: string) => {
    if (text === '') return empty;
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered || text.length > longestRemembered) return read(text);
    // A copy: the cell itself is a piece of its block, which would be kept in memory with it.
    const own = Buffer.from(text, 'utf16le').toString('utf16le');
    const value = read(own);
    known.set(own, value);
    return value;
  };
  const isDate = fact?.type === 'date';
  return (cell) => {
    if (typeof cell === 'string') return remembered(cell);
    const [kind, text] = cell;
    switch (kind) {
      case 'number':
        return isDate && !/^\d{8}$/.test(text) ? readSerial(text, date1904) : remembered(text);
      case 'no-day':
        return isDate && !/^\d{8}$/.test(text) ? noDay(date1904) : remembered(text);
      case 'part-of-date':
        return isDate ? partOfDate : remembered(text);
      case 'error':
        return refusedError(text);
      case 'not-calculated':
        return notCalculated;
    }
  };
}

function textReader(
  meaning: Extract<Meaning, { kind: 'fact' | 'subject' | 'region' }>,
  fact: FactDefinition | undefined,
): (text: string) => CellValue | Refused {
  if (meaning.kind === 'subject') return readSubject;
  if (meaning.kind === 'region' || fact === undefined) return readRegion;
  const times = meaning.kind === 'fact' ? meaning.times : undefined;
  switch (fact.type) {
    case 'boolean':
      return readBoolean;
    case 'integer':
      return (text) => readInteger(text, fact, times);
    case 'decimal':
      return (text) => readNumber(text, fact, times);
    case 'date':
      return readDate;
    case 'region':
      return readRegion;
    case 'option':
      return optionReader(fact.options ?? []);
    case 'options':
      return optionsReader(fact.options ?? []);
  }
}

/** What the mapping file says of a text comes first; then whether it says that nothing is known. */
function mapped(values: CellValues | undefined, read: (text: string) => CellValue | Refused) {
  const own = new Map(Object.entries(values ?? {}).map(([text, value]) => [cleaned(text), value]));
  return (raw: string): CellValue | Refused => {
    const text = cleaned(raw);
    const stands = own.get(text);
    if (stands === null) return undefined;
    if (stands !== undefined) return read(String(stands));
    return isUnknown(text) ? undefined : read(text);
  };
}

const noDay = (date1904: boolean) => {
  const first = date1904 ? '1904-01-01' : '1900-03-01';
  return refused(
    `单元格是日期格式,其中的数字却不是 ${first} 至 9999-12-31 的某一天`,
    `the cell is formatted as a date, and its number is no day from ${first} to 9999-12-31`,
  );
};
const partOfDate = refused(
  '单元格只显示了年月或月日,是哪一天不能确定,请设为带年月日的日期格式',
  'the cell shows only a part of a date, so its day is in doubt; format it with year, month and day',
);
const refusedError = (text: string) =>
  refused(
    `单元格是表格软件的错误值 \`${masked(text)}\``,
    `the cell holds an error of the spreadsheet, \`${masked(text)}\``,
  );
const notCalculated = refused(
  '公式没有计算结果,或结果已不可靠;请用表格软件打开文件,重新计算后保存',
  'the formula has no result, or none that can be relied on; open the file in a spreadsheet program, recalculate it and save it',
);
