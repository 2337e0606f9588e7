import { describe, expect, test } from 'vitest';
import { faultsOf, lost, someFacts } from '../../test/support/decide.js';
import { fact, named, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, type Engine } from '../compile/index.js';
import type { Condition, FactDefinition, Rule } from '../model/index.js';
import { type BenefitComparison, type CompareOptions, type Comparison, compare } from './index.js';

const asOf = '2019-06-01';
const home = { name: { zh: '云南', en: 'Yunnan' }, region: '530000' };
const away = { name: { zh: '广西', en: 'Guangxi' }, region: '450000' };

interface Part {
  readonly facts?: readonly FactDefinition[];
  readonly asOf?: string;
  readonly jurisdiction?: typeof home;
}

const engineOf = (rules: readonly Rule[], { facts = someFacts, jurisdiction = home }: Part = {}): Engine =>
  compile(
    ruleSet([...rules], [...facts], [], { jurisdiction, ...(jurisdiction === home ? {} : { pack: 'elsewhere' }) }),
  );

function whole(
  before: readonly Rule[],
  after: readonly Rule[],
  parts: readonly [Part?, Part?] = [],
  options: CompareOptions = {},
): Comparison {
  const [one = {}, other = {}] = parts;
  return compare(
    { engine: engineOf(before, one), asOf: one.asOf ?? asOf },
    { engine: engineOf(after, other), asOf: other.asOf ?? asOf },
    options,
  );
}

/** How one benefit compares whose two rules ask so much. */
function asked(
  before: Condition | undefined,
  after: Condition | undefined,
  ...parts: [Part?, Part?]
): BenefitComparison {
  return whole([rule('it', before)], [rule('it', after)], parts).benefits[0] as BenefitComparison;
}

const is = (id: string, value: boolean | number | string): Condition => ({ fact: id, operator: 'equal', value });
const atLeast = (id: string, value: number): Condition => ({ fact: id, operator: 'greaterThanInclusive', value });
const below = (id: string, value: number): Condition => ({ fact: id, operator: 'lessThan', value });
const beside = (
  id: string,
  operator: 'lessThan' | 'greaterThan' | 'equal' | 'lessThanInclusive',
  other: string,
): Condition => ({ fact: id, operator, value: { fact: other } });

