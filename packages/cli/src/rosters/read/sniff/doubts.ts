// What the first rows give reason to doubt. None of it keeps the roster from being read; a person should know it before the run.
import type { FactDefinition, Localized, Subject } from '@huice/core';
import { subjectWords } from '@huice/core/explain';
import { isOfOthers, type Readers, readersWords } from '../../../facts/readers.js';
import type { Read } from '../block/records.js';
import { type Cell, hasLostDigits, textOf } from '../cells/cell.js';
import { dateFormOf } from '../cells/date.js';
import { cellReader } from '../cells/reader.js';
import { Refused } from '../cells/refused.js';
import { cleaned } from '../cells/text.js';
import { ticked } from '../mask.js';
import type { Column } from '../types.js';

interface Context {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly readFacts: ReadonlySet<string> | undefined;
  readonly readers: Readers | undefined;
  /** That of every row, if they are all of one kind. */
  readonly subject: Subject | undefined;
  readonly date1904: boolean;
}

/** The doubts about the columns, in their order. */
export function doubtsOf(columns: readonly Column[], rows: readonly Read[], context: Context): Localized[] {
  const doubts = columns.flatMap((column) => {
    const cells = rows.map((row) => row.cells[column.index] ?? '');
    const { meaning } = column;
    if (meaning.kind === 'empty') return [];
    if (meaning.kind === 'passed') return passedDoubts(column, cells);
    const fact = meaning.kind === 'fact' ? context.facts.get(meaning.fact) : undefined;
    const read = cellReader(meaning, fact, context.date1904);
    const values = cells.map((cell) => ({ cell, value: read(cell) }));
    return [
      ...mostlyRefused(column, values),
      ...(fact?.type === 'boolean' ? blankForNo(column, values) : []),
      ...(fact?.type === 'date' ? [...bareSerials(column, values), ...mixedForms(column, cells)] : []),
    ];
  });
  return [...doubts, ...unread(columns, context.readFacts), ...ofOthers(columns, context)];
}

/** Cells of a column that is no fact which are not what somebody typed. */
function passedDoubts({ header }: Column, cells: readonly Cell[]): Localized[] {
  const some = (is: (cell: Cell) => boolean, zh: string, en: string): Localized[] =>
    cells.some(is) ? [{ zh: `列 ${ticked(header)} ${zh}`, en: `column ${ticked(header)} ${en}` }] : [];
  return [
    ...some(
      hasLostDigits,
      '中有超过15位的数字(如身份证号),表格软件已丢失末几位;这些行会被拒绝。请把该列设为文本格式后重新填写,或删去该列',
      'has numbers of more than 15 digits, whose last ones the spreadsheet has lost; those rows are rejected. Format the column as text and enter them anew, or remove it',
    ),
    ...some(
      (cell) => typeof cell === 'string' && /^\d\.\d+E\+1[1-9]$/i.test(cell.trim()),
      '中有表格软件写成 5.3E+17 一类的数字(如身份证号),末几位已经丢失;原样保留',
      'has numbers that a spreadsheet has written as 5.3E+17, without their last digits; it is passed through as it is',
    ),
    ...some(
      (cell) => typeof cell !== 'string' && cell[0] === 'not-calculated',
      '中有的公式没有可靠的计算结果;原样保留公式本身。如需结果,请用表格软件打开文件,重新计算后保存',
      'has formulas without a result that can be relied on; the formulas themselves are passed through. For the results, open the file in a spreadsheet program, recalculate it and save it',
    ),
  ];
}

function unread(columns: readonly Column[], readFacts: ReadonlySet<string> | undefined): Localized[] {
  const idle = columns.filter(({ meaning }) => meaning.kind === 'fact' && readFacts?.has(meaning.fact) === false);
  if (idle.length === 0) return [];
  const headers = idle.map(({ header }) => ticked(header));
  return [
    {
      zh: `所问的政策都不看这些列:${headers.join('、')}`,
      en: `none of the packs asked reads these columns: ${headers.join(', ')}`,
    },
  ];
}

