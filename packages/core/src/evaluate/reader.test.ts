import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { is, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { run, timeout } from '../../test/support/trials.js';
import { compile } from '../compile/index.js';
import { HuiceError } from '../model/index.js';
import type { Profile } from './decision.js';
import { inquire } from './inquiry.js';
import { Reader } from './reader.js';
import { Row } from './row.js';
import { Sitting } from './sitting.js';

const precise = fact('share', { type: 'decimal', places: 4, min: '-1', max: '1' });
const signed = fact('balance', { type: 'integer', min: -5 });
const whole = fact('stock', { type: 'decimal', places: 0 });
const inherited = fact('constructor', { type: 'boolean' });
const province = fact('homeProvince', { type: 'region', level: 'province' });
const city = fact('homeCity', { type: 'region', level: 'prefecture' });
const crops = fact('crop', {
  type: 'option',
  options: Array.from({ length: 15 }, (_, index) => {
    const value = `crop-${index}`;
    return { value, label: { zh: value, en: value } };
  }),
});
const facts = [...someFacts, precise, signed, whole, inherited, province, city, crops];
const read = [
  is('workers', 1),
  is('share', 0.5),
  { fact: 'traits', operator: 'contains', value: 'veteran' } as const,
  is('crop', 'crop-3'),
  is('balance', 0),
  is('constructor', true),
  is('workplace', '530102'),
  is('birthDate', '1960-02-29'),
  is('needy', true),
];
const engine = compile(ruleSet([rule('it', { any: read })], facts));
const options = { asOf: '2019-06-01' };
const sitting = new Sitting(engine, options);

/** What a reader takes a profile to be. */
const taken = (reader: Reader, profile: unknown) => {
  const slots = sitting.newSlots().fill(7);
  const read = reader.read(profile, slots);
  return (
    read && { ...read, profile: read.profile(), slots: [...slots], givenDerived: read.givenDerived.map(({ id }) => id) }
  );
};

/** The same by the slow reader; undefined where it refuses. */
function judged(profile: unknown) {
  try {
    const row = Row.slow(sitting, inquire(engine, profile as Profile, options));
    const { subject, region, slots = [], givenDerived } = row;
    return {
      profile: row.profile,
      subject,
      region,
      // Minus nothing is nothing.
      slots: [...slots].map((code) => code + 0),
      givenDerived: givenDerived.map(({ id }) => id),
    };
  } catch (error) {
    if (error instanceof HuiceError) return undefined;
    throw error;
  }
}

/** A profile in which most facts are given, so that it is read by straight code once its order is familiar. */
const most = {
  workers: 3,
  days: 0,
  cost: '12.50',
  paid: 7,
  wage: '0',
  grade: 'high',
  disabled: false,
  poor: null,
  birthDate: '1960-02-29',
  startedOn: '2015-01-01',
};

/** What the readers with and without straight code make of a profile, and what the slow one does. */
function compared(facts: Record<string, unknown>) {
  const profile = { subject: 'person', facts: { ...most, ...facts } };
  const [straight, plain] = [new Reader(sitting, 1), new Reader(sitting, Number.POSITIVE_INFINITY)];
  return { straight: taken(straight, profile), plain: taken(plain, profile), judged: judged(profile) };
}

const odd: readonly unknown[] = [
  ...[true, false, null, undefined, 0, -0, 1, -1, -5, -6, 1.5, 0.25, 0.1 + 0.2, 1e21, 1e-7, 2 ** 53, 1001, 1e15],
  ...[Number.NaN, Number.POSITIVE_INFINITY, '', '-', '.', '-.5', '5.', '.5', '0', '-0', '-0.00', '00', '01', '0.5'],
  ...['-1', '1', '1.0000', '1.00001', '0.12345', '1e3', '+1', ' 1', '1 ', '٥', '999999999999999', '9999999999999999'],
  ...['99999999999.9999', '100000000000', '2019-06-01', '2019-06-02', '2019-02-29', '2020-02-29', '0000-01-01'],
  ...['2019-6-01', '2019/06/01', '2019-06-01T', '20190601', '1899-12-31', '530102', '530100', '530000', '030102'],
  ...['5301022', '53010', '５30102', 'low', 'high', 'crop-3', 'crop-99', 'veteran', 'a'.repeat(40)],
  ...[[], ['veteran'], ['veteran', 'veteran'], ['nobody'], [1], {}, new Date(0), () => true, Symbol('poor'), 5n],
];

const ids = [
  ...facts.map(({ id }) => id),
  'region',
  'nobody',
  '__proto__',
  'toString',
  '`$\u007b}`',
  '\u2028',
  '"];x(',
];

/** An own property, whatever its name. */
const entry = (id: string, value: unknown) =>
  Object.defineProperty({}, id, { value, enumerable: true, configurable: true, writable: true });
const owning = (id: string, value: unknown): Record<string, unknown> =>
  Object.defineProperties({ ...most }, Object.getOwnPropertyDescriptors(entry(id, value)));

test.each(ids)('a value of %s is read alike by straight code and without it, and only if it is sound', (id) => {
  for (const value of odd) {
    const straight = new Reader(sitting, 1);
    const plain = new Reader(sitting, Number.POSITIVE_INFINITY);
    const profile = { subject: 'person', facts: owning(id, value) };
    const [one, other, judge] = [taken(straight, profile), taken(plain, profile), judged(profile)];
    expect(one, String(value)).toEqual(other);
    if (one !== undefined) expect(one, String(value)).toEqual(judge);
  }
});

describe('what is sound is read at once', () => {
  test.each<[string, unknown]>([
    ['workers', 1000],
    ['cost', '1000000'],
    ['cost', 0.25],
    ['share', '-0.1234'],
    ['share', '-0.0000'],
    ['stock', 12],
    ['balance', -5],
    ['crop', 'crop-14'],
    ['grade', 'top'],
    ['birthDate', '2019-06-01'],
    ['workplace', '530102'],
    ['homeProvince', '530000'],
    ['homeCity', '530100'],
    ['constructor', true],
    ['traits', ['veteran', 'minority']],
    ['needy', true],
    ['age', 59],
    ['workers', null],
  ])('%s: %j', (id, value) => {
    const { straight, plain, judged: judge } = compared({ [id]: value, ...(id === 'needy' ? { disabled: null } : {}) });
    expect(straight).toBeDefined();
    expect(straight).toEqual(plain);
    expect(straight).toEqual(judge);
  });
});

test('profiles with any facts, in any order, are read alike', { timeout }, () => {
  const plain = new Reader(sitting, Number.POSITIVE_INFINITY);
  const drawn = fc.record({
    entries: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...odd)), { maxLength: 2 }),
    without: fc.subarray(Object.keys(most), { maxLength: 3 }),
    turned: fc.boolean(),
    region: fc.constantFrom('530102', '530000', '030102', null, undefined, 5),
  });
  let took = 0;
  fc.assert(
    fc.property(drawn, ({ entries, without, turned, region }) => {
      const own = Object.entries(most).filter(([id]) => !without.includes(id));
      const all = [...(turned ? own.reverse() : own), ...entries];
      const profile = { subject: 'person', region, facts: Object.fromEntries(all) };
      const one = taken(new Reader(sitting, 1), profile);
      expect(one).toEqual(taken(plain, profile));
      if (one === undefined) return;
      took += 1;
      expect(one).toEqual(judged(profile));
    }),
    run(400),
  );
  expect(took).toBeGreaterThan(20);
});