describe('who', () => {
  const grown = someFacts.map((one) =>
    one.id === 'age' ? { ...one, derivation: { completed: 'years', since: 'birthDate', firstDay: 'next' } } : one,
  ) as FactDefinition[];
  const strict = someFacts.map((one) =>
    one.id === 'needy' ? { ...one, derivation: { when: is('poor', true) } } : one,
  ) as FactDefinition[];
  const more = someFacts.map((one) =>
    one.id === 'grade' ? { ...one, options: [...(one.options ?? []), { value: 'new', label: one.label }] } : one,
  ) as FactDefinition[];
  const wide = someFacts.map((one) => (one.id === 'workers' ? { ...one, max: 2000 } : one)) as FactDefinition[];
  const fine = someFacts.map((one) => (one.id === 'cost' ? { ...one, places: 4 } : one)) as FactDefinition[];
  const text = someFacts.map((one) =>
    one.id === 'poor'
      ? { ...one, type: 'integer' }
      : one.id === 'needy'
        ? { ...one, derivation: { when: is('disabled', true) } }
        : one,
  ) as FactDefinition[];
  const kinds: Condition = { fact: 'traits', operator: 'contains', value: 'veteran' };

  test.each<
    [
      name: string,
      before: Condition | undefined,
      after: Condition | undefined,
      expected: string,
      parts?: [Part?, Part?],
    ]
  >([
    ['nobody is asked anything', undefined, undefined, 'equivalent'],
    ['a condition comes', undefined, is('poor', true), 'stricter'],
    ['one that always holds', undefined, { any: [is('poor', true), is('poor', false)] }, 'equivalent'],
    ['lost text on both sides', { all: [is('poor', true), lost()] }, { all: [lost(), is('poor', true)] }, 'equivalent'],
    ['what was lost is found', { all: [is('poor', true), lost()] }, is('poor', true), 'looser'],
    ['text gets lost', is('poor', true), { any: [is('poor', true), lost()] }, 'looser'],
    ['lost text that cannot matter', { any: [lost(), is('poor', true), is('poor', false)] }, undefined, 'equivalent'],
    [
      'options: one of several',
      kinds,
      { any: [kinds, { fact: 'traits', operator: 'contains', value: 'disabled' }] },
      'looser',
    ],
    [
      'options: the denial',
      { not: kinds },
      { fact: 'traits', operator: 'doesNotContain', value: 'veteran' },
      'equivalent',
    ],
    ['all options of one', { fact: 'grade', operator: 'in', value: ['low', 'high', 'top'] }, undefined, 'equivalent'],
    [
      'fact against fact: with and without equality',
      beside('workers', 'lessThan', 'days'),
      beside('workers', 'lessThanInclusive', 'days'),
      'looser',
    ],
    [
      'fact against fact: the other way round',
      beside('workers', 'lessThan', 'days'),
      beside('days', 'greaterThan', 'workers'),
      'equivalent',
    ],
    [
      'fact against fact: a chain',
      { all: [beside('workers', 'lessThan', 'days'), beside('days', 'lessThan', 'cost')] },
      {
        all: [
          beside('workers', 'lessThan', 'days'),
          beside('days', 'lessThan', 'cost'),
          beside('workers', 'lessThan', 'cost'),
        ],
      },
      'equivalent',
    ],
    [
      'fact against fact and a threshold',
      { all: [beside('workers', 'greaterThan', 'days'), atLeast('days', 5)] },
      { all: [beside('workers', 'greaterThan', 'days'), atLeast('days', 5), atLeast('workers', 6)] },
      'equivalent',
    ],
    [
      'fact against fact and one threshold too many',
      { all: [beside('workers', 'greaterThan', 'days'), atLeast('days', 5)] },
      { all: [beside('workers', 'greaterThan', 'days'), atLeast('days', 5), atLeast('workers', 7)] },
      'stricter',
    ],
    ['years and months of one age', atLeast('age', 2), atLeast('ageInMonths', 24), 'equivalent'],
    ['years and one month more', atLeast('age', 2), atLeast('ageInMonths', 25), 'stricter'],
    [
      'an age and the day of birth',
      atLeast('age', 16),
      { fact: 'birthDate', operator: 'lessThanInclusive', value: '2003-06-01' },
      'equivalent',
    ],
    [
      'an age and the next day of birth',
      atLeast('age', 16),
      { fact: 'birthDate', operator: 'lessThan', value: '2003-06-01' },
      'stricter',
    ],
    ['a derived fact written out', is('needy', true), { any: [is('poor', true), is('disabled', true)] }, 'equivalent'],
    [
      'a county within its prefecture',
      is('prefecture', '530100'),
      { all: [is('prefecture', '530100'), is('county', '530102')] },
      'stricter',
    ],
    ['beyond the bounds of days in a month', atLeast('days', 0), undefined, 'equivalent'],
    ['the same age on two days', atLeast('age', 16), atLeast('age', 16), 'equivalent', [{}, { asOf: '2025-06-01' }]],
    ['another age on two days', atLeast('age', 16), atLeast('age', 18), 'stricter', [{}, { asOf: '2025-06-01' }]],
    [
      'an age within a derived fact, on two days',
      atLeast('age', 16),
      { all: [atLeast('age', 16), is('needy', true)] },
      'stricter',
      [{}, { asOf: '2025-06-01' }],
    ],
    ['an age counted from the next day', atLeast('age', 16), atLeast('age', 16), 'stricter', [{}, { facts: grown }]],
    [
      'a derived fact that follows from less',
      is('needy', true),
      is('needy', true),
      'stricter',
      [{}, { facts: strict }],
    ],
    [
      'one that follows from more',
      { not: is('needy', true) },
      { not: is('needy', true) },
      'stricter',
      [{ facts: strict }, {}],
    ],
    ['a derivation that nobody reads', is('poor', true), is('poor', true), 'equivalent', [{}, { facts: strict }]],
    ['a new option of no account', is('grade', 'low'), is('grade', 'low'), 'equivalent', [{}, { facts: more }]],
    // Nobody can be put to both sides who would show it.
    [
      'a new option that gives',
      is('grade', 'low'),
      { fact: 'grade', operator: 'in', value: ['low', 'new'] },
      'undecided',
      [{}, { facts: more }],
    ],
    ['a bound that gives way', atLeast('workers', 10), atLeast('workers', 10), 'equivalent', [{}, { facts: wide }]],
    [
      'a demand beyond the old bound',
      atLeast('workers', 10),
      { all: [atLeast('workers', 10), below('workers', 1500)] },
      'undecided',
      [{}, { facts: wide }],
    ],
    [
      'finer places',
      atLeast('cost', 10),
      { fact: 'cost', operator: 'greaterThan', value: 9.99 },
      'undecided',
      [{}, { facts: fine }],
    ],
    ['a fact of another type', is('poor', true), is('poor', 1), 'undecided', [{}, { facts: text }]],
    ['elsewhere, the same demand', is('poor', true), is('poor', true), 'equivalent', [{}, { jurisdiction: away }]],
    [
      'elsewhere, another prefecture',
      is('prefecture', '530100'),
      is('prefecture', '450100'),
      'incomparable',
      [{}, { jurisdiction: away }],
    ],
    [
      'elsewhere, all prefectures',
      is('poor', true),
      { all: [is('poor', true), { not: is('prefecture', '450100') }] },
      'stricter',
      [{}, { jurisdiction: away }],
    ],
  ])('%s', (_, before, after, expected, parts = []) => {
    expect(asked(before, after, ...parts).who.class).toBe(expected);
  });

  test('another day counts as change where the day of birth is read, too', () => {
    const both: Condition = {
      all: [atLeast('age', 16), { fact: 'birthDate', operator: 'lessThan', value: '2015-01-01' }],
    };
    expect(asked(both, both, {}, { asOf: '2025-06-01' }).who.class).toBe('looser');
  });

  describe('facts that follow from an age, on two days', () => {
    const young = fact('young', {
      type: 'boolean',
      derivation: { when: { all: [below('age', 18), is('needy', true)] } },
    });
    const free = fact('free', { type: 'boolean', derivation: { when: is('young', false) } });
    const facts = [...someFacts, young, free];
    const born: Condition = { fact: 'birthDate', operator: 'greaterThan', value: '1990-01-01' };

    test.each<[name: string, condition: Condition, expected: string]>([
      ['the same age is the same', is('young', true), 'equivalent'],
      ['where the day of birth is read, fewer are young', { all: [is('young', true), born] }, 'stricter'],
      ['and more are not', { all: [is('free', true), born] }, 'looser'],
      ['what does not count time stays the same', { all: [is('needy', true), born] }, 'equivalent'],
    ])('%s', (_, condition, expected) => {
      expect(asked(condition, condition, { facts }, { facts, asOf: '2025-06-01' }).who.class).toBe(expected);
    });
  });

  describe('a fact that the two sides declare otherwise is asked about within both', () => {
    const declared = (rest: Partial<FactDefinition>) => [fact('it', { type: 'integer', ...rest })];
    test.each<[name: string, before: FactDefinition[], after: FactDefinition[], expected: string]>([
      ['a bound on one side', declared({ min: 5 }), declared({}), 'equivalent'],
      ['a lower bound', declared({ min: 5, max: 20 }), declared({ min: 0, max: 10 }), 'equivalent'],
    ])('%s', (_, before, after, expected) => {
      expect(asked(atLeast('it', 7), atLeast('it', 7), { facts: before }, { facts: after }).who.class).toBe(expected);
    });

    test('a day up to now, and up to a day', () => {
      const until = (max: string) => [fact('it', { type: 'date', min: '2000-01-01', max })];
      const since: Condition = { fact: 'it', operator: 'greaterThan', value: '2015-01-01' };
      const before = (day: string): Condition => ({ all: [since, { fact: 'it', operator: 'lessThan', value: day }] });
      const parts = [{ facts: until('asOf') }, { facts: until('2018-01-01') }] as const;
      expect(asked(since, since, ...parts).who.class).toBe('equivalent');
      expect(asked(since, before('2017-01-01'), ...parts).who.class).toBe('stricter');
      const late = [{ facts: until('2018-01-01') }, { facts: until('2017-01-01') }] as const;
      expect(asked(since, since, ...late).who.class).toBe('equivalent');
    });
  });

  test('a witness needs no more than shows it', () => {
    const { who } = asked(
      { all: [is('poor', true), atLeast('age', 16)] },
      { all: [is('poor', true), atLeast('age', 18)] },
    );
    expect(who.class).toBe('stricter');
    expect(who.gains).toBeUndefined();
    expect(who.loses?.before.profile).toEqual({ subject: 'person', facts: { poor: true, age: 16 } });
    expect([who.loses?.before.result?.outcome, who.loses?.after.result?.outcome]).toEqual(['eligible', 'ineligible']);
  });

  test('a witness of two jurisdictions lives in each', () => {
    const { who } = asked(is('prefecture', '530100'), is('prefecture', '450100'), {}, { jurisdiction: away });
    expect(who.gains?.before.profile.region).toMatch(/^53/);
    expect(who.gains?.after.profile.region).toBe('450199');
  });

  test('a figure of place and time is given to both with a date and a source', () => {
    const facts = [...someFacts, fact('minimumWage', { type: 'decimal', scope: 'context', min: '0' })];
    const { who } = asked(atLeast('minimumWage', 1500), atLeast('minimumWage', 1600), { facts }, { facts });
    expect(who.class).toBe('stricter');
    expect(who.loses?.before.context).toMatchObject({ minimumWage: { date: asOf } });
    expect(who.loses?.before.profile.facts).toEqual({});
  });

  const atMost = (value: number): Condition => ({ fact: 'wage', operator: 'lessThanInclusive', value });
  const dearer = beside('cost', 'greaterThan', 'wage');
  test.each<[name: string, before: Condition, after: Condition, facts: object]>([
    ['the threshold itself where it is new', atMost(3000), atMost(4000), { wage: '4000' }],
    ['what one has below a new threshold', below('wage', 3000), below('wage', 4000), { wage: '3000' }],
    ['one round sum above another', { all: [dearer, is('poor', true)] }, dearer, { cost: '1000', poor: false }],
    ['nothing, where nothing shows it', atLeast('wage', 1), atLeast('wage', 0), { wage: '0' }],
  ])('gains, with a sum that one can picture: %s', (_, before, after, facts) => {
    const { who } = asked(before, after);
    expect(who.gains?.before.profile.facts).toMatchObject(facts);
  });

  test('a fact that one side does not know is not put to it', () => {
    const fewer = someFacts.filter(({ id }) => id !== 'poor' && id !== 'needy');
    const { who } = asked(atLeast('workers', 3), { all: [atLeast('workers', 3), is('poor', true)] }, { facts: fewer });
    expect(who.class).toBe('stricter');
    expect(who.loses?.before.profile.facts).toEqual({ workers: 3 });
  });
});

