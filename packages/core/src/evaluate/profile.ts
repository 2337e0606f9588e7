import { order, same } from '../conditions/compare.js';
import { boundsOf } from '../conditions/domain.js';
import { regionFact } from '../conditions/fact.js';
import type { Fact, Value } from '../conditions/form.js';
import { derive, type Situation } from '../conditions/situation.js';
import { type Day, isDay } from '../dates/day.js';
import {
  authorities,
  type FactDefinition,
  type Fault,
  type Faults,
  isPlainJson,
  nearest,
  quoted,
  step,
  subjects,
} from '../model/index.js';
import { Exact, exact, fromNumber } from '../money/exact.js';
import type { ContextValue, EvaluateOptions, FactInput, Profile } from './decision.js';

type Complain = (code: Fault['code'], at: string, message: string, rest?: Partial<Fault>) => undefined;

/** What the profile and the context say, as the engine holds it. */
export interface Known {
  readonly given: ReadonlyMap<string, Value>;
  readonly region: string | undefined;
}

/** Reads options, or adds a fault for everything wrong in them. */
export function readOptions(options: unknown, faults: Faults): void {
  const complain = complainer('options', faults);
  if (!isPlainJson(options, 'options', faults)) return;
  const known = ['asOf', 'knownAt', 'context', 'minimumAuthority'];
  const { asOf, knownAt, minimumAuthority } = Object(options) as Partial<Record<keyof EvaluateOptions, unknown>>;
  checkKeys(options, known, complain);
  if (asOf === undefined)
    complain('shape', '/asOf', 'it is required: nothing here reads the clock', { expected: 'a day, `YYYY-MM-DD`' });
  else if (!isDay(asOf))
    complain('no-such-day', '/asOf', `${quoted(asOf)} is not a day`, { expected: 'a day, `YYYY-MM-DD`' });
  if (knownAt !== undefined && !isDay(knownAt)) {
    complain('no-such-day', '/knownAt', `${quoted(knownAt)} is not a day`, { expected: 'a day, `YYYY-MM-DD`' });
  }
  if (minimumAuthority !== undefined && !(authorities as readonly unknown[]).includes(minimumAuthority)) {
    complain('unknown-name', '/minimumAuthority', `${quoted(minimumAuthority)} is no authority`, {
      expected: authorities.join(', '),
    });
  }
}

/** Reads a profile and its context, or adds a fault for everything wrong in them. Nothing is coerced and nothing dropped. */
export function readProfile(
  profile: unknown,
  context: unknown,
  facts: ReadonlyMap<string, Fact>,
  asOf: Day,
  faults: Faults,
): Known {
  const given = new Map<string, Value>();
  const region = isPlainJson(profile, 'profile', faults) ? readSubject(profile, faults) : undefined;
  if (region !== undefined) given.set(regionFact.id, region);
  if (faults.all.length === 0) {
    const values = (profile as Profile).facts as Record<string, FactInput>;
    readFacts(values, 'subject', facts, asOf, given, complainer('profile', faults), '/facts');
  }
  if (context !== undefined && isPlainJson(context, 'context', faults))
    readContext(context, facts, asOf, given, faults);
  if (faults.all.length === 0) checkDerived(facts, given, asOf, faults);
  return { given, region };
}

function readSubject(profile: unknown, faults: Faults): string | undefined {
  const complain = complainer('profile', faults);
  if (!isRecord(profile)) return complain('shape', '', 'a profile is an object', { found: quoted(profile) });
  checkKeys(profile, ['subject', 'region', 'facts'], complain);
  const { subject, region, facts } = profile;
  if (!(subjects as readonly unknown[]).includes(subject)) {
    const near = typeof subject === 'string' ? nearest(subject, subjects) : undefined;
    complain('shape', '/subject', 'it says whose profile this is', {
      found: quoted(subject ?? null),
      expected: subjects.map((one) => `\`${one}\``).join(', '),
      ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
    });
  }
  if (!isRecord(facts))
    complain('shape', '/facts', 'facts are an object, by fact id', {
      found: quoted(facts ?? null),
      expected: '`{}` at least',
    });
  if (region === undefined || region === null) return undefined;
  if (typeof region === 'string' && /^[1-9]\d{5}$/.test(region)) return region;
  return complain('wrong-type', '/region', `${quoted(region)} is not a region code`, {
    expected: 'six digits of GB/T 2260, as text',
  });
}

