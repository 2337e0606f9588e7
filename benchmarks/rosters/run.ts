// A roster of a million people through the Yunnan pack, from CSV to CSV, beside a baseline that only parses and writes it:
// `pnpm bench:rosters [rows] [rounds]`. Runs on what is built, and writes results.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { headers, roster } from '../../examples/rosters/generate.mjs';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const asOf = '2019-06-01';

/** Prints what the process used when it ends, its threads included. */
const meter = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('\\n@' + JSON.stringify({ memory: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
});`;

interface Cost {
  /** In seconds. */
  readonly time: number;
  /** Seconds of all cores together. */
  readonly cpu: number;
  /** The most that was resident, in bytes. */
  readonly memory: number;
  readonly out: string;
}

async function measured(...args: string[]): Promise<Cost> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(meter)}`, ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (err += text));
  const [code] = await once(child, 'close');
  if (code !== 0 && code !== 3) throw new Error(`${args[0]} ended with ${code}: ${err}`);
  const used = JSON.parse(err.slice(err.lastIndexOf('\n@') + 2));
  return { time: (performance.now() - begun) / 1000, ...used, out };
}

async function linesOf(file: string): Promise<number> {
  let count = 0;
  for await (const _ of createInterface({ input: createReadStream(file) })) count += 1;
  return count;
}

const folder = mkdtempSync(join(tmpdir(), 'huice-bench-'));
try {
  const [input, copy, result] = ['roster.csv', 'copy.csv', 'result.csv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await pipeline(Readable.from(chunks(roster(rows))), createWriteStream(input));
  const batch = [path('../../packages/cli/bin/huice.mjs'), 'batch', input, '--out', result, '--force', '--json'];
  const options = ['--pack', 'yunnan', '--as-of', asOf, '--subject', 'person', '--lang', 'zh'];
  const baselines: Cost[] = [];
  const runs: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    baselines.push(await measured(path('baseline.mjs'), input, copy));
    runs.push(await measured(...batch, ...options));
    console.log(`round ${round + 1}: ${baselines.at(-1)?.time.toFixed(1)} s, ${runs.at(-1)?.time.toFixed(1)} s`);
  }
  const summary = JSON.parse(runs[0]?.out ?? '{}');
  const written = (await linesOf(result)) - 1;
  if (summary.rows !== rows || summary.decided + summary.rejected !== rows || written !== summary.decided)
    throw new Error(
      `rows are lost: ${rows} in, ${summary.decided} decided and ${written} written, ${summary.rejected} rejected`,
    );
  const text = report(
    baselines,
    runs,
    summary,
    [input, copy, result].map((file) => statSync(file).size),
  );
  writeFileSync(path('results.md'), text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Few large pieces for the stream instead of many lines. */
function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < 1 << 18) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function report(
  baselines: readonly Cost[],
  runs: readonly Cost[],
  { decided, rejected }: { decided: number; rejected: number },
  sizes: readonly number[],
): string {
  const count = (number: number) => number.toLocaleString('en');
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
  const ratios = runs.map(({ time }, index) => time / (baselines[index]?.time ?? Number.NaN)).sort((a, b) => a - b);
  const [input = 0, copy = 0, result = 0] = sizes;
  const row = (name: string, costs: readonly Cost[], size: number) =>
    `| ${name} | ${median(costs.map(({ time }) => time)).toFixed(1)} s | ${median(costs.map(({ cpu }) => cpu)).toFixed(1)} s | ${megabytes(Math.max(...costs.map(({ memory }) => memory)))} | ${megabytes(size)} |`;
  return `# What a roster costs

Written by \`pnpm bench:rosters ${rows} ${rounds}\` on ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}.

${count(rows)} people (${megabytes(input)} of CSV, ${headers.length} columns), drawn by \`examples/rosters/generate.mjs\`, through the Yunnan pack as of ${asOf}, CSV to CSV,
a row a person. ${count(decided)} were decided and ${count(rejected)} rejected, which is all of them; the result has as many rows as were decided.

| | time | of all cores | most memory | written |
| --- | --- | --- | --- | --- |
${row('baseline: parsed and written again, nothing else', baselines, copy)}
${row('`huice batch`', runs, result)}

Time beside the baseline in the same round, ${runs.length} rounds in turn: **${median(ratios).toFixed(2)}** (${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)}). Memory is that of the whole process, its threads included.
`;
}
