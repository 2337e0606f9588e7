import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/**
 * Libraries of which only what we use becomes part of our files: loaded whole and file by file, they would take several times as long to start as
 * Node itself does. Those that stand in our types remain dependencies.
 */
const bundled = [
  'zod',
  'decimal.js',
  'date-fns',
  '@date-fns/utc',
  '@noble/hashes',
  'canonicalize',
  'fastest-levenshtein',
];

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/bulk/index.ts',
    'src/checks/index.ts',
    'src/compare/index.ts',
    'src/explain/index.ts',
    'src/faults/index.ts',
    'src/interview/index.ts',
    'src/json-rules-engine/index.ts',
    'src/pack/index.ts',
    'src/replay/index.ts',
  ],
  format: ['esm', 'cjs'],
  splitting: true,
  dts: true,
  clean: true,
  noExternal: bundled,
  // What their licences ask for wherever their code goes.
  onSuccess: async () => writeFileSync('dist/licences.txt', bundled.map(licenceOf).join('\n')),
});

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${name} has no licence`);
  return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8')}`;
}
