// What a command touches of the world, so that tests can stand in for it.
import { readFileSync } from 'node:fs';

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
  readStdin(): string;
}

export const processIo = (): Io => ({
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  readStdin: () => readFileSync(0, 'utf8'),
});

/** Lines are as wide as the terminal, and never so wide that the eye loses them. */
export function widthOf({ stdout, env }: Io): number {
  const given = stdout.columns ?? Number(env['COLUMNS'] ?? 100);
  return Math.min(Math.max(Number.isFinite(given) ? given : 100, 40), 110);
}

/** A line on stderr that says what takes so long; on a terminal only, and gone when the work is done. */
export function progress({ stderr }: Io): { say(text: string): void; done(): void } {
  if (stderr.isTTY !== true) return { say: () => {}, done: () => {} };
  return {
    say: (text) => stderr.write(`\r\x1b[2K${text}`),
    done: () => stderr.write('\r\x1b[2K'),
  };
}
