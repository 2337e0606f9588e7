import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exit, Failure } from '../failure.js';
import type { Io } from '../io.js';

/** Reads text from a file, or from standard input for `-`. What is not UTF-8 is refused: bytes that are no letters would become `\uFFFD` without a word. */
export function readText(path: string, io: Pick<Io, 'cwd' | 'readStdin'>): string {
  const bytes = readBytes(path, io);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const name = path === '-' ? 'standard input' : `\`${path}\``;
    throw new Failure(exit.refused, `${name} is not UTF-8`, 'save it with the encoding UTF-8');
  }
}

function readBytes(path: string, { cwd, readStdin }: Pick<Io, 'cwd' | 'readStdin'>): Uint8Array {
  try {
    return path === '-' ? readStdin() : readFileSync(resolve(cwd, path));
  } catch (error) {
    throw new Failure(exit.usage, `cannot read \`${path}\`: ${reasonOf(error)}`);
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
