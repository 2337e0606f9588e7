import { encode, lengthOf, placesOf } from '../code/index.js';
import { boundsOf } from '../conditions/domain.js';
import { codesOf, optionsOf } from '../conditions/fact.js';
import type { Fact } from '../conditions/form.js';
import type { Day } from '../dates/day.js';

/** Reads a value that is sound beyond doubt as the number of its slot; NaN in all other cases. */
export type ReadCode = (value: unknown) => number;

/** What reads the values of a fact on a day: whatever it takes, `readValue` takes too, and as the same. */
export function readCodeOf(fact: Fact, asOf: Day): ReadCode {
  const { definition } = fact;
  switch (definition.type) {
    case 'boolean':
      return (value) => (value === true ? 1 : value === false ? 0 : Number.NaN);
    case 'integer':
      return within(fact, asOf, readInteger);
    case 'decimal':
      return within(fact, asOf, decimalReader(placesOf(definition)));
    case 'date':
      return within(fact, asOf, readDay);
    case 'region':
      return regionReader(codesOf(definition).form);
    case 'option': {
      const codes = new Map<unknown, number>(optionsOf(definition).map((option, index) => [option, index]));
      return (value) => codes.get(value) ?? Number.NaN;
    }
    case 'options':
      return optionsReader(fact);
  }
}

/** The codes between which those of a number or a day lie; all that can be held exactly where it has no bounds. */
export function codeBounds(fact: Fact, asOf: Day): { readonly least: number; readonly most: number } {
  const { min, max } = boundsOf(fact, asOf);
  const largest = Number.MAX_SAFE_INTEGER;
  return {
    least: min === undefined ? -largest : (encode(fact, min) ?? Number.POSITIVE_INFINITY),
    most: max === undefined ? largest : (encode(fact, max) ?? Number.NEGATIVE_INFINITY),
  };
}

function within(fact: Fact, asOf: Day, read: ReadCode): ReadCode {
  const { least, most } = codeBounds(fact, asOf);
  return (value) => {
    const code = read(value);
    return code >= least && code <= most ? code : Number.NaN;
  };
}

function readInteger(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0) ? value : Number.NaN;
}

/** Numbers and decimal texts of fifteen digits at most, in units of the last place. */
function decimalReader(places: number): ReadCode {
  const unit = 10 ** places;
  const limit = 10 ** (15 - places);
  return (value) => {
    if (typeof value === 'string') return scaled(value, places, limit);
    if (typeof value !== 'number' || Object.is(value, -0)) return Number.NaN;
    if (!Number.isInteger(value)) return scaled(String(value), places, limit);
    return value > -limit && value < limit ? value * unit : Number.NaN;
  };
}

const [minus, nought] = [45, 48];
/** A sign, fifteen digits and a point. */
const longest = 17;

/** `-12.5` with two places is -1250; without noughts in front, and with a digit at least on each side of a point. */
function scaled(text: string, places: number, limit: number): number {
  if (text.length > longest) return Number.NaN;
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  const dot = text.indexOf('.');
  const end = dot < 0 ? text.length : dot;
  const whole = digits(text, start, end);
  const hasNoughts = end - start > 1 && text.charCodeAt(start) === nought;
  if (hasNoughts || !(whole < limit)) return Number.NaN;
  const left = dot < 0 ? places : places - (text.length - dot - 1);
  const fraction = dot < 0 ? 0 : digits(text, dot + 1, text.length);
  if (left < 0) return Number.NaN;
  const size = whole * 10 ** places + fraction * 10 ** left;
  // Minus nothing is nothing.
  return start === 0 ? size : 0 - size;
}

/** The number that the digits from one place to another make; NaN where there are none, or something else stands among them. */
function digits(text: string, from: number, to: number): number {
  let value = to > from ? 0 : Number.NaN;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - nought;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

function readDay(value: unknown): number {
  if (typeof value !== 'string' || value.length !== 10) return Number.NaN;
  if (value.charCodeAt(4) !== minus || value.charCodeAt(7) !== minus) return Number.NaN;
  const [year, month, day] = [digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10)];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
  return exists ? year * 10_000 + month * 100 + day : Number.NaN;
}

/** Any region of six digits, or only those of a form. */
export function regionReader(form: RegExp): ReadCode {
  // Few regions come up, again and again.
  const known = new Map<unknown, number>();
  return (value) => {
    const code = known.get(value);
    if (code !== undefined) return code;
    if (typeof value !== 'string' || !form.test(value)) return Number.NaN;
    if (known.size >= 4_000) known.clear();
    known.set(value, Number(value));
    return Number(value);
  };
}

function optionsReader(fact: Fact): ReadCode {
  const options = optionsOf(fact.definition);
  return (value) => {
    const list = value as readonly string[];
    if (!Array.isArray(value) || new Set(list).size < list.length) return Number.NaN;
    if (!list.every((one) => options.includes(one))) return Number.NaN;
    return encode(fact, list) ?? Number.NaN;
  };
}
