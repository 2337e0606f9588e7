// How a person's words are held against the names of facts, benefits and options: full width or half, capitals or not.
import { distance } from 'fastest-levenshtein';

/** The form in which names are compared. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** One thing that can be named, and the names that it goes by. */
export interface Named<T> {
  readonly of: T;
  readonly names: readonly string[];
}

/** Those that a name fits whole; more than one if the name is not theirs alone. */
export function fitting<T>(name: string, all: readonly Named<T>[]): T[] {
  const wanted = plain(name);
  return all.filter(({ names }) => names.some((one) => plain(one) === wanted)).map(({ of }) => of);
}

/** The names nearest to a misspelt one, nearest first: at most half of their letters may differ. */
export function nearest<T>(name: string, all: readonly Named<T>[], count = 3): T[] {
  const wanted = plain(name).slice(0, 200);
  const away = (one: string) => {
    const other = plain(one);
    const whole = distance(wanted, other) / Math.max(wanted.length, other.length);
    // Part of a name, misspelt, is near too, though never as near as the whole.
    const words = other.split(' ');
    const parts = words.length > 1 ? words.map((word) => distance(wanted, word) / wanted.length + 0.2) : [];
    const within = wanted !== '' && other.includes(wanted) ? 0.1 + 0.3 * (1 - wanted.length / other.length) : 1;
    return Math.min(whole, within, isShortened(wanted, other) ? 0.45 : 1, ...parts);
  };
  return all
    .map(({ of, names }) => ({ of, away: Math.min(...names.map(away)) }))
    .filter((one) => one.away <= 0.5)
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ of }) => of);
}

/** 车间奖补 of 扶贫车间吸纳就业一次性奖补: all its characters in their order. Latin letters would be found anywhere. */
function isShortened(short: string, long: string): boolean {
  if (short.length < 2 || /[a-z0-9]/.test(short)) return false;
  let rest = long;
  for (const letter of short) {
    const at = rest.indexOf(letter);
    if (at < 0) return false;
    rest = rest.slice(at + letter.length);
  }
  return true;
}
