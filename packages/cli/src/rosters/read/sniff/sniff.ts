// Understands a roster before any row of it is decided.
import { closeSync, openSync, readSync } from 'node:fs';
import type { FactDefinition, Localized } from '@huice/core';
import type { Read } from '../block/records.js';
import { textOf } from '../cells/cell.js';
import { columnsOf, type Findings } from '../headers/meaning.js';
import { namesOf } from '../headers/names.js';
import { normal } from '../headers/normal.js';
import { masked, ticked } from '../mask.js';
import { RosterRefusal, refuse } from '../refusal.js';
import type { Column, RosterOptions, Understanding } from '../types.js';
import { openArchive } from '../xlsx/archive.js';
import { doubtsOf } from './doubts.js';
import { encodingOf } from './encoding.js';
import { formatOf } from './format.js';
import { headerRowOf } from './header-row.js';
import { delimitedSample, isBlankRow, ndjsonSample, shapeOf } from './sample.js';
import { chooseSheet } from './sheet-choice.js';

/** No roster has more columns, though they be empty; a file with more is damaged or hostile. */
const mostColumns = 2_000;

/** The file as rows, before its headers are looked at. */
interface Opened {
  readonly file: Pick<Understanding, 'encoding' | 'byteOrderMark' | 'encodingBy' | 'delimiter' | 'lineEnd' | 'sheet'>;
  readonly rows: readonly Read[];
  /** Of NDJSON, whose headers stand in every row. */
  readonly headers?: readonly string[];
  readonly warnings: readonly Localized[];
}

/**
 * Looks at the beginning of a roster and says what it is: format, encoding, sheet, headers and what each column means.
 * @param facts all that a column may be, by id
 * @throws RosterRefusal with everything that keeps it from being read
 * @throws the file system's errors
 */
export async function sniff(
  path: string,
  options: RosterOptions,
  facts: ReadonlyMap<string, FactDefinition>,
): Promise<Understanding> {
  const head = headOf(path);
  const format = formatOf(path, head, options.format);
  const { file, rows, warnings, headers: keys } = await open(path, head, format, options);
  const names = namesOf(facts);
  const headerRow = keys === undefined ? headerRowOf(rows, options.headerRow, names, options.mapping) : undefined;
  if (headerRow?.wrong !== undefined) throw new RosterRefusal([headerRow.wrong]);
  checkWidth(keys?.length ?? headerRow?.cells.length ?? 0);
  const below = rows.filter((row) => row.row > (headerRow?.row ?? 0) && !isBlankRow(row));
  const isEmpty = (index: number) => below.every(({ cells }) => textOf(cells[index] ?? '').trim() === '');
  const headers = keys ?? (headerRow === undefined ? [] : headersOf(headerRow, below, format === 'xlsx', isEmpty));
  const findings: Findings = { faults: [], warnings: [...warnings] };
  const columns = columnsOf(headers, names, options.mapping, isEmpty, findings);
  const constants = { ...options.mapping?.constants, ...asked(options) };
  checkSubject(columns, constants, findings);
  checkFacts(columns, findings);
  if (findings.faults.length > 0) throw new RosterRefusal(findings.faults);
  const sheet = file.sheet;
  const { readFacts, readers } = options;
  const context = { facts, readFacts, readers, subject: constants.subject, date1904: sheet?.date1904 ?? false };
  findings.warnings.push(...doubtsOf(columns, below, context));
  return { path, format, ...file, headerRow: headerRow?.row ?? 0, columns, constants, warnings: findings.warnings };
}

function checkWidth(width: number): void {
  if (width <= mostColumns) return;
  refuse(
    `表头有${width}列,超过${mostColumns}列,不像名册;请删去多余的列`,
    `the header has ${width} columns, and no roster has more than ${mostColumns}; remove those that are not needed`,
  );
}

/** The first bytes of the file. */
function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(4096);
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

