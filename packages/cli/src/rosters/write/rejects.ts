// The rows that were not decided, each reason on a line: what to mend, where.
import { closeSync, openSync, readSync } from 'node:fs';
import type { Localized } from '@huice/core';
import { type Voice, voiceOf } from '@huice/core/explain';
import Papa from 'papaparse';
import type { Reject } from '../read/types.js';
import { encode, resultEncodings } from './format.js';
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
    header: () => write([headings.map(say)]),
    rows: (rejected) =>
      write(rejected.map(({ row, column, value, reason }) => [`${row}`, column ?? wholeRow, value, say(reason)])),
  };
}

const headings = [
  { zh: '名册行号', en: 'row of the roster' },
  { zh: '列', en: 'column' },
  { zh: '值', en: 'value' },
  { zh: '原因', en: 'reason' },
] satisfies Localized[];

/** Whether a file is such a list: no other may be replaced, or removed where nothing is rejected any more. */
export function isListOfRejects(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(100);
    const head = bytes.subarray(0, readSync(file, bytes));
    return (['zh', 'en'] as const).some((language) =>
      resultEncodings.some((encoding) => {
        const header = encode(rejectsWriter(voiceOf(language)).header(), encoding);
        const mark = head.indexOf('\uFEFF') === 0 ? 3 : 0;
        return head.subarray(mark, mark + header.length).equals(header);
      }),
    );
  } finally {
    closeSync(file);
  }
}
