import { describe, expect, it, test } from 'vitest';
import { faultsOf, is, places, someFacts } from '../../test/support/decide.js';
import { fact, named, rule, ruleSet } from '../../test/support/rule-set.js';
import type { Amount, Condition, FactDefinition, NamedCondition, Rule, RuleSet } from '../model/index.js';
import { describeFault } from '../model/index.js';
import { compile } from './compile.js';

/** As an author writes it: whatever is in the file. */
// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

/** What is wrong with one rule beside `someFacts`. */
const wrong = (parts: Anything, conditions: NamedCondition[] = []) =>
  faultsOf(() => compile(ruleSet([{ ...rule('it', undefined), ...parts }], someFacts, conditions)));
const condition = (value: Anything, conditions: NamedCondition[] = []) => wrong({ conditions: value }, conditions);
const leaf = (id: string, operator: string, value: Anything) => ({ fact: id, operator, value });
const cash = (amount: Anything) => ({
  event: { type: 'benefit', params: { form: 'cash', strength: 'entitlement', period: 'once', amount } },
});

describe('a rule with fifty different faults', () => {
  const parts: Anything = {
    $schem: '../../core/schema/rule.json',
    title: { zh: '奖补', de: 'Prämie' },
    category: 'emploiment',
    subjects: ['person', 'enterprize'],
    effective: { from: '2018-02-30', to: '2020-13', until: '2020' },
    responsible: ['厅', ''],
    conditions: {
      all: [
        { any: [] },
        leaf('workrs', 'equal', 1),
        leaf('workers', 'atLeast', 1),
        leaf('workers', 'contains', 1),
        leaf('workers', 'greaterThan', '900'),
        leaf('workers', 'greaterThan', 1.5),
        leaf('workers', 'greaterThan', 1001),
        leaf('workers', 'in', 5),
        leaf('workers', 'equal', [5]),
        leaf('workers', 'in', [5, 5]),
        leaf('workers', 'in', [5, 'six']),
        leaf('cost', 'lessThan', 0.1 + 0.2),
        leaf('cost', 'lessThan', { fact: 'cots' }),
        leaf('cost', 'lessThan', { fact: 'cost' }),
        leaf('cost', 'lessThan', { fact: 'startedOn' }),
        leaf('grade', 'equal', 'lowest'),
        leaf('grade', 'lessThan', 'low'),
        leaf('grade', 'equal', { fact: 'grade' }),
        leaf('disabled', 'equal', 'true'),
        leaf('startedOn', 'equal', '2022-02-30'),
        leaf('startedOn', 'equal', '30.2.2022'),
        leaf('traits', 'contains', 'veterans'),
        leaf('prefecture', 'equal', '530102'),
        leaf('age', 'equal', { fact: 'workers' }),
        leaf('region', 'equal', '530102'),
        { condition: 'poor-familly' },
        { not: { condition: 'endless' } },
        { fact: 'workers', operater: 'equal', value: 1 },
        { alll: [] },
        'poor',
        { not: { any: [{ ...leaf('workers', 'equal', 'one'), valeu: 1 }] } },
      ],
      any: [],
    },
    event: {
      type: 'benefit',
      params: {
        form: 'cash',
        strength: 'entitlment',
        period: 'once',
        amount: {
          sum: [
            { fixed: '-5' },
            { fixed: 500 },
            { rate: '5', per: 'disabled' },
            { rate: '5', per: ['workers', 'dayz'] },
            { rate: { between: ['10', '5'] }, per: 'age' },
            { by: 'grade', options: { low: '1', hihg: '2' } },
            { by: 'workers', options: { low: '1' } },
            {
              brackets: [
                { upTo: '5', percent: '1' },
                { upTo: '5', percent: '2' },
              ],
              of: 'cost',
            },
            { fixed: '5', less: 'paid' },
            { fixed: '5', round: { to: '0', mode: 'up' } },
            { case: [{ when: leaf('poor', 'equal', 1), then: 'costt' }], otherwise: '5' },
            { actuall: 'cost' },
          ],
        },
        duration: { starts: { fact: 'workers' }, backPayFrom: '2018-02-30', longest: {} },
      },
    },
    citations: [
      { source: 'notise', clause: '1', quote: '第一', supports: ['/conditons'] },
      { source: 'notice', clause: '9.9', quote: '第一', supports: [''] },
      { source: 'notice', clause: '1', quote: '', supports: [''] },
    ],
  };
  const endless = named('endless', { any: [is('poor', true), { condition: 'endless' }] });
  const faults = () => faultsOf(() => compile(ruleSet([{ ...rule('it', undefined), ...parts }], someFacts, [endless])));
  const inRule = [
    'unknown-key /$schem did you mean `$schema`?',
    'shape /category did you mean `employment`?',
    'shape /citations/2/quote',
    'unknown-name /citations/0/source did you mean `notice`?',
    'unknown-name /citations/0/supports/0',
    'unknown-name /citations/1/clause',
    'shape /conditions/all/0/any',
    'unknown-fact /conditions/all/1/fact did you mean `workers`?',
    'shape /conditions/all/2/operator',
    'wrong-operator /conditions/all/3/operator',
    'wrong-type /conditions/all/4/value text is compared as text: "900" >= "1000"',
    'wrong-type /conditions/all/5/value',
    'out-of-bounds /conditions/all/6/value',
    'wrong-type /conditions/all/7/value',
    'wrong-type /conditions/all/8/value',
    'duplicate /conditions/all/9/value',
    'wrong-type /conditions/all/10/value/1 text is compared as text: "900" >= "1000"',
    'not-exact /conditions/all/11/value',
    'unknown-fact /conditions/all/12/value/fact did you mean `cost`?',
    'wrong-type /conditions/all/13/value',
    'wrong-type /conditions/all/14/value',
    'unknown-name /conditions/all/15/value',
    'wrong-operator /conditions/all/16/operator',
    'wrong-type /conditions/all/17/value',
    'wrong-type /conditions/all/18/value',
    'no-such-day /conditions/all/19/value',
    'wrong-type /conditions/all/20/value',
    'unknown-name /conditions/all/21/value did you mean `veteran`?',
    'wrong-type /conditions/all/22/value',
    'tangled /conditions/all/23/value compare the facts it follows from',
    'wrong-operator /conditions/all/24/fact compare a fact derived from it: its prefecture or its county',
    'unknown-name /conditions/all/25/condition',
    'shape /conditions/all/27/operator',
    'unknown-key /conditions/all/27/operater did you mean `operator`?',
    'shape /conditions/all/28 did you mean `all`?',
    'shape /conditions/all/29',
    'unknown-key /conditions/all/30/not/any/0/valeu did you mean `value`?',
    'wrong-type /conditions/all/30/not/any/0/value text is compared as text: "900" >= "1000"',
    'unknown-key /conditions/any',
    'no-such-day /effective/from',
    'no-such-day /effective/to',
    'unknown-key /effective/until',
    'out-of-bounds /event/params/amount/sum/0/fixed',
    'shape /event/params/amount/sum/1/fixed',
    'wrong-type /event/params/amount/sum/2/per',
    'unknown-fact /event/params/amount/sum/3/per did you mean `days`?',
    'out-of-bounds /event/params/amount/sum/4/per declare `min` at zero or more',
    'out-of-bounds /event/params/amount/sum/4/rate',
    'shape /event/params/amount/sum/5/options add the option, or `otherwise`',
    'unknown-name /event/params/amount/sum/5/options/hihg did you mean `high`?',
    'wrong-type /event/params/amount/sum/6/by',
    'out-of-bounds /event/params/amount/sum/7/brackets/1/upTo',
    'shape /event/params/amount/sum/8/less',
    'out-of-bounds /event/params/amount/sum/9/round',
    'unknown-fact /event/params/amount/sum/10/case/0/then did you mean `cost`?',
    'wrong-type /event/params/amount/sum/10/case/0/when/value',
    'shape /event/params/amount/sum/11 did you mean `actual`?',
    'no-such-day /event/params/duration/backPayFrom',
    'shape /event/params/duration/longest',
    'wrong-type /event/params/duration/starts/fact',
    'shape /event/params/strength did you mean `entitlement`?',
    'shape /responsible/1',
    'shape /subjects/1 did you mean `enterprise`?',
    'unknown-key /title/de',
    'shape /title/en',
  ];

  it('has every one of them reported at once, with its place and the way out', () => {
    const found = faults()
      .filter((fault) => fault.in === 'rule it')
      .map(({ code, at, help }) => [code, at, ...(help === undefined ? [] : [help])].join(' '));
    expect(found.sort()).toEqual(inRule.sort());
    expect(found.length).toBeGreaterThan(50);
  });

  it('has those of a named condition reported there, once', () => {
    expect(faults().filter((fault) => fault.in !== 'rule it')).toMatchObject([
      {
        code: 'tangled',
        in: 'condition endless',
        at: '/conditions/any/1/condition',
        message: 'the condition `endless` contains itself',
      },
    ]);
  });

  it('says of each what was found, in lower case and without a full stop', () => {
    for (const { message, found } of faults()) {
      expect(message).toMatch(/^(?:[a-z]|`)/);
      expect(message).not.toMatch(/[.!]$/);
      if (found !== undefined) expect(found).toMatch(/^`.*`$/s);
    }
  });
});

describe('a rule set with faults in every part', () => {
  const first = rule('first', undefined, undefined, {
    benefit: 'award',
    effective: { from: '2018-01-01', to: '2019' },
  });
  const second = rule('second', undefined, undefined, {
    benefit: 'award',
    effective: { from: '2019-12-31', to: '2020' },
  });
  const set: Anything = {
    ...ruleSet([], someFacts),
    format: 'huice-rule-set/2',
    pack: 'Yunnan',
    version: '1.0',
    releasedOn: '2022-02-30',
    released: true,
    jurisdiction: { name: { zh: '云南', en: 'Yunnan' }, region: '53' },
    sources: [
      { ...ruleSet([], []).sources[0], dates: { issued: '2018-09-31' } },
      { ...ruleSet([], []).sources[0], id: 'other', authority: 'law' },
      ruleSet([], []).sources[0],
    ],
    facts: [
      ...someFacts,
      fact('workers', { type: 'integer' }),
      fact('region', { type: 'region' }),
      fact('bounded', { type: 'boolean', min: 0 }),
      fact('texts', { type: 'integer', min: '0' }),
      fact('numbers', { type: 'decimal', min: 0, max: '2018-01-01' }),
      fact('day', { type: 'date', min: '2018-02-30', max: '5' }),
      fact('backwards', { type: 'date', min: '2018-01-02', max: '2018-01-01' }),
      fact('upsideDown', { type: 'decimal', min: '10', max: '9' }),
      fact('choice', { type: 'option' }),
      fact('noChoice', { type: 'boolean', options: someFacts[5]?.options }),
      fact('again', { type: 'option', options: [...(someFacts[5]?.options ?? []), ...(someFacts[5]?.options ?? [])] }),
      fact('placed', { type: 'integer', places: 2 }),
      fact('older', { type: 'boolean', derivation: { completed: 'years', since: 'birthDate' } }),
      fact('elder', { type: 'integer', derivation: { completed: 'years', since: 'birthDay' } }),
      fact('eldest', { type: 'integer', derivation: { completed: 'years', since: 'workers' } }),
      fact('place', { type: 'option', derivation: { region: 'county' } }),
      fact('frail', { type: 'integer', derivation: { when: is('poor', true) } }),
      fact('weak', { type: 'boolean', derivation: { when: is('poor', 'yes') } }),
      fact('hen', { type: 'boolean', derivation: { when: is('egg', true) } }),
      fact('egg', { type: 'boolean', derivation: { when: is('hen', true) } }),
      { ...fact('typed', { type: 'boolean' }), type: 'bolean' },
      { id: 5 },
    ] as FactDefinition[],
    conditions: [
      named('twice', is('poor', true)),
      named('twice', is('poor', true)),
      { ...named('unfit', is('poor', 5)), citations: [{ source: 'none', clause: '1', quote: '一', supports: [''] }] },
      { ...named('shapeless', is('poor', true)), conditions: { any: [] } },
      { titel: 1 },
    ] as NamedCondition[],
    rules: [
      first,
      second,
      second,
      // What is declared, though with faults of its own, is not said to be undeclared.
      rule(
        'quiet',
        { all: [is('typed', true), is('weak', true), is('elder', 5), { condition: 'shapeless' }] },
        undefined,
        {
          citations: [{ source: 'other', clause: '1', quote: '第一', supports: ['/conditions'] }],
        },
      ),
      rule('found', is('determinedElsewhere', true)),
      'no rule at all',
    ] as Rule[],
  };

  it('has every one of them reported at once', () => {
    expect([...places(() => compile(set))].sort()).toEqual(
      [
        'shape rule set 0 /format',
        'shape rule set 0 /pack',
        'shape rule set 0 /version',
        'unknown-key rule set 0 /released',
        'shape rule set 0 /jurisdiction/region',
        'no-such-day rule set 0 /releasedOn',
        'no-such-day source notice /dates/issued',
        'shape source other /authority',
        'duplicate rule set 0 /sources',
        'duplicate rule set 0 /facts',
        'duplicate rule set 0 /facts',
        'wrong-type fact bounded /min',
        'wrong-type fact texts /min',
        'wrong-type fact numbers /min',
        'wrong-type fact numbers /max',
        'no-such-day fact day /min',
        'wrong-type fact day /max',
        'out-of-bounds fact backwards /max',
        'out-of-bounds fact upsideDown /max',
        'wrong-type fact choice /options',
        'wrong-type fact noChoice /options',
        'duplicate fact again /options',
        'wrong-type fact placed /places',
        'wrong-type fact older /type',
        'unknown-fact fact elder /derivation/since',
        'wrong-type fact eldest /derivation/since',
        'wrong-type fact place /type',
        'wrong-type fact place /options',
        'wrong-type fact frail /type',
        'wrong-type fact weak /derivation/when/value',
        'tangled fact hen /derivation',
        'tangled fact egg /derivation',
        'shape fact typed /type',
        ...['/id', '/type', '/label', '/question', '/help', '/subjects', '/scope', '/personal', '/changeableBy'].map(
          (at) => `shape rule set 0 /facts/${someFacts.length + 21} ${at}`,
        ),
        'duplicate rule set 0 /conditions',
        'wrong-type condition unfit /conditions/value',
        'unknown-name condition unfit /citations/0/source',
        'shape condition shapeless /conditions/any',
        'unknown-key rule set 0 /conditions/4 /titel',
        ...['/name', '/title', '/conditions', '/citations'].map((at) => `shape rule set 0 /conditions/4 ${at}`),
        'duplicate rule set 0 /rules',
        'overlap rule second /effective',
        'overlap rule second /effective',
        'overlap rule second /effective',
        'unknown-fact rule found /conditions/fact',
        'shape rule set 0 /rules/5',
      ].sort(),
    );
  });
});

describe('a misshapen part does not hide what is wrong beside it', () => {
  const amounts = (amount: Anything) => wrong(cash(amount)).map(({ code, at }) => `${code} ${at.slice(20)}`);
  test.each<[string, Anything, string[]]>([
    ['a negative term', { sum: ['-5', '1'] }, ['out-of-bounds /sum/0']],
    ['an unknown fact that chooses', { by: 'grad', options: {} }, ['unknown-fact /by']],
    [
      'an unknown fact for an option',
      { by: 'grade', options: { low: 'cots' }, otherwise: '1' },
      ['unknown-fact /options/low'],
    ],
    [
      'a negative percentage of a bracket',
      { brackets: [{ percent: '-1' }], of: 'cost' },
      ['out-of-bounds /brackets/0/percent'],
    ],
    [
      'a bracket that ends at zero',
      { brackets: [{ upTo: '0', percent: '1' }], of: 'cost' },
      ['out-of-bounds /brackets/0/upTo'],
    ],
    [
      'an open bracket before another',
      { brackets: [{ percent: '1' }, { percent: '2' }], of: 'cost' },
      ['out-of-bounds /brackets/1/upTo'],
    ],
    ['a range with something else beside it', { fixed: { upTo: '5', atLeast: '1' } }, ['unknown-key /fixed/atLeast']],
    ['a rate', { rate: 5, per: ['workres'], cap: '-1' }, ['out-of-bounds /cap', 'shape /rate', 'unknown-fact /per']],
    ['a count', { rate: '-5', per: [5] }, ['out-of-bounds /rate', 'shape /per/0']],
    [
      'a percentage',
      { percent: 5, of: 'cots', floor: { actual: 5, less: 'padi' } },
      ['shape /floor/actual', 'shape /percent', 'unknown-fact /floor/less', 'unknown-fact /of'],
    ],
    [
      'a case',
      { case: [{ when: { poor: true }, then: 'cots' }, { then: '-1' }, 5], otherwise: '-1' },
      [
        'out-of-bounds /case/1/then',
        'out-of-bounds /otherwise',
        'shape /case/0/when',
        'shape /case/1/when',
        'shape /case/2',
        'unknown-fact /case/0/then',
      ],
    ],
    [
      'options',
      { by: 5, options: { low: '-1', high: 5 } },
      ['out-of-bounds /options/low', 'shape /by', 'shape /options/high'],
    ],
    ['a key that is not known there', { fixed: '5', per: 'workres' }, ['unknown-key /per']],
    ['no amount at all', 5, ['shape ']],
  ])('%s', (_, amount, faults) => expect(amounts(amount).sort()).toEqual(faults));

  test.each<[string, Anything, string[]]>([
    ['not a list', { all: 5 }, ['shape /conditions/all']],
    ['neither list', { all: 5, any: [is('por', true)] }, ['shape /conditions/all', 'unknown-key /conditions/any']],
    [
      'a negation',
      { not: { not: { any: [5, is('por', true)] } } },
      ['shape /conditions/not/not/any/0', 'unknown-fact /conditions/not/not/any/1/fact'],
    ],
    ['nothing', {}, ['shape /conditions']],
    ['text where a list of days stands', leaf('startedOn', 'equal', 5), ['wrong-type /conditions/value']],
    ['a region as a number', leaf('workplace', 'equal', 530102), ['wrong-type /conditions/value']],
    ['an option as a number', leaf('grade', 'equal', 5), ['unknown-name /conditions/value']],
    ['below the bounds', leaf('workers', 'lessThan', -1), ['out-of-bounds /conditions/value']],
    ['below the only bound', leaf('wage', 'lessThan', -1), ['out-of-bounds /conditions/value']],
    ['a list of facts', leaf('workers', 'in', { fact: 'days' }), ['wrong-type /conditions/value']],
  ])('conditions: %s', (_, value, faults) => {
    expect(
      condition(value)
        .map(({ code, at }) => `${code} ${at}`)
        .sort(),
    ).toEqual(faults);
  });

  test.each<[string, Anything, string[]]>([
    [
      'a form that does not exist, an amount and a duration beside it',
      {
        form: 'cach',
        strength: 'entitlement',
        amount: { sum: [5, 'cots'] },
        percent: 5,
        duration: { starts: { fact: 5 } },
      },
      [
        'shape /event/params/amount/sum/0',
        'shape /event/params/duration/starts/fact',
        'shape /event/params/form',
        'shape /event/params/percent',
        'unknown-fact /event/params/amount/sum/1',
      ],
    ],
    ['no parameters', null, ['shape /event/params']],
    ['parameters that are none', 5, ['shape /event/params']],
    [
      'a percentage where none belongs',
      { form: 'service', strength: 'entitlement', what: { zh: '服务', en: 'service' }, percent: { upTo: 5 } },
      ['unknown-key /event/params/percent'],
    ],
    [
      'a percentage that runs backwards',
      {
        form: 'reimbursement-rate',
        strength: 'entitlement',
        of: { zh: '费', en: 'cost' },
        percent: { between: ['9', '8'] },
      },
      ['out-of-bounds /event/params/percent'],
    ],
    [
      'an unknown fact to count from',
      {
        form: 'service',
        strength: 'entitlement',
        what: { zh: '服务', en: 'service' },
        duration: { until: { fact: 'ended' }, backPayFrom: 5 },
      },
      ['shape /event/params/duration/backPayFrom', 'unknown-fact /event/params/duration/until/fact'],
    ],
  ])('benefits: %s', (_, params, faults) => {
    const found = wrong({ event: { type: 'benefit', params } }).map(({ code, at }) => `${code} ${at}`);
    expect(found.sort()).toEqual(faults);
  });

  it('citations and readings that are no lists', () => {
    const found = wrong({ citations: 5, readings: [{ about: ['/nowhere'] }], effective: 5 });
    expect(found.map(({ code, at }) => `${code} ${at}`).sort()).toEqual([
      'shape /citations',
      'shape /effective',
      'shape /readings/0/alternatives',
      'shape /readings/0/chosen',
      'shape /readings/0/question',
      'shape /readings/0/why',
    ]);
  });

  it('readings that point nowhere', () => {
    const both = { zh: '一', en: 'one' };
    const reading = { question: both, chosen: both, alternatives: [both], why: both };
    const found = wrong({ readings: [{ ...reading, about: ['/effective/from', '/conditions/all/0'] }] });
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual(['unknown-name /readings/0/about/1']);
  });

  it('things without a name, and things that stand three times', () => {
    const set: Anything = ruleSet([rule('it', undefined), rule('it', undefined), rule('it', undefined)], []);
    set.sources.push({ id: 'Notice' }, 5);
    set.rules = set.rules.map((one: Anything, index: number) => ({
      ...one,
      effective: { from: `201${index}`, to: `201${index}` },
    }));
    expect(faultsOf(() => compile(set)).map(({ message }) => message)).toContain('the rule `it` stands 3 times');
    expect(places(() => compile(set)).filter((place) => place.startsWith('duplicate'))).toEqual([
      'duplicate rule set test 1.0.0 /rules',
    ]);
  });
});

describe('shapes in words', () => {
  test.each<[Anything, string]>([
    [
      { id: 'It' },
      'rule It /id: the text does not have the form that it must have; found `"It"`; expected lower-case words, joined by hyphens or dots',
    ],
    [{ subjects: [] }, 'rule it /subjects: there is too little of it; found `[]`; expected at least 1'],
    [{ responsible: '厅' }, 'rule it /responsible: it has the wrong type; found `"厅"`; expected a list'],
    [{ title: undefined }, 'rule it /title: it is required; expected an object'],
    [
      { conditions: { alll: [] } },
      'rule it /conditions: none of the keys is there that say what it is; found `{"alll":[]}`; expected `all`, `any`, `not`, `lost`, `condition`, `fact` (did you mean `all`?)',
    ],
    [
      { effective: { from: '2018', to: 'unstated' } },
      'rule it /effective/to: the text does not have the form that it must have; found `"unstated"`; expected a day, `YYYY-MM-DD`, or a month or a year',
    ],
    [cash({ fixed: 500 }), 'rule it /event/params/amount/fixed: it has the wrong type; found `500`; expected text'],
    [cash({ rate: '5', per: 5 }), 'rule it /event/params/amount/per: it has the wrong type; found `5`; expected text'],
    [
      cash({ sum: ['5'] }),
      'rule it /event/params/amount/sum: there is too little of it; found `["5"]`; expected at least 2',
    ],
    [{ event: { type: 'benefit', params: { form: 'cach', strength: 'entitlement' } } }, 'did you mean `cash`?'],
    [
      { citations: [{ source: 'notice', clause: '1', quote: '一', supports: ['conditions'] }] },
      'expected a JSON pointer: `/conditions/all/0`',
    ],
    [
      {
        event: { type: 'benefit', params: { form: 'loan', strength: 'entitlement', amount: { fixed: '5' }, term: {} } },
      },
      'rule it /event/params/term: it needs years, months or days; found `{}`',
    ],
    [
      {
        event: {
          type: 'benefit',
          params: { form: 'loan', strength: 'entitlement', amount: { fixed: '5' }, term: { years: 1.5 } },
        },
      },
      'rule it /event/params/term/years: it has the wrong type; found `1.5`; expected a whole number',
    ],
  ])('%j', (parts, message) => {
    const whole = Object.fromEntries(
      Object.entries({ ...rule('it', undefined), ...parts }).filter(([, value]) => value !== undefined),
    );
    const found = faultsOf(() => compile(ruleSet([whole as unknown as Rule], someFacts))).map(describeFault);
    expect(found.join('\n')).toContain(message);
  });
});

describe('single faults in words', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a decimal as text',
      () => compile(ruleSet([rule('it', leaf('workers', 'greaterThan', '900') as Condition)], someFacts)),
      'rule it /conditions/value: the value does not fit the fact `workers` of type `integer`; found `"900"`; expected a JSON number (text is compared as text: "900" >= "1000")',
    ],
    [
      'a misspelt fact',
      () => compile(ruleSet([rule('it', is('disbled', true))], someFacts)),
      'rule it /conditions/fact: the fact `disbled` is not declared (did you mean `disabled`?)',
    ],
    [
      'a rule that ends before it starts',
      () => compile(ruleSet([rule('it', undefined, undefined, { effective: { from: '2020', to: '2019' } })], [])),
      'rule it /effective/to: the rule ends before it starts; found `2019`; expected `2020` or later',
    ],
    [
      'an unfit operator',
      () => compile(ruleSet([rule('it', leaf('disabled', 'greaterThan', true) as Condition)], someFacts)),
      'rule it /conditions/operator: the operator does not fit a fact of type `boolean`; found `greaterThan`; expected `equal`, `notEqual`',
    ],
    ['nothing', () => compile([]), 'rule sets: there is no rule set (give at least one)'],
    [
      'no object',
      () => compile('yunnan' as Anything),
      'rule set 0: it has the wrong type; found `"yunnan"`; expected an object',
    ],
  ])('%s', (_, run, message) => expect(run).toThrow(message));
});

describe('determinations', () => {
  const found = fact('found', { type: 'boolean', determination: { benefit: 'it', words: '符合条件' } });
  it('stand in the rules of their own benefit', () => {
    expect(() => compile(ruleSet([rule('it', is('found', true))], [found]))).not.toThrow();
  });
  it('stand in no other', () => {
    expect(places(() => compile(ruleSet([rule('other', is('found', true))], [found])))).toEqual([
      'unknown-fact rule other /conditions/fact',
    ]);
  });
});

describe('rules of one benefit', () => {
  const during = (id: string, from: string, to: string) =>
    rule(id, undefined, undefined, { benefit: 'award', effective: { from, to } });
  test.each([
    ['follow each other', '2018-12-31', '2019-01-01', true],
    ['share a day', '2019-01-01', '2019-01-01', false],
    ['leave a gap', '2018-06-30', '2019-01-01', true],
    ['a year reaches to its last day', '2018', '2018-12-31', false],
    ['a start within a month may be its first day', '2018-12-01', '2018-12', false],
    ['no stated end', 'not-stated', '2019-01-01', false],
  ])('%s', (_, to, from, apart) => {
    const run = () => compile(ruleSet([during('a', '2018-01-01', to), during('b', from, '2020')], []));
    if (apart) expect(run).not.toThrow();
    else expect(places(run)).toEqual(['overlap rule b /effective']);
  });
});

describe('several rule sets', () => {
  const version = (pack: string, number: string, releasedOn: string, facts: FactDefinition[] = []): RuleSet =>
    ruleSet([rule('it', undefined)], facts, [], { pack, version: number, releasedOn });

  it('are sorted by version, whatever their order', () => {
    const engine = compile([
      version('b', '0.10.0', '2020-03-01'),
      version('a', '1.0.0', '2020-01-01'),
      version('b', '0.9.0', '2020-02-01'),
      version('b', '0.9.1', '2020-02-01'),
    ]);
    expect([...engine.packs].map(([pack, all]) => [pack, all.map(({ ruleSet }) => ruleSet.version)])).toEqual([
      ['a', ['1.0.0']],
      ['b', ['0.9.0', '0.9.1', '0.10.0']],
    ]);
  });

  test.each<[string, RuleSet[], string[]]>([
    [
      'a version twice',
      [version('a', '1.0.0', '2020-01-01'), version('a', '1.0.0', '2020-01-02')],
      ['duplicate rule set a 1.0.0 /version'],
    ],
    [
      'a version released before its forerunner',
      [version('a', '1.0.0', '2020-01-02'), version('a', '1.1.0', '2020-01-01')],
      ['out-of-bounds rule set a 1.1.0 /releasedOn'],
    ],
    [
      'a fact that means two things',
      [
        version('a', '1.0.0', '2020-01-01', [fact('size', { type: 'integer', min: 0 })]),
        version('b', '1.0.0', '2020-01-01', [fact('size', { type: 'integer', min: 1 })]),
      ],
      ['disagreement rule set b 1.0.0 /facts'],
    ],
  ])('%s', (_, sets, expected) => expect(places(() => compile(sets))).toEqual(expected));

  it('may change a fact from one version of a pack to the next', () => {
    const sets = [
      version('a', '1.0.0', '2020-01-01', [fact('size', { type: 'integer' })]),
      version('a', '1.1.0', '2020-01-02', [fact('size', { type: 'decimal' })]),
    ];
    expect(() => compile(sets)).not.toThrow();
  });
});

describe('the vocabulary given beside', () => {
  const compileWith = (vocabulary: Anything) => compile(ruleSet([rule('it', undefined)], []), { vocabulary });
  it('is checked like the facts of a rule set', () => {
    const vocabulary = { a: fact('a', { type: 'boolean', min: 0 }), b: { ...fact('b', { type: 'boolean' }), typ: 1 } };
    expect(places(() => compileWith(vocabulary))).toEqual(['unknown-key vocabulary /b/typ']);
    expect(places(() => compileWith({ a: vocabulary.a }))).toEqual(['wrong-type fact a /min']);
    expect(places(() => compileWith([]))).toEqual(['shape vocabulary']);
    expect(places(() => compileWith(() => 1))).toEqual(['not-json vocabulary']);
  });
});

describe('rules too tangled to be answered in time', () => {
  const chain = (count: number): [FactDefinition[], Condition] => [
    Array.from({ length: count + 1 }, (_, index) => fact(`f${index}`, { type: 'integer', min: 0, max: 1_000_000 })),
    {
      all: Array.from({ length: count }, (_, index) => ({
        fact: `f${index}`,
        operator: 'lessThan' as const,
        value: { fact: `f${index + 1}` },
      })),
    },
  ];
  const numbers = Array.from({ length: 40 }, (_, index) => `n${index}`);
  const flags = numbers.map((id) => fact(id, { type: 'boolean' }));
  const many = fact('many', {
    type: 'options',
    options: numbers.map((value) => ({ value, label: { zh: value, en: value } })),
  });
  const contains = (value: string): Condition => ({ fact: 'many', operator: 'contains', value });
  const tangledOption = fact('tangled', { type: 'boolean', derivation: { when: { all: numbers.map(contains) } } });

  test.each<[string, () => unknown, string]>([
    ['a row of comparisons', () => compile(ruleSet([rule('it', chain(6)[1])], chain(6)[0])), '/conditions'],
    ['a long row of comparisons', () => compile(ruleSet([rule('it', chain(40)[1])], chain(40)[0])), '/conditions'],
    [
      'flags that all stand twice',
      () => compile(ruleSet([rule('it', { any: [...numbers, ...numbers].map((id) => is(id, true)) })], flags)),
      '/conditions',
    ],
    [
      'many options of one fact',
      () => compile(ruleSet([rule('it', { any: numbers.map(contains) })], [many])),
      '/conditions',
    ],
    [
      'many options of one fact, in a derivation',
      () => compile(ruleSet([rule('it', is('tangled', true))], [many, tangledOption])),
      '/conditions',
    ],
    [
      'an amount with many cases',
      () =>
        compile(
          ruleSet(
            [
              rule('it', undefined, {
                case: numbers.map((id, index) => ({ when: is(id, true), then: String(index) })),
                otherwise: '99',
              }),
            ],
            flags,
          ),
        ),
      '/event/params/amount',
    ],
    [
      'an amount with cases of many options',
      () =>
        compile(
          ruleSet(
            [rule('it', undefined, { case: numbers.map((id) => ({ when: contains(id), then: '1' })), otherwise: '2' })],
            [many],
          ),
        ),
      '/event/params/amount',
    ],
    [
      'a fact that both raises and lowers the amount',
      () =>
        compile(ruleSet([rule('it', undefined, { difference: ['cost', { percent: '5', of: 'cost' }] })], someFacts)),
      '/event/params/amount/difference/1/of',
    ],
    [
      'an amount over two facts that follow from one',
      () =>
        compile(
          ruleSet(
            [rule('it', undefined, { sum: ['years', 'months'] })],
            [
              ...someFacts,
              fact('years', { type: 'integer', min: 0, derivation: { completed: 'years', since: 'startedOn' } }),
              fact('months', { type: 'integer', min: 0, derivation: { completed: 'months', since: 'startedOn' } }),
            ],
          ),
        ),
      '/event/params/amount/sum/1',
    ],
  ])('%s', (_, run, at) => {
    const started = performance.now();
    expect(places(run)).toEqual([`tangled rule it ${at}`]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  const doubled = (depth: number) => [
    named('x0', is('poor', true)),
    ...Array.from({ length: depth }, (_, index) =>
      named(`x${index + 1}`, { all: [{ condition: `x${index}` }, { not: { condition: `x${index}` } }] }),
    ),
  ];
  const doubledFacts = Array.from({ length: 40 }, (_, index) =>
    fact(`d${index}`, {
      type: 'boolean',
      derivation: { when: { any: ['a', 'b'].map(() => is(index === 0 ? 'poor' : `d${index - 1}`, true)) } },
    }),
  );
  const tangledBy = (conditions: Condition | undefined, rest: { amount?: Amount; facts?: FactDefinition[] } = {}) => {
    const started = performance.now();
    const facts = [...someFacts, ...(rest.facts ?? [])];
    const found = places(() => compile(ruleSet([rule('it', conditions, rest.amount)], facts, doubled(60))));
    expect(performance.now() - started).toBeLessThan(1_000);
    return found;
  };

  it('refuses named conditions that double what they name, before it walks them', () => {
    expect(tangledBy({ condition: 'x60' })).toEqual(['tangled rule it /conditions']);
    const amount: Amount = { case: [{ when: { condition: 'x60' }, then: '1' }], otherwise: '2' };
    expect(tangledBy(undefined, { amount })).toEqual(['tangled rule it /event/params/amount']);
    expect(tangledBy(is('d39', true), { facts: doubledFacts })).toEqual(['tangled rule it /conditions']);
  });

  it('takes 200 comparisons and refuses 201', () => {
    const compared = (count: number) => () =>
      compile(ruleSet([rule('it', { any: Array.from({ length: count }, () => is('poor', true)) })], someFacts));
    expect(compared(200)).not.toThrow();
    expect(places(compared(201))).toEqual(['tangled rule it /conditions']);
  });

  it('lets a row of two comparisons pass', () => {
    expect(() => compile(ruleSet([rule('it', chain(2)[1])], chain(2)[0]))).not.toThrow();
  });
});

describe('what is given is read once', () => {
  it('so that a later change of it changes nothing', () => {
    const set = ruleSet([rule('it', undefined)], []);
    const engine = compile(set);
    set.rules[0] = rule('other', undefined);
    expect(engine.packs.get('test')?.[0]?.rules.map(({ rule }) => rule.id)).toEqual(['it']);
    expect(engine.packs.get('test')?.[0]?.ruleSet.rules[0]?.id).toBe('it');
  });
});

test('unknown parts of a condition inside a named one are found where they are', () => {
  const broken = named('broken', { any: [is('workers', 'many'), is('poor', true)] });
  expect(condition({ condition: 'broken' }, [broken]).map(({ in: place, at }) => `${place} ${at}`)).toEqual([
    'condition broken /conditions/any/0/value',
  ]);
});

test('a figure longer than can be kept exact is refused', () => {
  expect(wrong(cash({ fixed: '1'.repeat(41) })).map(({ code }) => code)).toEqual(['not-exact']);
});
