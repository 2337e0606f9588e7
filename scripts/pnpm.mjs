// Runs the pnpm that package.json pins, so that a fresh clone needs Node and npm and nothing else.
// `node scripts/pnpm.mjs <arguments>`, or import `pnpm`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean }} [options] quiet: show the output only on failure
 * @returns {number} the exit code
 */
export function pnpm(args, { cwd = root, quiet = false } = {}) {
  const [command, ...before] = launcher();
  const result = spawnSync(command, [...before, ...args], {
    cwd,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // npx is a .cmd file there, which only a shell can start.
    shell: process.platform === 'win32' && command === 'npx',
  });
  if (result.error) throw result.error;
  const status = result.status ?? 1;
  if (quiet && status !== 0) process.stderr.write(`${result.stdout}${result.stderr}`);
  return status;
}

/** @returns {[string, ...string[]]} */
function launcher() {
  const outer = process.env['npm_execpath'];
  if (outer && /^pnpm\.c?js$/.test(basename(outer))) return [process.execPath, outer];
  const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return ['npx', '--yes', packageManager];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exit(pnpm(process.argv.slice(2), { cwd: process.cwd() }));
