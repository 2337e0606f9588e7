// What is told of a whole run, and of rows whose benefit is theirs although nothing is left to pay.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Summary } from '../../src/rosters/run/summary.js';
import { huice } from '../huice.js';

const roster = [
  '编号,对象类型,行政区划代码,扶贫车间,吸纳贫困劳动力人数,已领取的扶贫车间吸纳就业奖补(元)',
  'due,企业,530102,是,60,20000',
  'used up,企业,530102,是,60,50000',
  'no workshop,企业,530102,否,60,0',
  'open,企业,530102,,60,0',
  'elsewhere,企业,110101,是,60,0',
  'a person,个人,530102,,,',
].join('\n');

const timeout = 60_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-summary-'));
  writeFileSync(join(folder, 'roster.csv'), roster);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const award = ['--pack', 'yunnan', '--as-of', '2019-06-01', '--benefit', 'workshop-hiring-award', '--force'];
const batch = (...more: string[]) => huice(['batch', 'roster.csv', ...award, ...more], { cwd: folder, columns: 110 });
const written = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, name), 'utf8').replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

test('the four counts of a benefit add up to the rows decided', { timeout }, async () => {
  const { out } = await batch('--out', 'a.csv', '--json');
  const { decided, benefits, cash } = JSON.parse(out) as Summary;
  expect(benefits).toMatchObject([
    {
      eligible: 2,
      ineligible: 1,
      undetermined: 1,
      notApplicable: 2,
      usedUp: 1,
      cash: { amount: '30000', subjects: 1 },
    },
  ]);
  expect(decided).toBe(6);
  expect(cash).toMatchObject([{ amount: '30000' }]);
  const [zh, en] = [await batch('--out', 'a.csv', '--lang', 'zh'), await batch('--out', 'a.csv', '--lang', 'en')];
  expect(zh.out).toContain('一次性30,000元;另有1例上限已用完,无可再付');
  expect(zh.out).toMatch(/待遇 +符合 +不符合 +尚不能确定 +不适用 +现金/);
  expect(en.out).toMatch(/2 +1 +1 +2 +30,000 yuan, once; 1 with the cap/);
});

test('the total says how many sums are not in it', { timeout }, async () => {
  const [header] = roster.split('\n');
  const rows = ['due,企业,530102,是,60,20000', 'paid before?,企业,530102,是,60,', 'used up,企业,530102,是,60,50000'];
  writeFileSync(join(folder, 'sums.csv'), [header, ...rows].join('\n'));
  const sums = (language: string, ...more: string[]) =>
    huice(['batch', 'sums.csv', ...award, '--out', 'sums-out.csv', '--lang', language, ...more], { cwd: folder });
  expect((await sums('zh')).out).toContain('应给现金合计:一次性30,000元;另有1例无确定数额,未计入\n');
  const { out } = await sums('en');
  expect(out).toContain('Cash due in all: 30,000 yuan, once; 1 without an exact sum is not in it\n');
  expect(JSON.parse((await sums('en', '--json')).out)).toMatchObject({ cashLeftOut: 1 });
});

test('facts of others than whose rows they are said to be are named', { timeout }, async () => {
  writeFileSync(join(folder, 'workshops.csv'), '行政区划代码,扶贫车间,稳定就业月数\n530102,是,6\n');
  const of = (language: string, subject: string) =>
    huice(
      [
        'batch',
        'workshops.csv',
        ...award.slice(0, 4),
        '--out',
        'of.csv',
        '--force',
        '--lang',
        language,
        '--subject',
        subject,
      ],
      {
        cwd: folder,
        columns: 200,
      },
    );
  expect((await of('zh', 'person')).err).toContain(
    '注意:每一行都是个人,判断时不看这些列,它们是别的对象的:`扶贫车间`(企业、其他组织)\n',
  );
  expect((await of('en', 'enterprise')).err).toContain(
    'warning: each row is an enterprise, of whom these columns are not read; they are those of others: `稳定就业月',
  );
  const args = [
    'check',
    '--pack',
    'yunnan',
    '--as-of',
    '2019-06-01',
    '--set',
    '扶贫车间=是',
    '--set',
    'subject=person',
  ];
  expect((await huice([...args, '--lang', 'zh'])).err).toBe('注意:没有规则对个人看这些事实:扶贫车间(企业、其他组织)\n');
  expect((await huice([...args, '--lang', 'en'])).err).toBe(
    'note: of a person no rule reads poverty-alleviation workshop (an enterprise, an organisation)\n',
  );
});

