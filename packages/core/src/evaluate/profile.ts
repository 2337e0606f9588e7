import { order } from '../conditions/compare.js';
import { boundsOf } from '../conditions/domain.js';
import { optionsOf, regionFact } from '../conditions/fact.js';
import type { ConditionNode, Fact, Value } from '../conditions/form.js';
import { settle } from '../conditions/settle.js';
import { derive, type Situation } from '../conditions/situation.js';
import { type Day, isDay } from '../dates/day.js';
import {
  authorities,
  type FactDefinition,
  type Fault,
  type Faults,
  oneOf,
  plainJson,
  quoted,
  shown,
  step,
  subjects,
  suggestion,
} from '../model/index.js';
import { Exact, exact, fromNumber } from '../money/exact.js';
import type { ContextValue, EvaluateOptions, Profile } from './decision.js';

type Complain = (code: Fault['code'], at: string, message: string, rest?: Partial<Fault>) => undefined;

/** What the profile and the context say: as the engine holds it, and as plain JSON, which is what the decision records. */
export interface Known {
  readonly given: ReadonlyMap<string, Value>;
  readonly region: string | undefined;
  readonly profile: Profile;
  readonly context: Readonly<Record<string, ContextValue>>;
}

/** Reads options, or adds a fault for everything wrong in them. What is null counts as left out. */
export function readOptions(options: unknown, faults: Faults): EvaluateOptions {
  const complain = complainer('options', faults);
  const json = plainJson(options, 'options', faults);
  // Whatever is wrong with the day, the profile is read on, so that its faults are reported too.
  const unknownDay = { asOf: '9999-12-31' };
  if (json === undefined) return unknownDay;
  if (!isRecord(json)) {
    complain('shape', '', 'the options are an object', { found: shown(json), expected: '`{ asOf }` at least' });
    return unknownDay;
  }
  checkKeys(json, ['asOf', 'knownAt', 'context', 'minimumAuthority'], complain, '');
  const aDay = 'a day that exists, `YYYY-MM-DD`';
  const { asOf, minimumAuthority } = json;
  if (asOf === undefined || asOf === null)
    complain('shape', '/asOf', 'it is required: nothing here reads the clock', { expected: aDay });
  for (const key of ['asOf', 'knownAt'] as const) {
    const day = json[key] ?? undefined;
    if (day !== undefined && !isDay(day))
      complain('no-such-day', step('', key), 'it is not a day', { found: shown(day), expected: aDay });
  }
  if (
    (minimumAuthority ?? undefined) !== undefined &&
    !(authorities as readonly unknown[]).includes(minimumAuthority)
  ) {
    complain('unknown-name', '/minimumAuthority', 'it is no authority', {
      found: shown(minimumAuthority),
      ...oneOf(authorities),
      ...suggestion(minimumAuthority, authorities),
    });
  }
  return isDay(asOf) ? (json as unknown as EvaluateOptions) : { ...json, ...unknownDay };
}

/** Reads a profile and its context, or adds a fault for everything wrong in them. Nothing is coerced and nothing dropped. */
export function readProfile(
  profile: unknown,
  context: unknown,
  facts: ReadonlyMap<string, Fact>,
  asOf: Day,
  faults: Faults,
): Known {
  const before = faults.all.length;
  const given = new Map<string, Value>();
  const json = plainJson(profile, 'profile', faults);
  const region = json === undefined ? undefined : readSubject(json, faults);
  if (region !== undefined) given.set(regionFact.id, region);
  const values = isRecord(json) ? json['facts'] : undefined;
  if (isRecord(values)) readFacts(values, 'subject', facts, asOf, given, complainer('profile', faults), '/facts');
  const figures = context === undefined || context === null ? {} : plainJson(context, 'context', faults);
  if (figures !== undefined) readContext(figures, facts, asOf, given, faults);
  if (faults.all.length === before) checkDerived(facts, given, asOf, faults);
  return { given, region, profile: json as Profile, context: figures as Known['context'] };
}

function readSubject(profile: unknown, faults: Faults): string | undefined {
  const complain = complainer('profile', faults);
  if (!isRecord(profile)) return complain('shape', '', 'a profile is an object', { found: shown(profile) });
  checkKeys(profile, ['subject', 'region', 'facts'], complain, '');
  const { subject, region, facts } = profile;
  if (!(subjects as readonly unknown[]).includes(subject)) {
    complain('shape', '/subject', 'it says whose profile this is', {
      found: shown(subject ?? null),
      ...oneOf(subjects),
      ...suggestion(subject, subjects),
    });
  }
  if (!isRecord(facts))
    complain('shape', '/facts', 'facts are an object, by fact id', {
      found: shown(facts ?? null),
      expected: '`{}` at least',
    });
  if (region === undefined || region === null) return undefined;
  if (typeof region === 'string' && regionCode.test(region)) return region;
  return complain('wrong-type', '/region', 'it is not a region code', { found: shown(region), expected: aRegion });
}

