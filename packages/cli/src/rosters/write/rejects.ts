// The rows that were not decided, each reason on a line: what to mend, where.

import type { Voice } from '@huice/core/explain';
import Papa from 'papaparse';
import type { Reject } from '../read/types.js';
import { neutral } from './neutral.js';

export interface Rejected extends Reject {
  readonly row: number;
}

/** Always CSV, whatever the format of the result. */
export function rejectsWriter({ say }: Voice): { header(): string; rows(rejected: readonly Rejected[]): string } {
  const write = (rows: string[][]) =>
    rows.length === 0
      ? ''
      : `${Papa.unparse(
          rows.map((row) => row.map(neutral)),
          { newline: '\r\n' },
        )}\r\n`;
  const wholeRow = say({ zh: '(整行)', en: '(the whole row)' });
  return {
    header: () =>
      write([
        [
          say({ zh: '名册行号', en: 'row of the roster' }),
          say({ zh: '列', en: 'column' }),
          say({ zh: '值', en: 'value' }),
          say({ zh: '原因', en: 'reason' }),
        ],
      ]),
    rows: (rejected) =>
      write(rejected.map(({ row, column, value, reason }) => [`${row}`, column ?? wholeRow, value, say(reason)])),
  };
}
