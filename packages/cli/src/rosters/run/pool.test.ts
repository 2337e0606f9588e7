import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Block } from '../read/types.js';
import { type Clerk, clerkHere, inOrder } from './pool.js';

const block = (firstRow: number): Block => ({ bytes: new Uint8Array(0), firstRow, firstLine: firstRow });

async function* rosterOf(count: number, met: { cut: number } = { cut: 0 }): AsyncGenerator<Block> {
  for (let row = 1; row <= count; row++) {
    met.cut += 1;
    yield block(row);
  }
}

/** A clerk that takes its time, longer for some blocks than for others. */
function slow(delays: readonly number[]): Clerk<number> {
  let waiting = 0;
  return {
    get waiting() {
      return waiting;
    },
    async answer({ firstRow }) {
      waiting += 1;
      await wait(delays[firstRow % delays.length]);
      waiting -= 1;
      return firstRow;
    },
    dismiss: () => Promise.resolve(),
  };
}

async function all<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const answer of answers) list.push(answer);
  return list;
}

describe('answers come in the order of the roster', () => {
  test.each([
    ['one clerk', [slow([1])]],
    ['clerks of different speed', [slow([9, 1, 4]), slow([1]), slow([3, 0])]],
    ['a clerk in this thread', [clerkHere({ answer: ({ firstRow }: Block) => firstRow })]],
  ])('%s', async (_, clerks) => {
    const rows = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(await all(inOrder(rosterOf(20), clerks))).toEqual(rows);
  });

  test('an empty roster has none', async () => {
    expect(await all(inOrder(rosterOf(0), [slow([1])]))).toEqual([]);
  });
});

test('no more blocks are cut than the clerks may have at hand', async () => {
  const met = { cut: 0 };
  let answered = 0;
  for await (const _ of inOrder(rosterOf(50, met), [slow([1]), slow([1])])) {
    expect(met.cut - answered).toBeLessThanOrEqual(4);
    answered += 1;
  }
  expect(answered).toBe(50);
});

test('a block that fails ends the run when its turn comes, whatever follows it', async () => {
  const failing: Clerk<number> = {
    waiting: 0,
    answer: ({ firstRow }) =>
      firstRow >= 2 ? Promise.reject(new Error(`row ${firstRow}`)) : Promise.resolve(firstRow),
    dismiss: () => Promise.resolve(),
  };
  const seen: number[] = [];
  const run = async () => {
    for await (const answer of inOrder(rosterOf(9), [failing, failing])) seen.push(answer);
  };
  await expect(run()).rejects.toThrow('row 2');
  expect(seen).toEqual([1]);
});
