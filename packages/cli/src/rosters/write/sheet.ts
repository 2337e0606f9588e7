// The rows of a sheet. Text is text there by type and format, so that nothing in it is run and nothing needs to be put before it.
import { exit, Failure } from '../../failure.js';
import { mostCellText, rowXml, type SheetCell } from '../workbook/row.js';
import { type Cell, joined, type Kind } from './column.js';
import type { Layout, RowWriter } from './layout.js';

/** Digits that a spreadsheet keeps of a number; a longer one is written as text. */
const keptDigits = 15;

export function sheetWriter({ passed, columns, separator }: Layout): RowWriter {
  const headers = [...passed, ...columns.map(({ heading }) => heading)];
  const cellOf = (cell: Cell, kind: Kind): SheetCell => {
    const text = joined(cell, separator);
    if (text === '') return null;
    const isNumber = kind === 'sum' || kind === 'count';
    return isNumber && text.replace(/\D/g, '').length <= keptDigits ? { number: text } : text;
  };
  return {
    header: () => rowXml(headers, 'header'),
    rows(rows) {
      let xml = '';
      for (const row of rows) {
        const cells: SheetCell[] = [...row.passed];
        for (const [index, { kind }] of columns.entries()) cells.push(cellOf(row.cells[index] ?? '', kind));
        for (const [index, cell] of cells.entries())
          if (typeof cell === 'string' && cell.length > mostCellText) throw tooLong(headers[index] ?? '');
        xml += rowXml(cells);
      }
      return xml;
    },
  };
}

function tooLong(header: string): Failure {
  return new Failure(
    exit.refused,
    {
      zh: `“${header}”列有一个单元格超过${mostCellText}个字符,XLSX放不下`,
      en: `a cell of the column \`${header}\` has more than ${mostCellText} characters, which XLSX cannot hold`,
    },
    { zh: '请把结果写成CSV', en: 'write the result as CSV' },
  );
}

/** How wide the columns of a result are made, in characters. */
export function widthsOf({ passed, columns }: Pick<Layout, 'passed' | 'columns'>): { readonly width: number }[] {
  const widths: Record<Kind, number> = { text: 24, list: 40, sum: 16, count: 12, json: 40 };
  return [...passed.map(() => ({ width: 16 })), ...columns.map(({ kind }) => ({ width: widths[kind] }))];
}
