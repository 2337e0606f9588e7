import { describe, expect, test } from 'vitest';
import { Faults } from '../model/index.js';
import { readJson } from './json.js';

function read(text: string) {
  const faults = new Faults();
  return { json: readJson(text, 'rules/a.json', faults), faults: faults.all };
}

describe('readJson', () => {
  test('gives what the text says', () => {
    expect(read('{"a":[1,{"b":null}]}')).toEqual({ json: { a: [1, { b: null }] }, faults: [] });
  });

  test('drops a byte order mark', () => {
    expect(read('\uFEFF{"a":1}')).toEqual({ json: { a: 1 }, faults: [] });
  });

  test.each([
    ['at the root', '{"cap":"1","cap":"2"}', '/cap', 'line 1, column 12'],
    ['below a list', '{"a":[{"x":1},\n{"x":1,"x":2}]}', '/a/1/x', 'line 2, column 8'],
    ['written in two ways', '{"a":1,"\\u0061":2}', '/a', 'line 1, column 8'],
  ])('refuses a key that stands twice %s', (_, text, at, place) => {
    const { json, faults } = read(text);
    expect(json).toBeUndefined();
    expect(faults).toEqual([expect.objectContaining({ code: 'duplicate', in: 'rules/a.json', at })]);
    expect(faults[0]?.message).toContain(place);
  });

  test.each(['', '{', '{"a":1,}', '// a\n{}', '{"a":NaN}'])('refuses %j, which is no JSON', (text) => {
    expect(read(text).faults).toEqual([expect.objectContaining({ code: 'not-json', at: '' })]);
  });

  test('is not brought down by deep nesting', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(read(deep).faults).toEqual([expect.objectContaining({ code: 'too-deep' })]);
  });
});
