// Everything that must hold before a change lands: one command, the same here, for a developer and in CI.
// The last line is the count of all tests, `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './pnpm.mjs';

const node = process.execPath;
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);

/** @type {{ name: string, help: string, args: string[] }[]} */
const steps = [
  { name: 'format and lint', help: 'pnpm format', args: [bin('@biomejs/biome/bin/biome'), 'ci', '.'] },
  { name: 'types', help: 'pnpm typecheck', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    name: 'arrows',
    help: 'pnpm arrows',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '{packages,tests,examples,benchmarks,scripts}'],
  },
  { name: 'nothing unused', help: 'pnpm unused', args: [bin('knip/bin/knip.js'), '--no-config-hints'] },
  {
    name: 'generated files fresh',
    help: 'pnpm generate',
    args: [bin('tsx/dist/cli.mjs'), 'scripts/generate.ts', '--check'],
  },
  { name: 'public API reviewed', help: 'pnpm api', args: ['scripts/api.mjs', '--check'] },
];

const build = spawnSync(node, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const failed = await runSteps();
if (failed.length > 0) {
  console.error(`check: failed before the tests: ${failed.join(', ')}`);
  process.exit(1);
}
process.exitCode = runTests();

async function runSteps() {
  /** @type {string[]} */
  const failures = [];
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { code, output, seconds } = await run(step.args);
      console.log(`check: ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      if (code === 0) continue;
      failures.push(step.name);
      console.error(`${output.trimEnd()}\n(to see or mend this alone: ${step.help})\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return failures;
}

/** @param {string[]} args */
async function run(args) {
  const start = Date.now();
  const child = spawn(node, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, output, seconds: ((Date.now() - start) / 1000).toFixed(1) };
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'huice-'));
  const tally = join(folder, 'tally');
  try {
    const reporters = ['--reporter=default', '--reporter=./scripts/tally-reporter.mjs'];
    const vitest = spawnSync(node, [bin('vitest/vitest.mjs'), 'run', '--coverage', ...reporters], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, HUICE_TALLY: tally },
    });
    const status = vitest.status ?? 1;
    if (status !== 0) console.error(`check: vitest failed (exit code ${status}; see above)`);
    // Without a tally vitest did not get as far as its end.
    console.log(existsSync(tally) ? readFileSync(tally, 'utf8') : '0 passed, 1 failed');
    return status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
