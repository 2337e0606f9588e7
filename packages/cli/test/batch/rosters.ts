// One drawn roster in every format that bureaus keep.
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { headers, people } from '../../../../examples/rosters/generate.mjs';
import { rowXml } from '../../src/rosters/workbook/row.js';
import { workbook } from '../../src/rosters/workbook/workbook.js';

export type Person = ReturnType<typeof people> extends Generator<infer One> ? One : never;

/** Cells that are hard to carry, passed through unread: every format must give them back. */
const hard = ['=1+1', '-5', '第一行\n第二行', '甲,"乙"', ' 前后 ', '𠮷野家🙂', '530102199001011234', '@丙', "'丁"];

export function drawn(rows: number, seed: number): Person[] {
  return [...people(rows, seed)].map(({ cells, profile }, index) => ({
    profile,
    cells: [...cells.slice(0, -1), hard[index % hard.length] ?? ''],
  }));
}

export const writers: Readonly<Record<string, (path: string, persons: readonly Person[]) => void | Promise<void>>> = {
  'utf-8.csv': (path, persons) => writeFileSync(path, csv(persons)),
  'bom.csv': (path, persons) => writeFileSync(path, `\uFEFF${csv(persons)}`),
  'gb18030.csv': (path, persons) => writeFileSync(path, iconv.encode(csv(persons), 'gb18030')),
  'utf-8.tsv': (path, persons) => writeFileSync(path, csv(persons, '\t')),
  'sheet.xlsx': (path, persons) => {
    const rows = [headers, ...persons.map(({ cells }) => cells)].map((cells) => rowXml(cells));
    const columns = headers.map(() => ({ width: 10 }));
    return writeFile(path, workbook([{ name: '花名册', columns, rows }]));
  },
  'lines.ndjson': (path, persons) => {
    const line = ({ cells }: Person) =>
      JSON.stringify(
        Object.fromEntries(headers.map((header, index) => [header, cells[index] === '' ? null : cells[index]])),
      );
    writeFileSync(path, persons.map((one) => `${line(one)}\n`).join(''));
  },
};

const csv = (persons: readonly Person[], delimiter = ',') =>
  `${Papa.unparse([headers, ...persons.map(({ cells }) => cells)], { delimiter, newline: '\r\n' })}\r\n`;
