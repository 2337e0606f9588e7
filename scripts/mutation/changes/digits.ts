import { withValue } from '../json.js';
import { some } from '../random.js';
import type { Changer } from './spot.js';

const perDigit = 2;

/** Each digit of a number or a text, replaced by two seeded others. */
export const digits: Changer = ({ path, value, document }, _, random) => {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value);
  return [...text.matchAll(/\d/g)].flatMap(({ index, 0: digit }) => {
    const others = [...'0123456789'].filter((one) => one !== digit);
    return some(others, perDigit, random).map((other) => {
      const changed = text.slice(0, index) + other + text.slice(index + 1);
      const after = typeof value === 'number' ? Number(changed) : changed;
      return { kind: 'digit', before: value, after, json: withValue(document, path, after) };
    });
  });
};
