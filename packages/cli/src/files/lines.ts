// A file of lines, read as it is needed: it may be longer than memory.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { cannotRead } from './text.js';

/** One line without its line feed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Where it ends, of the whole file. */
  readonly end: number;
}

const lineFeed = 0x0a;

/**
 * The lines of a file, or of standard input for `-`. Only a line feed ends a line: other characters that break lines may stand in JSON texts.
 * @throws Failure if the file cannot be read
 */
export async function* linesOf(path: string, { cwd, readStdin }: Pick<Io, 'cwd' | 'readStdin'>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let number = 0;
  let end = 0;
  const line = (part: Uint8Array): Line => {
    const bytes = Buffer.concat([...parts, part]);
    parts = [];
    number += 1;
    return { number, bytes, end };
  };
  try {
    for await (const chunk of path === '-' ? [readStdin()] : createReadStream(resolve(cwd, path))) {
      const bytes = chunk as Uint8Array;
      let start = 0;
      for (let stop = bytes.indexOf(lineFeed); stop >= 0; stop = bytes.indexOf(lineFeed, start)) {
        end += stop + 1 - start;
        yield line(bytes.subarray(start, stop));
        start = stop + 1;
      }
      parts.push(bytes.slice(start));
      end += bytes.length - start;
    }
  } catch (error) {
    if (error instanceof Failure || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw cannotRead(path, error);
  }
  if (parts.some(({ length }) => length > 0)) yield line(Uint8Array.of());
}
