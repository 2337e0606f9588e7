// The first records of a roster: enough to find its headers and to doubt its columns.
import { delimitedReader } from '../block/delimited.js';
import { recordOf } from '../block/ndjson.js';
import type { Read } from '../block/records.js';
import { type Cell, textOf } from '../cells/cell.js';
import { blocksOf } from '../cut/blocks.js';
import { blockEncoding, bytesOf } from '../cut/bytes.js';
import { refuse } from '../refusal.js';
import type { Understanding } from '../types.js';

/** How many rows are looked at. */
export const sampleRows = 1_000;

type Text = Pick<Understanding, 'path' | 'encoding' | 'byteOrderMark'>;
export type TextShape = { readonly delimiter: ',' | '\t' | ';'; readonly lineEnd: '\n' | '\r' };

/** How a delimited file is cut, by its first bytes. */
export async function shapeOf(text: Text): Promise<TextShape> {
  for await (const chunk of bytesOf(text)) {
    const head = Buffer.from(chunk)
      .toString('latin1')
      .replace(/"[^"]*"/g, '');
    const lineEnd = !head.includes('\n') && head.includes('\r') ? '\r' : '\n';
    const lines = head.split(lineEnd).slice(0, 20);
    const count = (delimiter: string) => lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
    const delimiters = [',', '\t', ';'] as const;
    const delimiter = delimiters.reduce((one, other) => (count(other) > count(one) ? other : one));
    return { delimiter, lineEnd };
  }
  return refuse('文件是空的', 'the file is empty');
}

export async function delimitedSample(text: Text, shape: TextShape): Promise<readonly Read[]> {
  const read = delimitedReader(shape, blockEncoding(text));
  for await (const block of blocksOf(bytesOf(text), shape)) return read(block).slice(0, sampleRows);
  return [];
}

/** The records of NDJSON as rows under headers, the keys in the order in which they were met. Records that are none are left to the run. */
export async function ndjsonSample(text: Text): Promise<{ headers: string[]; rows: Read[] }> {
  const headers: string[] = [];
  const places = new Map<string, number>();
  const rows: Read[] = [];
  for await (const block of blocksOf(bytesOf(text), { delimiter: null, lineEnd: '\n' })) {
    const lines = new TextDecoder('utf-8').decode(block.bytes).split('\n').slice(0, sampleRows);
    for (const [index, line] of lines.entries()) {
      const record = recordOf(line);
      if (!(record instanceof Map)) continue;
      const cells: Cell[] = [];
      for (const [header, cell] of record) {
        const place = places.get(header) ?? headers.push(header) - 1;
        places.set(header, place);
        cells[place] = cell;
      }
      rows.push({ row: index + 1, line: index + 1, cells: Array.from(cells, (cell) => cell ?? '') });
    }
    break;
  }
  return { headers, rows };
}

export const isBlankRow = ({ cells }: Read): boolean => cells.every((cell) => textOf(cell).trim() === '');
