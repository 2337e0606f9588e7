// Nasty text rosters, each with what must be said of it. The cases are data: a roster as its text, and the lines that reading it must come to.
import { readdirSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { RosterOptions } from '../../src/rosters/read/index.js';
import { reading } from './reading.js';

interface Case {
  readonly name: string;
  readonly file: string;
  /** In which the roster is written; UTF-8 if left out. */
  readonly encoding?: string;
  readonly options: Omit<RosterOptions, 'readFacts'> & { readonly readFacts?: readonly string[] };
  /** The whole text, or one that would be too long to look at. */
  readonly roster:
    | string
    | { readonly head: string; readonly repeat: string; readonly times: number; readonly tail: string };
  /** What `reading` says; of a long roster only the last lines. */
  readonly expect: readonly string[];
}

const folder = new URL('cases/', import.meta.url);

for (const file of readdirSync(folder)) {
  describe(file, () => {
    const cases: readonly Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    test.each(cases)('$name', async ({ file, encoding = 'utf-8', options, roster, expect: expected }) => {
      const { readFacts, ...others } = options;
      const text = typeof roster === 'string' ? roster : roster.head + roster.repeat.repeat(roster.times) + roster.tail;
      const lines = await reading(file, iconv.encode(text, encoding), {
        ...others,
        ...(readFacts === undefined ? {} : { readFacts: new Set(readFacts) }),
      });
      expect(typeof roster === 'string' ? lines : lines.slice(-expected.length)).toEqual(expected);
    });
  });
}
