import { distance } from 'fastest-levenshtein';
import type * as z from 'zod/mini';
import type { Faults } from './fault.js';
import { fits } from './fits.js';
import { step } from './json.js';
import { shown, type Ticked } from './quoted.js';
import type { Sentence, Telling } from './sentence.js';
import { isKey, says } from './sentences.js';

type Issue = z.core.$ZodIssue;
type Tell = (message: Sentence, rest?: Omit<Telling, 'message'>) => void;

/** Parses `value`, or adds one fault for each thing wrong with its shape, at its place below `base`, and returns undefined. */
export function parseShape<T>(
  schema: z.ZodMiniType<T>,
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

function addIssue(issue: Issue, base: string, schema: z.ZodMiniType, document: string, faults: Faults): void {
  const at = issue.path.reduce<string>((place, key) => step(place, key as string | number), base);
  const fault: Tell = (message, rest = {}) => faults.add({ code: 'shape', in: document, at, message, ...rest });
  const found = shown(issue.input);

  switch (issue.code) {
    case 'custom': {
      const keys = issue.params?.['keys'] as string[] | undefined;
      if (keys === undefined) fault(wordsOf(issue), { found });
      else {
        const near = Object.keys(issue.input as object).find((key) => nearest(key, keys) !== undefined);
        fault(says('no-telling-key'), { found, ...oneOf(keys), ...suggestion(near, keys) });
      }
      break;
    }
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const message = says('unknown-key', { name: key });
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
      if (issue.input === undefined) {
        fault(says('required'), oneOf(values));
        break;
      }
      fault(says('not-possible'), { found, ...oneOf(values), ...suggestion(issue.input, values) });
      break;
    }
    case 'invalid_type': {
      const expected = typeWords[issue.expected] ?? says('an-object');
      if (issue.input === undefined) fault(says('required'), { expected });
      else fault(says('has-wrong-type'), { found, expected });
      break;
    }
    case 'too_small':
      fault(...tooLittle(issue, found));
      break;
    case 'invalid_format':
      fault(says('wrong-form'), { found, expected: wordsOf(issue) });
      break;
    case 'too_big':
      fault(says('too-much'), { found, expected: says('at-most', { most: String(issue.maximum) }) });
      break;
    case 'invalid_key':
      // The key stands in the place; what is wrong with it is told as of a value.
      for (const inner of issue.issues) addIssue(inner, at, schema, document, faults);
      break;
    default:
      fault(says('does-not-fit'), { found });
  }
}

/** What a schema says of a value that does not fit is the key of a sentence. */
const wordsOf = ({ message }: Issue): Sentence => says(isKey(message) ? message : 'does-not-fit');

function tooLittle(issue: Extract<Issue, { code: 'too_small' }>, found: Ticked): Parameters<Tell> {
  // No text has to be longer than that.
  if (issue.origin === 'string') return [says('empty-text'), { expected: says('text') }];
  const least = String(issue.minimum);
  const expected = issue.inclusive === false ? says('more-than', { least }) : says('at-least', { least });
  return [says(issue.origin === 'array' ? 'too-little' : 'too-small'), { found, expected }];
}

const typeWords: Partial<Record<string, Sentence>> = {
  string: says('text'),
  number: says('a-number'),
  int: says('a-whole-number'),
  boolean: says('true-or-false'),
  array: says('a-list'),
  tuple: says('a-list'),
  object: says('an-object'),
  record: says('an-object'),
};

function addUnknownKind(issue: Issue, fault: Tell): void {
  const { discriminator, options, input } = issue as { discriminator?: string; options?: unknown[]; input?: unknown };
  const values = (options ?? []).map(String);
  const found = (Object(input) as Record<string, unknown>)[discriminator ?? ''];
  fault(says('not-possible'), {
    found: shown(found ?? null),
    ...oneOf(values),
    ...suggestion(found, values),
  });
}

/** The names that are possible, for `expected`. */
export function oneOf(names: readonly string[]): { expected: Sentence } {
  return { expected: says('one-of', { names }) };
}

/** Kinds of subject, for `expected`. */
export function oneOfSubjects(kinds: readonly string[]): { expected: Sentence } {
  return { expected: says('one-of-subjects', { subjectKinds: kinds }) };
}

/** The name that may be meant, for `help`. */
export function suggestion(name: unknown, known: Iterable<string>): { help?: Sentence } {
  const near = typeof name === 'string' ? nearest(name, known) : undefined;
  return near === undefined ? {} : { help: says('did-you-mean', { name: near }) };
}

/** The fact that may be meant, for `help`. */
export function suggestedFact(id: string, known: Iterable<string>): { help?: Sentence } {
  const near = nearest(id, known);
  return near === undefined ? {} : { help: says('did-you-mean-fact', { fact: near }) };
}

/** The alternative that the author meant: one whose type fits, if there is one, and of those the one with the fewest faults. */
function bestBranch(branches: readonly Issue[][]): Issue[] | undefined {
  const misfit: Partial<Record<Issue['code'], number>> = { invalid_type: 3, invalid_union: 2, invalid_value: 1 };
  const misfits = (issues: Issue[]) =>
    Math.max(...issues.map(({ path, code }) => (path.length === 0 ? (misfit[code] ?? 0) : 0)));
  return [...branches].sort((a, b) => misfits(a) - misfits(b) || a.length - b.length)[0];
}

const keysBySchema = new WeakMap<z.ZodMiniType, readonly string[]>();

/** Every key that occurs anywhere in a schema; worked out only once something is misspelt. */
function keysOf(schema: z.ZodMiniType): readonly string[] {
  const known = keysBySchema.get(schema);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (node: z.core.$ZodType): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const { def } = (node as z.core.$ZodTypes)._zod;
    if (def.type === 'object') for (const key of Object.keys(def.shape)) keys.add(key);
    for (const part of partsOf(def)) visit(part);
  };
  visit(schema);
  const list = [...keys];
  keysBySchema.set(schema, list);
  return list;
}

/** The schemas that one is made of. */
function partsOf(def: z.core.$ZodTypes['_zod']['def']): readonly z.core.$ZodType[] {
  switch (def.type) {
    case 'object':
      return Object.values(def.shape);
    case 'array':
      return [def.element];
    case 'tuple':
      return def.items;
    case 'record':
      return [def.valueType];
    case 'union':
      return def.options;
    case 'optional':
    case 'nullable':
      return [def.innerType];
    case 'lazy':
      return [def.getter()];
    default:
      return [];
  }
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
