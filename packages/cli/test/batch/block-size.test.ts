// A block comes to whole decisions, each a thousand times its row: it must be as short as is asked, or memory has no bound.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vocabulary } from '@huice/vocabulary';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocks, sniff } from '../../src/rosters/read/index.js';
import { blockSize, shapes } from '../../src/rosters/run/job.js';
import { drawn, writers } from './rosters.js';

const persons = drawn(600, 5);
const longest = 4_096;
const facts = new Map(Object.entries(vocabulary));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-blocks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('whole decisions are asked in shorter blocks than rows of a table', () => {
  expect(shapes.filter((shape) => blockSize(shape) !== undefined)).toEqual(['decision', 'receipt']);
});

test.each(Object.entries(writers))(
  '%s is cut into blocks of the size that is asked',
  { timeout: 30_000 },
  async (name, write) => {
    const path = join(folder, name);
    await write(path, persons);
    const understanding = await sniff(path, { subject: 'person' }, facts);
    const size = blockSize('decision') as number;
    let [bytes, count] = [0, 0];
    for await (const block of blocks(understanding, size)) {
      // A piece in which no row ends is joined with the next.
      expect(block.bytes.length).toBeLessThan(2 * size + longest);
      bytes += block.bytes.length;
      count += 1;
    }
    expect(count).toBeGreaterThan(bytes / (2 * size + longest));
    expect(bytes).toBeGreaterThan(4 * size);
  },
);
