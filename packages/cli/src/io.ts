// What a command touches of the world, so that tests can stand in for it.
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { keyboard, type Typist } from './ask/keyboard.js';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Everything on standard input. */
  readStdin(): Uint8Array;
  /** The same, as it comes; left out where it is all there. */
  openStdin?(): Readable;
  /** The person at the keyboard; left out where standard input is a file or a pipe. */
  typist?(): Typist;
}

export const processIo = (): Io => ({
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  readStdin: () => readFileSync(0),
  openStdin: () => process.stdin,
  ...(process.stdin.isTTY ? { typist: () => keyboard(process.stdin, process.stderr) } : {}),
});

/** Lines are as wide as the terminal, and never so wide that the eye loses them. */
export function widthOf({ stdout, stderr, env }: Io): number {
  // In `huice … | less` the output is no terminal, and is read on one all the same.
  const given = stdout.columns ?? stderr.columns ?? Number(env['COLUMNS'] ?? 100);
  return Math.min(Math.max(Number.isFinite(given) ? given : 100, 40), 110);
}

/** A line on stderr that says what takes so long, on a terminal only; it is gone when the work is done, well or ill. */
export async function during<T>(text: string, { stderr }: Io, work: () => T | Promise<T>): Promise<T> {
  if (stderr.isTTY !== true) return await work();
  stderr.write(`\r\x1b[2K${text} …`);
  try {
    return await work();
  } finally {
    stderr.write('\r\x1b[2K');
  }
}
