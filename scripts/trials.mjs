// Runs drawn tests in full, not in the slice that `npm test` takes: `node scripts/trials.mjs <folder> [vitest options]`.
// HUICE_TRIALS says how often each is tried, 100,000 times if unset; HUICE_SEED draws others.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './pnpm.mjs';

const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { HUICE_TRIALS: '100000', ...process.env },
  },
);
process.exitCode = status ?? 1;
