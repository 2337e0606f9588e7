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
    const isWhole = names.includes('packages');
    const name = shown(path, cwd);
    throw new Failure(
      2,
      {
        zh: `\`${name}\`不是政策包:没有pack.json${isWhole ? ';政策包在其中的文件夹`packages`里' : ''}`,
        en: `\`${name}\` is not a pack: it has no pack.json${isWhole ? '; packs lie in its folder `packages`' : ''}`,
      },
      {
        zh: '给出政策包的文件夹,如packages/policy-yunnan',
        en: 'give the folder of a pack, such as packages/policy-yunnan',
      },
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
        const { message } = error as Error;
        const path = join(folder, name);
        throw new Failure(1, { zh: `\`${path}\`不是JSON:${message}`, en: `\`${path}\` is not JSON: ${message}` });
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
