// What clerks see of the commands that they use most, in both languages, narrow and wide.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { transcript } from './transcript.js';

const timeout = 60_000;
const day = ['--pack', 'yunnan', '--as-of', '2019-06-01'];
const workshop = ['subject=企业', 'region=530102', '扶贫车间=是', '吸纳贫困劳动力人数=60'].flatMap((one) => [
  '--set',
  one,
]);
const leaving = ['subject=企业', '参加失业保险=是', '失业保险参保地在深度贫困地区=是'].flatMap((one) => ['--set', one]);
const languages = ['zh', 'en'] as const;
const inBoth = (...args: string[]) => languages.map((language) => [...args, '--lang', language]);

const rosterRows = [
  '编号,姓名,类型,行政区划代码,扶贫车间,吸纳贫困劳动力人数,已领(万元)',
  '530102198503071234,甲车间,企业,530102,是,60,2',
  '530102198503071235,乙车间,企业,530102,是,60,5',
  '530102198503071236,丙合作社,其他组织,530102,否,60,0',
  ',丁车间,企业,530102,,60,0',
  ',戊,个人,530102,,,',
  ',己车间,企业,110101,是,60,0',
  ',庚车间,企业,530102,是,六十,0',
];
const mapping =
  'columns:\n  类型: subject\n  已领(万元): { is: workshopAwardAlreadyPaid, values: { "2": 20000, "5": 50000 } }\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-transcripts-'));
  writeFileSync(join(folder, '花名册.csv'), rosterRows.join('\n'));
  writeFileSync(join(folder, '对照.yaml'), mapping);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['check', 80],
  ['check-wide', 110],
] as const)('%s', { timeout }, async (name, columns) => {
  const award = [...day, ...workshop, '--benefit', 'workshop-hiring-award'];
  await transcript(
    name,
    [
      ...inBoth('check', ...award, '--set', '已领取的扶贫车间吸纳就业奖补=20000'),
      ...inBoth('check', ...award, '--set', '已领取的扶贫车间吸纳就业奖补=50000', '--brief'),
      ...inBoth('check', ...day, ...leaving, '--explain', '--benefit', 'stable-post-subsidy'),
      ...inBoth('check', ...day, ...workshop, '--brief'),
    ],
    columns,
  );
});

test('ask', { timeout }, async () => {
  const args = ['ask', ...day, '--benefit', 'workshop-hiring-award', '--amounts', '--brief'];
  await transcript(
    'ask',
    languages.map((language) => ({ args: [...args, '--lang', language], stdin: '3\nh\n1\n60\ns\n' })),
  );
});

test.each([
  ['batch', 80],
  ['batch-wide', 110],
] as const)('%s', { timeout }, async (name, columns) => {
  const result = `${name}.csv`;
  const args = ['batch', '花名册.csv', '--out', result, ...day, '--mapping', '对照.yaml'];
  await transcript(
    name,
    [
      [...args, '--lang', 'zh'],
      [...args, '--lang', 'zh'],
      [...args, '--lang', 'en', '--force'],
      [...args, '--lang', 'en', '--force', '--benefit', 'workshop-hiring-award'],
    ],
    columns,
    folder,
  );
});

test('template', { timeout }, async () => {
  const args = ['template', '--pack', 'yunnan', '--subject', 'person', '--out'];
  await transcript(
    'template',
    languages.flatMap((language) => [
      [...args, `${language}.xlsx`, '--lang', language],
      [...args, `${language}.xlsx`, '--lang', language],
    ]),
    80,
    folder,
  );
});
