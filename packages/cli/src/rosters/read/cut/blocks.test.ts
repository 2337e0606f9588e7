import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { delimitedReader } from '../block/delimited.js';
import { RosterRefusal } from '../refusal.js';
import { blocksOf } from './blocks.js';

const seeded = { seed: 20_180_930, numRuns: Number(process.env['HUICE_TRIALS'] ?? 300) };
const cell = fc.string({ unit: fc.constantFrom(...'a,;\t"\n是𠮷é0', '\r\n'), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 12 });

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What is read of a text that comes in pieces and is cut into small blocks. */
async function read(
  text: string,
  delimiter: ',' | ';' | '\t',
  encoding: 'utf-8' | 'gb18030',
  piece: number,
  usual: number,
) {
  const shape = { delimiter, lineEnd: '\n' } as const;
  const reader = delimitedReader(shape, encoding);
  const rows = [];
  for await (const block of blocksOf(pieces(iconv.encode(text, encoding), piece), shape, { usual, longest: 1 << 20 }))
    rows.push(...reader(block));
  return rows;
}

describe('cutting changes nothing', () => {
  test('whatever the pieces, the blocks, the encoding, the delimiter and the line ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        fc.constantFrom('utf-8' as const, 'gb18030' as const),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        async (cells, delimiter, encoding, newline, quotes, piece, usual) => {
          const text = Papa.unparse(cells, { delimiter, newline, quotes }) + newline;
          const rows = await read(text, delimiter, encoding, piece, usual);
          expect(rows.map((row) => row.cells)).toEqual(cells);
          expect(rows.map(({ row }) => row)).toEqual(cells.map((_, index) => index + 1));
          const lines = cells.map((row) => row.join('').split('\n').length);
          expect(rows.map(({ line }) => line)).toEqual(
            cells.map((_, index) => 1 + lines.slice(0, index).reduce((sum, count) => sum + count, 0)),
          );
        },
      ),
      seeded,
    );
  });

  test('of no text is anything lost, however its quotes stand', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'a,"\n '), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 20 }),
        async (some, piece, usual) => {
          const bytes = Buffer.from(some);
          const blocks: Uint8Array[] = [];
          try {
            for await (const block of blocksOf(
              pieces(bytes, piece),
              { delimiter: ',', lineEnd: '\n' },
              { usual, longest: 99 },
            ))
              blocks.push(block.bytes);
          } catch (error) {
            // A quote is never closed.
            expect(error).toBeInstanceOf(RosterRefusal);
            return;
          }
          expect(Buffer.concat(blocks).toString()).toBe(some);
        },
      ),
      seeded,
    );
  });
});

describe('a record at fault spoils no other', () => {
  test.each([
    [
      '5"x,1\nb,2\n6"y,3\n',
      [
        ['5"x', '1'],
        ['b', '2'],
        ['6"y', '3'],
      ],
    ],
    ['a,1\n"b"x,2\nc,3\n', [['a', '1'], [], ['c', '3']]],
    [
      'a,1\n"b""x,2\n",3\nc,3\n',
      [
        ['a', '1'],
        ['b"x,2\n', '3'],
        ['c', '3'],
      ],
    ],
    [
      'a,1\r\n"b",2\nc,3\r\n',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    ],
    [
      '"a",1\n"b\r\n",2',
      [
        ['a', '1'],
        ['b\r\n', '2'],
      ],
    ],
  ])('%j', async (text, cells) => {
    expect((await read(text, ',', 'utf-8', 100, 100)).map((row) => row.cells)).toEqual(cells);
  });
});

test('a block owns its bytes, so that it can be sent to another thread', async () => {
  for await (const { bytes } of blocksOf(pieces(Buffer.from('a,b\n'), 2), { delimiter: ',', lineEnd: '\n' }))
    expect(bytes.byteLength).toBe(bytes.buffer.byteLength);
});
