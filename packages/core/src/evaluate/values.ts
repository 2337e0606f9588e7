import { order } from '../conditions/compare.js';
import { boundsOf } from '../conditions/domain.js';
import { codesOf, optionsOf } from '../conditions/fact.js';
import type { Fact, Value } from '../conditions/form.js';
import { type Day, isDay } from '../dates/day.js';
import { type FactDefinition, quoted, rangeOf, type Sentence, says, shown, step, suggestion } from '../model/index.js';
import { Exact, exact, fromNumber } from '../money/exact.js';
import type { Complain } from './complain.js';

/** One value as the engine holds it. */
export function readValue(value: unknown, fact: Fact, asOf: Day, at: string, complain: Complain): Value | undefined {
  const { definition } = fact;
  const wrong = (expected: Sentence) =>
    complain('wrong-type', at, says('value-does-not-fit', { fact: fact.id }), {
      found: shown(value),
      expected,
    });
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong(says('true-or-false'));
    case 'integer':
      if (typeof value !== 'number') return wrong(aWholeNumber(definition));
      if (!Number.isInteger(value)) return wrong(aWholeNumber(definition));
      if (!Number.isSafeInteger(value))
        return complain('not-exact', at, says('value-too-large', { fact: fact.id }), {
          found: shown(value),
        });
      return inBounds(value + 0, fact, asOf, at, complain);
    case 'decimal':
      return readDecimal(value, fact, asOf, at, complain, wrong);
    case 'date':
      if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return wrong(says('a-day'));
      if (!isDay(value)) return complain('no-such-day', at, says('no-such-day-of', { day: value, fact: fact.id }));
      return inBounds(value, fact, asOf, at, complain);
    case 'region': {
      const { form, words } = codesOf(definition);
      return typeof value === 'string' && form.test(value) ? value : wrong(says(words));
    }
    case 'option':
      return readOption(value, definition, at, complain);
    case 'options': {
      if (!Array.isArray(value)) return wrong(says('a-list-of-options'));
      const read = value.map((one, index) => readOption(one, definition, step(at, index), complain));
      if (new Set(value).size < value.length) return wrong(says('each-option-once'));
      return read.includes(undefined) ? undefined : (read as string[]);
    }
  }
}

const aWholeNumber = ({ unit }: FactDefinition) =>
  unit === undefined ? says('a-whole-number') : says('a-whole-number-in', { unit });
const numberOrDecimal = ({ unit }: FactDefinition) =>
  unit === undefined ? says('number-or-decimal') : says('number-or-decimal-in', { unit });

function readDecimal(
  value: unknown,
  fact: Fact,
  asOf: Day,
  at: string,
  complain: Complain,
  wrong: (expected: Sentence) => undefined,
): Value | undefined {
  const isText = typeof value === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) && value.length <= 40;
  if (typeof value !== 'number' && !isText) return wrong(numberOrDecimal(fact.definition));
  const number = typeof value === 'number' ? fromNumber(value) : exact(value as string);
  if (number === undefined) {
    return complain('not-exact', at, says('value-not-exact', { fact: fact.id }), {
      found: shown(value),
      help: says('give-as-text'),
    });
  }
  const places = fact.definition.places ?? 2;
  if (number.decimalPlaces() > places) return wrong(says('places-at-most', { limit: places }));
  return inBounds(number, fact, asOf, at, complain);
}

function readOption(value: unknown, definition: FactDefinition, at: string, complain: Complain): string | undefined {
  const options = optionsOf(definition);
  if (typeof value === 'string' && options.includes(value)) return value;
  return complain('wrong-type', at, says('value-no-option', { fact: definition.id }), {
    found: shown(value),
    expected: says('one-of-options', { options: { fact: definition.id, values: options } }),
    ...suggestion(value, options),
  });
}

function inBounds(value: Value, fact: Fact, asOf: Day, at: string, complain: Complain): Value | undefined {
  const { min, max } = boundsOf(fact, asOf);
  const show = (bound: Value | undefined) => (bound instanceof Exact ? bound.toFixed() : bound?.toString());
  const low = min !== undefined && order(value, min) < 0;
  const high = max !== undefined && order(value, max) > 0;
  if (!low && !high) return value;
  return complain('out-of-bounds', at, says(low ? 'value-below-least' : 'value-above-greatest', { fact: fact.id }), {
    found: value instanceof Exact ? quoted(value.toFixed()) : shown(value),
    expected: rangeOf(show(min), show(max), fact.definition.unit),
  });
}
