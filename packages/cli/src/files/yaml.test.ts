import { describe, expect, it, test } from 'vitest';
import type { Failure } from '../failure.js';
import { readYaml } from './yaml.js';

const refusal = (text: string): string => {
  try {
    readYaml(text, 'profile.yaml');
  } catch (error) {
    return (error as Failure).message;
  }
  throw new Error('it was taken');
};

describe('readYaml', () => {
  it.each([
    ['days stay text', 'birthDate: 1958-01-02', { birthDate: '1958-01-02' }],
    ['yes and no stay text, as in YAML 1.2', 'a: yes\nb: no\nc: on', { a: 'yes', b: 'no', c: 'on' }],
    ['true is true', 'a: true\nb: False', { a: true, b: false }],
    ['nothing is null', 'a:\nb: ~\nc: null', { a: null, b: null, c: null }],
    ['quotes make text', 'region: "530000"\ncode: \'010\'', { region: '530000', code: '010' }],
    ['numbers', 'a: 60\nb: -1\nc: 1.10\nd: 0', { a: 60, b: -1, c: 1.1, d: 0 }],
    ['sixteen digits that can be held', 'a: 9007199254740991', { a: 9_007_199_254_740_991 }],
    ['lists, block and flow', 'a: [x, y]\nb:\n  - z', { a: ['x', 'y'], b: ['z'] }],
    ['JSON', '{"a": {"b": [1, true]}}', { a: { b: [1, true] } }],
    ['comments, and a byte order mark', '\uFEFF# who\na: 1 # how many', { a: 1 }],
    ['Chinese keys', '扶贫车间: true', { 扶贫车间: true }],
    ['merge keys are only keys', 'a: { "<<": 1 }', { a: { '<<': 1 } }],
    ['nothing at all', '# empty', null],
  ])('%s', (_, text, data) => {
    expect(readYaml(text, 'profile.yaml')).toEqual(data);
  });

  it.each([
    ['a key that stands twice', 'a: 1\na: 2', 'line 2, column 1: a key stands twice'],
    ['the same below', 'a:\n  b: 1\n  b: 2', 'line 3, column 3: a key stands twice'],
    ['an anchor', 'a: &x 1', 'line 1, column 7: anchors'],
    ['a reference', 'a: &x 1\nb: *x', 'line 2, column 4: references'],
    ['a tag', 'a: !!str 5', 'the tag `tag:yaml.org,2002:str`'],
    ['a tag of one’s own', 'a: !money 5', 'the tag `!money`'],
    ['a number with a zero in front', 'a: 010', 'the number `010` can be misread'],
    ['hexadecimal', 'a: 0x1F', 'the number `0x1F` can be misread'],
    ['octal', 'a: 0o17', 'the number `0o17` can be misread'],
    ['an exponent', 'a: 1e3', 'the number `1e3` can be misread'],
    ['a sign', 'a: +5', 'the number `+5` can be misread'],
    ['no end', 'a: .inf', 'the number `.inf` can be misread'],
    ['no number', 'a: .nan', 'the number `.nan` can be misread'],
    ['more digits than can be held', 'a: 12345678901234567890', 'cannot be held exactly'],
    ['an integer just beyond', 'a: 9007199254740993', 'cannot be held exactly'],
    ['a fraction that loses digits', 'a: 0.12345678901234567890', 'cannot be held exactly'],
    ['a number as a key', '5: a', 'line 1, column 1: a key must be text'],
    ['a list as a key', '[a]: b', 'a key must be text'],
    ['two documents', 'a: 1\n---\nb: 2', 'more than one YAML document'],
    ['what is no YAML', 'a: [1, 2', 'it is not YAML'],
    ['tabs for indents', 'a:\n\tb: 1', 'it is not YAML'],
  ])('refuses %s, with its place', (_, text, message) => {
    expect(refusal(text)).toContain(message);
    expect(refusal(text)).toMatch(/^profile\.yaml line \d+, column \d+: /);
  });

  test('all faults are told at once, in the order of the file', () => {
    const places = refusal('a: 010\nb: &x 1\nb: 2').split('\n');
    expect(places.map((line) => /line (\d)/.exec(line)?.[1])).toEqual(['1', '2', '3']);
  });

  test('a bomb of references is refused, not opened', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'
        .split('')
        .map((key, index) => `${key}: &${key} [*${'abcdefghij'[index]}, *${'abcdefghij'[index]}]`),
    ];
    expect(refusal(bomb.join('\n'))).toContain('references');
  });
});