test('sheets are chosen of a workbook alone', { timeout }, async () => {
  expect(await batch('--out', 'b.csv', '--sheet', '一月', '--lang', 'en')).toMatchObject({
    code: 2,
    err: 'huice: a roster in CSV has no sheets\n(leave out --sheet, or give a roster in .xlsx)\n',
  });
  const { err } = await batch('--out', 'b.csv', '--sheet', '一月', '--lang', 'zh');
  expect(err).toBe('huice: CSV没有工作表可选\n(去掉--sheet,或给出.xlsx名册)\n');
});

test('a cap that is used up stands apart from what is due', { timeout }, async () => {
  await batch('--out', 'subject.csv', '--lang', 'zh');
  const [due, spent] = written('subject.csv');
  expect(due).toMatchObject({ 应当给予: '扶贫车间吸纳就业一次性奖补(一次性30,000元)', '符合条件,但上限已用完': '' });
  expect(spent).toMatchObject({ 应当给予: '', '符合条件,但上限已用完': '扶贫车间吸纳就业一次性奖补' });
  await batch('--out', 'benefit.csv', '--shape', 'benefit', '--lang', 'en');
  const [, row] = written('benefit.csv');
  expect(row).toMatchObject({
    outcome: 'eligible',
    'what it gives': '0 yuan (nothing is left to pay: the cap is used up), once',
    'amount (yuan)': '0',
  });
});

test('check says so too, apart from what is given', { timeout }, async () => {
  const set = ['subject=企业', '扶贫车间=是', '吸纳贫困劳动力人数=60', '已领取的扶贫车间吸纳就业奖补=50000'];
  const args = ['check', ...award.slice(0, -1), ...set.flatMap((one) => ['--set', one])];
  const { out } = await huice([...args, '--lang', 'zh']);
  expect(out).toContain('符合条件,但上限已用完,没有可再付的金额 (1)\n  扶贫车间吸纳就业一次性奖补\n    一次性0元(');
  expect(out).not.toContain('应当给予 (');
  const english = await huice([...args, '--lang', 'en']);
  expect(english.out).toContain('Eligible, but nothing is left to pay: the cap is used up (1)');
});

test('standard input is decided as a file is, and nothing of it is left', { timeout }, async () => {
  await batch('--out', 'file.csv');
  const args = ['batch', '-', ...award, '--lang', 'en'];
  const piped = await huice([...args, '--in-format', 'csv', '--out', 'piped.csv'], { cwd: folder, stdin: roster });
  expect(piped.err).toContain('standard input: CSV, UTF-8');
  expect(written('piped.csv')).toEqual(written('file.csv'));
  const spoilt = await huice([...args, '--in-format', 'xlsx', '--out', 'piped.csv'], { cwd: folder, stdin: roster });
  expect([spoilt.code, spoilt.err]).toEqual([1, expect.stringContaining('it is no .xlsx workbook')]);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await huice([...args, '--out', 'piped.csv'], { cwd: folder, stdin: roster })).toEqual({
    code: 2,
    out: '',
    err: 'huice: standard input does not say the format of the roster\n(give --in-format csv, tsv, xlsx or ndjson)\n',
  });
  const twice = ['--in-format', 'csv', '--out', 'piped.csv', '--mapping', '-'];
  expect((await huice([...args, ...twice], { cwd: folder, stdin: roster })).err).toContain('can be read once');
});
