// Writes benchmarks/start/results.md: what a program waits for before its first decision, and what a browser loads. `pnpm bench:start [rounds]`
// Starts run on what is built.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { coldStarts, type Program, type Started } from './cold.js';
import { sizeOf } from './size.js';

const rounds = Number(process.argv[2] ?? 21);
const root = fileURLToPath(new URL('../..', import.meta.url));
const core = `${root}packages/core`;

const packs = ['chongqing', 'guangxi', 'guizhou', 'qingcheng', 'yunnan'].map((name) => `policy-${name}`);
const bytesOf = (pack: string) => statSync(`${root}packages/${pack}/dist/index.js`).size;
const largest = [...packs].sort((a, b) => bytesOf(b) - bytesOf(a))[0] as string;

/** Whole, as a program has them that does not bundle; core's own files carry the parts that it uses. */
const { dependencies, devDependencies } = JSON.parse(readFileSync(`${core}/package.json`, 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const entries: Record<string, string> = { '@noble/hashes': '@noble/hashes/sha2' };
const libraries = Object.keys({ ...dependencies, ...devDependencies })
  .filter((name) => name !== 'json-rules-engine')
  .map((name): [string, Program] => [`import ${name}`, { code: `import '${entries[name] ?? name}';`, folder: core }]);

const imports = `import { compile, evaluate } from '@huice/core'; import { latest } from '@huice/${largest}';`;
const steps: Record<string, string> = {
  'import core': `import '@huice/core';`,
  'import core and the pack': imports,
  'and compile it': `${imports} compile(latest);`,
  'and decide once': `${imports} evaluate(compile(latest), { subject: 'person', facts: {} }, { asOf: '2019-06-01' });`,
};
const started = coldStarts(
  {
    'Node alone': { code: '', folder: root },
    ...Object.fromEntries(Object.entries(steps).map(([name, code]) => [name, { code, folder: root }])),
    ...Object.fromEntries(libraries),
  },
  rounds,
);
const size = await sizeOf(core, 'src/index.ts');

const table = (head: readonly string[], lines: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const shown = ({ time, low, high }: Started) => `${time.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;
const lines = (names: readonly string[]) => names.map((name) => [name, shown(started.get(name) as Started)]);
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

writeFileSync(
  new URL('results.md', import.meta.url),
  `# What a start costs

Written by \`pnpm bench:start\`. Each line is a cold process of its own, in turns over ${rounds} rounds: milliseconds of the processor beyond those that Node takes to do
nothing in the same round, medians with their middle half. The machine that ran it: ${cpus()[0]?.model ?? 'unknown'}, ${platform()} ${arch()}, Node ${versions.node}.

## To the first decision

The largest pack is ${largest} (${kilobytes(bytesOf(largest))} kB). Node alone: ${shown(started.get('Node alone') as Started)} ms.

${table(['up to', 'ms beyond Node'], lines(Object.keys(steps)))}

## The libraries, each imported whole

Core's files carry only what they use of them; only \`@humanwhocodes/momoa\`, in the entry \`pack\`, is imported as it is.

${table(['import', 'ms beyond Node'], lines(libraries.map(([name]) => name)))}

## What the main entry of core weighs

Kilobytes, minified: ${kilobytes(size.minified)}; compressed with gzip ${kilobytes(size.gzip)}, with brotli ${kilobytes(size.brotli)}.

${table(
  ['of', 'kB minified'],
  [...size.parts].sort(([, a], [, b]) => b - a).map(([name, bytes]) => [name, kilobytes(bytes)]),
)}
`,
);
