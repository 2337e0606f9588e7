// A stamp remembers the content that a step last ran on, so that the step can be skipped when nothing changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './pnpm.mjs';

const skipped = /^(node_modules|dist|coverage|CHANGELOG\.md)$|\.test(-d)?\.ts$/;

/**
 * @param {string} name
 * @param {string[]} inputs files and folders, relative to the repository
 */
export function stamp(name, inputs) {
  const file = join(root, 'node_modules/.cache/huice', name);
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap((input) => [...walk(input)])) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  const digest = hash.digest('hex');
  return {
    isFresh() {
      try {
        return readFileSync(file, 'utf8') === digest;
      } catch {
        return false;
      }
    },
    save() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, digest);
    },
  };
}

/**
 * @param {string} path
 * @returns {Generator<string>}
 */
function* walk(path) {
  let names;
  try {
    names = readdirSync(join(root, path)).sort();
  } catch {
    yield path;
    return;
  }
  for (const name of names) if (!skipped.test(name)) yield* walk(`${path}/${name}`);
}