describe('what is not there is not read', () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, 'crop');
  });

  test.each([true, false])('from what all objects inherit (enumerable: %s)', (enumerable) => {
    const straight = new Reader(sitting, 1);
    const plain = new Reader(sitting, Number.POSITIVE_INFINITY);
    const known = { subject: 'person', facts: most };
    const unknown = { subject: 'person', facts: { ...most, nobody: true } };
    for (const one of [known, unknown]) taken(straight, one);
    const before = taken(straight, known);
    Object.defineProperty(Object.prototype, 'crop', {
      value: 'crop-3',
      enumerable,
      configurable: true,
      writable: true,
    });
    expect(taken(straight, known)).toEqual(before);
    expect(taken(plain, known)).toEqual(before);
    expect(taken(straight, unknown)).toBeUndefined();
  });

  it('from a property that does not count', () => {
    const straight = new Reader(sitting, 1);
    const hidden = () => Object.defineProperty({ ...most, nobody: true }, 'crop', { value: 'crop-3' });
    expect(taken(straight, { subject: 'person', facts: hidden() })).toBeUndefined();
  });
});

test('a getter is asked once, and before anything is written', () => {
  const straight = new Reader(sitting, 1);
  const slots = sitting.newSlots().fill(7);
  let asked = 0;
  const shifty = Object.defineProperty({ ...most }, 'workers', {
    enumerable: true,
    get: () => {
      asked += 1;
      expect([...slots].every((one) => one === 7)).toBe(true);
      return asked;
    },
  });
  expect(straight.read({ subject: 'person', facts: shifty }, slots)?.profile().facts).toMatchObject({ workers: 1 });
  expect(asked).toBe(1);
});

test('a getter that takes another fact away leaves the profile in doubt', () => {
  const facts: Record<string, unknown> = { ...most };
  Object.defineProperty(facts, 'workers', {
    enumerable: true,
    get: () => {
      Reflect.deleteProperty(facts, 'startedOn');
      return 3;
    },
  });
  expect(taken(new Reader(sitting, Number.POSITIVE_INFINITY), { subject: 'person', facts })).toBeUndefined();
});
