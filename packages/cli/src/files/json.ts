import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';

/** Reads JSON from a file, or from standard input for `-`. A byte order mark, as Windows editors leave, is dropped. */
export function readJson(path: string, io: Io): unknown {
  const text = readText(path, io).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    const name = path === '-' ? 'standard input' : `\`${path}\``;
    throw new Failure(1, `${name} is not JSON: ${(error as Error).message}`);
  }
}

function readText(path: string, io: Io): string {
  try {
    return path === '-' ? io.readStdin() : readFileSync(resolve(io.cwd, path), 'utf8');
  } catch (error) {
    throw new Failure(2, `cannot read \`${path}\`: ${reasonOf(error)}`);
  }
}

/** Why the file system refused, in words where the code is a usual one. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    ENOTDIR: 'it is not a folder',
    EACCES: 'permission denied',
  };
  return words[code ?? ''] ?? message;
}
