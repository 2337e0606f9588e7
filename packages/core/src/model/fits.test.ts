import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { releasedRuleSets } from '../../test/oracle/released.js';
import { run, timeout } from '../../test/support/trials.js';
import { fits } from './fits.js';
import { benefitParams, factDefinition, namedCondition, rule, scenarioFile, source } from './index.js';

const values: readonly unknown[] = [
  ...[undefined, null, true, false, 0, 1, -1, 1.5, 5, 6, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  ...['', 'a', 'ab', 'b', '5', [], ['a'], ['a', 'a'], ['a', 'b'], ['a', 1], ['a', 'b', 'c'], {}, { a: 'a' }, { a: 1 }],
  ...[{ b: 'b' }, { a: 'a', b: 'b' }, { a: undefined }, { a: { a: null } }, { a: { a: { a: null } } }, { a: null }],
];

interface Nested {
  a: Nested | null;
}
const nested: z.ZodType<Nested> = z.lazy(() => z.strictObject({ a: nested.nullable() }));
const text = z.string();

describe('says what the schema says of every value', () => {
  test.each<[string, z.ZodType]>([
    ['text', text],
    ['text that is not empty', text.min(1)],
    ['text of a form', text.regex(/^[ab]+$/)],
    ['a number', z.number()],
    ['a whole number', z.int()],
    ['a whole number from one to five', z.int().min(1).max(5)],
    ['a number more than nought and less than five', z.number().positive().lt(5)],
    ['true or false', z.boolean()],
    ['nothing', z.null()],
    ['anything', z.unknown()],
    ['one of some', z.enum(['a', 'b'])],
    ['just one', z.literal(5)],
    ['an object', z.strictObject({ a: text })],
    ['an object with a key that may be absent', z.strictObject({ a: text.optional() })],
    ['an object that may have more', z.object({ a: text })],
    ['an object with keys of a form', z.record(text.regex(/^a$/), text)],
    ['a list of at least two', z.array(text).min(2)],
    ['a list with a check of its own', z.array(text).refine((list) => new Set(list).size === list.length)],
    ['a pair', z.tuple([text, text])],
    ['a choice', z.union([z.strictObject({ a: text }), z.int(), z.null()])],
    ['a choice by a key', z.discriminatedUnion('a', [z.strictObject({ a: z.literal('a'), b: text })])],
    ['what holds itself', nested],
  ])('%s', (_, schema) => {
    expect(values.map((value) => fits(schema, value))).toEqual(values.map((value) => schema.safeParse(value).success));
  });

  test.each<[string, z.ZodType]>([
    ['a kind', z.symbol().optional().nullable().or(z.bigint())],
    ['a form', z.string().email()],
    ['a check', text.max(3)],
    ['a kind of number', z.int32()],
    ['keys beside its own', z.looseObject({ a: text })],
    ['more than the pair', z.tuple([text], text)],
  ])('and never yes where there is %s that it does not know', (_, schema) => {
    expect(values.filter((value) => value !== null && value !== undefined && fits(schema, value))).toEqual([]);
  });
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place of a value, as what holds it and the key there. */
function places(value: Json): [object: Record<string, Json>, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, Json>;
  return Object.keys(object).flatMap((key) => [[object, key], ...places(object[key] as Json)]);
}

const parts: [z.core.$ZodType, Json][] = releasedRuleSets().flatMap((set) => [
  ...set.rules.map((one): [z.core.$ZodType, Json] => [rule, one as Json]),
  ...set.rules.map((one): [z.core.$ZodType, Json] => [benefitParams, one.event.params as Json]),
  ...set.facts.map((one): [z.core.$ZodType, Json] => [factDefinition, one as Json]),
  ...set.conditions.map((one): [z.core.$ZodType, Json] => [namedCondition, one as Json]),
  ...set.sources.map((one): [z.core.$ZodType, Json] => [source, one as Json]),
]);
const scenario = { benefit: 'x', given: { asOf: '2019-06-01', subject: 'person', facts: { a: true } } };
parts.push([scenarioFile, { ...scenario, cases: [{ name: 'y', context: {}, expect: 'invalid' }] }]);

test('whatever is released fits', () => {
  for (const [schema, value] of parts) expect(fits(schema, value)).toBe(true);
});

test('after one slip it fits where the schema still says so, and nowhere else', { timeout }, () => {
  const slips = fc.constantFrom<(object: Record<string, Json>, key: string, other: Json) => void>(
    (object, key) => Reflect.deleteProperty(object, key),
    (object, key, other) => {
      object[key] = other;
    },
    (object, key) => {
      object[`${key}s`] = object[key] as Json;
    },
    (object, key) => {
      object[key] = [object[key] as Json];
    },
    (object, key) => {
      object[key] = { fact: object[key] as Json };
    },
  );
  const others = fc.constantFrom<Json>(null, true, 0, 1, -1, 1.5, '', 'x', 'X', '5', '-0.5', '2019-02-30', [], {}, [
    'x',
  ]);
  let fitting = 0;
  fc.assert(
    fc.property(fc.constantFrom(...parts), fc.nat(), slips, others, ([schema, value], at, slip, other) => {
      const copy = structuredClone(value);
      // Lists, as JSON gives them, have neither gaps nor names.
      const all = places(copy).filter(([object]) => !Array.isArray(object) || slip.length > 2);
      const place = all[at % all.length];
      fc.pre(place !== undefined);
      slip(...place, other);
      const isFit = fits(schema, copy);
      if (isFit) fitting += 1;
      expect(isFit).toBe(z.safeParse(schema, copy).success);
    }),
    run(3_000),
  );
  expect(fitting).toBeGreaterThan(0);
});
