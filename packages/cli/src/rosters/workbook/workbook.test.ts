import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../read/xlsx/archive.js';
import { sheetRows } from '../read/xlsx/sheet.js';
import { readWorkbook } from '../read/xlsx/workbook.js';
import { rowXml, type SheetCell } from './row.js';
import { columnName, workbook } from './workbook.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-workbook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readBack(bytes: Uint8Array) {
  const path = join(folder, 'r.xlsx');
  writeFileSync(path, bytes);
  const archive = await openArchive(path);
  try {
    const { sheets, ...rest } = await readWorkbook(archive);
    const rows = [];
    for (const { part } of sheets)
      for await (const some of sheetRows(archive, { part, ...rest }, [])) rows.push(...some);
    return { names: sheets.map(({ name, isHidden }) => [name, isHidden]), rows };
  } finally {
    archive.close();
  }
}

const written = (cells: readonly (readonly SheetCell[])[]) =>
  buffer(workbook([{ name: '名册<&>"', columns: [], rows: cells.map((row) => rowXml(row)) }]));

test('whatever text goes in comes out, and nothing of it is a formula', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('_', 'x', '0', 'D', '=', '+', '\r', '\n', '\t', ' ', '\0', '￾', '<', '&', ']', '>'),
      maxLength: 12,
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (cells) => {
        const { rows } = await readBack(await written(cells));
        const filled = cells.map((row) =>
          row.slice(
            0,
            row.reduce((last, one, index) => (one === '' ? last : index + 1), 0),
          ),
        );
        expect(rows.map((row) => row.cells)).toEqual(filled.filter((row) => row.length > 0));
        expect(rows.some((row) => row.hasResult)).toBe(false);
      },
    ),
    { seed: 20_180_930, numRuns: Number(process.env['HUICE_TRIALS'] ?? 60) },
  );
});

test('numbers, truth values and empty cells', async () => {
  const { names, rows } = await readBack(await written([[{ number: '1234.5' }, true, null, { number: '-7' }, false]]));
  expect(names).toEqual([['名册<&>"', false]]);
  expect(rows).toEqual([
    { row: 1, cells: [['number', '1234.5'], 'TRUE', '', ['number', '-7'], 'FALSE'], hasResult: false },
  ]);
});

test('half a surrogate pair, which is no character, becomes U+FFFD', async () => {
  const { rows } = await readBack(await written([['a\uD83D', '\uDE00b']]));
  expect(rows[0]?.cells).toEqual(['a\uFFFD', '\uFFFDb']);
});

test('the same rows give the same bytes', async () => {
  expect(await written([['a']])).toEqual(await written([['a']]));
});

test('an error of the rows ends the stream with it', async () => {
  const rows = (async function* () {
    yield rowXml(['a']);
    throw new Error('the rows broke off');
  })();
  await expect(buffer(workbook([{ name: 'a', columns: [], rows }]))).rejects.toThrow('the rows broke off');
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});