describe('rules that stand alone, that are in doubt, or are for others', () => {
  const plain = rule('it', is('poor', true), { fixed: '100' });
  const doubtful = { ...plain, effective: { from: '2019', to: 'not-stated' } };
  const over = { ...plain, effective: { from: '2000-01-01', to: '2018' } };

  test.each<[name: string, before: Rule[], after: Rule[], expected: [string, string | null]]>([
    ['a new benefit', [rule('other', undefined)], [rule('other', undefined), plain], ['looser', null]],
    ['a benefit dropped', [plain, rule('other', undefined)], [rule('other', undefined)], ['stricter', null]],
    [
      'one that nobody can have',
      [rule('other', undefined)],
      [rule('other', undefined), { ...plain, conditions: { all: [is('poor', true), is('poor', false)] } }],
      ['equivalent', null],
    ],
    ['out of force', [plain], [over], ['stricter', null]],
    ['out of force on both sides', [over], [over], ['equivalent', null]],
    ['in doubt', [plain], [doubtful], ['incomparable', null]],
    ['in doubt on both sides', [doubtful], [doubtful], ['equivalent', null]],
    ['for others', [plain], [{ ...plain, subjects: ['household'] }], ['incomparable', null]],
    ['for others, too', [plain], [{ ...plain, subjects: ['household', 'person'] }], ['looser', 'same']],
  ])('%s', (_, before, after, [expectedWho, expectedMuch]) => {
    const found = whole(before, after).benefits.find(({ benefit }) => benefit === 'it') as BenefitComparison;
    expect([found.who.class, found.howMuch.class]).toEqual([expectedWho, expectedMuch]);
    expect(found.structure === null).toBe(found.before === null || found.after === null);
  });
});

