import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { type Fault, type Faults, quoted, shown } from './fault.js';
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
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) addIssue(issue, base, schema, document, faults);
  return undefined;
}

function addIssue(issue: Issue, base: string, schema: z.ZodType, document: string, faults: Faults): void {
  const at = issue.path.reduce<string>((place, key) => step(place, key as string | number), base);
  const fault = (code: Fault['code'], message: string, rest: Partial<Fault> = {}) =>
    faults.add({ code, in: document, at, message, ...rest });

  switch (issue.code) {
    case 'custom': {
      const keys = issue.params?.['keys'] as string[] | undefined;
      if (keys === undefined) {
        fault('shape', issue.message, { found: shown(issue.input) });
        break;
      }
      const [near] = Object.keys(issue.input as object).flatMap((key) => nearest(key, keys) ?? []);
      fault('shape', 'none of the keys is there that say what it is', {
        found: shown(issue.input),
        expected: `one of ${keys.map((key) => `\`${key}\``).join(', ')}`,
        ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
      });
      break;
    }
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const near = nearest(key, keysOf(schema));
        faults.add({
          code: 'unknown-key',
          in: document,
          at: step(at, key),
          message: `the key ${quoted(key)} is not known here`,
          ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
        });
      }
      break;
    case 'invalid_union': {
      const best = bestBranch(issue.errors as Issue[][]);
      if (best === undefined) fault('shape', 'none of the possible shapes fits', { found: shown(issue.input) });
      for (const inner of best ?? []) addIssue(inner, at, schema, document, faults);
      break;
    }
    case 'invalid_value': {
      const near = typeof issue.input === 'string' ? nearest(issue.input, issue.values.map(String)) : undefined;
      const options = issue.values.map((value) => `\`${String(value)}\``).join(', ');
      fault('shape', 'the value is not one of those possible', {
        found: shown(issue.input),
        expected: issue.values.length > 12 ? 'one of the listed values' : options,
        ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
      });
      break;
    }
    case 'invalid_type':
      if (issue.input === undefined) fault('shape', 'it is required', { expected: String(issue.expected) });
      else fault('shape', 'it has the wrong type', { found: shown(issue.input), expected: String(issue.expected) });
      break;
    default:
      fault('shape', issue.message.charAt(0).toLowerCase() + issue.message.slice(1), {
        found: shown(issue.input),
        ...('pattern' in issue && issue.pattern !== undefined
          ? { expected: `text like ${String(issue.pattern)}` }
          : {}),
      });
  }
}

/** The alternative that the author meant: the one with the fewest faults at its own root, then the fewest in all. */
function bestBranch(branches: readonly Issue[][]): Issue[] | undefined {
  const rootFaults = (issues: Issue[]): number =>
    issues.reduce<number>((sum, issue) => {
      if (issue.path.length > 1 || (issue.path.length === 1 && !isMissing(issue))) return sum;
      if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
      if (issue.code === 'invalid_union') return sum + Math.min(...(issue.errors as Issue[][]).map(rootFaults), 2);
      return sum + (issue.path.length === 0 ? 3 : 1);
    }, 0);
  const ranked = branches
    .filter((issues) => issues.length > 0)
    .map((issues) => ({ issues, root: rootFaults(issues) }))
    .sort((a, b) => a.root - b.root || a.issues.length - b.issues.length);
  return ranked[0]?.issues;
}

const isMissing = (issue: Issue) => issue.code === 'invalid_type' && issue.input === undefined;

const keysBySchema = new WeakMap<z.ZodType, readonly string[]>();

/** Every key that occurs anywhere in a schema; worked out only once something is misspelt. */
function keysOf(schema: z.ZodType): readonly string[] {
  const known = keysBySchema.get(schema);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const properties = (node as { properties?: object }).properties;
      for (const key of Object.keys(properties ?? {})) keys.add(key);
      Object.values(node).forEach(visit);
    }
  };
  visit(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  const list = [...keys];
  keysBySchema.set(schema, list);
  return list;
}

/** The known name nearest to a misspelt one, if one is near: at most a third of its length away. Never that name itself. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
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
