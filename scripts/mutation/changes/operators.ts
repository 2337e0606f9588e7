import { type Json, valueAt, withKey, withValue } from '../json.js';
import type { Changer } from './spot.js';

const comparisons = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const opposite: Record<string, string> = { all: 'any', any: 'all', upTo: 'atLeast', atLeast: 'upTo' };

/** Each of the other nine comparisons; all and any; 最高不超过 and 不低于, which are operators too. */
export const operators: Changer = ({ path, value, document }) => {
  const key = path.at(-1) ?? '';
  if (key === 'operator') {
    return comparisons
      .filter((one) => one !== value)
      .map((after) => ({ kind: 'operator', before: value, after, json: withValue(document, path, after) }));
  }
  const after = opposite[key];
  if (after === undefined || isGroupOfOne(value) || isBracket(key, valueAt(document, path.slice(0, -1)))) return [];
  return [{ kind: 'operator', before: key, after, json: withKey(document, path, after) }];
};

/** Of one part, `all` and `any` say the same thing, so changing the one into the other changes nothing. */
const isGroupOfOne = (value: Json) => Array.isArray(value) && value.length === 1;

/** The end of a bracket is called `upTo` too, beside its percentage. */
const isBracket = (key: string, parent: Json | undefined) => key === 'upTo' && Object.keys(parent ?? {}).length > 1;
