// A run that is stopped: from outside, at any moment, with threads at work. It runs on what is built, as a clerk would run it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roster } from '../examples/rosters/generate.mjs';
import { drawing } from '../examples/rosters/people.mjs';

const huice = fileURLToPath(new URL('../packages/cli/bin/huice.mjs', import.meta.url));
const rows = 3_000;
const timeout = 300_000;

let folder: string;
let undisturbed: Record<string, string>;
let milliseconds: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huice-stopped-'));
  writeFileSync(join(folder, 'roster.csv'), [...roster(rows)].join(''));
  const begun = performance.now();
  expect(await start().ended).toEqual({ code: 3, signal: null });
  milliseconds = performance.now() - begun;
  undisturbed = results();
  expect(Object.keys(undisturbed)).toEqual(['result.csv', 'result.csv.rejected.csv']);
}, timeout);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly run: ChildProcess;
  /** How it ends: listened for from the beginning, since it may end before anybody asks. */
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
  /** What it has said on its standard error. */
  said(): string;
}

function start(): Started {
  const options = ['--pack', 'yunnan', '--as-of', '2019-06-01', '--subject', 'person', '--jobs', '2', '--force'];
  const args = [huice, 'batch', 'roster.csv', '--out', 'result.csv', ...options, '--lang', 'en'];
  const run = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  run.stderr.on('data', (text) => (said += text));
  const ended = once(run, 'close').then(([code, signal]) => ({ code, signal }));
  return { run, ended, said: () => said };
}

const files = () => readdirSync(folder).filter((name) => name !== 'roster.csv');
const isPart = (name: string) => name.startsWith('.') && name.endsWith('.huice-part');

/** What has been written, and is not on its way. */
function results(): Record<string, string> {
  const names = files().filter((name) => !isPart(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const clear = () => {
  for (const name of files().filter((one) => !isPart(one))) rmSync(join(folder, name));
};

test('killed at ten random moments, it leaves no partial result, and the next run gives the whole', {
  timeout,
}, async () => {
  const draw = drawing(20_180_930);
  for (let kill = 0; kill < 10; kill++) {
    clear();
    const { run, ended } = start();
    await wait(draw() * milliseconds);
    run.kill('SIGKILL');
    const { signal } = await ended;
    // It may have been done before the moment came; between the two files it may have been killed too, the result being the last.
    const found = results();
    if (signal === null || 'result.csv' in found) expect(found).toEqual(undisturbed);
    else expect([{}, { 'result.csv.rejected.csv': undisturbed['result.csv.rejected.csv'] }]).toContainEqual(found);
  }
  clear();
  expect(await start().ended).toEqual({ code: 3, signal: null });
  expect(results()).toEqual(undisturbed);
  // What the killed runs were writing has been cleared away.
  expect(files().filter(isPart)).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'stopped by %s, it leaves nothing and says so',
  { timeout },
  async (signal) => {
    clear();
    const { run, ended, said } = start();
    // It is at work once its files are there.
    while (!files().some(isPart) && run.exitCode === null) await wait(5);
    run.kill(signal);
    expect(await ended).toEqual({ code: 130, signal: null });
    expect(files()).toEqual([]);
    expect(said()).toContain('huice: interrupted; nothing was written');
  },
);

test('stopped, it leaves the results of an earlier run as they were', { timeout }, async () => {
  writeFileSync(join(folder, 'result.csv'), 'earlier');
  const { run, ended } = start();
  while (!files().some(isPart) && run.exitCode === null) await wait(5);
  run.kill('SIGINT');
  await ended;
  expect(results()).toEqual({ 'result.csv': 'earlier' });
});
