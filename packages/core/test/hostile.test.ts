import { afterEach, describe, expect, it, test } from 'vitest';
import { compile, evaluate, HuiceError } from '../src/index.js';
import { faultsOf, is, someFacts } from './support/decide.js';
import { fact, named, rule, ruleSet } from './support/rule-set.js';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const asOf = '2019-06-01';
const engine = compile(ruleSet([rule('it', is('poor', true))], someFacts));
const ask = (profile: Anything, options: Anything = { asOf }) => evaluate(engine, profile, options);
const withFacts = (facts: Anything) => ask({ subject: 'person', facts });
const withRule = (rest: Anything) => compile(ruleSet([{ ...rule('it', undefined), ...rest }], someFacts));

/** What nothing may touch: the prototypes that all of this process shares. */
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const shape = () => prototypes.map((one) => Reflect.ownKeys(one).length);
const before = shape();
afterEach(() => {
  expect(shape()).toEqual(before);
  expect(({} as Anything).polluted).toBeUndefined();
});

/** Refused by us, and soon. */
function refused(run: () => unknown, code?: string): void {
  const started = performance.now();
  const faults = faultsOf(run);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(faults.length).toBeGreaterThan(0);
  if (code !== undefined) expect(faults.map((fault) => fault.code)).toContain(code);
}

const inherited = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];
const own = (key: string, value: unknown) => JSON.parse(`{ ${JSON.stringify(key)}: ${JSON.stringify(value)} }`);

describe.each(inherited)('the name %s', (name) => {
  test.each<[string, () => unknown]>([
    ['as a fact of a profile', () => withFacts(own(name, true))],
    [
      'as a fact of the context',
      () => ask({ subject: 'person', facts: {} }, { asOf, context: own(name, { value: 1 }) }),
    ],
    ['as a key of a profile', () => ask({ subject: 'person', facts: {}, ...entry(name, { polluted: true }) })],
    ['as a key of the options', () => ask({ subject: 'person', facts: {} }, { asOf, ...entry(name, 1) })],
    ['as an option', () => withFacts({ grade: name })],
    ['as a subject', () => ask({ subject: name, facts: {} })],
    ['as a region', () => ask({ subject: 'person', region: name, facts: {} })],
    ['as a day', () => ask({ subject: 'person', facts: {} }, { asOf: name })],
    ['as an authority', () => ask({ subject: 'person', facts: {} }, { asOf, minimumAuthority: name })],
    ['as a fact of a rule', () => withRule({ conditions: is(name, true) })],
    ['as a key of a rule', () => compile(ruleSet([{ ...rule('it', undefined), ...entry(name, 1) } as Anything], []))],
    ['as a key of a condition', () => withRule({ conditions: own(name, [is('poor', true)]) })],
    ['as an operator', () => withRule({ conditions: { fact: 'poor', operator: name, value: true } })],
    ['as the name of a condition', () => withRule({ conditions: { condition: name } })],
    ['as an option of a rule', () => withRule({ conditions: is('grade', name) })],
    ['as the option of an amount', () => paying({ by: 'grade', options: own(name, '1') })],
    ['as a fact of an amount', () => paying({ rate: '5', per: name })],
    ['as a term of an amount', () => paying({ sum: [name, '1'] })],
    ['as a form', () => withRule({ event: { type: 'benefit', params: { form: name } } })],
    ['as a source', () => withRule({ citations: [{ source: name, clause: '1', quote: '一', supports: [''] }] })],
    ['as a clause', () => withRule({ citations: [{ source: 'notice', clause: name, quote: '一', supports: [''] }] })],
    [
      'as a pointer',
      () => withRule({ citations: [{ source: 'notice', clause: '1', quote: '一', supports: [`/${name}`] }] }),
    ],
    ['as a version', () => compile(ruleSet([rule('it', undefined)], [], [], { version: name }))],
    ['as a fact of the vocabulary', () => compile(ruleSet([rule('it', undefined)], []), { vocabulary: own(name, 1) })],
  ])('%s', (_, run) => refused(run));
});

/** An own property, whatever its name. */
function entry(key: string, value: unknown) {
  return Object.defineProperty({}, key, { value, enumerable: true });
}

function paying(amount: Anything) {
  return compile(ruleSet([rule('it', undefined, amount)], someFacts));
}

