import { describe, expect, it, test } from 'vitest';
import { is, places, someFacts } from '../../test/support/decide.js';
import { rule, ruleSet } from '../../test/support/rule-set.js';
import { prepare } from '../bulk/index.js';
import { compile } from '../compile/index.js';
import type { Profile } from './decision.js';
import { evaluate } from './evaluate.js';

const engine = compile(
  ruleSet(
    [
      rule('award', is('poor', true), { rate: '1000', per: 'workers', cap: '50000', less: 'paid' }),
      rule('share', is('poor', true), { percent: '50', of: 'cost', round: { to: '1', mode: 'down' } }),
      rule('slices', is('poor', true), { brackets: [{ upTo: '100', percent: '10' }, { percent: '5' }], of: 'cost' }),
      rule('at-most', is('poor', true), { fixed: { upTo: '300' } }),
      rule('enterprises', undefined, undefined, { subjects: ['enterprise'] }),
      rule('service', is('disabled', true)),
      rule('lost', { all: [is('disabled', true), { lost: { zh: '根据[', en: 'under [' } }] }),
      { ...rule('since', is('poor', true)), event: allowance() },
    ] as never,
    someFacts,
  ),
);

function allowance() {
  const duration = { starts: { fact: 'startedOn', shift: 'next-month' }, longest: { months: 6 } };
  const what = { zh: '服务', en: 'a service' };
  return { type: 'benefit', params: { form: 'service', strength: 'entitlement', what, duration } };
}

const options = { asOf: '2019-06-01' };
const brief = { ...options, evidence: false } as const;
const profiles: Record<string, Profile> = {
  'with nothing known': { subject: 'person', facts: {} },
  'eligible, amounts open': { subject: 'person', facts: { poor: true, workers: 3 } },
  'eligible, amounts settled': {
    subject: 'person',
    facts: { poor: true, workers: 60, paid: '20000.00', cost: '1234.56', startedOn: '2019-01-31' },
  },
  ineligible: { subject: 'person', region: '530102', facts: { poor: false, disabled: false } },
  elsewhere: { subject: 'person', region: '110101', facts: { poor: true } },
  'of another kind': { subject: 'enterprise', facts: {} },
  'read slowly': Object.assign(Object.create(null) as Profile, { subject: 'person', facts: { poor: true } }),
};

/** The bytes of a decision without what only explains it. */
function stripped(decision: unknown): string {
  const left = ['findings', 'formula', 'limitedBy'];
  const text = JSON.stringify(decision, (key, value) => (left.includes(key) ? undefined : value));
  return text.replace('"huice-decision/1"', '"huice-brief-decision/1"');
}

describe.each(Object.entries(profiles))('a profile %s', (_, profile) => {
  it('is decided alike without evidence', () => {
    expect(JSON.stringify(evaluate(engine, profile, brief))).toBe(stripped(evaluate(engine, profile, options)));
  });

  it('is decided in full where evidence is wanted, or nothing is said of it', () => {
    const whole = JSON.stringify(evaluate(engine, profile, options));
    for (const evidence of [true, null])
      expect(JSON.stringify(evaluate(engine, profile, { ...options, evidence }))).toBe(whole);
  });
});

it('gives everybody the same frozen result where nothing in it can differ', () => {
  const [one, other] = [profiles['ineligible'], profiles['with nothing known']].map(
    (profile) => evaluate(engine, { ...(profile as Profile), facts: { poor: false, disabled: true } }, brief).results,
  );
  for (const place of [0, 4, 5]) {
    expect(one?.[place]).toBe(other?.[place]);
    expect(Object.isFrozen(one?.[place])).toBe(true);
  }
  expect(one).not.toBe(other);
});

describe('what was wanted', () => {
  const person: Profile = { subject: 'person', facts: {} };
  const ask = (more: object) => places(() => evaluate(engine, person, { ...options, ...more }));

  test.each(['no', 0, [], {}])('is yes or no, not %j', (evidence) => {
    expect(ask({ evidence })).toEqual(['shape options /evidence']);
  });

  it('is no option where it would be overlooked', () => {
    expect(places(() => prepare(engine, brief))).toEqual(['unknown-key options /evidence']);
  });

  it('is not taken from what all objects inherit', () => {
    Object.defineProperty(Object.prototype, 'evidence', { value: false, configurable: true });
    try {
      expect(evaluate(engine, person, options).format).toBe('huice-decision/1');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'evidence');
    }
  });
});