async function open(
  path: string,
  head: Uint8Array,
  format: Understanding['format'],
  options: RosterOptions,
): Promise<Opened> {
  const none = {
    encoding: null,
    byteOrderMark: false,
    encodingBy: null,
    delimiter: null,
    lineEnd: null,
    sheet: null,
  } as const;
  if (format === 'xlsx') {
    const archive = await openArchive(path);
    try {
      const { sheet, rows, warnings } = await chooseSheet(archive, options.sheet);
      return { file: { ...none, sheet }, rows, warnings };
    } finally {
      archive.close();
    }
  }
  const encoding = await encodingOf(path, head, options.encoding);
  const text = { path, ...encoding };
  if (format === 'ndjson') {
    if (encoding.encoding === 'gb18030') refuse('NDJSON应为UTF-8', 'NDJSON is UTF-8; save it so');
    const { headers, rows } = await ndjsonSample(text);
    if (rows.length === 0) refuse('没有一行是JSON对象', 'no line is a JSON object');
    return { file: { ...none, ...encoding, lineEnd: '\n' }, rows, headers, warnings: [] };
  }
  const shape = await shapeOf(text);
  return { file: { ...none, ...encoding, ...shape }, rows: await delimitedSample(text, shape), warnings: [] };
}

/** The headers, one for each column that holds anything; those at the end that stand over nothing are left out. */
function headersOf(
  header: Read,
  below: readonly Read[],
  isSheet: boolean,
  isEmpty: (index: number) => boolean,
): string[] {
  const headers = header.cells.map(textOf);
  // A sheet has no last column; in a text file a row that is longer than the headers is at fault itself.
  const width = isSheet
    ? below.reduce((most, { cells }) => Math.max(most, cells.length), headers.length)
    : headers.length;
  while (headers.length < width) headers.push('');
  while (headers.length > 0 && headers.at(-1)?.trim() === '' && isEmpty(headers.length - 1)) headers.pop();
  return headers;
}

const asked = ({ subject, region }: RosterOptions): Understanding['constants'] => ({
  ...(subject === undefined ? {} : { subject }),
  ...(region === undefined ? {} : { region }),
});

function checkSubject(columns: readonly Column[], constants: Understanding['constants'], findings: Findings): void {
  for (const key of ['subject', 'region'] as const) {
    const column = columns.find(({ meaning }) => meaning.kind === key);
    if (column !== undefined && constants[key] !== undefined)
      findings.faults.push({
        zh: `列 ${ticked(column.header)} 已写明${key === 'subject' ? '对象类型' : '行政区划代码'},又用 --${key} 或对照文件给出了一个;请只留其一`,
        en: `column ${ticked(column.header)} says the ${key} of each row, and --${key} or the mapping file says one for all; leave one of them`,
      });
    if (column !== undefined || constants[key] !== undefined) continue;
    if (key === 'subject')
      findings.faults.push({
        zh: '不知道每一行是个人、家庭、企业、其他组织还是地方;请加一列“对象类型”,或用 --subject person 指明',
        en: 'whose rows these are is not said; add a column `subject`, or give --subject person (household, enterprise, organisation, locality)',
      });
    else
      findings.warnings.push({
        zh: '没有行政区划代码;只问一个政策时按在其辖区内处理,问多个时待遇都不能确定',
        en: 'no region is said; asked of one pack, each row is taken to lie within it, and asked of several, everything stays undetermined',
      });
  }
}

function checkFacts(columns: readonly Column[], { faults }: Findings): void {
  // What else is at fault may be why.
  if (faults.length > 0 || columns.some(({ meaning }) => meaning.kind === 'fact')) return;
  const headers = columns.filter(({ header }) => normal(header) !== '').map(({ header }) => `\`${masked(header)}\``);
  const shown = (comma: string) => headers.slice(0, 8).join(comma) + (headers.length > 8 ? '…' : '');
  faults.push({
    zh: `没有一列是已知的事实;表头是 ${shown('、')}。表头应为事实的标识或名称(见 huice template),或用对照文件指明`,
    en: `no column is a known fact; the headers are ${shown(', ')}; use ids or labels of facts (see huice template), or a mapping file`,
  });
}