const regionCode = /^[1-9]\d{5}$/;
const aRegion = 'six digits of GB/T 2260, as text';

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
      const help = id === regionFact.id ? { help: 'give `region` beside `facts`' } : suggestion(id, facts.keys());
      complain('unknown-fact', at, `there is no fact ${quoted(id)}`, help);
    } else if (fact.definition.scope !== scope) {
      const [kind, where] =
        scope === 'subject' ? ['a place and time', '`context`, with its date and source'] : ['the subject', '`facts`'];
      complain('wrong-type', at, `the fact \`${id}\` is one of ${kind}`, { help: `give it in ${where}` });
    } else if (value !== null) {
      const read = readValue(value, fact, asOf, at, complain);
      if (read !== undefined) given.set(id, read);
    }
  }
}

/** One value as the engine holds it. */
function readValue(value: unknown, fact: Fact, asOf: Day, at: string, complain: Complain): Value | undefined {
  const { definition } = fact;
  const wrong = (expected: string) =>
    complain('wrong-type', at, `the value does not fit the fact \`${fact.id}\``, {
      found: shown(value),
      expected,
    });
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('`true` or `false`');
    case 'integer':
      if (typeof value !== 'number') return wrong(`a whole number${inUnit(definition)}`);
      if (!Number.isInteger(value)) return wrong(`a whole number${inUnit(definition)}`);
      if (!Number.isSafeInteger(value))
        return complain('not-exact', at, `the value of \`${fact.id}\` is too large to be held exactly`, {
          found: shown(value),
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
      return typeof value === 'string' && regionCode.test(value) ? value : wrong(aRegion);
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
  wrong: (expected: string) => undefined,
): Value | undefined {
  const isText = typeof value === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) && value.length <= 40;
  if (typeof value !== 'number' && !isText)
    return wrong(`a number, or decimal text like \`1234.50\`${inUnit(fact.definition)}`);
  const number = typeof value === 'number' ? fromNumber(value) : exact(value as string);
  if (number === undefined) {
    return complain('not-exact', at, `the value of \`${fact.id}\` cannot be held exactly as a JSON number`, {
      found: shown(value),
      help: 'give it as text',
    });
  }
  const places = fact.definition.places ?? 2;
  if (number.decimalPlaces() > places) return wrong(`at most ${places} decimal places`);
  return inBounds(number, fact, asOf, at, complain);
}

function readOption(value: unknown, definition: FactDefinition, at: string, complain: Complain): string | undefined {
  const options = optionsOf(definition);
  if (typeof value === 'string' && options.includes(value)) return value;
  return complain('wrong-type', at, `the value is not an option of \`${definition.id}\``, {
    found: shown(value),
    ...oneOf(options),
    ...suggestion(value, options),
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
      found: value instanceof Exact ? quoted(value.toFixed()) : shown(value),
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
    complain('shape', '', 'a context is an object, by fact id', { found: shown(context) });
    return;
  }
  const values: Record<string, unknown> = {};
  for (const [id, entry] of Object.entries(context)) {
    const at = step('', id);
    if (!isRecord(entry)) {
      complain('shape', at, 'a context fact has a value, a date and a source', { found: shown(entry) });
      continue;
    }
    const { value, date, source } = entry as Partial<ContextValue>;
    checkKeys(entry, ['value', 'date', 'source'], complain, at);
    if (!isDay(date))
      complain('no-such-day', `${at}/date`, 'it is not a day', {
        found: shown(date ?? null),
        expected: 'the day from which the figure holds, `YYYY-MM-DD`',
      });
    if (typeof source !== 'string' || source === '')
      complain('shape', `${at}/source`, 'it names where the figure is taken from', { found: shown(source ?? null) });
    values[id] = value ?? null;
    if (value === undefined || value === null) complain('shape', `${at}/value`, 'it is required');
  }
  readFacts(values, 'context', facts, asOf, given, complain, '');
}

/** A profile that gives both a derived fact and its inputs must have them agree; so must two facts derived from one. */
function checkDerived(
  facts: ReadonlyMap<string, Fact>,
  given: ReadonlyMap<string, Value>,
  asOf: Day,
  faults: Faults,
): void {
  const derived = [...facts.values()].filter((fact) => fact.derivation !== undefined && given.has(fact.id));
  if (derived.length === 0) return;
  const inputs = new Map([...given].filter(([id]) => !derived.some((fact) => fact.id === id)));
  const situation: Situation = { asOf, jurisdiction: '', given: inputs };
  const follows = (fact: Fact): ConditionNode => ({
    kind: 'leaf',
    at: '',
    within: undefined,
    fact,
    operator: 'equal',
    right: { kind: 'constant', value: given.get(fact.id) as Value },
  });
  for (const [index, fact] of derived.entries()) {
    // Those before it that share an input narrow what it can be.
    const beside = derived.slice(0, index).filter((one) => one.bases.some((base) => fact.bases.includes(base)));
    if (settle({ kind: 'all', at: '', of: [...beside, fact].map(follows) }, situation).truth !== false) continue;
    const expected = derive(fact, situation);
    faults.add({
      code: 'disagreement',
      in: 'profile',
      at: step('/facts', fact.id),
      message: `the value of \`${fact.id}\` disagrees with what is given of \`${fact.bases.join('`, `')}\``,
      found: shown(given.get(fact.id)),
      ...(expected === undefined ? {} : { expected: shown(expected) }),
      help: 'give one of them',
    });
  }
}

function checkKeys(value: object, known: readonly string[], complain: Complain, base: string): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    complain('unknown-key', step(base, key), `the key ${quoted(key)} is not known here`, suggestion(key, known));
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
