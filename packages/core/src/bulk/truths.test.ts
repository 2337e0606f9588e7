import { describe, expect, test } from 'vitest';
import { is } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { hasBit } from '../code/index.js';
import { Clerk } from '../evaluate/clerk.js';
import { compile } from '../index.js';
import { Desk } from './desk.js';
import { readTruths } from './truths.js';

const engine = compile(ruleSet([rule('it', is('poor', true))], [fact('poor', { type: 'boolean' })]));
const desk = new Desk(new Clerk(engine, { asOf: '2019-06-01' }).sitting);

/** What was read of some rows: true, false, unknown or in doubt. */
function read(
  values: Uint8Array,
  start: number,
  rows: number,
  unknown?: Uint8Array,
): (boolean | 'doubt' | undefined)[] {
  desk.clear();
  const { vector, fill } = readTruths(unknown === undefined ? { values } : { values, unknown }, desk);
  const doubts = new Int32Array(32);
  fill(start, rows, doubts);
  if (vector.kind !== 'truths') throw new Error('it has no truths');
  const { isTrue, isFalse } = vector.rails;
  return Array.from({ length: rows }, (_, row) =>
    hasBit(doubts, row) ? 'doubt' : hasBit(isTrue, row) ? true : hasBit(isFalse, row) ? false : undefined,
  );
}

/** Noughts and ones without a rhythm of four. */
const bytes = Uint8Array.from({ length: 200 }, (_, row) => Number(row % 3 === 0 || row % 7 === 2));
const truths = [...bytes].map((one) => one === 1);

describe.each([0, 1, 2, 4])('bytes that begin at %i', (offset) => {
  const values = new Uint8Array(new ArrayBuffer(offset + 200), offset, 200);

  test.each([
    [0, 200],
    [0, 32],
    [0, 31],
    [32, 33],
    [96, 100],
  ])('from row %i, %i of them', (start, rows) => {
    values.set(bytes);
    expect(read(values, start, rows)).toEqual(truths.slice(start, start + rows));
  });

  test('any other byte, in any row, is in doubt, and only that row', () => {
    for (const other of [2, 3, 4, 8, 16, 32, 64, 128, 129, 255]) {
      for (let row = 32; row < 64; row += 1) {
        values.set(bytes);
        values[row] = other;
        const expected: unknown[] = [...truths];
        expected[row] = 'doubt';
        expect(read(values, 0, 200), `${other} in row ${row}`).toEqual(expected);
      }
    }
  });

  test('what is called unknown is, whatever stands there', () => {
    values.set(bytes);
    values[5] = 9;
    const expected: unknown[] = [...truths].slice(0, 64);
    for (const row of [5, 8, 31, 33]) expected[row] = undefined;
    expect(read(values, 0, 64, Uint8Array.of(1 << 5, 1, 0, 1 << 7, 1 << 1))).toEqual(expected);
  });
});
