// What a person types and sees, as a file that a reviewer reads.
import { expect } from 'vitest';
import { huice } from './huice.js';

/** Runs commands one after the other at a width of 80 columns, and holds what they print against `transcripts/<name>.txt`. */
export async function transcript(name: string, commands: readonly (readonly string[])[], columns = 80): Promise<void> {
  const told: string[] = [];
  for (const args of commands) {
    const { code, out, err } = await huice(args, { columns });
    const typed = args.map((arg) => (/[\s"'“”]/.test(arg) ? `'${arg}'` : arg)).join(' ');
    told.push(
      `$ huice ${typed}`,
      ...(out + err).trimEnd().split('\n'),
      ...(code === 0 ? [] : [`[exit code ${code}]`]),
      '',
    );
  }
  await expect(`${told.join('\n')}`).toMatchFileSnapshot(`transcripts/${name}.txt`);
}
