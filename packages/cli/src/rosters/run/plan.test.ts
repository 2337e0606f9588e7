import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voiceOf } from '@huice/core/explain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encode } from '../write/format.js';
import { rejectsWriter } from '../write/rejects.js';
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
    ['a.csv', 'csv', 'a.csv.rejected.csv'],
    ['a.CSV', 'csv', 'a.CSV.rejected.csv'],
    ['a.tsv', 'tsv', 'a.tsv.rejected.csv'],
    ['a.b.xlsx', 'xlsx', 'a.b.xlsx.rejected.csv'],
    ['a.ndjson', 'ndjson', 'a.ndjson.rejected.csv'],
    ['a.jsonl', 'ndjson', 'a.jsonl.rejected.csv'],
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
  test.each<[string, Partial<Wish>, RegExp, (1 | 2)?]>([
    ['no format', { out: 'result' }, /does not say the format/],
    ['a decision in a table', { shape: 'decision' }, /do not fit into a table/],
    ['GB18030 in XLSX', { out: 'a.xlsx', encoding: 'gb18030' }, /XLSX is always UTF-8/],
    ['GB18030 in NDJSON', { out: 'a.ndjson', encoding: 'gb18030' }, /NDJSON is always UTF-8/],
    ['over the roster', { out: 'roster.csv', force: true }, /is read by this run/],
    ['rejects over the roster', { rejects: './roster.csv', force: true }, /is read by this run/],
    ['both to one file', { rejects: 'out.csv' }, /cannot go to the same file/],
    ['to a folder', { out: '.', format: 'csv', rejects: 'r.csv', force: true }, /is no regular file/, 1],
    ['to a device', { out: '/dev/null', format: 'csv', force: true }, /is no regular file/, 1],
    ['over another file', { out: 'there.csv' }, /there already/, 1],
    ['rejects over another file', { rejects: 'there.csv' }, /there already/, 1],
  ])('%s', (_, wish, message, code = 2) => {
    expect(() => plan(wish)).toThrow(message);
    expect(() => plan(wish)).toThrow(expect.objectContaining({ code }));
  });

  test('by force over another result', () => {
    expect(plan({ out: 'there.csv', force: true }).out).toBe(join(folder, 'there.csv'));
  });

  test.each(['zh', 'en'] as const)(
    'by force over another list of rejected rows, in whatever encoding (%s)',
    (language) => {
      const header = rejectsWriter(voiceOf(language)).header();
      for (const bytes of [
        encode(header, 'gb18030'),
        encode(header, 'utf-8'),
        encode(`\uFEFF${header}1,a,b,c\r\n`, 'utf-8'),
      ]) {
        writeFileSync(join(folder, 'r.csv.rejected.csv'), bytes);
        expect(plan({ out: 'r.csv', force: true }).rejects).toBe(join(folder, 'r.csv.rejected.csv'));
        expect(() => plan({ out: 'r.csv' })).toThrow(/there already/);
      }
    },
  );

  test.each(['', '名册行号', '姓名,妇女\n张三,是\n'])('never over somebody else’s file, even by force: %j', (text) => {
    writeFileSync(join(folder, 's.csv.rejected.csv'), text);
    expect(() => plan({ out: 's.csv', force: true })).toThrow(/is no list of rejected rows/);
    expect(() => plan({ rejects: 's.csv.rejected.csv', force: true })).toThrow(/is no list of rejected rows/);
  });
});
