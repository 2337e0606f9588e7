import { readText } from '../files/text.js';
import type { Io } from '../io.js';
import { hidden } from '../rosters/read/mask.js';
import type { Typist } from './keyboard.js';

/** The lines of standard input, shown as they are taken so that what is printed reads like a dialogue; identity numbers are not. */
export function script(io: Io): Typist {
  const lines = readText('-', io).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return {
    isPerson: false,
    line: async () => {
      const line = lines.shift();
      if (line !== undefined) io.stderr.write(`> ${hidden(line)}\n`);
      return line;
    },
    close: () => {},
  };
}
