import { codesOf, regionFact } from '../conditions/fact.js';
import type { Fact, Value } from '../conditions/form.js';
import { type Day, isDay } from '../dates/day.js';
import {
  type Faults,
  oneOfSubjects,
  plainJson,
  says,
  shown,
  step,
  subjects,
  suggestedFact,
  suggestion,
} from '../model/index.js';
import { checkDerived } from './agreement.js';
import { type Complain, checkKeys, complainer, isRecord } from './complain.js';
import type { ContextValue, Profile } from './decision.js';
import { readValue } from './values.js';

/** What the profile and the context say: as the engine holds it, and as plain JSON, which is what the decision records. */
export interface Known {
  readonly given: ReadonlyMap<string, Value>;
  readonly region: string | undefined;
  readonly profile: Profile;
  readonly context: Readonly<Record<string, ContextValue>>;
}

/** Reads a profile and its context, or adds a fault for everything wrong in them. Nothing is coerced and nothing dropped. */
export function readProfile(
  profile: unknown,
  context: unknown,
  facts: ReadonlyMap<string, Fact>,
  asOf: Day,
  faults: Faults,
): Known {
  const before = faults.all.length;
  const given = new Map<string, Value>();
  const json = plainJson(profile, 'profile', faults);
  const region = json === undefined ? undefined : readSubject(json, faults);
  if (region !== undefined) given.set(regionFact.id, region);
  const values = isRecord(json) ? json['facts'] : undefined;
  if (isRecord(values)) readFacts(values, 'subject', facts, asOf, given, complainer('profile', faults), '/facts');
  const figures = context === undefined || context === null ? {} : plainJson(context, 'context', faults);
  if (figures !== undefined) readContext(figures, facts, asOf, given, faults);
  if (faults.all.length === before) checkDerived(facts, given, asOf, faults);
  return { given, region, profile: json as Profile, context: figures as Known['context'] };
}

function readSubject(profile: unknown, faults: Faults): string | undefined {
  const complain = complainer('profile', faults);
  if (!isRecord(profile)) return complain('shape', '', says('profile-is-an-object'), { found: shown(profile) });
  checkKeys(profile, ['subject', 'region', 'facts'], complain, '');
  const { subject, region, facts } = profile;
  if (!(subjects as readonly unknown[]).includes(subject)) {
    complain('shape', '/subject', says('says-whose-profile'), {
      found: shown(subject ?? null),
      ...oneOfSubjects(subjects),
      ...suggestion(subject, subjects),
    });
  }
  if (!isRecord(facts))
    complain('shape', '/facts', says('facts-are-an-object'), {
      found: shown(facts ?? null),
      expected: says('empty-at-least'),
    });
  if (region === undefined || region === null) return undefined;
  const { form, words } = codesOf(regionFact.definition);
  if (typeof region === 'string' && form.test(region)) return region;
  return complain('wrong-type', '/region', says('no-region-code'), { found: shown(region), expected: says(words) });
}

function readFacts(
  values: Readonly<Record<string, unknown>>,
  scope: 'subject' | 'context',
  facts: ReadonlyMap<string, Fact>,
  asOf: Day,
  given: Map<string, Value>,
  complain: Complain,
  base: string,
): void {
  for (const [id, value] of Object.entries(values)) {
    const at = step(base, id);
    const fact = facts.get(id);
    if (fact === undefined || fact === regionFact) {
      const help = id === regionFact.id ? { help: says('give-region-beside') } : suggestedFact(id, facts.keys());
      complain('unknown-fact', at, says('no-such-fact', { fact: id }), help);
    } else if (fact.definition.scope !== scope) {
      const [message, help] =
        scope === 'subject'
          ? (['of-place-and-time', 'give-in-context'] as const)
          : (['of-the-subject', 'give-in-facts'] as const);
      complain('wrong-type', at, says(message, { fact: id }), { help: says(help) });
    } else if (value !== null) {
      const read = readValue(value, fact, asOf, at, complain);
      if (read !== undefined) given.set(id, read);
    }
  }
}

function readContext(
  context: unknown,
  facts: ReadonlyMap<string, Fact>,
  asOf: Day,
  given: Map<string, Value>,
  faults: Faults,
): void {
  const complain = complainer('context', faults);
  if (!isRecord(context)) {
    complain('shape', '', says('context-is-an-object'), { found: shown(context) });
    return;
  }
  const values: Record<string, unknown> = {};
  for (const [id, entry] of Object.entries(context)) {
    const at = step('', id);
    if (!isRecord(entry)) {
      complain('shape', at, says('context-entry'), { found: shown(entry) });
      continue;
    }
    const { value, date, source } = entry as Partial<ContextValue>;
    checkKeys(entry, ['value', 'date', 'source'], complain, at);
    if (!isDay(date))
      complain('no-such-day', `${at}/date`, says('not-a-day'), {
        found: shown(date ?? null),
        expected: says('figure-day'),
      });
    else if (date > asOf)
      complain('out-of-bounds', `${at}/date`, says('figure-not-yet'), {
        found: shown(date),
        expected: says('or-earlier', { day: asOf }),
        help: says('give-figure-then'),
      });
    if (typeof source !== 'string' || source === '')
      complain('shape', `${at}/source`, says('names-figure-source'), { found: shown(source ?? null) });
    values[id] = value ?? null;
    if (value === undefined || value === null) complain('shape', `${at}/value`, says('required'));
  }
  readFacts(values, 'context', facts, asOf, given, complain, '');
}
