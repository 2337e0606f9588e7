// Runs a benchmark as plain JavaScript: `node scripts/bench.mjs <folder> [arguments]`.
// Loaders that translate TypeScript as it is imported also translate what is built, and give each function a name at run time, which takes
// longer than many of the functions themselves.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './pnpm.mjs';

const [name = '', ...rest] = process.argv.slice(2);
const folder = join(root, 'benchmarks', name);
const outfile = join(folder, '.run.mjs');
try {
  await build({
    entryPoints: [join(folder, 'run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // What is measured is what is built.
    external: ['@huice/*', 'json-rules-engine', 'json-logic-engine', '@gorules/zen-engine'],
    logLevel: 'warning',
  });
  process.exitCode = spawnSync(process.execPath, [outfile, ...rest], { cwd: root, stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
