// CSV and TSV as Excel opens them: lines that end in CR LF, cells in quotes where they need them.
import Papa from 'papaparse';
import { joined } from './column.js';
import type { Layout, RowWriter } from './layout.js';
import { neutral } from './neutral.js';

const newline = '\r\n';

export function delimitedWriter({ passed, columns, separator }: Layout, delimiter: ',' | '\t'): RowWriter {
  const write = (rows: string[][]) => (rows.length === 0 ? '' : Papa.unparse(rows, { delimiter, newline }) + newline);
  return {
    header: () => write([[...passed, ...columns.map(({ heading }) => heading)].map(neutral)]),
    rows: (rows) =>
      write(
        rows.map((row) => {
          const cells = row.passed.map(neutral);
          for (const cell of row.cells) cells.push(neutral(joined(cell, separator)));
          return cells;
        }),
      ),
  };
}