describe('names that are inherited but lawful', () => {
  const labelled = (value: string) => ({ value, label: { zh: value, en: value } });
  const options = ['constructor', 'prototype'].map(labelled);
  const facts = [fact('constructor', { type: 'boolean' }), fact('toString', { type: 'option', options })];

  it('mean only what is declared', () => {
    const amount = { by: 'toString', options: { constructor: '1' }, otherwise: '2' };
    const set = ruleSet(
      [rule('constructor', { condition: 'constructor' }, amount)],
      facts,
      [named('constructor', is('constructor', true))],
      { pack: 'constructor' },
    );
    const odd = compile(set);
    const decide = (known: Anything) => evaluate(odd, { subject: 'person', facts: known }, { asOf }).results[0];
    expect(decide({ constructor: true, toString: 'constructor' })?.amount?.value).toBe('1');
    expect(decide({ constructor: true, toString: 'prototype' })?.amount?.value).toBe('2');
    expect(decide(Object.create(null))).toMatchObject({ outcome: 'undetermined', missing: ['constructor'] });
  });

  it('do not stand for an option that was left out', () => {
    refused(
      () => compile(ruleSet([rule('it', undefined, { by: 'toString', options: { prototype: '1' } })], facts)),
      'shape',
    );
  });
});

const nested = (depth: number, wrap: (inner: unknown) => unknown, inner: unknown) => {
  let value = inner;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};

describe('depth', () => {
  const cycle: Anything = { all: [] };
  cycle.all.push(cycle, cycle);
  test.each<[string, () => unknown, string]>([
    ['a profile 100,000 deep', () => withFacts({ poor: nested(100_000, (inner) => [inner], 1) }), 'too-deep'],
    [
      'conditions 100,000 deep',
      () => withRule({ conditions: nested(100_000, (not) => ({ not }), is('poor', true)) }),
      'too-deep',
    ],
    [
      'context 100,000 deep',
      () => ask({ subject: 'person', facts: {} }, { asOf, context: nested(100_000, (a) => ({ a }), 1) }),
      'too-deep',
    ],
    ['a cycle in a rule', () => withRule({ conditions: cycle }), 'too-deep'],
    ['a cycle in a profile', () => withFacts({ poor: cycle }), 'too-deep'],
    ['a profile that contains itself', () => ask(cycle), 'too-deep'],
  ])('%s', (_, run, code) => refused(run, code));

  const capped = (depth: number, inner: Anything) =>
    nested(depth, (cap) => ({ brackets: [{ percent: '1' }], of: 'cost', cap }), inner);

  it('does not multiply: an amount with a cap with a cap', () => {
    const started = performance.now();
    expect(() => paying(capped(25, '5'))).not.toThrow();
    expect(performance.now() - started).toBeLessThan(2_000);
    refused(() => paying(capped(25, 'costt')), 'unknown-fact');
    refused(() => paying(capped(25, 5)), 'shape');
  });

  it('does not multiply: any of all of any', () => {
    const deep = nested(14, (inner) => ({ any: [{ all: [inner, is('poor', true)] }] }), is('disabled', true));
    expect(() => withRule({ conditions: deep })).not.toThrow();
    refused(
      () => withRule({ conditions: nested(14, (inner) => ({ any: [{ all: [inner] }] }), { poor: true }) }),
      'shape',
    );
  });
});

describe('size', () => {
  const long = 'a'.repeat(10_000_000);
  const unknown = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`unknownFact${index}`, true]));
  test.each<[string, () => unknown, string?]>([
    ['a value of 10 MB', () => withFacts({ grade: long }), 'too-large'],
    ['a name of 10 MB', () => withFacts({ [long]: true }), 'too-large'],
    ['a day of 10 MB', () => ask({ subject: 'person', facts: {} }, { asOf: long }), 'too-large'],
    ['digits of 10 MB', () => withFacts({ cost: '1'.repeat(10_000_000) }), 'too-large'],
    [
      'a quote of 10 MB',
      () => withRule({ citations: [{ source: 'notice', clause: '1', quote: long, supports: [''] }] }),
      'too-large',
    ],
    ['digits of 100 kB', () => withFacts({ cost: '9'.repeat(100_000) }), 'wrong-type'],
    ['a figure of 100 kB', () => paying({ fixed: '9'.repeat(100_000) }), 'not-exact'],
    [
      'a pointer of 100 kB',
      () =>
        withRule({
          readings: [],
          citations: [{ source: 'notice', clause: '1', quote: '一', supports: ['/a'.repeat(50_000)] }],
        }),
      'unknown-name',
    ],
    ['a name that nearly matches, again and again', () => withRule({ benefit: `${'a-'.repeat(49_000)}!` }), 'shape'],
    ['ten million options', () => withFacts({ traits: new Array(10_000_000).fill('veteran') }), 'too-large'],
    ['900,000 options', () => withFacts({ traits: new Array(900_000).fill(5) }), 'too-large'],
    ['fifty thousand facts that nobody knows', () => withFacts(unknown), 'too-large'],
    ['a hundred thousand rules that are none', () => compile(ruleSet(new Array(100_000).fill(5), [])), 'too-large'],
    [
      'lists of more than a million in all',
      () => withFacts({ traits: [1, 2, 3].map(() => new Array(400_000).fill('veteran')) }),
      'too-large',
    ],
    ['five thousand functions', () => withFacts({ traits: new Array(5_000).fill(() => 1) }), 'too-large'],
    ['a list with a length and nothing else', () => withFacts({ traits: new Array(2 ** 32 - 1) }), 'too-large'],
  ])('%s', (_, run, code) => refused(run, code));
});