describe('a comparison', () => {
  test('names its sides, its benefits in order, and the rules', () => {
    const rules = [rule('b', undefined), rule('a', undefined)];
    const found = whole(rules, rules, [{}, { asOf: '2020-01-01' }]);
    expect(found).toMatchObject({
      format: 'huice-comparison/1',
      before: { pack: 'test', version: '1.0.0', asOf },
      after: { asOf: '2020-01-01' },
      pairedBy: 'benefit-id',
    });
    expect(found.benefits.map(({ benefit }) => benefit)).toEqual(['a', 'b']);
    expect(found.benefits[0]?.before).toEqual({
      rule: 'a',
      inForce: { from: '2000-01-01', to: 'not-stated' },
      authority: 'normative-document',
      damaged: false,
      inDoubt: false,
    });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('says which side knows a benefit, in force or not', () => {
    const gone = { ...rule('gone', undefined), effective: { from: '2000-01-01', to: '2018' } };
    const { benefits } = whole(
      [rule('kept', undefined), gone],
      [{ ...rule('kept', undefined), effective: { from: '2020', to: 'not-stated' } }, rule('new', undefined)],
    );
    expect(benefits.map(({ benefit, knownTo }) => [benefit, knownTo])).toEqual([
      ['gone', 'before'],
      ['kept', 'both'],
      ['new', 'after'],
    ]);
  });

  test('keeps to the benefits asked for', () => {
    const rules = [rule('b', undefined), rule('a', undefined)];
    expect(whole(rules, rules, [], { benefits: ['b'] }).benefits.map(({ benefit }) => benefit)).toEqual(['b']);
  });

  test('of a benefit under two titles takes the second', () => {
    const other = { ...rule('it', undefined), title: { zh: '乙', en: 'b' } };
    expect(whole([rule('it', undefined)], [other]).benefits[0]?.title).toEqual({ zh: '乙', en: 'b' });
  });

  test('that ends before it is done claims nothing', () => {
    const [one, other] = [is('poor', true), { all: [is('poor', true), is('disabled', true)] }];
    const [found] = whole([rule('it', one, { fixed: '1' })], [rule('it', other, { fixed: '2' })], [], {
      steps: 0,
    }).benefits;
    expect([found?.who.class, found?.howMuch.class]).toEqual(['undecided', 'undecided']);
  });

  test('of a fact whose words the rule set shares with a named condition', () => {
    const condition = named('poor', is('poor', true));
    const engine = (it: Condition) => compile(ruleSet([rule('it', it)], someFacts, [condition]));
    const [found] = compare(
      { engine: engine({ condition: 'poor' }), asOf },
      { engine: engine(is('poor', true)), asOf },
    ).benefits;
    expect(found).toMatchObject({ who: { class: 'equivalent' }, howMuch: { class: 'same' }, structure: [] });
  });
});

describe('a side', () => {
  const version = (number: string, on: string, value: boolean) =>
    ruleSet([rule('it', is('poor', value))], someFacts, [], { version: number, releasedOn: on });
  const engine = compile([version('1.0.0', '2019-01-01', true), version('2.0.0', '2020-01-01', false)]);
  const other = compile([
    version('1.0.0', '2019-01-01', true),
    { ...version('1.0.0', '2019-01-01', true), pack: 'other' },
  ]);

  test('is a version, or the latest', () => {
    const found = compare({ engine, version: '1.0.0', asOf }, { engine, asOf });
    expect([found.before.version, found.after.version]).toEqual(['1.0.0', '2.0.0']);
    expect(found.benefits[0]?.who.class).toBe('incomparable');
  });

  test.each([
    ['no day', { engine, asOf: '2019-02-30' }, 'the day `"2019-02-30"` does not exist'],
    ['no version', { engine, asOf, version: '2.0.1' }, 'there is no version `"2.0.1"`'],
    ['no pack', { engine, asOf, pack: 'tset' }, 'there is no pack `"tset"`'],
    ['several packs', { engine: other, asOf }, 'it does not say which pack'],
  ])('is refused where there is %s', (_, side, message) => {
    for (const sides of [
      [side, { engine, asOf }],
      [{ engine, asOf }, side],
    ] as const) {
      const [fault] = faultsOf(() => compare(sides[0], sides[1]));
      expect(fault?.message.replaceAll('"', '').replaceAll('`', '')).toBe(
        message.replaceAll('"', '').replaceAll('`', ''),
      );
      expect(fault?.in).toMatch(sides[0] === side ? /first/ : /second/);
    }
  });
});
