import { distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { type Fault, type Faults, quoted, shown } from './fault.js';
import { fits } from './fits.js';
import { step } from './json.js';

type Issue = z.core.$ZodIssue;

/** Parses `value`, or adds one fault for each thing wrong with its shape, at its place below `base`, and returns undefined. */
export function parseShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  document: string,
  faults: Faults,
  base = '',
): T | undefined {
  if (fits(schema, value)) return value as T;
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) addIssue(issue, base, schema, document, faults);
  return undefined;
}

function addIssue(issue: Issue, base: string, schema: z.ZodType, document: string, faults: Faults): void {
  const at = issue.path.reduce<string>((place, key) => step(place, key as string | number), base);
  const fault = (message: string, rest: Partial<Fault> = {}) =>
    faults.add({ code: 'shape', in: document, at, message, ...rest });
  const found = shown(issue.input);

  switch (issue.code) {
    case 'custom': {
      const keys = issue.params?.['keys'] as string[] | undefined;
      if (keys === undefined) fault(issue.message, { found });
      else {
        const near = Object.keys(issue.input as object).find((key) => nearest(key, keys) !== undefined);
        fault('none of the keys is there that say what it is', { found, ...oneOf(keys), ...suggestion(near, keys) });
      }
      break;
    }
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const message = `the key ${quoted(key)} is not known here`;
        const help = suggestion(key, keysOf(schema));
        faults.add({ code: 'unknown-key', in: document, at: step(at, key), message, ...help });
      }
      break;
    case 'invalid_union': {
      const best = bestBranch(issue.errors as Issue[][]);
      // Without alternatives it is a key that says which shape is meant, and says none of them.
      if (best === undefined) addUnknownKind(issue, fault);
      for (const inner of best ?? []) addIssue(inner, at, schema, document, faults);
      break;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      fault('the value is not one of those possible', { found, ...oneOf(values), ...suggestion(issue.input, values) });
      break;
    }
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      if (issue.input === undefined) fault('it is required', { expected });
      else fault('it has the wrong type', { found, expected });
      break;
    }
    case 'too_small':
      fault('there is too little of it', { found, expected: `at least ${issue.minimum}` });
      break;
    case 'invalid_format':
      fault('the text does not have the form that it must have', { found, expected: issue.message });
      break;
    default:
      fault('it does not fit', { found, expected: issue.message });
  }
}

const typeNames: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function addUnknownKind(issue: Issue, fault: (message: string, rest: Partial<Fault>) => void): void {
  const { discriminator, options, input } = issue as { discriminator?: string; options?: unknown[]; input?: unknown };
  const values = (options ?? []).map(String);
  const found = (Object(input) as Record<string, unknown>)[discriminator ?? ''];
  fault('the value is not one of those possible', {
    found: shown(found ?? null),
    ...oneOf(values),
    ...suggestion(found, values),
  });
}

/** The names that are possible, for `expected`. */
export function oneOf(names: readonly string[]): { expected: string } {
  return { expected: names.map((name) => `\`${name}\``).join(', ') };
}

/** The name that may be meant, for `help`. */
export function suggestion(name: unknown, known: Iterable<string>): { help?: string } {
  const near = typeof name === 'string' ? nearest(name, known) : undefined;
  return near === undefined ? {} : { help: `did you mean \`${near}\`?` };
}

/** The alternative that the author meant: one whose type fits, if there is one, and of those the one with the fewest faults. */
function bestBranch(branches: readonly Issue[][]): Issue[] | undefined {
  const misfit: Partial<Record<Issue['code'], number>> = { invalid_type: 3, invalid_union: 2, invalid_value: 1 };
  const misfits = (issues: Issue[]) =>
    Math.max(...issues.map(({ path, code }) => (path.length === 0 ? (misfit[code] ?? 0) : 0)));
  return [...branches].sort((a, b) => misfits(a) - misfits(b) || a.length - b.length)[0];
}

const keysBySchema = new WeakMap<z.ZodType, readonly string[]>();

/** Every key that occurs anywhere in a schema; worked out only once something is misspelt. */
function keysOf(schema: z.ZodType): readonly string[] {
  const known = keysBySchema.get(schema);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      for (const key of Object.keys(Object((node as { properties?: object }).properties))) keys.add(key);
      Object.values(node).forEach(visit);
    }
  };
  visit(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  const list = [...keys];
  keysBySchema.set(schema, list);
  return list;
}

/** The known name nearest to a misspelt one, if one is near: at most a third of its length away. Never that name itself. */
function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 200) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate === name) continue;
    const away = isShuffled(name, candidate) ? 0.5 : distance(name, candidate);
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** Two letters that changed places, or capitals: `hihg`, `birthdate`. */
function isShuffled(name: string, candidate: string): boolean {
  const letters = (text: string) => [...text.toLowerCase()].sort().join('');
  return name.length === candidate.length && letters(name) === letters(candidate);
}