/** Somebody may have said the wrong kind of subject, and nothing would be decided by these columns. */
function ofOthers(columns: readonly Column[], { subject, readers }: Context): Localized[] {
  if (subject === undefined || readers === undefined) return [];
  const idle = columns.flatMap(({ header, meaning }) => {
    if (meaning.kind !== 'fact' || !isOfOthers(meaning.fact, subject, readers)) return [];
    const { zh, en } = readersWords(meaning.fact, readers);
    return [{ zh: `${ticked(header)}(${zh})`, en: `${ticked(header)} (${en})` }];
  });
  if (idle.length === 0) return [];
  const { zh, en } = subjectWords[subject];
  return [
    {
      zh: `每一行都是${zh},判断时不看这些列,它们是别的对象的:${idle.map((one) => one.zh).join('、')}`,
      en: `each row is ${en}, of whom these columns are not read; they are those of others: ${idle.map((one) => one.en).join(', ')}`,
    },
  ];
}

interface ValueOf {
  readonly cell: Cell;
  readonly value: ReturnType<ReturnType<typeof cellReader>>;
}

function mostlyRefused({ header }: Column, values: readonly ValueOf[]): Localized[] {
  const wrong = values.filter(({ value }) => value instanceof Refused);
  const [first] = wrong;
  if (first === undefined || wrong.length * 2 < values.length || !(first.value instanceof Refused)) return [];
  const { zh, en } = first.value.reason;
  const text = textOf(first.cell);
  const [zhSuch, enSuch] = text === '' ? ['', ''] : [`,如 ${ticked(text)}`, `, such as ${ticked(text)}`];
  return [
    {
      zh: `列 ${ticked(header)}:前${values.length}行中有${wrong.length}行读不懂${zhSuch}:${zh}`,
      en: `column ${ticked(header)}: ${wrong.length} of the first ${values.length} rows cannot be read${enSuch}: ${en}`,
    },
  ];
}

/** Who ticks only what applies means `no` by an empty cell; here it is unknown, unless the mapping file says otherwise. */
function blankForNo({ header, meaning }: Column, values: readonly ValueOf[]): Localized[] {
  const has = (wanted: boolean | undefined) => values.some(({ value }) => value === wanted);
  const isMapped = meaning.kind === 'fact' && meaning.values !== undefined && '' in meaning.values;
  if (isMapped || !has(true) || has(false) || !has(undefined)) return [];
  return [
    {
      zh: `列 ${ticked(header)} 只有“是”和空格;空格按未知处理,不当作“否”。如空格即为“否”,请在对照文件中写 {"": false}`,
      en: `column ${ticked(header)} has only yes and empty cells; empty is taken as unknown and not as no. If it means no, map {"": false}`,
    },
  ];
}

/** Numbers that nothing but their column says to be days. */
function bareSerials({ header }: Column, values: readonly ValueOf[]): Localized[] {
  const bare = values.find(
    ({ cell, value }) =>
      typeof cell !== 'string' && cell[0] === 'number' && cell[1].length < 8 && !(value instanceof Refused),
  );
  if (bare === undefined) return [];
  const [text, day] = [ticked(textOf(bare.cell)), String(bare.value)];
  return [
    {
      zh: `列 ${ticked(header)} 中有没有设为日期格式的数字,按表格软件的日期序号理解,如 ${text} → ${day};如不是,请改正`,
      en: `column ${ticked(header)} has numbers that are not formatted as dates; they are taken as the days that a spreadsheet counts, such as ${text} → ${day}; if they are none, correct them`,
    },
  ];
}

function mixedForms({ header }: Column, cells: readonly Cell[]): Localized[] {
  const examples = new Map<string, string>();
  for (const cell of cells) {
    const text = cleaned(textOf(cell));
    const form = dateFormOf(text);
    if (form !== undefined && !examples.has(form)) examples.set(form, text);
  }
  if (examples.size < 2) return [];
  const some = [...examples.values()].map((text) => `\`${text}\``);
  return [
    {
      zh: `列 ${ticked(header)} 混用了几种日期写法:${some.join('、')}`,
      en: `column ${ticked(header)} writes its dates in several forms: ${some.join(', ')}`,
    },
  ];
}