function readFacts(
  values: Readonly<Record<string, unknown>>,
  scope: 'subject' | 'context',
  facts: ReadonlyMap<string, Fact>,
  asOf: Day,
  given: Map<string, Value>,
  complain: Complain,
  base: string,
): void {
  for (const [id, value] of Object.entries(values)) {
    const at = step(base, id);
    const fact = facts.get(id);
    if (fact === undefined || fact === regionFact) {
      const near = nearest(id, facts.keys());
      const help =
        near === undefined
          ? {}
          : { help: near === 'region' ? 'give `region` beside `facts`' : `did you mean \`${near}\`?` };
      complain('unknown-fact', at, `there is no fact ${quoted(id)}`, help);
    } else if (fact.definition.scope !== scope) {
      const where = scope === 'subject' ? '`context`, with its date and source' : '`facts`';
      complain('wrong-type', at, `the fact \`${id}\` is of the other kind`, { help: `give it in ${where}` });
    } else if (value !== null) {
      const read = readValue(value, fact, asOf, at, complain);
      if (read !== undefined) given.set(id, read);
    }
  }
}

/** One value as the engine holds it. */
export function readValue(value: unknown, fact: Fact, asOf: Day, at: string, complain: Complain): Value | undefined {
  const { definition } = fact;
  const wrong = (expected: string, help?: string) =>
    complain('wrong-type', at, `the value does not fit the fact \`${fact.id}\``, {
      found: quoted(value),
      expected,
      ...(help === undefined ? {} : { help }),
    });
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('`true` or `false`');
    case 'integer':
      if (typeof value !== 'number') return wrong(`a whole number${inUnit(definition)}`);
      if (!Number.isInteger(value)) return wrong(`a whole number${inUnit(definition)}`);
      if (!Number.isSafeInteger(value))
        return complain('not-exact', at, `the value of \`${fact.id}\` is too large to be held exactly`, {
          found: quoted(value),
        });
      return inBounds(value + 0, fact, asOf, at, complain);
    case 'decimal':
      return readDecimal(value, fact, asOf, at, complain, wrong);
    case 'date':
      if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return wrong('a day, `YYYY-MM-DD`');
      if (!isDay(value))
        return complain('no-such-day', at, `the day ${quoted(value)} of \`${fact.id}\` does not exist`);
      return inBounds(value, fact, asOf, at, complain);
    case 'region':
      return typeof value === 'string' && /^[1-9]\d{5}$/.test(value)
        ? value
        : wrong('six digits of GB/T 2260, as text');
    case 'option':
      return readOption(value, definition, at, complain);
    case 'options': {
      if (!Array.isArray(value)) return wrong('a list of options');
      const read = value.map((one, index) => readOption(one, definition, step(at, index), complain));
      if (new Set(value).size < value.length) return wrong('each option once');
      return read.includes(undefined) ? undefined : (read as string[]);
    }
  }
}

const inUnit = ({ unit }: FactDefinition) => (unit === undefined ? '' : ` (unit: ${unit})`);

function readDecimal(
  value: unknown,
  fact: Fact,
  asOf: Day,
  at: string,
  complain: Complain,
  wrong: (expected: string, help?: string) => undefined,
): Value | undefined {
  const isText = typeof value === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) && value.length <= 40;
  if (typeof value !== 'number' && !isText)
    return wrong(`a number, or decimal text like \`1234.50\`${inUnit(fact.definition)}`);
  const number = typeof value === 'number' ? fromNumber(value) : exact(value as string);
  if (number === undefined) {
    return complain('not-exact', at, `the value of \`${fact.id}\` cannot be held exactly as a JSON number`, {
      found: quoted(value),
      help: 'give it as text',
    });
  }
  const places = fact.definition.places ?? 2;
  if (number.decimalPlaces() > places) return wrong(`at most ${places} decimal places`);
  return inBounds(number, fact, asOf, at, complain);
}

