import * as z from 'zod/mini';
import {
  type FactDefinition,
  type Faults,
  factDefinition,
  key,
  type Ledger,
  ledger,
  type NamedCondition,
  namedCondition,
  type PackManifest,
  packManifest,
  parseShape,
  quoted,
  type Rule,
  type RuleSet,
  rule,
  type ScenarioFile,
  type Source,
  says,
  scenarioFile,
  source,
} from '../model/index.js';
import { readJson } from './json.js';

/** A pack folder's files: path relative to the folder, with `/` -> text. Only what is listed in `read` is looked at. */
export type PackFiles = Readonly<Record<string, string>>;

/** A pack as its authors write it, with the releases made so far. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly sources: readonly { readonly header: Source; readonly text: string }[];
  readonly ledger: Ledger;
  readonly facts: readonly FactDefinition[];
  readonly conditions: readonly NamedCondition[];
  readonly rules: readonly Rule[];
  readonly scenarios: readonly ScenarioFile[];
  /** By version, oldest first; as they stand in their files. */
  readonly released: readonly RuleSet[];
  /** Version -> sha256 of the canonical JSON. */
  readonly lock: Readonly<Record<string, string>>;
}

const factsFile = z.strictObject({ $schema: z.optional(z.string()), facts: z.array(factDefinition) });
const lockFile = z.record(z.string(), z.string().check(z.regex(/^[0-9a-f]{64}$/, key('a-hash'))));

/** Reads a pack's files, or adds a fault for everything wrong in them, each with its file, and returns undefined. */
export function readPack(files: PackFiles, faults: Faults): Pack | undefined {
  const before = faults.all.length;
  const paths = Object.keys(files).sort();
  const inFolder = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'));
  const read = <T>(path: string, shape: z.ZodMiniType<T>): T | undefined => {
    const json = parseJson(files, path, faults);
    return json === undefined ? undefined : parseShape(shape, json, path, faults);
  };
  const readAll = <T>(folder: string, shape: z.ZodMiniType<T>, nameOf: (item: T) => string): T[] =>
    inFolder(folder).flatMap((path) => {
      const item = read(path, shape);
      if (item === undefined) return [];
      checkName(path, nameOf(item), faults);
      return [item];
    });

  const manifest = read('pack.json', packManifest);
  const headers = readAll('sources', source, (one) => one.id);
  const sources = headers.map((header) => ({ header, text: textOf(files, `sources/${header.id}.txt`, faults) }));
  const pack = {
    manifest,
    sources,
    ledger: read('ledger.json', ledger),
    facts: 'facts.json' in files ? (read('facts.json', factsFile)?.facts ?? []) : [],
    conditions: readAll('conditions', namedCondition, (one) => one.name),
    rules: readAll('rules', rule, (one) => one.id),
    scenarios: readAll('scenarios', scenarioFile, (one) => one.benefit),
    released: readReleases(files, faults),
    lock: 'rule-sets/lock.json' in files ? (read('rule-sets/lock.json', lockFile) ?? {}) : {},
  };
  return faults.all.length > before ? undefined : (pack as Pack);
}

/** Released rule sets are read as they are: whether they still are what was released is the check `frozen`'s to say. */
function readReleases(files: PackFiles, faults: Faults): RuleSet[] {
  return Object.keys(files)
    .filter((path) => /^rule-sets\/\d+\.\d+\.\d+\.json$/.test(path))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap((path) => {
      const json = parseJson(files, path, faults);
      if (json === undefined) return [];
      checkName(path, String((json as Partial<RuleSet>).version), faults);
      return [json as RuleSet];
    });
}

function parseJson(files: PackFiles, path: string, faults: Faults): unknown {
  const text = files[path];
  if (text === undefined) {
    faults.add({ code: 'shape', in: path, at: '', message: says('file-missing') });
    return undefined;
  }
  return readJson(text, path, faults);
}

function textOf(files: PackFiles, path: string, faults: Faults): string {
  const text = files[path];
  if (text === undefined) faults.add({ code: 'shape', in: path, at: '', message: says('source-text-missing') });
  return text ?? '';
}

function checkName(path: string, name: string, faults: Faults): void {
  if (path.endsWith(`/${name}.json`)) return;
  faults.add({
    code: 'disagreement',
    in: path,
    at: '',
    message: says('file-misnamed'),
    found: quoted(path),
    expected: quoted(`${name}.json`),
  });
}
