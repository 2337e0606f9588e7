import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planOf, type Wish } from './plan.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-plan-'));
  writeFileSync(join(folder, 'roster.csv'), '');
  writeFileSync(join(folder, 'there.csv'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = (wish: Partial<Wish>) =>
  planOf({ out: 'out.csv', encoding: 'utf-8', shape: 'subject', ...wish }, ['roster.csv', '-'], folder);

describe('the format is that of the name, unless it is given', () => {
  test.each([
    ['a.csv', 'csv', 'a.rejected.csv'],
    ['a.CSV', 'csv', 'a.rejected.csv'],
    ['a.tsv', 'tsv', 'a.rejected.csv'],
    ['a.b.xlsx', 'xlsx', 'a.b.rejected.csv'],
    ['a.ndjson', 'ndjson', 'a.rejected.csv'],
    ['a.jsonl', 'ndjson', 'a.rejected.csv'],
  ])('%s', (out, format, rejects) => {
    expect(plan({ out })).toEqual({ format, out: join(folder, out), rejects: join(folder, rejects) });
  });

  test('given, the name may be any', () => {
    expect(plan({ out: 'result', format: 'tsv' })).toMatchObject({
      format: 'tsv',
      rejects: join(folder, 'result.rejected.csv'),
    });
  });
});

describe('what cannot be done is refused before anything is read', () => {
  test.each<[string, Partial<Wish>, RegExp]>([
    ['no format', { out: 'result' }, /does not say the format/],
    ['a decision in a table', { shape: 'decision' }, /do not fit into a table/],
    ['GB18030 in XLSX', { out: 'a.xlsx', encoding: 'gb18030' }, /XLSX is always UTF-8/],
    ['GB18030 in NDJSON', { out: 'a.ndjson', encoding: 'gb18030' }, /NDJSON is always UTF-8/],
    ['over the roster', { out: 'roster.csv', force: true }, /is read by this run/],
    ['rejects over the roster', { rejects: './roster.csv', force: true }, /is read by this run/],
    ['both to one file', { rejects: 'out.csv' }, /cannot go to the same file/],
    ['to a folder', { out: '.', format: 'csv', rejects: 'r.csv', force: true }, /is no regular file/],
    ['to a device', { out: '/dev/null', format: 'csv', force: true }, /is no regular file/],
    ['over another file', { out: 'there.csv' }, /there already/],
    ['rejects over another file', { rejects: 'there.csv' }, /there already/],
  ])('%s', (_, wish, message) => {
    expect(() => plan(wish)).toThrow(message);
  });

  test('by force over another file', () => {
    expect(plan({ out: 'there.csv', force: true }).out).toBe(join(folder, 'there.csv'));
  });
});
