// What core refuses is said in the language asked for, whatever command has given it to core.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { huice } from './huice.js';

let folder: string;
const files: Readonly<Record<string, string>> = {
  'profile.json': '{"subject":"person","facts":{"birthDate":"2022-02-30"}}',
  'cut.json': '{"subject":"person"',
  'context.json': '{"minimumWage":{"value":"1000"}}',
  'roster.csv': '出生日期\n1990-01-01\n',
  'receipts.ndjson': '{"format":"huice-receipt/2"}\n',
  'set.json': '{"format":"huice-rule-set/1","pack":"own","version":"1"}',
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const day = ['--as-of', '2019-06-01'];
test.each<[string, string[], string, string]>([
  [
    'check',
    ['check', 'profile.json', ...day],
    '画像 /facts/birthDate:“出生日期”(birthDate)的值有误,没有`2022-02-30`这一天',
    'profile /facts/birthDate: the day `2022-02-30` of `birthDate` does not exist',
  ],
  ['check, of a file', ['check', 'cut.json', ...day], 'cut.json:不是JSON:没有写完就到了结尾', 'it ends too early'],
  [
    'ask',
    ['ask', '--profile', 'profile.json', ...day],
    '没有`2022-02-30`这一天',
    'the day `2022-02-30` of `birthDate` does not exist',
  ],
  [
    'batch',
    ['batch', 'roster.csv', '--subject', 'person', '--context', 'context.json', '--out', 'out.csv', ...day],
    '一时一地的数据 /minimumWage/source:这里应写明数据的出处',
    'context /minimumWage/source: it names where the figure is taken from',
  ],
  ['replay', ['replay', 'receipts.ndjson'], '凭据 /format:不是凭据', 'receipt /format: it is not a receipt'],
  [
    'compare',
    ['compare', 'set.json', 'yunnan', ...day],
    '/version:格式不对;现为`"1"`;应为三个数,如`0.1.0`',
    '/version: the text does not have the form that it must have',
  ],
])('%s', async (_, args, zh, en) => {
  for (const [language, words] of Object.entries({ zh, en })) {
    const { out, err } = await huice([...args, '--lang', language], { cwd: folder });
    expect(out + err).toContain(words);
  }
});