function readOption(value: unknown, definition: FactDefinition, at: string, complain: Complain): string | undefined {
  const options = (definition.options ?? []).map((option) => option.value);
  if (typeof value === 'string' && options.includes(value)) return value;
  const near = typeof value === 'string' ? nearest(value, options) : undefined;
  return complain('wrong-type', at, `the value is not an option of \`${definition.id}\``, {
    found: quoted(value),
    expected: options.map((option) => `\`${option}\``).join(', '),
    ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
  });
}

function inBounds(value: Value, fact: Fact, asOf: Day, at: string, complain: Complain): Value | undefined {
  const { min, max } = boundsOf(fact, asOf);
  const show = (bound: Value | undefined, open: string) =>
    bound === undefined ? open : bound instanceof Exact ? bound.toFixed() : String(bound);
  const low = min !== undefined && order(value, min) < 0;
  const high = max !== undefined && order(value, max) > 0;
  if (!low && !high) return value;
  return complain(
    'out-of-bounds',
    at,
    `the value of \`${fact.id}\` is ${low ? 'below the least' : 'above the greatest'} that there can be`,
    {
      found: quoted(value instanceof Exact ? value.toFixed() : value),
      expected: `${show(min, '-∞')} to ${show(max, '∞')}${inUnit(fact.definition)}`,
    },
  );
}

function readContext(
  context: unknown,
  facts: ReadonlyMap<string, Fact>,
  asOf: Day,
  given: Map<string, Value>,
  faults: Faults,
): void {
  const complain = complainer('context', faults);
  if (!isRecord(context)) {
    complain('shape', '', 'a context is an object, by fact id', { found: quoted(context) });
    return;
  }
  const values: Record<string, unknown> = {};
  for (const [id, entry] of Object.entries(context)) {
    const at = step('', id);
    if (!isRecord(entry)) {
      complain('shape', at, 'a context fact has a value, a date and a source', { found: quoted(entry) });
      continue;
    }
    const { value, date, source } = entry as Partial<ContextValue>;
    checkKeys(entry, ['value', 'date', 'source'], (code, place, message, rest) =>
      complain(code, `${at}${place}`, message, rest),
    );
    if (!isDay(date))
      complain('no-such-day', `${at}/date`, `${quoted(date ?? null)} is not a day`, {
        expected: 'the day from which the figure holds',
      });
    if (typeof source !== 'string' || source === '')
      complain('shape', `${at}/source`, 'it names where the figure is taken from');
    values[id] = value ?? null;
    if (value === undefined || value === null) complain('shape', `${at}/value`, 'it is required');
  }
  readFacts(values, 'context', facts, asOf, given, complain, '');
}

/** A profile that gives both a derived fact and its inputs must have them agree. */
function checkDerived(
  facts: ReadonlyMap<string, Fact>,
  given: ReadonlyMap<string, Value>,
  asOf: Day,
  faults: Faults,
): void {
  const situation: Situation = { asOf, jurisdiction: '', given };
  for (const fact of facts.values()) {
    const value = given.get(fact.id);
    if (value === undefined || fact.derivation === undefined) continue;
    const derived = derive(fact, situation);
    if (derived === undefined || same(derived, value)) continue;
    faults.add({
      code: 'disagreement',
      in: 'profile',
      at: step('/facts', fact.id),
      message: `the value of \`${fact.id}\` disagrees with what follows from \`${fact.bases.join('`, `')}\``,
      found: quoted(value),
      expected: quoted(derived),
      help: 'give one of them',
    });
  }
}

function checkKeys(value: unknown, known: readonly string[], complain: Complain): void {
  for (const key of Object.keys(Object(value) as object)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    complain(
      'unknown-key',
      step('', key),
      `the key ${quoted(key)} is not known here`,
      near === undefined ? {} : { help: `did you mean \`${near}\`?` },
    );
  }
}

function complainer(document: string, faults: Faults): Complain {
  return (code, at, message, rest = {}) => {
    faults.add({ ...rest, code, in: document, at, message });
    return undefined;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
