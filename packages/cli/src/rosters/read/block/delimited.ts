// A block of CSV or TSV as records.
import Papa from 'papaparse';
import { Records, type Shape } from '../cut/records.js';
import type { Block } from '../types.js';
import type { Read } from './records.js';

type Delimited = Shape & { readonly delimiter: string };
type Decode = (bytes: Uint8Array) => string | undefined;

/**
 * Reads the records of blocks.
 * @param encoding that of their bytes
 */
export function delimitedReader(shape: Delimited, encoding: 'utf-8' | 'gb18030'): (block: Block) => readonly Read[] {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode: Decode = (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
  const notValid = {
    zh: `这一行不是有效的${encoding.toUpperCase()}编码,文件可能混用了两种编码`,
    en: `the row is not valid ${encoding.toUpperCase()}; the file may mix two encodings`,
  };
  return (block) => {
    const text = decode(block.bytes);
    return (
      (text === undefined ? undefined : allAtOnce(text, shape, block)) ??
      oneByOne(block, shape, (bytes) => {
        const record = decode(bytes);
        return record === undefined ? { cells: [], wrong: notValid } : single(record, shape);
      })
    );
  };
}

/** Undefined if the parser finds other records than the file was cut into: then quotes or line ends are not what they should be. */
function allAtOnce(text: string, shape: Delimited, { firstRow, firstLine }: Block): Read[] | undefined {
  const hasQuotes = text.includes('"');
  const isWindows = shape.lineEnd === '\n' && text.includes('\r\n');
  const { data, errors } = hasQuotes
    ? parse(text, shape.delimiter, isWindows ? '\r\n' : shape.lineEnd)
    : // Without quotes a line end is a line end, whichever kind each is.
      parse(isWindows ? text.replaceAll('\r\n', '\n') : text, shape.delimiter, shape.lineEnd);
  if (errors.length > 0) return undefined;
  // Behind the last line end there is no record.
  if (text.endsWith(shape.lineEnd)) data.pop();
  if (!hasQuotes) return data.map((cells, index) => ({ row: firstRow + index, line: firstLine + index, cells }));
  const lines = [0];
  const records = new Records(text, shape);
  while (records.next()) lines.push(records.lines);
  if (records.start === text.length) lines.pop();
  if (lines.length !== data.length) return undefined;
  return data.map((cells, index) => ({ row: firstRow + index, line: firstLine + (lines[index] ?? 0), cells }));
}

/** Record by record, so that one that is at fault spoils no other. */
function oneByOne(block: Block, shape: Delimited, read: (bytes: Uint8Array) => Pick<Read, 'cells' | 'wrong'>): Read[] {
  const { buffer, byteOffset, byteLength } = block.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const records = new Records(bytes.toString('latin1'), shape);
  const all: Read[] = [];
  for (let goesOn = true; goesOn; ) {
    const line = block.firstLine + records.lines;
    goesOn = records.next();
    const end = goesOn ? records.end : bytes.length;
    if (records.start < end)
      all.push({ row: block.firstRow + all.length, line, ...read(bytes.subarray(records.start, end)) });
  }
  return all;
}

function single(record: string, { delimiter, lineEnd }: Delimited): Pick<Read, 'cells' | 'wrong'> {
  const text = record.replace(lineEnd === '\r' ? /\r$/ : /\r?\n$/, '');
  const { data, errors } = parse(text, delimiter, lineEnd);
  if (errors.length === 0 && data.length <= 1) return { cells: data[0] ?? [''] };
  return {
    cells: [],
    wrong: {
      zh: '引号没有在单元格末尾闭合;单元格内的引号应写成两个',
      en: 'a quote is not closed at the end of its cell; a quote within a cell is written twice',
    },
  };
}

/** The parser itself: `Papa.parse` would drop a byte order mark within the file. */
const parse = (text: string, delimiter: string, newline: string) =>
  new Papa.Parser({ delimiter, newline, quoteChar: '"' } as Papa.ParseConfig).parse(text, 0, false) as {
    data: string[][];
    errors: unknown[];
  };
