import { type Faults, HuiceError, quoted } from './fault.js';

const maximumDepth = 64;
const maximumNodes = 2_000_000;
const maximumLength = 100_000;
const loneSurrogate = /\p{Surrogate}/u;

/** One step of an RFC 6901 pointer. */
export function step(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

type Refuse = (code: 'not-json' | 'too-deep' | 'too-large', at: string, message: string, help?: string) => void;

interface Visit {
  readonly value: unknown;
  readonly at: string;
  readonly depth: number;
  /** Where the copy goes. */
  readonly into: Record<string, unknown>;
  readonly key: string;
}

/**
 * A copy of a value that is plain, bounded JSON, or faults and undefined: prototypes, cycles, functions, `__proto__` keys, gaps in lists,
 * lone surrogates, deep nesting and huge strings are refused before anything else looks at them. It never recurses and reads each key once,
 * so that what was checked is what is used, whatever getters or proxies stood there and whatever the caller changes later.
 */
export function plainJson(root: unknown, document: string, faults: Faults): unknown {
  const before = faults.all.length;
  const copy: Record<string, unknown> = {};
  const stack: Visit[] = [{ value: root, at: '', depth: 0, into: copy, key: 'root' }];
  const refuse: Refuse = (code, at, message, help) =>
    faults.add({ code, in: document, at, message, ...(help === undefined ? {} : { help }) });

  for (let nodes = 1, visit = stack.pop(); visit !== undefined; nodes += 1, visit = stack.pop()) {
    if (nodes > maximumNodes) {
      refuse('too-large', '', `it has more than ${maximumNodes} values`, 'split it');
      break;
    }
    if (visit.depth > maximumDepth) {
      const help = 'name the parts, or check for a cycle';
      refuse('too-deep', visit.at, `it is nested more than ${maximumDepth} levels deep`, help);
      break;
    }
    try {
      visit.into[visit.key] = copyOf(visit, stack, refuse);
    } catch (error) {
      if (error instanceof HuiceError) throw error;
      refuse('not-json', visit.at, 'it cannot be read', 'give what `JSON.parse` would give');
    }
  }
  return faults.all.length === before ? copy['root'] : undefined;
}

function copyOf({ value, at, depth }: Visit, stack: Visit[], refuse: Refuse): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    checkText(value, at, refuse);
    return value;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('not-json', at, `${quoted(String(value))} is not a JSON number`);
    return value + 0;
  }
  if (typeof value !== 'object') {
    refuse('not-json', at, `a value of type ${typeof value} is not JSON`, 'leave the key out, or use null');
    return null;
  }
  const isList = Array.isArray(value);
  if (isList && value.length > maximumNodes) {
    refuse('too-large', at, `a list of ${value.length} values is too long`, 'split it');
    return null;
  }
  const keys = Object.keys(value);
  const isWhole = isList ? keys.length === value.length : isPlain(value);
  if (!isWhole || Object.getOwnPropertySymbols(value).length > 0) {
    refuse('not-json', at, `it is not a plain ${isList ? 'list' : 'object'}`, 'give what `JSON.parse` would give');
    return null;
  }
  const into = (isList ? [] : {}) as Record<string, unknown>;
  const below: Visit[] = [];
  for (const key of keys) {
    const place = step(at, key);
    if (key === '__proto__') refuse('not-json', place, 'the key `__proto__` is not allowed');
    else {
      if (!isList) checkText(key, place.slice(0, 200), refuse);
      below.push({ value: (value as Record<string, unknown>)[key], at: place, depth: depth + 1, into, key });
    }
  }
  for (let index = below.length - 1; index >= 0; index -= 1) stack.push(below[index] as Visit);
  return into;
}

function checkText(text: string, at: string, refuse: Refuse): void {
  if (text.length > maximumLength) refuse('too-large', at, `a text of ${text.length} characters is too long`);
  else if (loneSurrogate.test(text)) refuse('not-json', at, 'the text holds half a character (a lone surrogate)');
}

/** An object as JSON or a literal makes it, in whatever realm. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty');
}
