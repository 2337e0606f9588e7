// What a person types and sees, as a file that a reviewer reads.
import { expect } from 'vitest';
import { huice } from './huice.js';

/** A command, and what is typed into it. */
type Typed = readonly string[] | { readonly args: readonly string[]; readonly stdin: string };

/** Runs commands one after the other at a width of 80 columns, and holds what they print against `transcripts/<name>.txt`. */
export async function transcript(name: string, commands: readonly Typed[], columns = 80, cwd?: string): Promise<void> {
  const told: string[] = [];
  for (const command of commands) {
    const { args, stdin } = 'args' in command ? command : { args: command, stdin: '' };
    // What is said before the work and while it goes on is said on standard error.
    const { code, out, err } = await huice(args, { columns, stdin, ...(cwd === undefined ? {} : { cwd }) });
    const typed = args.map((arg) => (/[\s"'“”]/.test(arg) ? `'${arg}'` : arg)).join(' ');
    told.push(
      `$ huice ${typed}`,
      ...(err + out).trimEnd().split('\n'),
      ...(code === 0 ? [] : [`[exit code ${code}]`]),
      '',
    );
  }
  await expect(`${told.join('\n')}`).toMatchFileSnapshot(`transcripts/${name}.txt`);
}
