// A block of a sheet's rows, as the reader of workbooks wrote it: each line a JSON list of the row's number and its cells.
import type { Cell } from '../cells/cell.js';
import type { Block } from '../types.js';
import type { Read } from './records.js';

/** Reads the records of blocks; a row's last cells may be left out. */
export function sheetReader(columns: number): (block: Block) => readonly Read[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return ({ bytes }) => {
    const lines = decoder.decode(bytes).split('\n');
    lines.pop();
    return lines.map((line) => {
      const [row, ...cells] = JSON.parse(line) as [number, ...Cell[]];
      while (cells.length < columns) cells.push('');
      return { row, line: row, cells };
    });
  };
}
