import * as z from 'zod';
import { compile, evaluate } from '../../../src/index.js';
import { Faults, parseShape } from '../../../src/model/index.js';
import { readJson } from '../../../src/pack/json.js';
import { rule, ruleSet } from '../../support/rule-set.js';
import { type Examples, refused } from '../example.js';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const reading =
  (text: string, name = 'profile.json') =>
  () => {
    const faults = new Faults();
    readJson(text, name, faults);
    return faults.all;
  };
const engine = compile(ruleSet([rule('it', undefined)], []));
const given = (profile: Anything) => refused(() => evaluate(engine, profile, { asOf: '2019-06-01' }));
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

export const json: Examples = {
  'an empty file': reading('', 'standard input'),
  'a file that is cut off': reading('{"subject": "person", "facts": {'),
  'a comma too many': reading('{\n  "subject": "person",\n}'),
  'a Chinese comma': reading('{"a": 1\uFF0C"b": 2}'),
  'a Chinese quotation mark': reading('{“a”: 1}'),
  'another language': reading('{"poor": True}'),
  'a line break inside a text': reading('{"source": "省人社厅\n通知"}'),
  'a key that stands twice': reading('{"hired": 1,\n "hired": 2}'),
  'nested endlessly': reading(nested(200_000)),
  'nested too deep': reading(nested(70), 'line 3'),
  'what JSON cannot say': given({
    subject: 'person',
    facts: {
      a: new Date(0),
      b: Object.assign([1], { more: 2 }),
      c: Symbol('x'),
      d: 'x'.repeat(100_001),
      e: '\uD800',
      f: Number.NaN,
    },
  }),
  'a list without an end': given({ subject: 'person', facts: { a: new Array(1_000_001).fill(0) } }),
  'more than anybody reads': given({
    subject: 'person',
    facts: { a: Array.from({ length: 11 }, () => new Array(100_000).fill(0)) },
  }),
  'a key that changes prototypes': given(JSON.parse('{"subject":"person","facts":{},"__proto__":{}}')),
  'what cannot be read': given(
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
      },
    ),
  ),
  'faults without an end': () => {
    const facts = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`no${index}`, 1]));
    return given({ subject: 'person', facts })().slice(-1);
  },
  'what a schema says in words of its own': () => {
    const faults = new Faults();
    parseShape(z.number().multipleOf(5), 3, 'vocabulary', faults);
    parseShape(z.string().regex(/^a$/, 'an a'), 'b', 'vocabulary', faults);
    return faults.all;
  },
};
