// Builds the packages, each after those it depends on; does nothing when no input has changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packages } from './packages.mjs';
import { pnpm, root } from './pnpm.mjs';
import { stamp } from './stamp.mjs';

const built = stamp('build', ['pnpm-lock.yaml', 'tsconfig.base.json', ...packages]);

if (!built.isFresh() || !packages.every((folder) => existsSync(join(root, folder, 'dist')))) {
  console.log(`build: ${packages.length} packages …`);
  const status = pnpm(['--recursive', '--workspace-concurrency=2', 'run', 'build'], { quiet: true });
  if (status !== 0) {
    console.error('build: failed (see above)');
    process.exit(status);
  }
  built.save();
  console.log('build: done');
}