describe('what is not JSON', () => {
  class Person {
    subject = 'person';
    facts = {};
  }
  class Bare extends (null as Anything) {
    static make = () =>
      Object.assign(Object.create(Bare.prototype as object) as object, { subject: 'person', facts: {} });
  }
  const throwing = () => {
    throw new TypeError('ours is not yours');
  };
  const traps = new Proxy({}, { ownKeys: throwing, get: throwing, getPrototypeOf: throwing, has: throwing });
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();
  const gappy = ['veteran'];
  gappy[3] = 'disabled';
  const things: [string, unknown][] = [
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a function', () => true],
    ['a symbol', Symbol('poor')],
    ['a bigint', 5n],
    ['a Date', new Date(0)],
    ['a Map', new Map([['poor', true]])],
    ['a Set', new Set()],
    ['a regular expression', /poor/],
    ['a boxed number', Object(5)],
    ['a boxed text', Object('poor')],
    ['a class instance', new Person()],
    ['an instance of a class without a prototype', Bare.make()],
    ['an object made from another', Object.create({ poor: true })],
    ['a list with gaps', gappy],
    ['a list with a key of its own', Object.assign(['veteran'], { more: 1 })],
    ['an object with a symbol for a key', { [Symbol('poor')]: true }],
    ['a typed array', new Uint8Array(3)],
    ['a promise', Promise.resolve(1)],
    ['a getter that throws', Object.defineProperty({}, 'poor', { get: throwing, enumerable: true })],
    ['a proxy that throws', traps],
    ['a proxy revoked', revoked],
    ['half a character', '\ud800'],
    ['half a character in a name', { '\udfff': 1 }],
    ['half a character within', 'a\ud83da'],
  ];
  test.each(things)('%s', (_, thing) => {
    refused(() => withFacts({ poor: thing }));
    refused(() => withFacts(thing));
    refused(() => ask(thing));
    refused(() => ask({ subject: thing, facts: {} }));
    if (thing !== undefined) refused(() => ask({ subject: 'person', facts: {} }, thing));
    refused(() => ask({ subject: 'person', facts: {} }, { asOf: thing }));
    refused(() =>
      ask({ subject: 'person', facts: {} }, { asOf, context: { wage: { value: thing, date: asOf, source: 'x' } } }),
    );
    refused(() => compile(thing as Anything));
    refused(() => compile([thing] as Anything));
    refused(() => withRule({ conditions: thing ?? null }));
    refused(() => withRule({ conditions: { all: [thing] } }));
    refused(() => withRule({ conditions: is('workers', thing as Anything) }));
    refused(() => paying({ fixed: thing }));
    refused(() => compile(ruleSet([rule('it', undefined)], []), { vocabulary: { a: thing as Anything } }));
  });

  it('is read once, so that it cannot be one thing when checked and another when used', () => {
    let reads = 0;
    const shifty = Object.defineProperty({ asOf }, 'asOf', {
      enumerable: true,
      get: () => {
        reads += 1;
        return reads === 1 ? asOf : 'never';
      },
    });
    expect(ask({ subject: 'person', facts: {} }, shifty).asOf).toBe(asOf);
    expect(reads).toBe(1);
  });

  it('may come from another realm or without a prototype', () => {
    const bare = Object.assign(Object.create(null) as object, {
      subject: 'person',
      facts: Object.create(null) as object,
    });
    expect(ask(bare).profile).toEqual({ subject: 'person', facts: {} });
  });
});

test('JSON.parse makes an own __proto__; it is refused rather than followed', () => {
  for (const text of [
    '{"__proto__":{"polluted":true},"subject":"person","facts":{}}',
    '{"subject":"person","facts":{"__proto__":{"polluted":1}}}',
  ])
    refused(() => ask(JSON.parse(text)), 'not-json');
  refused(() => compile(JSON.parse('{"__proto__":{"polluted":true}}')), 'not-json');
});

test('an error carries plain faults that can be sent on', () => {
  try {
    withFacts({ poor: 'yes' });
  } catch (error) {
    expect(error).toBeInstanceOf(HuiceError);
    expect(JSON.parse(JSON.stringify((error as HuiceError).faults))).toEqual((error as HuiceError).faults);
  }
  expect.hasAssertions();
});
