// Cuts a stream of bytes into blocks of whole records, holding no more than one block and one chunk.
import { RosterRefusal } from '../refusal.js';
import type { Block } from '../types.js';
import { usualPiece } from './bytes.js';
import { Records, type Shape } from './records.js';

/** In bytes. */
interface Sizes {
  /** A block is about so long. */
  readonly usual: number;
  /** No record is longer: a quote that is never closed would take the rest of the file into its cell. */
  readonly longest: number;
}

/**
 * @param chunks the bytes of the file behind its byte order mark
 * @throws RosterRefusal where a record does not end
 */
export async function* blocksOf(
  chunks: AsyncIterable<Uint8Array>,
  shape: Shape,
  { usual = usualPiece, longest = 4 << 20 }: Partial<Sizes> = {},
): AsyncGenerator<Block> {
  let row = 1;
  let line = 1;
  let held: Buffer = Buffer.alloc(0);
  let wanted = usual;
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    if (held.length < wanted) continue;
    const { bytes, rows, lines, open } = wholeRecords(held, shape);
    if (rows === 0) {
      if (held.length >= longest) throw endless(row, line, open, longest);
      // Looked at again only when there is as much again, or a long record would be walked with each chunk.
      wanted = Math.min(held.length * 2, longest);
      continue;
    }
    yield { bytes: owned(held.subarray(0, bytes)), firstRow: row, firstLine: line };
    row += rows;
    line += lines;
    held = held.subarray(bytes);
    wanted = usual;
  }
  if (held.length === 0) return;
  const { bytes, rows, lines, open } = wholeRecords(held, shape);
  if (open) throw endless(row + rows, line + lines, true, longest);
  if (held.length - bytes >= longest) throw endless(row + rows, line + lines, false, longest);
  yield { bytes: owned(held), firstRow: row, firstLine: line };
}

function wholeRecords(held: Buffer, shape: Shape) {
  const records = new Records(held.toString('latin1'), shape);
  let rows = 0;
  while (records.next()) rows += 1;
  return { bytes: records.start, rows, lines: records.lines, open: records.open };
}

const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

function endless(row: number, line: number, open: boolean, longest: number): RosterRefusal {
  const at = {
    zh: `第${row}行${line === row ? '' : `(文本第${line}行)`}`,
    en: `row ${row}${line === row ? '' : ` (line ${line})`}`,
  };
  return new RosterRefusal([
    open
      ? {
          zh: `${at.zh}:引号没有闭合,其后的内容都被并入同一个单元格;请补上引号后重试`,
          en: `${at.en}: a quote is never closed, so that all that follows would be one cell; close it and try again`,
        }
      : {
          zh: `${at.zh}:一行超过${longest >> 20} MiB,不像名册;请检查换行符`,
          en: `${at.en}: the row is longer than ${longest >> 20} MiB, which no roster’s is; check the line ends`,
        },
  ]);
}
