// The tarball is the product: what is packed is linted, installed alone, run under both module systems and type-checked.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packages } from '../scripts/packages.mjs';
import { root } from '../scripts/pnpm.mjs';

const names = packages.map((folder) => folder.slice('packages/'.length));
const libraries = names.filter((name) => name !== 'cli');
const minutes = 60_000;

let temporary: string;
let tarballs: Record<string, string>;

beforeAll(async () => {
  for (const folder of packages) {
    if (!existsSync(join(root, folder, 'dist'))) throw new Error(`${folder} is not built: run \`pnpm build\` first`);
  }
  temporary = await mkdtemp(join(tmpdir(), 'huice-shape-'));
  await node(root, 'scripts/pnpm.mjs', '--filter', './packages/*', '-r', 'pack', '--pack-destination', temporary);
  const files = await readdir(temporary);
  tarballs = Object.fromEntries(
    names.map((name) => [name, join(temporary, files.find((file) => file.startsWith(`huice-${name}-`)) ?? '')]),
  );
}, 3 * minutes);

afterAll(() => rm(temporary, { recursive: true, force: true }));

describe.each(names)('the tarball of %s', (name) => {
  it('is what its package.json says', { timeout: minutes }, async () => {
    const tarball = await readFile(packed(name));
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
    const worthSaying = messages.filter((message) => message.type !== 'suggestion');
    expect(worthSaying.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
  });

  it('carries its licence and no source, test or configuration', { timeout: minutes }, async () => {
    const files = (await run('tar', ['-tzf', packed(name)], root)).split('\n');
    expect(files).toContain('package/LICENSE');
    expect(files.filter((file) => /^package\/(src|test)\/|\.test\.|tsup\.config|tsconfig/.test(file))).toEqual([]);
  });
});

describe.each(libraries)('the types of %s', (name) => {
  it('resolve the same way as its code, for import and for require', { timeout: minutes }, async () => {
    const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js';
    await node(root, attw, packed(name), '--profile', 'node16', '--no-color');
  });
});

describe('core and one pack, installed alone', () => {
  const call = `
    const engine = compile(ruleSets);
    const decision = evaluate(
      engine,
      {
        subject: 'enterprise',
        region: '530000',
        facts: { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 60, workshopAwardAlreadyPaid: '0' },
      },
      { asOf: '2019-06-01' },
    );
  `;
  const imports = `
    import { compile, evaluate } from '@huice/core';
    import { ruleSets } from '@huice/policy-yunnan';
  `;
  const requires = `
    const { compile, evaluate } = require('@huice/core');
    const { ruleSets } = require('@huice/policy-yunnan');
  `;
  let app: string;

  beforeAll(async () => {
    app = join(temporary, 'app');
    await mkdir(app);
    await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true }));
    await install(app, packed('core'), packed('policy-yunnan'));
  }, 3 * minutes);

  it('give one decision, the same by import and by require', { timeout: minutes }, async () => {
    const print = 'console.log(JSON.stringify(decision));';
    await writeFile(join(app, 'run.mjs'), imports + call + print);
    await writeFile(join(app, 'run.cjs'), requires + call + print);
    const [esm, cjs] = [await node(app, 'run.mjs'), await node(app, 'run.cjs')];
    expect(cjs).toBe(esm);
    const { results } = JSON.parse(esm) as { results: { benefit: string; outcome: string }[] };
    expect(results.find(({ benefit }) => benefit === 'workshop-hiring-award')?.outcome).toBe('eligible');
  });

  it.each([
    ['run.mts', ['--module', 'node16', '--moduleResolution', 'node16']],
    ['run.cts', ['--module', 'node16', '--moduleResolution', 'node16']],
    ['run.ts', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('type-check in %s under %j', { timeout: minutes }, async (file, options) => {
    const use = 'export const outcomes: string[] = decision.results.map((result) => result.outcome);';
    await writeFile(join(app, file), imports + call + use);
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noEmit', '--target', 'es2022'];
    await node(app, join(root, 'node_modules/typescript/bin/tsc'), ...strict, ...options, file);
  });

  it('refuse a path that the exports map does not name', async () => {
    await expect(evaluateIn(app, `await import('@huice/core/dist/index.js')`)).rejects.toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });

  it('do without json-rules-engine, which only its adapter asks for', { timeout: 2 * minutes }, async () => {
    expect(existsSync(join(app, 'node_modules/json-rules-engine'))).toBe(false);
    const { exports } = JSON.parse(await readFile(join(app, 'node_modules/@huice/core/package.json'), 'utf8'));
    const entries = Object.keys(exports).filter((entry) => typeof exports[entry] === 'object');
    const adapter = './json-rules-engine';
    for (const entry of entries.filter((name) => name !== adapter)) await loads(app, entry);
    await install(app, 'json-rules-engine@7');
    await loads(app, adapter);
  });
});

describe('the command line, installed alone', () => {
  it('runs', { timeout: 3 * minutes }, async () => {
    const app = join(temporary, 'command-line');
    await mkdir(app);
    await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true }));
    await install(app, ...names.map(packed));
    const { version } = JSON.parse(await readFile(join(app, 'node_modules/@huice/cli/package.json'), 'utf8'));
    expect(await run(join(app, 'node_modules/.bin/huice'), ['--version'], app)).toBe(version);
  });
});

function packed(name: string): string {
  return tarballs[name] ?? '';
}

/** An entry of core has the same names by import and by require. */
async function loads(folder: string, entry: string): Promise<void> {
  const specifier = `@huice/core${entry.slice(1)}`;
  const list = `console.log(Object.keys(module).filter((name) => name !== 'default' && name !== '__esModule' && name !== 'module.exports').sort().join())`;
  const esm = await evaluateIn(folder, `const module = await import('${specifier}'); ${list}`);
  const cjs = await node(folder, '--eval', `{ const module = require('${specifier}'); ${list} }`);
  expect(esm, specifier).not.toBe('');
  expect(cjs, specifier).toBe(esm);
}

function evaluateIn(folder: string, code: string): Promise<string> {
  return node(folder, '--input-type=module', '--eval', code);
}

function install(folder: string, ...what: string[]): Promise<string> {
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  return run('npm', ['install', ...quick, ...what], folder);
}

function node(folder: string, ...args: string[]): Promise<string> {
  return run(process.execPath, args, folder);
}

async function run(command: string, args: string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return stdout.trim();
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')} failed\n${stdout}\n${stderr}`, { cause: error });
  }
}
