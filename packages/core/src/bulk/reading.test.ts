import fc from 'fast-check';
import { expect, test } from 'vitest';
import { is } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { run, timeout } from '../../test/support/trials.js';
import { hasBit } from '../code/index.js';
import { Clerk, doubtful } from '../evaluate/clerk.js';
import { compile } from '../index.js';
import { type Column, valueAt } from './column.js';
import { Desk } from './desk.js';
import { readingOf } from './reading.js';

const options = ['a', 'b'].map((value) => ({ value, label: { zh: value, en: value } }));
const facts = [
  fact('poor', { type: 'boolean' }),
  fact('hired', { type: 'integer', min: 0, max: 4 }),
  fact('years', { type: 'integer' }),
  fact('fee', { type: 'decimal', min: '-0.5', max: '20000' }),
  fact('wage', { type: 'decimal', places: 1 }),
  fact('rate', { type: 'decimal', places: 0 }),
  fact('share', { type: 'decimal', places: 7, min: '0', max: '1' }),
  fact('vast', { type: 'decimal', min: '0', max: '99999999999999999' }),
  fact('startedOn', { type: 'date', max: 'asOf' }),
  fact('level', { type: 'option', options }),
  fact('kinds', { type: 'options', options }),
  fact('place', { type: 'region', level: 'county' }),
  fact('months', { type: 'integer', derivation: { completed: 'months', since: 'startedOn' } }),
  fact('needy', { type: 'boolean', derivation: { when: is('poor', true) } }),
];
const compared = facts.map(({ id, type }) => ({
  fact: id,
  operator: type === 'options' ? ('contains' as const) : ('equal' as const),
  value:
    type === 'boolean'
      ? true
      : type === 'date'
        ? '2019-01-01'
        : type.startsWith('option')
          ? 'a'
          : type === 'region'
            ? '530102'
            : 1,
}));
const clerk = new Clerk(compile(ruleSet([rule('it', { any: compared as never })], facts)), { asOf: '2019-06-01' });
const ids = facts.map(({ id }) => id);

const special = [
  0,
  -0,
  1,
  2,
  4,
  5,
  -1,
  0.1,
  0.29,
  0.295,
  1.5,
  -0.5,
  -0.51,
  -0.004,
  20_000,
  20_000.01,
  1e-6,
  1e-7,
  1e15,
  1e21,
  1e300,
  2 ** 31,
  2 ** 53,
  2 ** 53 - 1,
  9_999_999_999_999.99,
  99_999_999_999_999.98,
  999_999_999_999_999,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];
const numbers = fc.oneof(
  fc.constantFrom(...special, Number.NaN),
  fc.integer({ min: -100, max: 2_100_000 }).map((one) => one / 100),
  fc.double({ noNaN: true, min: -3, max: 3 }),
);
const values = fc.oneof(
  numbers.filter((one) => !Number.isNaN(one)),
  fc.constantFrom(
    true,
    false,
    null,
    '1',
    '0.30',
    '2018-02-29',
    '2019-05-31',
    '2020-01-01',
    'a',
    'z',
    '530102',
    '530100',
  ),
  fc.constantFrom([] as string[], ['a'], ['a', 'b'], ['a', 'a']),
);
const bits = fc.option(fc.uint8Array({ minLength: 0, maxLength: 5 }), { nil: undefined });

const drawColumn: fc.Arbitrary<Column> = fc.oneof(
  fc.tuple(fc.array(numbers, { minLength: 40, maxLength: 40 }), bits).map(([list, unknown]) => ({
    values: Float64Array.from(list),
    ...(unknown === undefined ? {} : { unknown }),
  })),
  // Bytes that are 0 or 1 are read by fours; among them perhaps another one.
  fc
    .tuple(fc.uint8Array({ max: 1, minLength: 40, maxLength: 40 }), bits, fc.nat(3), fc.nat(60), fc.nat(255))
    .map(([list, unknown, offset, row, other]) => {
      const bytes = new Uint8Array(new ArrayBuffer(40 + offset), offset, 40);
      bytes.set(list);
      if (row < 40) bytes[row] = other;
      return { values: bytes, ...(unknown === undefined ? {} : { unknown }) };
    }),
  fc
    .tuple(
      fc.array(fc.nat(5), { minLength: 40, maxLength: 40 }),
      fc.array(values, { maxLength: 5 }),
      bits,
      fc.constantFrom(0, 300),
    )
    .map(([codes, dictionary, unknown, more]) => ({
      codes: Uint32Array.from(codes, (one) => (one === 5 ? 2 ** 32 - 1 : one)),
      dictionary: [...dictionary, ...Array.from({ length: more }, () => null)],
      ...(unknown === undefined ? {} : { unknown }),
    })),
);

test('a row is taken as its value would be read, or it is in doubt', { timeout }, () => {
  const desk = new Desk(clerk.sitting);
  const seen = { taken: 0, unknown: 0, doubtful: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...ids, 'poor', 'poor'), drawColumn, fc.constantFrom(0, 32), (id, column, start) => {
      desk.clear();
      const rows = 40 - start;
      const reading = readingOf(clerk, id, column, 40, desk);
      const doubts = new Int32Array(2);
      reading.fill(start, rows, doubts);
      const slot = clerk.slotOf(id);
      desk.block.place(slot, reading.vector);
      desk.block.turn(rows);
      const codes = desk.block.codes(slot);
      for (let row = 0; row < rows; row += 1) {
        const value = valueAt(column, start + row, clerk.sitting.facts.get(id)?.definition.type === 'boolean');
        const code = value === null ? Number.NaN : clerk.codeOf(id, value);
        const isDoubtful = hasBit(doubts, row);
        expect([row, isDoubtful]).toEqual([row, code === doubtful]);
        seen[isDoubtful ? 'doubtful' : value === null ? 'unknown' : 'taken'] += 1;
        if (isDoubtful) continue;
        expect([row, codes[row]]).toEqual([row, code]);
        const { vector } = reading;
        if (vector.kind === 'listed' || vector.kind === 'numbers')
          expect([row, hasBit(vector.known, row)]).toEqual([row, value !== null]);
      }
    }),
    run(600),
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(100);
});

test.each(ids)('among sound numbers of `%s`, one that is read otherwise is found', (id) => {
  const desk = new Desk(clerk.sitting);
  const isBoolean = clerk.sitting.facts.get(id)?.definition.type === 'boolean';
  for (const value of special) {
    for (const List of [Float64Array, Int32Array, Uint8Array]) {
      const values = new List(70).fill(1);
      values[33] = value;
      const column = { values };
      desk.clear();
      const reading = readingOf(clerk, id, column, 70, desk);
      const doubts = new Int32Array(3);
      reading.fill(0, 70, doubts);
      desk.block.place(clerk.slotOf(id), reading.vector);
      desk.block.turn(70);
      for (const row of [0, 33, 69]) {
        const code = clerk.codeOf(id, valueAt(column, row, isBoolean));
        expect([value, row, hasBit(doubts, row)]).toEqual([value, row, code === doubtful]);
        if (code !== doubtful)
          expect([value, row, desk.block.codes(clerk.slotOf(id))[row]]).toEqual([value, row, code]);
      }
    }
  }
});
