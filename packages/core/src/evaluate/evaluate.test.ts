import { describe, expect, it, test } from 'vitest';
import { faultsOf, is, lost, places, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile } from '../compile/index.js';
import type { Condition, Rule, RuleSet } from '../model/index.js';
import type { Decision, EvaluateOptions, Profile } from './decision.js';
import { evaluate } from './evaluate.js';

const person: Profile = { subject: 'person', facts: {} };
const asOf = '2019-06-01';

const decide = (rules: Rule[], profile: Partial<Profile> = {}, options: Partial<EvaluateOptions> = {}, rest = {}) =>
  evaluate(compile(ruleSet(rules, someFacts, [], rest)), { ...person, ...profile }, { asOf, ...options });
const first = (decision: Decision) => decision.results[0] as Decision['results'][number];

describe('not-applicable, with its reason', () => {
  const press = { sources: ruleSet([], []).sources.map((one) => ({ ...one, authority: 'press-report' as const })) };
  const later = rule('it', undefined, undefined, { effective: { from: '2020', to: '2021' } });
  test.each<[string, () => Decision, string]>([
    ['another subject', () => decide([rule('it', undefined)], { subject: 'enterprise' }), 'other-subject'],
    ['a region elsewhere', () => decide([rule('it', undefined)], { region: '510000' }), 'outside-jurisdiction'],
    ['a rule not in force', () => decide([later]), 'not-in-force'],
    [
      'too weak an authority',
      () => decide([rule('it', undefined)], {}, { minimumAuthority: 'draft-for-comment' }, press),
      'below-authority',
    ],
  ])('%s', (_, run, reason) => {
    expect(first(run())).toMatchObject({ outcome: 'not-applicable', reason, missing: [], findings: [] });
    expect(first(run())).not.toHaveProperty('amount');
  });

  it('leaves no rule out, whatever its outcome', () => {
    const decision = decide([
      later,
      rule('now', undefined),
      rule('else', undefined, undefined, { subjects: ['locality'] }),
    ]);
    expect(decision.results.map(({ rule: id, outcome }) => [id, outcome])).toEqual([
      ['else', 'not-applicable'],
      ['it', 'not-applicable'],
      ['now', 'eligible'],
    ]);
  });
});

