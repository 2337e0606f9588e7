// Writes the files that are made from data; with --check, fails where one is missing or out of date.
// Each module of generate/ makes the files of one kind.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './pnpm.mjs';

/** Gives the content of each generated file by its path in the repository; reads what it likes, writes nothing. */
export type Generator = () => Record<string, string> | Promise<Record<string, string>>;

const check = process.argv.includes('--check');
const stale: string[] = [];

for (const name of readdirSync(new URL('generate', import.meta.url)).sort()) {
  const generator: { default: Generator } = await import(`./generate/${name}`);
  for (const [path, content] of Object.entries(await generator.default())) {
    if (content === read(path)) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

for (const path of stale) console.log(`${path} ${check ? 'is out of date' : 'written'}`);
if (check && stale.length > 0) {
  console.error('generated files are out of date: run `pnpm generate` and commit them');
  process.exit(1);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
