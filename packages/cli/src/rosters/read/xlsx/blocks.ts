// The rows of a sheet as blocks of JSON lines, which workers read as they read text.
import { refuse } from '../refusal.js';
import type { Block, SheetFound } from '../types.js';
import { openArchive } from './archive.js';
import { sheetRows } from './sheet.js';
import { sharedTexts } from './workbook.js';

/** No row is longer, in characters. */
const longest = 4 << 20;

/** @param usual a block is about so long, in characters */
export async function* sheetBlocks(path: string, sheet: SheetFound, usual: number = 1 << 20): AsyncGenerator<Block> {
  const archive = await openArchive(path);
  try {
    let lines: string[] = [];
    let length = 0;
    let first = 0;
    const block = (): Block => {
      const bytes = new TextEncoder().encode(lines.join(''));
      lines = [];
      length = 0;
      return { bytes, firstRow: first, firstLine: first };
    };
    for await (const rows of sheetRows(archive, sheet, await sharedTexts(archive))) {
      for (const { row, cells } of rows) {
        if (lines.length === 0) first = row;
        const line = `${JSON.stringify([row, ...cells])}\n`;
        lines.push(line);
        length += line.length;
        if (line.length > longest) refuse(`第${row}行过长`, `row ${row} is too long`);
        if (length >= usual) yield block();
      }
    }
    if (lines.length > 0) yield block();
  } finally {
    archive.close();
  }
}
