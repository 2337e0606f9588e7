import { type Faults, quoted } from './fault.js';

const maximumDepth = 64;
const maximumNodes = 2_000_000;
const maximumLength = 100_000;
const loneSurrogate = /\p{Surrogate}/u;

/** One step of an RFC 6901 pointer. */
export function step(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * Refuses what is not plain, bounded JSON before anything else looks at it: prototypes, cycles, functions, `__proto__` keys,
 * lone surrogates, deep nesting, huge strings. Returns whether the value may be read on. It never recurses.
 */
export function isPlainJson(root: unknown, document: string, faults: Faults): boolean {
  const before = faults.all.length;
  const stack: { value: unknown; at: string; depth: number }[] = [{ value: root, at: '', depth: 0 }];
  let nodes = 0;
  const refuse = (code: 'not-json' | 'too-deep' | 'too-large', at: string, message: string, help?: string) =>
    faults.add({ code, in: document, at, message, ...(help === undefined ? {} : { help }) });

  while (stack.length > 0) {
    const { value, at, depth } = stack.pop() as (typeof stack)[number];
    nodes += 1;
    if (nodes > maximumNodes) {
      refuse('too-large', '', `it has more than ${maximumNodes} values`, 'split it');
      break;
    }
    if (typeof value === 'string') checkText(value, at, refuse);
    else if (typeof value === 'number') {
      if (!Number.isFinite(value)) refuse('not-json', at, `${quoted(String(value))} is not a JSON number`);
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= maximumDepth) {
        refuse(
          'too-deep',
          at,
          `it is nested more than ${maximumDepth} levels deep`,
          'name the parts, or check for a cycle',
        );
        break;
      }
      if (!isPlain(value)) {
        refuse('not-json', at, 'it is not a plain object', 'give what `JSON.parse` would give');
        continue;
      }
      for (const key of Object.keys(value)) {
        const below = step(at, key);
        if (key === '__proto__') refuse('not-json', below, 'the key `__proto__` is not allowed');
        else {
          if (!Array.isArray(value)) checkText(key, below, refuse);
          stack.push({ value: (value as Record<string, unknown>)[key], at: below, depth: depth + 1 });
        }
      }
    } else if (typeof value !== 'boolean' && value !== null) {
      refuse('not-json', at, `a value of type ${typeof value} is not JSON`, 'leave the key out, or use null');
    }
  }
  return faults.all.length === before;
}

function checkText(
  text: string,
  at: string,
  refuse: (code: 'not-json' | 'too-large', at: string, message: string, help?: string) => void,
): void {
  if (text.length > maximumLength) refuse('too-large', at, `a text of ${text.length} characters is too long`);
  else if (loneSurrogate.test(text)) refuse('not-json', at, 'the text holds half a character (a lone surrogate)');
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype as object) === null;
}
