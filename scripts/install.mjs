// Installs exactly what the lockfile says; does nothing when it is already there.
import { packages } from './packages.mjs';
import { pnpm } from './pnpm.mjs';
import { stamp } from './stamp.mjs';

const manifests = packages.map((folder) => `${folder}/package.json`);
const installed = stamp('install', ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);

if (!installed.isFresh()) {
  console.log('install: fetching dependencies …');
  const status = pnpm(['install', '--frozen-lockfile'], { quiet: true });
  if (status !== 0) {
    console.error('install: failed (see above)');
    process.exit(status);
  }
  installed.save();
  console.log('install: done');
}
