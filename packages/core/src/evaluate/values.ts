import { order } from '../conditions/compare.js';
import { boundsOf } from '../conditions/domain.js';
import { codesOf, optionsOf } from '../conditions/fact.js';
import type { Fact, Value } from '../conditions/form.js';
import { type Day, isDay } from '../dates/day.js';
import { type FactDefinition, oneOf, quoted, shown, step, suggestion } from '../model/index.js';
import { Exact, exact, fromNumber } from '../money/exact.js';
import type { Complain } from './complain.js';

/** One value as the engine holds it. */
export function readValue(value: unknown, fact: Fact, asOf: Day, at: string, complain: Complain): Value | undefined {
  const { definition } = fact;
  const wrong = (expected: string) =>
    complain('wrong-type', at, `the value does not fit the fact \`${fact.id}\``, {
      found: shown(value),
      expected,
    });
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('`true` or `false`');
    case 'integer':
      if (typeof value !== 'number') return wrong(`a whole number${inUnit(definition)}`);
      if (!Number.isInteger(value)) return wrong(`a whole number${inUnit(definition)}`);
      if (!Number.isSafeInteger(value))
        return complain('not-exact', at, `the value of \`${fact.id}\` is too large to be held exactly`, {
          found: shown(value),
        });
      return inBounds(value + 0, fact, asOf, at, complain);
    case 'decimal':
      return readDecimal(value, fact, asOf, at, complain, wrong);
    case 'date':
      if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return wrong('a day, `YYYY-MM-DD`');
      if (!isDay(value))
        return complain('no-such-day', at, `the day ${quoted(value)} of \`${fact.id}\` does not exist`);
      return inBounds(value, fact, asOf, at, complain);
    case 'region': {
      const { form, words } = codesOf(definition);
      return typeof value === 'string' && form.test(value) ? value : wrong(words);
    }
    case 'option':
      return readOption(value, definition, at, complain);
    case 'options': {
      if (!Array.isArray(value)) return wrong('a list of options');
      const read = value.map((one, index) => readOption(one, definition, step(at, index), complain));
      if (new Set(value).size < value.length) return wrong('each option once');
      return read.includes(undefined) ? undefined : (read as string[]);
    }
  }
}

const inUnit = ({ unit }: FactDefinition) => (unit === undefined ? '' : ` (unit: ${unit})`);

function readDecimal(
  value: unknown,
  fact: Fact,
  asOf: Day,
  at: string,
  complain: Complain,
  wrong: (expected: string) => undefined,
): Value | undefined {
  const isText = typeof value === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) && value.length <= 40;
  if (typeof value !== 'number' && !isText)
    return wrong(`a number, or decimal text like \`1234.50\`${inUnit(fact.definition)}`);
  const number = typeof value === 'number' ? fromNumber(value) : exact(value as string);
  if (number === undefined) {
    return complain('not-exact', at, `the value of \`${fact.id}\` cannot be held exactly as a JSON number`, {
      found: shown(value),
      help: 'give it as text',
    });
  }
  const places = fact.definition.places ?? 2;
  if (number.decimalPlaces() > places) return wrong(`at most ${places} decimal places`);
  return inBounds(number, fact, asOf, at, complain);
}

function readOption(value: unknown, definition: FactDefinition, at: string, complain: Complain): string | undefined {
  const options = optionsOf(definition);
  if (typeof value === 'string' && options.includes(value)) return value;
  return complain('wrong-type', at, `the value is not an option of \`${definition.id}\``, {
    found: shown(value),
    ...oneOf(options),
    ...suggestion(value, options),
  });
}

function inBounds(value: Value, fact: Fact, asOf: Day, at: string, complain: Complain): Value | undefined {
  const { min, max } = boundsOf(fact, asOf);
  const show = (bound: Value | undefined, open: string) =>
    bound === undefined ? open : bound instanceof Exact ? bound.toFixed() : String(bound);
  const low = min !== undefined && order(value, min) < 0;
  const high = max !== undefined && order(value, max) > 0;
  if (!low && !high) return value;
  return complain(
    'out-of-bounds',
    at,
    `the value of \`${fact.id}\` is ${low ? 'below the least' : 'above the greatest'} that there can be`,
    {
      found: value instanceof Exact ? quoted(value.toFixed()) : shown(value),
      expected: `${show(min, '-∞')} to ${show(max, '∞')}${inUnit(fact.definition)}`,
    },
  );
}
