import { isDay } from '../dates/day.js';
import { authorities, type Faults, oneOf, plainJson, shown, step, suggestion } from '../model/index.js';
import { checkKeys, complainer, isRecord } from './complain.js';
import type { EvaluateOptions } from './decision.js';

/** Reads options, or adds a fault for everything wrong in them. What is null counts as left out. */
export function readOptions(options: unknown, faults: Faults): EvaluateOptions {
  const complain = complainer('options', faults);
  const json = plainJson(options, 'options', faults);
  // Whatever is wrong with the day, the profile is read on, so that its faults are reported too.
  const unknownDay = { asOf: '9999-12-31' };
  if (json === undefined) return unknownDay;
  if (!isRecord(json)) {
    complain('shape', '', 'the options are an object', { found: shown(json), expected: '`{ asOf }` at least' });
    return unknownDay;
  }
  checkKeys(json, ['asOf', 'knownAt', 'context', 'minimumAuthority'], complain, '');
  const aDay = 'a day that exists, `YYYY-MM-DD`';
  const { asOf, minimumAuthority } = json;
  if (asOf === undefined || asOf === null)
    complain('shape', '/asOf', 'it is required: nothing here reads the clock', { expected: aDay });
  for (const key of ['asOf', 'knownAt'] as const) {
    const day = json[key] ?? undefined;
    if (day !== undefined && !isDay(day))
      complain('no-such-day', step('', key), 'it is not a day', { found: shown(day), expected: aDay });
  }
  if (
    (minimumAuthority ?? undefined) !== undefined &&
    !(authorities as readonly unknown[]).includes(minimumAuthority)
  ) {
    complain('unknown-name', '/minimumAuthority', 'it is no authority', {
      found: shown(minimumAuthority),
      ...oneOf(authorities),
      ...suggestion(minimumAuthority, authorities),
    });
  }
  return isDay(asOf) ? (json as unknown as EvaluateOptions) : { ...json, ...unknownDay };
}
