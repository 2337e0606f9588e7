// A pack folder as text, for the reader of packs in core, which touches no files.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { FactDefinition } from '@huice/core';
import type { PackFiles, Vocabulary } from '@huice/core/pack';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { readText, reasonOf } from './text.js';

const folders = ['conditions', 'rule-sets', 'rules', 'scenarios', 'sources'];
const single = ['facts.json', 'ledger.json', 'pack.json'];

/**
 * The files of a pack, path relative to its folder -> text.
 * @throws Failure if the folder is none, or is not a pack's
 */
export function readPackFolder(path: string, io: Io): PackFiles {
  const { cwd } = io;
  const folder = resolve(cwd, path);
  const names = list(folder);
  if (!names.includes('pack.json')) {
    const found = names.includes('packages') ? '; packs lie in its folder `packages`' : '';
    throw new Failure(
      2,
      `\`${shown(path, cwd)}\` is not a pack: it has no pack.json${found}`,
      'give the folder of a pack, such as packages/policy-yunnan',
    );
  }
  const paths = [
    ...single.filter((name) => names.includes(name)),
    ...folders
      .filter((name) => names.includes(name))
      .flatMap((name) => list(join(folder, name)).map((file) => `${name}/${file}`))
      .filter((path) => /\.(json|txt)$/.test(path)),
  ];
  return Object.fromEntries(paths.map((path) => [path, readText(join(folder, path), io)]));
}

/** The shared facts, fresh from the files of the installed `@huice/vocabulary`: whoever edits one is asked about it at once. */
export function readVocabulary(): Vocabulary {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@huice/vocabulary/package.json')), 'facts');
  const facts = list(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): FactDefinition => {
      try {
        return JSON.parse(readFileSync(join(folder, name), 'utf8'));
      } catch (error) {
        throw new Failure(1, `\`${join(folder, name)}\` is not JSON: ${(error as Error).message}`);
      }
    });
  return Object.fromEntries(facts.map((fact) => [fact.id, fact]));
}

/** A path as one would type it. */
export function shown(path: string, cwd: string): string {
  const inside = relative(cwd, resolve(cwd, path));
  return inside === '' ? '.' : inside.startsWith('..') ? path : inside;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new Failure(2, {
      zh: `无法读取文件夹\`${folder}\`:${reasonOf(error).zh}`,
      en: `cannot read the folder \`${folder}\`: ${reasonOf(error).en}`,
    });
  }
}
