// A roster's rows are decided as `huice check` decides them one by one: the same bytes, whatever the format and the encoding.
// `pnpm rosters` tries 10,000 rows, `npm test` a slice.
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { createInterface } from 'node:readline';
import { compile, type Decision, evaluate, type Profile } from '@huice/core';
import { prepare } from '@huice/core/bulk';
import { voiceOf } from '@huice/core/explain';
import { ruleSets } from '@huice/policy-yunnan';
import { vocabulary } from '@huice/vocabulary';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headers } from '../../../../examples/rosters/generate.mjs';
import { sheetReader } from '../../src/rosters/read/block/sheet.js';
import { textOf } from '../../src/rosters/read/cells/cell.js';
import { sheetBlocks } from '../../src/rosters/read/xlsx/blocks.js';
import { fromDecision } from '../../src/rosters/write/answered.js';
import { benefitShape } from '../../src/rosters/write/benefit.js';
import { joined } from '../../src/rosters/write/column.js';
import { neutral } from '../../src/rosters/write/neutral.js';
import { phrasesOf } from '../../src/rosters/write/phrases.js';
import { type Scope, subjectShape } from '../../src/rosters/write/subject.js';
import { huice } from '../huice.js';
import { drawn, type Person, writers } from './rosters.js';

const slice = 200;
const rows = Math.min(Number(env['HUICE_TRIALS'] ?? slice), 10_000);
const timeout = rows > slice ? 3_600_000 : 120_000;
const asOf = '2019-06-01';
const passed = [0, 1, 2, 3, -1];

let folder: string;
let persons: Person[];
/** Every row that has no slip, and where it stands. */
let sound: { row: number; cells: string[]; profile: Profile }[];

const engine = compile(ruleSets, { vocabulary });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huice-batch-'));
  persons = drawn(rows, Number(env['HUICE_SEED'] ?? 1));
  for (const [name, write] of Object.entries(writers)) await write(join(folder, name), persons);
  sound = persons.flatMap(({ cells, profile }, index) =>
    profile === undefined ? [] : [{ row: index + 2, cells, profile }],
  );
}, timeout);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function batch(roster: string, out: string, ...more: string[]) {
  const path = join(folder, out);
  const fixed = ['--pack', 'yunnan', '--as-of', asOf, '--subject', 'person', '--force', '--json'];
  const { code, out: said, err } = await huice(['batch', join(folder, roster), '--out', path, ...fixed, ...more]);
  expect(code, err).toBe(sound.length === persons.length ? 0 : 3);
  const { rows: read, decided, rejected } = JSON.parse(said);
  expect({ read, decided, rejected }).toEqual({
    read: persons.length,
    decided: sound.length,
    rejected: persons.length - sound.length,
  });
  return path;
}

/** What `check` says. */
const decided = (profile: Profile): Decision => evaluate(engine, profile, { asOf });

describe('the whole decision of every row has the bytes that check prints, without its line breaks', () => {
  test.each(Object.keys(writers))('%s', { timeout }, async (name) => {
    const path = await batch(name, 'decisions.ndjson', '--shape', 'decision');
    let index = 0;
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const { row, cells, profile } = sound[index] as (typeof sound)[number];
      index += 1;
      // NDJSON has no row above its first line.
      const own = name.endsWith('.ndjson') ? row - 1 : row;
      const columns = Object.fromEntries(passed.map((place) => [headers.at(place), cells.at(place)]));
      const decision = JSON.stringify(decided(profile));
      expect(line).toBe(`{"columns":${JSON.stringify(columns)},"row":${own},"decision":${decision}}`);
    }
    expect(index).toBe(sound.length);
  });
});

/** The cells that a table must have, made from single decisions. */
function expected(shape: 'subject' | 'benefit', language: 'zh' | 'en'): { passed: string[]; cells: string[] }[] {
  const prepared = prepare(engine, { asOf });
  const phrases = phrasesOf(engine, prepared, voiceOf(language));
  const blank = evaluate(engine, { subject: 'person', facts: {} }, { asOf });
  const rules = blank.results.flatMap(({ outcome }, rule) => (outcome === 'not-applicable' ? [] : [rule]));
  const asked = new Set(['region', ...persons.flatMap(({ profile }) => Object.keys(profile?.facts ?? {}))]);
  const scope: Scope = { rules, isWhole: true, asked };
  const { rows: rowsOf } = shape === 'subject' ? subjectShape(phrases, scope) : benefitShape(phrases, scope);
  const separator = language === 'zh' ? ';' : '; ';
  return sound.flatMap(({ row, cells, profile }) =>
    rowsOf(fromDecision(decided(profile))).map((own) => ({
      passed: passed.map((place) => cells.at(place) ?? ''),
      cells: [`${row}`, ...own.map((cell) => joined(cell, separator))],
    })),
  );
}

describe('the rows of tables are made of what check says', () => {
  test.each([
    ['utf-8.csv', 'subject', 'zh', 'utf-8'],
    ['gb18030.csv', 'subject', 'zh', 'gb18030'],
    ['sheet.xlsx', 'subject', 'en', 'utf-8'],
    ['bom.csv', 'benefit', 'zh', 'gb18030'],
    ['sheet.xlsx', 'benefit', 'en', 'utf-8'],
  ] as const)('%s, a row a %s, %s, CSV in %s', { timeout }, async (name, shape, language, encoding) => {
    const path = await batch(name, 'out.csv', '--shape', shape, '--encoding', encoding, '--lang', language);
    const { data } = Papa.parse<string[]>(new TextDecoder(encoding).decode(readFileSync(path)).trimEnd(), {
      delimiter: ',',
    });
    const wanted = expected(shape, language).map((row) => [...row.passed, ...row.cells].map(neutral));
    expectSame(data.slice(1), wanted);
  });

  test.each([
    ['utf-8.tsv', 'subject'],
    ['gb18030.csv', 'benefit'],
  ] as const)('%s, a row a %s, as XLSX', { timeout }, async (name, shape) => {
    await batch(name, 'out.xlsx', '--shape', shape, '--lang', 'zh');
    const wanted = expected(shape, 'zh').map((row) => [...row.passed, ...row.cells]);
    const cells = await sheetOf(join(folder, 'out.xlsx'), wanted[0]?.length ?? 0);
    expectSame(cells.slice(1), wanted);
  });
});

/** Row by row: of many rows, one that differs is told at once. */
function expectSame(found: readonly (readonly string[])[], wanted: readonly (readonly string[])[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [index, row] of wanted.entries()) expect(found[index]).toEqual(row);
}

/** The texts of the first sheet of a workbook. */
async function sheetOf(path: string, columns: number): Promise<string[][]> {
  const styles = ['number', 'number', 'number', 'number', 'number'] as const;
  const sheet = { name: '', part: 'xl/worksheets/sheet1.xml', date1904: false, isStale: false, styles };
  const read = sheetReader(columns);
  const rows: string[][] = [];
  for await (const block of sheetBlocks(path, sheet)) for (const { cells } of read(block)) rows.push(cells.map(textOf));
  return rows;
}
