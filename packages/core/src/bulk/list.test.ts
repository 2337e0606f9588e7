import { describe, expect, test } from 'vitest';
import { releasedRuleSets } from '../../test/oracle/released.js';
import { is, someFacts } from '../../test/support/decide.js';
import { diceFrom, drawerFor } from '../../test/support/people.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, type Engine, type FactInput, HuiceError, type Profile } from '../index.js';
import { outcomes, type Prepared, prepare } from './index.js';

const prepared = prepare(compile(ruleSet([rule('award', is('poor', true))], someFacts)), { asOf: '2019-06-01' });

/** What is decided of a profile, or what is wrong with it. */
function told(work: () => unknown): string {
  try {
    return JSON.stringify(work());
  } catch (error) {
    if (error instanceof HuiceError) return error.message;
    throw error;
  }
}

function both(from: Prepared, { subject, region, facts }: Profile, ids = Object.keys(facts)): [string, string] {
  const values = ids.map((id) => (facts as Record<string, FactInput>)[id]);
  const listed = { subject, region: region ?? undefined, values };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const profile = { subject, ...(region === undefined ? {} : { region }), facts: known } as Profile;
  return [told(() => from.decide(from.reading(ids)(listed))), told(() => from.decide(from.read(profile)))];
}

describe('a list is read as its profile', () => {
  test.each<[string, Profile]>([
    ['known', { subject: 'enterprise', region: '530102', facts: { poor: true, workers: 3, paid: '0.50' } }],
    ['unknown', { subject: 'enterprise', facts: { poor: null, workers: null } }],
    ['nothing', { subject: 'person', facts: {} }],
    ['a fact that does not exist', { subject: 'enterprise', facts: { rich: true } }],
    ['a wrong type', { subject: 'enterprise', facts: { poor: 'yes' } }],
    ['out of bounds', { subject: 'enterprise', facts: { workers: -1 } }],
    ['no such kind of subject', { subject: 'nobody' as 'person', facts: { poor: true } }],
    ['no such region', { subject: 'person', region: '99', facts: { poor: true } }],
  ])('%s', (_, profile) => {
    const [listed, read] = both(prepared, profile);
    expect(listed).toBe(read);
  });

  test('where the context says more than a slot can hold', () => {
    const floor = fact('floor', { type: 'decimal', unit: 'yuan', scope: 'context', min: '0' });
    const rules = [rule('it', { fact: 'floor', operator: 'greaterThan', value: 5 })];
    const large = { floor: { value: '99999999999999999.99', date: '2019-01-01', source: 'x' } };
    const from = prepare(compile(ruleSet(rules, [...someFacts, floor])), { asOf: '2019-06-01', context: large });
    const row = from.reading(['poor'])({ subject: 'person', region: undefined, values: [undefined] });
    expect(outcomes[from.answer(row).outcomes[0] as number]).toBe('eligible');
  });

  test.each(releasedRuleSets().map((one) => [one.pack, one] as const))('profiles of %s', (_pack, one) => {
    const drawer = drawerFor([one]);
    const dice = diceFrom(7);
    const from = prepare(compile(one) as Engine, { asOf: '2019-06-01' });
    for (let count = 0; count < 40; count += 1) {
      const [listed, read] = both(from, drawer.profile(dice, dice(101)));
      expect(listed).toBe(read);
    }
  });

  test('a fact that comes twice is not taken from one place only', () => {
    const read = prepared.reading(['poor', 'poor']);
    const row = read({ subject: 'person', region: undefined, values: [true, false] });
    expect(row.profile.facts).toEqual({ poor: false });
    expect(prepared.answer(row).outcomes[0]).toBe(prepared.answer(prepared.read(row.profile)).outcomes[0]);
  });

  test('its kind of subject and its region are known without its profile', () => {
    const row = prepared.reading([])({ subject: 'person', region: '530102', values: [] });
    expect([row.subject, row.region]).toEqual(['person', '530102']);
  });
});
