import type { Sentence } from './sentence.js';
import { says } from './sentences.js';

/** The bounds between which a value must lie, both included, for `expected`; undefined where there is none. */
export function rangeOf(from: string | undefined, to: string | undefined, unit: string | undefined): Sentence {
  if (from !== undefined && to !== undefined)
    return unit === undefined ? says('from-to', { from, to }) : says('from-to-in', { from, to, unit });
  if (from !== undefined) return unit === undefined ? says('from-on', { from }) : says('from-on-in', { from, unit });
  return unit === undefined ? says('up-to', { to: String(to) }) : says('up-to-in', { to: String(to), unit });
}
