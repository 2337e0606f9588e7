import { type Faults, HuiceError } from './fault.js';
import type { Sentence } from './sentence.js';
import { says } from './sentences.js';

const maximumDepth = 64;
const maximumNodes = 1_000_000;
const maximumLength = 100_000;
const loneSurrogate = /\p{Surrogate}/u;

/** One step of an RFC 6901 pointer. */
export function step(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

type Refuse = (code: 'not-json' | 'too-deep' | 'too-large', place: Place, message: Sentence, help?: Sentence) => void;

/** Where a value stands; its pointer is written out only for a fault. */
interface Place {
  readonly above: Place | undefined;
  readonly key: string;
  readonly depth: number;
}

interface Visit {
  readonly value: object;
  readonly place: Place;
  /** Where the copy goes. */
  readonly into: Record<string, unknown>;
}

const asJsonGives = says('give-what-json-gives');

/**
 * A copy of a value that is plain, bounded JSON, or faults and undefined: prototypes, cycles, functions, `__proto__` keys, gaps in lists,
 * lone surrogates, deep nesting and huge strings are refused before anything else looks at them. It never recurses and reads each key once,
 * so that what was checked is what is used, whatever getters or proxies stood there and whatever the caller changes later.
 */
export function plainJson(root: unknown, document: string, faults: Faults): unknown {
  const before = faults.all.length;
  const top: Place = { above: undefined, key: '', depth: 0 };
  const copy: Record<string, unknown> = {};
  const stack: Visit[] = [];
  const refuse: Refuse = (code, place, message, help) =>
    faults.add({ code, in: document, at: pointerTo(place), message, ...(help === undefined ? {} : { help }) });

  let nodes = 0;
  const take = (value: unknown, place: Place, into: Record<string, unknown>): void => {
    nodes += 1;
    if (typeof value === 'object' && value !== null) stack.push({ value, place, into });
    else into[place.key] = scalar(value, place, refuse);
  };
  take(root, top, copy);
  for (let visit = stack.pop(); visit !== undefined && nodes <= maximumNodes; visit = stack.pop()) {
    const { place, into } = visit;
    if (place.depth > maximumDepth) {
      const help = says('name-the-parts');
      refuse('too-deep', place, says('nested-deeper-than', { limit: maximumDepth }), help);
      break;
    }
    try {
      into[place.key] = copyOf(visit, take, refuse);
    } catch (error) {
      if (error instanceof HuiceError) throw error;
      refuse('not-json', place, says('cannot-be-read'), asJsonGives);
    }
  }
  if (nodes > maximumNodes)
    refuse('too-large', top, says('too-many-values', { limit: maximumNodes }), says('split-it'));
  return faults.all.length === before ? copy[''] : undefined;
}

function scalar(value: unknown, place: Place, refuse: Refuse): unknown {
  if (typeof value === 'string') checkText(value, place, refuse);
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('not-json', place, says('not-a-json-number', { name: String(value) }));
    return value + 0;
  } else if (typeof value !== 'boolean' && value !== null) {
    refuse('not-json', place, says('not-a-json-type', { name: typeof value }), says('leave-out-or-null'));
  }
  return value;
}

/** The keys are put in at once, in their order; what stands below them comes later. */
function copyOf(
  { value, place }: Visit,
  take: (value: unknown, place: Place, into: Record<string, unknown>) => void,
  refuse: Refuse,
): unknown {
  const isList = Array.isArray(value);
  if (isList && value.length > maximumNodes) {
    refuse('too-large', place, says('list-too-long', { count: value.length }), says('split-it'));
    return undefined;
  }
  const keys = Object.keys(value);
  const isWhole = isList ? keys.length === value.length : isPlain(value);
  if (!isWhole || Object.getOwnPropertySymbols(value).length > 0) {
    refuse('not-json', place, says(isList ? 'not-a-plain-list' : 'not-a-plain-object'), asJsonGives);
    return undefined;
  }
  const into = (isList ? [] : {}) as Record<string, unknown>;
  for (const key of keys) {
    const below: Place = { above: place, key, depth: place.depth + 1 };
    if (key === '__proto__') {
      refuse('not-json', below, says('proto-not-allowed'));
      continue;
    }
    if (!isList) checkText(key, below, refuse);
    into[key] = null;
    take((value as Record<string, unknown>)[key], below, into);
  }
  return into;
}

function checkText(text: string, place: Place, refuse: Refuse): void {
  if (text.length > maximumLength) refuse('too-large', place, says('text-too-long', { count: text.length }));
  else if (loneSurrogate.test(text)) refuse('not-json', place, says('half-a-character'));
}

function pointerTo(place: Place): string {
  const keys: string[] = [];
  for (let one = place; one.above !== undefined; one = one.above) keys.unshift(one.key.slice(0, 200));
  return keys.reduce(step, '');
}

/** An object as JSON or a literal makes it, in whatever realm. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty');
}
