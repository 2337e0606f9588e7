// JSON Schemas of the values of facts, as `evaluate` takes them.
import type { FactDefinition } from '@huice/core';
import { type Voice, valueText } from '@huice/core/explain';
import { boundsOf } from '../facts/card.js';

export type Schema = Readonly<Record<string, unknown>>;

/** A day of the Gregorian calendar that exists, 29 February of leap years among them. */
export const existingDay =
  '^(?!0000)(?:\\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)' +
  '|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$';

/** The levels of GB/T 2260: a code of another level could not be compared. */
const regions = {
  any: '^[1-9]\\d{5}$',
  province: '^[1-9]\\d0000$',
  prefecture: '^[1-9]\\d(?!00)\\d\\d00$',
  county: '^[1-9]\\d{3}(?!00)\\d\\d$',
} as const;

/**
 * The schema of one fact: what it is called, how it is asked for, and what values it takes; null is unknown.
 * JSON Schema has no words for the bounds of days and of decimals as text, so those stand in the description; `evaluate` holds them.
 */
export function factSchema(fact: FactDefinition, voice: Voice): Schema {
  const { say } = voice;
  const bounds = boundsOf(fact, voice);
  const zh = voice.language === 'zh';
  const parts = [
    say(fact.question),
    say(fact.help),
    ...(bounds === undefined ? [] : [zh ? `范围:${bounds}。` : `Bounds: ${bounds}.`]),
  ];
  return {
    title: say(fact.label),
    description: parts.join(zh ? '' : ' '),
    ...orNull(valueSchema(fact, voice)),
  };
}

/** The values themselves; without null. */
export function valueSchema(fact: FactDefinition, voice: Voice): Schema {
  const { type, min, max, places = 2 } = fact;
  switch (type) {
    case 'boolean':
      return { type };
    case 'integer':
      return { type, minimum: min ?? Number.MIN_SAFE_INTEGER, maximum: max ?? Number.MAX_SAFE_INTEGER };
    case 'decimal': {
      const sign = min !== undefined && !String(min).startsWith('-') ? '' : '-?';
      const fraction = places === 0 ? '' : `(?:\\.\\d{1,${places}}0*)?`;
      return {
        anyOf: [
          {
            type: 'number',
            ...(min === undefined ? {} : { minimum: Number(min) }),
            ...(max === undefined ? {} : { maximum: Number(max) }),
          },
          { type: 'string', maxLength: 40, pattern: `^${sign}(?:0|[1-9]\\d*)${fraction}$` },
        ],
      };
    }
    case 'date':
      return { type: 'string', pattern: existingDay };
    case 'region': {
      const { level, derivation } = fact;
      const own = level ?? (derivation !== undefined && 'region' in derivation ? derivation.region : 'any');
      return { type: 'string', pattern: regions[own] };
    }
    case 'option':
      return { oneOf: optionsOf(fact, voice) };
    case 'options':
      return { type: 'array', items: { oneOf: optionsOf(fact, voice) }, uniqueItems: true };
  }
}

/** What is left out, or null, is unknown. */
function orNull(schema: Schema): Schema {
  const nothing = { type: 'null' };
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] };
  const key = 'oneOf' in schema ? 'oneOf' : 'anyOf';
  return { [key]: [...(schema[key] as Schema[]), nothing] };
}

const optionsOf = (fact: FactDefinition, voice: Voice): Schema[] =>
  (fact.options ?? []).map(({ value }) => ({ const: value, title: valueText(fact, value, voice) }));