describe('authority', () => {
  const header = ruleSet([], []).sources[0] as RuleSet['sources'][number];
  const sources = [header, { ...header, id: 'draft', authority: 'draft-for-comment' as const, damaged: true }];
  const cite = (...ids: string[]) => ids.map((source) => ({ source, clause: '1', quote: '第一', supports: [''] }));
  const rules = [
    rule('firm', undefined, { fixed: '1' }, { citations: cite('notice') }),
    rule('weak', undefined, { fixed: '2' }, { citations: cite('notice', 'draft') }),
  ];

  it('is that of the weakest source cited; one damaged source is said', () => {
    expect(decide(rules, {}, {}, { sources }).results).toMatchObject([
      { authority: 'normative-document', damaged: false },
      { authority: 'draft-for-comment', damaged: true },
    ]);
  });

  test.each<[EvaluateOptions['minimumAuthority'], string[]]>([
    [undefined, ['eligible', 'eligible']],
    [null, ['eligible', 'eligible']],
    ['press-report', ['eligible', 'eligible']],
    ['draft-for-comment', ['eligible', 'eligible']],
    ['normative-document', ['eligible', 'not-applicable']],
  ])('minimum %s', (minimumAuthority, outcomes) => {
    const options = minimumAuthority === undefined ? {} : { minimumAuthority };
    expect(decide(rules, {}, options, { sources }).results.map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  it('keeps totals apart', () => {
    expect(decide(rules, {}, {}, { sources }).totals.cash).toEqual([
      { authority: 'normative-document', period: 'once', amount: '1', rules: ['firm'] },
      { authority: 'draft-for-comment', period: 'once', amount: '2', rules: ['weak'] },
    ]);
  });
});

describe('when a rule is in force', () => {
  test.each([
    ['2018-09-30', '2020-12-31', '2018-09-29', 'not-in-force'],
    ['2018-09-30', '2020-12-31', '2018-09-30', 'eligible'],
    ['2018-09-30', '2020-12-31', '2020-12-31', 'eligible'],
    ['2018-09-30', '2020-12-31', '2021-01-01', 'not-in-force'],
    ['2018-09-30', '2020', '2020-12-31', 'eligible'],
    ['2018-09-30', '2020-02', '2020-02-29', 'eligible'],
    ['2018-09-30', '2020-02', '2020-03-01', 'not-in-force'],
    ['2018-09-30', 'not-stated', '9999-12-31', 'eligible'],
    ['2019', '2020', '2018-12-31', 'not-in-force'],
    ['2019', '2020', '2019-01-01', 'text'],
    ['2019', '2020', '2019-12-30', 'text'],
    ['2019', '2020', '2019-12-31', 'eligible'],
    ['2019-02', '2020', '2019-02-27', 'text'],
    ['2019-02', '2020', '2019-02-28', 'eligible'],
  ])('from %s to %s, on %s: %s', (from, to, day, answer) => {
    const { outcome, reason, causes } = first(
      decide([rule('it', undefined, undefined, { effective: { from, to } })], {}, { asOf: day }),
    );
    expect([outcome, reason, ...(causes ?? [])]).toContain(answer);
    if (answer === 'text') expect(outcome).toBe('undetermined');
  });
});

describe('jurisdiction', () => {
  const set = (pack: string, region: string): RuleSet =>
    ruleSet([rule('it', is('poor', true))], someFacts, [], {
      pack,
      jurisdiction: { name: { zh: pack, en: pack }, region },
    });
  const [yunnan, qingcheng] = [set('yunnan', '530000'), set('qingcheng', '441802')];
  const ask = (sets: RuleSet[], profile: Partial<Profile>) =>
    evaluate(compile(sets), { ...person, ...profile }, { asOf });

  it('is assumed where one pack is asked with no region, and the assumption recorded', () => {
    for (const region of [{}, { region: null }]) {
      const decision = ask([yunnan], { facts: { poor: true }, ...region });
      expect(first(decision).outcome).toBe('eligible');
      expect(decision.assumptions).toEqual([{ kind: 'jurisdiction', pack: 'yunnan', region: '530000' }]);
    }
  });

  test.each<[string, RuleSet[], Partial<Profile>, [string, string[]][]]>([
    [
      'several packs, no region',
      [yunnan, qingcheng],
      { facts: { poor: true } },
      [
        ['undetermined', ['region']],
        ['undetermined', ['region']],
      ],
    ],
    [
      'several packs, no region, and a fact unknown',
      [yunnan, qingcheng],
      {},
      [
        ['undetermined', ['poor', 'region']],
        ['undetermined', ['poor', 'region']],
      ],
    ],
    [
      'several packs, a region in one',
      [yunnan, qingcheng],
      { region: '530102', facts: { poor: true } },
      [
        ['outside-jurisdiction', []],
        ['eligible', []],
      ],
    ],
    [
      'a region wider than the jurisdiction',
      [qingcheng],
      { region: '440000', facts: { poor: true } },
      [['undetermined', ['region']]],
    ],
    ['the jurisdiction itself', [qingcheng], { region: '441802', facts: { poor: true } }, [['eligible', []]]],
    ['its neighbour', [qingcheng], { region: '441803', facts: { poor: true } }, [['outside-jurisdiction', []]]],
    ['the province itself', [yunnan], { region: '530000', facts: { poor: true } }, [['eligible', []]]],
  ])('%s', (_, sets, profile, expected) => {
    const decision = ask(sets, profile);
    expect(decision.assumptions).toEqual([]);
    expect(decision.results.map(({ outcome, reason, missing }) => [reason ?? outcome, missing])).toEqual(expected);
  });

  it('does not hide what the text has lost', () => {
    const open = ['a', 'b'].map((pack) => ruleSet([rule('it', lost())], [], [], { pack }));
    expect(first(ask(open, {})).causes).toEqual(['facts', 'text']);
  });
});

describe('two clocks', () => {
  const release = (version: string, releasedOn: string, sum: string) =>
    ruleSet([rule('it', undefined, { fixed: sum })], [], [], { version, releasedOn });
  const engine = compile([release('0.2.0', '2020-01-01', '2'), release('0.1.0', '2019-01-01', '1')]);
  test.each<[string | null | undefined, string | undefined, string | undefined]>([
    [undefined, '0.2.0', '2'],
    [null, '0.2.0', '2'],
    ['2020-01-01', '0.2.0', '2'],
    ['2019-12-31', '0.1.0', '1'],
    ['2019-01-01', '0.1.0', '1'],
    ['2018-12-31', undefined, undefined],
  ])('known at %s', (knownAt, version, value) => {
    const decision = evaluate(engine, person, { asOf, ...(knownAt === undefined ? {} : { knownAt }) });
    expect(decision.knownAt).toBe(knownAt ?? null);
    expect(decision.results[0]?.amount?.value).toBe(value);
    expect(decision.ruleSets).toMatchObject([
      version === undefined ? { pack: 'test', status: 'nothing-released' } : { status: 'used', version },
    ]);
    expect(decision.assumptions).toHaveLength(version === undefined ? 0 : 1);
  });

  it('reads a fact as the version in use declares it', () => {
    const sized = (type: 'integer' | 'boolean') => [fact('size', { type })];
    const both = compile([
      ruleSet([rule('it', is('size', 5))], sized('integer'), [], { version: '0.1.0', releasedOn: '2019-01-01' }),
      ruleSet([rule('it', is('size', true))], sized('boolean'), [], { version: '0.2.0', releasedOn: '2020-01-01' }),
    ]);
    const ask = (size: number | boolean, knownAt: string) =>
      evaluate(both, { subject: 'person', facts: { size } }, { asOf, knownAt });
    expect(first(ask(5, '2019-01-01')).outcome).toBe('eligible');
    expect(first(ask(true, '2020-01-01')).outcome).toBe('eligible');
    expect(places(() => ask(true, '2019-01-01'))).toEqual(['wrong-type profile /facts/size']);
  });
});

describe('totals', () => {
  const params = (rest: object) => ({ event: { type: 'benefit', params: rest } }) as Partial<Rule>;
  const cash = { form: 'cash', strength: 'entitlement', period: 'once', amount: { fixed: '0.1' } };
  const given = (id: string, rest: object) => rule(id, undefined, undefined, params({ ...cash, ...rest }));
  const decision = decide([
    given('a', {}),
    given('b', { amount: { fixed: '0.2' } }),
    given('c', { period: 'month' }),
    given('d', { period: 'not-stated' }),
    given('discretionary', { strength: 'discretionary' }),
    given('encouraged', { strength: 'exhortation' }),
    given('up-to', { amount: { fixed: { upTo: '500' } } }),
    given('waiting', { amount: { actual: 'cost' } }),
    given('lost', { amount: { case: [{ when: lost(), then: '1' }], otherwise: '2' } }),
    rule(
      'loan',
      undefined,
      undefined,
      params({ form: 'loan', strength: 'entitlement', amount: { fixed: '100000' }, term: { years: 3 } }),
    ),
    rule('service', undefined),
    rule('refused', { all: [is('poor', true), { not: is('poor', true) }] }, { fixed: '9' }),
  ]);

  it('add exact cash that somebody is entitled to, by period', () => {
    expect(decision.totals.cash).toEqual([
      { authority: 'normative-document', period: 'once', amount: '0.3', rules: ['a', 'b'] },
      { authority: 'normative-document', period: 'month', amount: '0.1', rules: ['c'] },
      { authority: 'normative-document', period: 'not-stated', amount: '0.1', rules: ['d'] },
    ]);
  });

  it('say why each other benefit is left out', () => {
    expect(decision.totals.leftOut).toEqual([
      { rule: 'discretionary', because: 'not-an-entitlement' },
      { rule: 'encouraged', because: 'not-an-entitlement' },
      { rule: 'loan', because: 'not-cash' },
      { rule: 'lost', because: 'amount-unknown' },
      { rule: 'service', because: 'no-amount' },
      { rule: 'up-to', because: 'not-exact' },
      { rule: 'waiting', because: 'amount-unknown' },
    ]);
  });
});

describe('the duration of the entitlement', () => {
  const lasting = (duration: object) =>
    rule('it', undefined, undefined, {
      event: {
        type: 'benefit',
        params: { form: 'cash', strength: 'entitlement', period: 'month', amount: { fixed: '500' }, duration },
      },
    } as Partial<Rule>);
  test.each<[string, object, Profile['facts'], object]>([
    ['starts on a day', { starts: { fact: 'startedOn' } }, { startedOn: '2019-01-31' }, { startsOn: '2019-01-31' }],
    [
      'starts the month after (次月起)',
      { starts: { fact: 'startedOn', shift: 'next-month' } },
      { startedOn: '2018-12-31' },
      { startsOn: '2019-01-01' },
    ],
    [
      'lasts two years after an event (脱贫后两年)',
      { until: { fact: 'endedOn', plus: { years: 2 } } },
      { endedOn: '2020-02-29' },
      { endsOn: '2022-02-28' },
    ],
    ['lasts until a day', { until: { fact: 'endedOn' } }, { endedOn: '2020-02-29' }, { endsOn: '2020-02-29' }],
    ['lasts at most so long', { longest: { months: 6 } }, {}, { longest: { months: 6 } }],
    ['is paid back from a month', { backPayFrom: '2019-01' }, {}, { backPayFrom: '2019-01' }],
    [
      'waits for the days it counts from',
      { starts: { fact: 'startedOn' }, until: { fact: 'endedOn', plus: { days: 1 } } },
      {},
      { waitingFor: ['endedOn', 'startedOn'] },
    ],
  ])('%s', (_, duration, facts, expected) => {
    expect(first(decide([lasting(duration)], { facts })).duration).toEqual({ waitingFor: [], ...expected });
  });

  it('is of those who are eligible only', () => {
    const refused = { ...lasting({ longest: { years: 3 } }), conditions: is('poor', true) };
    expect(first(decide([refused], { facts: { poor: false } }))).not.toHaveProperty('duration');
    expect(first(decide([rule('it', undefined, { fixed: '1' })]))).not.toHaveProperty('duration');
  });
});

describe('findings', () => {
  it('show what was compared with what', () => {
    const dearer = { fact: 'cost', operator: 'greaterThan', value: { fact: 'paid' } } as const;
    const listed: Condition = { fact: 'cost', operator: 'in', value: [0.5, 1] };
    const { findings } = first(decide([rule('it', { all: [dearer, listed, lost()] })], { facts: { cost: '1.50' } }));
    expect(findings).toEqual([
      {
        at: '/conditions/all/0',
        comparison: { fact: 'cost', operator: 'greaterThan', with: { fact: 'paid', value: null } },
        value: '1.5',
        held: null,
      },
      {
        at: '/conditions/all/1',
        comparison: { fact: 'cost', operator: 'in', with: ['0.5', '1'] },
        value: '1.5',
        held: false,
      },
      { at: '/conditions/all/2', value: null, held: null },
    ]);
  });
});

describe('a decision', () => {
  const rules = [
    rule('award', is('poor', true), { rate: '1000', per: 'workers', cap: '50000', less: 'paid' }),
    rule('old', { fact: 'age', operator: 'greaterThanInclusive', value: 60 }, { percent: '33.3', of: 'cost' }),
    rule('open', { any: [lost(), is('prefecture', '530100')] }),
  ];
  const profile: Profile = {
    subject: 'person',
    region: '530000',
    facts: { poor: true, workers: 60, paid: '20000.50', birthDate: '1950-02-28', cost: null, traits: ['veteran'] },
  };
  const engine = compile(ruleSet(rules, someFacts));
  const decision = evaluate(engine, profile, { asOf, minimumAuthority: 'press-report' });

  it('is plain JSON and survives it unchanged', () => {
    expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
  });

  it('re-evaluates to itself, byte for byte', () => {
    const stored = JSON.parse(JSON.stringify(decision)) as Decision;
    expect(JSON.stringify(evaluate(engine, stored.profile, stored.asOf === asOf ? optionsOf(stored) : { asOf }))).toBe(
      JSON.stringify(decision),
    );
  });

  it('does not depend on the order of facts, rules or rule sets', () => {
    const turned = { ...profile, facts: Object.fromEntries(Object.entries(profile.facts).reverse()) };
    const again = compile(ruleSet([...rules].reverse(), [...someFacts].reverse()));
    expect(evaluate(again, turned, optionsOf(decision)).results).toEqual(decision.results);
  });

  it('changes nothing that it is given', () => {
    const frozen = deepFreeze(
      structuredClone({ set: ruleSet(rules, someFacts), profile, options: optionsOf(decision) }),
    );
    expect(evaluate(compile(frozen.set), frozen.profile, frozen.options)).toEqual(decision);
  });

  it('cannot be changed by what was given, nor change what is given next', () => {
    const own = structuredClone(profile);
    const mine = evaluate(engine, own, optionsOf(decision));
    (own.facts as Record<string, unknown>)['workers'] = 1;
    expect(mine).toEqual(decision);
    expect(() => (first(mine).responsible as string[]).push('nobody')).toThrow(TypeError);
    expect(evaluate(engine, profile, optionsOf(decision))).toEqual(decision);
  });

  it('records what it rests on', () => {
    expect(decision).toMatchObject({
      format: 'huice-decision/1',
      engine: { name: '@huice/core' },
      asOf,
      knownAt: null,
      minimumAuthority: 'press-report',
      profile,
      context: {},
    });
    expect(decision.ruleSets).toMatchObject([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });
});

const optionsOf = ({ asOf: day, knownAt, context, minimumAuthority }: Decision): EvaluateOptions => ({
  asOf: day,
  knownAt,
  context,
  minimumAuthority,
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

test('a rule set in the place of an engine is refused in words', () => {
  for (const engine of [ruleSet([], []), undefined, null, { packs: [] }])
    expect(faultsOf(() => evaluate(engine as never, person, { asOf }))).toMatchObject([
      { in: 'engine', help: 'give what `compile` returns' },
    ]);
});
