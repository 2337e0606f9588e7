// One JSON object a line. Keys are the same in every language; what was passed through stands apart, under the roster's own headers.
import type { Cell, Kind } from './column.js';
import type { Layout, RowWriter } from './layout.js';

export function ndjsonWriter({ passed, columns }: Pick<Layout, 'passed' | 'columns'>): RowWriter {
  const headers = passed.map((header) => JSON.stringify(header));
  const keys = columns.map(({ id }) => JSON.stringify(id));
  return {
    header: () => '',
    rows(rows) {
      let text = '';
      for (const row of rows) {
        const given = row.passed.map((cell, index) => `${headers[index]}:${JSON.stringify(cell)}`);
        text += `{"columns":{${given.join()}}`;
        for (const [index, { kind }] of columns.entries())
          text += `,${keys[index]}:${json(row.cells[index] ?? '', kind)}`;
        text += '}\n';
      }
      return text;
    },
  };
}

/** A decimal stays text, so that it never passes through floating point; an empty text says nothing. */
function json(cell: Cell, kind: Kind): string {
  if (cell === '') return 'null';
  return (kind === 'json' || kind === 'count') && typeof cell === 'string' ? cell : JSON.stringify(cell);
}
