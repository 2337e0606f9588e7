// A roster of 2,000 people, as a county bureau keeps it, through the command line: who gets what, what is rejected, and what is missing to know.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { roster } from './rosters/generate.mjs';

const huice = join(dirname(createRequire(import.meta.url).resolve('@huice/cli/package.json')), 'bin/huice.mjs');
const folder = mkdtempSync(join(tmpdir(), 'huice-roster-'));
try {
  writeFileSync(join(folder, '花名册.csv'), [...roster(2_000)].join(''));
  const asked = ['--pack', 'yunnan', '--as-of', '2019-06-01', '--subject', 'person', '--lang', 'zh'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [huice, 'batch', '花名册.csv', '--out', '结果.csv', ...asked],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 3) throw new Error(stderr);
  console.log(stdout);
  console.log(readFileSync(join(folder, '结果.csv.rejected.csv'), 'utf8').replace(/^\uFEFF/, ''));
  console.log(readFileSync(join(folder, '结果.csv'), 'utf8').split('\r\n')[3]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
