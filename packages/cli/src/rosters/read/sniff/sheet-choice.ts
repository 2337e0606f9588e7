// Which sheet of a workbook is the roster.

import type { Localized } from '@huice/core';
import { sheetNames } from '../../template/sheets.js';
import type { Read } from '../block/records.js';
import { ticked } from '../mask.js';
import { refuse } from '../refusal.js';
import type { SheetFound } from '../types.js';
import type { Archive } from '../xlsx/archive.js';
import { sheetRows } from '../xlsx/sheet.js';
import { readWorkbook, type SheetListed, sharedTexts } from '../xlsx/workbook.js';
import { sampleRows } from './sample.js';

/** The sheets that `huice template` adds beside the roster. */
const added = Object.values(sheetNames);

export interface SheetChoice {
  readonly sheet: SheetFound;
  readonly rows: readonly Read[];
  readonly warnings: readonly Localized[];
}

/** @throws RosterRefusal where it is in doubt */
export async function chooseSheet(archive: Archive, asked: string | undefined): Promise<SheetChoice> {
  const { sheets, ...rest } = await readWorkbook(archive);
  const listed = (some: readonly SheetListed[]) => {
    const all = some.map(({ name }) => ticked(name));
    return { zh: all.join('、'), en: all.join(', ') };
  };
  const wanted =
    asked === undefined
      ? sheets.filter(({ name }) => !added.some(({ guide }) => guide === name))
      : sheets.filter(({ name }) => name === asked);
  if (asked !== undefined && wanted.length === 0)
    refuse(
      `没有工作表 ${ticked(asked)};有 ${listed(sheets).zh}`,
      `there is no sheet ${ticked(asked)}; there is ${listed(sheets).en}`,
    );
  const shared = await sharedTexts(archive);
  const filled: (SheetListed & { rows: Read[]; hasResult: boolean })[] = [];
  for (const sheet of wanted) {
    const { rows, hasResult } = await sampleOf(archive, { part: sheet.part, ...rest }, shared);
    if (rows.length > 0) filled.push({ ...sheet, rows, hasResult });
  }
  const seen = asked === undefined ? filled.filter(({ isHidden }) => !isHidden) : filled;
  const hidden = filled.filter((sheet) => !seen.includes(sheet));
  const [one, ...others] = seen;
  if (one === undefined && hidden.length > 0)
    refuse(
      `有内容的工作表都是隐藏的:${listed(hidden).zh};请用 --sheet 指明`,
      `the sheets that hold anything are hidden: ${listed(hidden).en}; say which with --sheet`,
    );
  if (one === undefined) refuse('工作簿中没有任何内容', 'the workbook holds nothing');
  if (others.length > 0)
    refuse(
      `有内容的工作表不止一个:${listed(seen).zh};请用 --sheet 指明`,
      `more than one sheet holds something: ${listed(seen).en}; say which with --sheet`,
    );
  const warnings: Localized[] = [];
  if (hidden.some(({ name }) => added.every(({ choices }) => choices !== name)))
    warnings.push({
      zh: `隐藏的工作表不读:${listed(hidden).zh}`,
      en: `hidden sheets are not read: ${listed(hidden).en}`,
    });
  if (one.hasResult)
    warnings.push({
      zh: '有的单元格是公式,取其上次计算的结果',
      en: 'some cells are formulas; the results last calculated are taken',
    });
  return { sheet: { name: one.name, part: one.part, ...rest }, rows: one.rows, warnings };
}

async function sampleOf(archive: Archive, sheet: Omit<SheetFound, 'name'>, shared: readonly string[]) {
  const rows: Read[] = [];
  let hasResult = false;
  for await (const some of sheetRows(archive, sheet, shared)) {
    for (const row of some) {
      rows.push({ row: row.row, line: row.row, cells: row.cells });
      hasResult ||= row.hasResult;
    }
    if (rows.length >= sampleRows) break;
  }
  return { rows: rows.slice(0, sampleRows), hasResult };
}
