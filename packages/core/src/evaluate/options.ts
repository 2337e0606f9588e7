import { isDay } from '../dates/day.js';
import { authorities, type Faults, oneOf, plainJson, says, shown, step, suggestion } from '../model/index.js';
import { checkKeys, complainer, isRecord } from './complain.js';
import type { EvaluateOptions, ShowingOptions } from './decision.js';

/** What decides the answer. */
const deciding = ['asOf', 'knownAt', 'context', 'minimumAuthority'] as const;
/** How much of it is shown. */
export type Showing = keyof ShowingOptions;

type ReadOptions = EvaluateOptions & ShowingOptions;

/**
 * Reads options, or adds a fault for everything wrong in them. What is null counts as left out.
 * @param showing what may stand beside the options that decide the answer
 */
export function readOptions(options: unknown, faults: Faults, showing: readonly Showing[] = []): ReadOptions {
  const complain = complainer('options', faults);
  const json = plainJson(options, 'options', faults);
  // Whatever is wrong with the day, the profile is read on, so that its faults are reported too.
  const unknownDay = { asOf: '9999-12-31' };
  if (json === undefined) return unknownDay;
  if (!isRecord(json)) {
    complain('shape', '', says('options-are-an-object'), { found: shown(json), expected: says('as-of-at-least') });
    return unknownDay;
  }
  checkKeys(json, [...deciding, ...showing], complain, '');
  const aDay = says('an-existing-day');
  const { asOf, minimumAuthority } = json;
  if (asOf === undefined || asOf === null) complain('shape', '/asOf', says('as-of-required'), { expected: aDay });
  for (const key of ['asOf', 'knownAt'] as const) {
    const day = json[key] ?? undefined;
    if (day !== undefined && !isDay(day))
      complain('no-such-day', step('', key), says('not-a-day'), { found: shown(day), expected: aDay });
  }
  if (
    (minimumAuthority ?? undefined) !== undefined &&
    !(authorities as readonly unknown[]).includes(minimumAuthority)
  ) {
    complain('unknown-name', '/minimumAuthority', says('no-authority'), {
      found: shown(minimumAuthority),
      ...oneOf(authorities),
      ...suggestion(minimumAuthority, authorities),
    });
  }
  for (const key of showing) {
    const wanted = json[key] ?? undefined;
    if (wanted !== undefined && typeof wanted !== 'boolean')
      complain('shape', step('', key), says('not-yes-or-no'), {
        found: shown(wanted),
        expected: says('true-or-false'),
      });
  }
  return isDay(asOf) ? (json as unknown as ReadOptions) : { ...json, ...unknownDay };
}
