// The tables of packs in the README files, counted from the packs themselves, so that no document can claim what the data does not hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, PackManifest, Rule, Source } from '../../packages/core/src/model/index.js';
import type { Generator } from '../generate.js';
import { root } from '../pnpm.mjs';

interface Coverage {
  readonly folder: string;
  readonly manifest: PackManifest;
  readonly sources: readonly Source[];
  readonly pieces: Ledger['sources'][string];
  readonly rules: readonly Rule[];
  readonly release: string;
}

const json = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const list = (folder: string) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];

function coverageOf(folder: string): Coverage {
  const all = <T>(name: string) => list(`${folder}/${name}`).map((file) => json<T>(`${folder}/${name}/${file}`));
  const releases = list(`${folder}/rule-sets`).filter((name) => name !== 'lock.json');
  return {
    folder,
    manifest: json(`${folder}/pack.json`),
    sources: all<Source>('sources'),
    pieces: Object.values(json<Ledger>(`${folder}/ledger.json`).sources).flat(),
    rules: all<Rule>('rules'),
    release: releases.at(-1)?.replace('.json', '') ?? 'none yet',
  };
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A rule is quantified if it gives a number of its own: an amount, a rate, a change, a length of time. */
function isQuantified({ event }: Rule): boolean {
  if ('change' in event.params && 'unstated' in event.params.change) return false;
  const keys = ['amount', 'percent', 'change', 'term', 'from', 'to', 'shares'];
  return keys.some((key) => key in event.params) || event.params.duration?.longest !== undefined;
}

/** From the earliest start to the latest end, in words where the text gives no day. */
function interval(rules: readonly Rule[]): string {
  const start = rules.map(({ effective }) => effective.from).sort()[0] ?? '';
  const end = rules
    .map(({ effective }) => effective.to)
    .sort()
    .at(-1);
  const from = start.startsWith('..') ? `before ${start.slice(2)}, not stated` : start;
  return `${from} to ${end === 'not-stated' ? 'no stated end' : end}`;
}

function count<T extends string>(names: readonly T[]): string {
  const counts = new Map<T, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');
}

function overview(packs: readonly Coverage[]): string {
  const head = [
    'pack',
    'document',
    'authority',
    'passages',
    'that give something',
    'rules',
    'with figures',
    'in force',
    'release',
  ];
  return table(
    head,
    packs.map(({ folder, manifest, sources, pieces, rules, release }) => [
      `[${manifest.title.zh} ${manifest.title.en}](${folder})`,
      sources.map(({ number, title }) => number ?? title).join('; '),
      [...new Set(sources.map(({ authority, damaged }) => `${authority}${damaged ? ', damaged' : ''}`))].join('; '),
      pieces.length,
      pieces.filter(({ treatment }) => treatment === 'rules').length,
      rules.length,
      rules.filter(isQuantified).length,
      interval(rules),
      release,
    ]),
  );
}

function details({ rules, pieces }: Coverage): string {
  return table(
    ['what', 'how many'],
    [
      ['passages of the text', pieces.length],
      ['by treatment', count(pieces.map(({ treatment }) => treatment))],
      ['rules', rules.length],
      ['rules with figures', rules.filter(isQuantified).length],
      ['rules by strength', count(rules.map(({ event }) => event.params.strength))],
      ['rules by subject', count(rules.flatMap(({ subjects }) => subjects))],
      ['rules by category', count(rules.map(({ category }) => category))],
      ['rules by form', count(rules.map(({ event }) => event.params.form))],
      ['readings recorded', rules.reduce((sum, { readings }) => sum + (readings?.length ?? 0), 0)],
      ['in force', interval(rules)],
    ],
  );
}

function fill(path: string, name: string, content: string): Record<string, string> {
  const text = readFileSync(join(root, path), 'utf8');
  const marked = new RegExp(`(<!-- ${name}:[^>]*-->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marked.test(text)) throw new Error(`${path} has no place marked <!-- ${name}: … -->`);
  return { [path]: text.replace(marked, `$1${content}\n$2`) };
}

const coverage: Generator = () => {
  const packs = readdirSync(join(root, 'packages'))
    .filter((name) => name.startsWith('policy-'))
    .sort()
    .map((name) => coverageOf(`packages/${name}`));
  return Object.assign(
    fill('README.md', 'packs', overview(packs)),
    ...packs.map((pack) => fill(`${pack.folder}/README.md`, 'coverage', details(pack))),
  );
};

export default coverage;
