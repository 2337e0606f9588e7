import { describe, expect, it } from 'vitest';
import { fact, named, rule } from '../../test/support/rule-set.js';
import type { Amount, FactDefinition, NamedCondition, Rule, ScenarioFile } from '../model/index.js';
import type { Pack } from '../pack/index.js';
import { scenariosCheck } from './scenarios.js';
import { subjectOf } from './verify.js';

type Cases = ScenarioFile['cases'];

const facts: FactDefinition[] = [
  fact('poor', { type: 'boolean', subjects: ['person'] }),
  fact('hired', { type: 'integer', min: 0 }),
  fact('quota', { type: 'integer', min: 0 }),
  fact('wage', { type: 'decimal', min: '0', places: 1 }),
  fact('since', { type: 'date', max: 'asOf' }),
  fact('months', { type: 'integer', min: 0, derivation: { completed: 'months', since: 'since' } }),
  fact('level', {
    type: 'option',
    options: ['a', 'b', 'c'].map((value) => ({ value, label: { zh: value, en: value } })),
  }),
];
const both = { zh: '小', en: 'small' };

/** What the check says of one rule with these cases: the end of the pointer, the message and what was expected. */
function says(one: Rule, given: Partial<ScenarioFile['given']>, cases: Cases, conditions: NamedCondition[] = []) {
  const pack: Pack = {
    manifest: { id: 'test', title: both, jurisdiction: { name: both, region: '530000' } },
    sources: [{ header: header(), text: '第一' }],
    ledger: { sources: {} },
    facts,
    conditions,
    rules: [one],
    scenarios: [{ benefit: one.benefit, given: { asOf: '2019-06-30', subject: 'person', ...given }, cases }],
    released: [],
    lock: {},
  };
  const subject = subjectOf(pack, {});
  if (!('rules' in subject)) throw new Error(subject.map((fault) => fault.message).join());
  return scenariosCheck.run(subject).map(({ at, message, expected }) => `${at} ${message}: ${expected ?? ''}`);
}

function header(): Pack['sources'][number]['header'] {
  return {
    id: 'notice',
    title: '通知',
    issuer: '厅',
    dates: {},
    authority: 'normative-document',
    damaged: false,
    licence: both,
    provenance: both,
    sha256: '0'.repeat(64),
    clauses: [{ id: '1', label: both, first: '第一' }],
  };
}

/** Cases on all sides of an interval from 2000 on without an end, and another kind of subject. */
const around = (expect: Cases[number]['expect'], rest: Partial<Cases[number]> = {}): Cases => [
  { name: 'before', asOf: '1999-12-31', expect: 'not-in-force' },
  { name: 'first', asOf: '2000-01-01', expect, ...rest },
  { name: 'second', asOf: '2000-01-02', expect, ...rest },
  { name: 'enterprise', subject: 'enterprise', facts: { poor: null }, expect: 'other-subject' },
];

const poor = rule('help', { fact: 'poor', operator: 'equal', value: true });
const poorCases: Cases = [
  { name: 'poor', facts: { poor: true }, expect: 'eligible' },
  { name: 'not poor', facts: { poor: false }, expect: 'ineligible' },
  { name: 'unknown', expect: 'undetermined', missing: ['poor'] },
  ...around('undetermined', { missing: ['poor'] }),
];

describe('scenarios', () => {
  it('is silent where every case passes and everything is tried', () => {
    expect(says(poor, {}, poorCases)).toEqual([]);
  });

  it.each([
    [0, '/conditions no case sees this comparison true: true'],
    [1, '/conditions no case sees this comparison false: false'],
    [3, '/effective/from no case is judged on a day at this end: 1999-12-31'],
    [4, '/effective/from no case is judged on a day at this end: 2000-01-01'],
    [5, '/effective/from no case is judged on a day at this end: 2000-01-02'],
    [6, '/subjects no case tries this kind of subject: another'],
  ])('misses case %i', (index, complaint) => {
    expect(
      says(
        poor,
        {},
        poorCases.filter((__, place) => place !== index),
      ),
    ).toContain(complaint);
  });

  it('misses a comparison that is never unknown', () => {
    const known = poorCases.filter((one) => one.expect !== 'undetermined');
    expect(says(poor, {}, known)).toContain('/conditions no case sees this comparison unknown: unknown');
  });

  it('names the rule for which a comparison of a named condition is untried', () => {
    const one = rule('help', { condition: 'in-need' });
    const conditions = [named('in-need', { fact: 'poor', operator: 'equal', value: true })];
    expect(says(one, {}, poorCases, conditions)).toEqual([]);
    expect(says(one, {}, poorCases.slice(1), conditions)).toEqual([
      '/conditions no case sees this comparison true for the rule `help`: true',
    ]);
  });

  it.each<[string, Partial<Cases[number]>, string]>([
    ['outcome', { expect: 'ineligible' }, '/cases/0/expect the case `poor` has another outcome: `ineligible`'],
    ['refusal', { expect: 'invalid' }, '/cases/0/expect the case `poor` has another outcome: `invalid`'],
    ['amount', { amount: '5' }, '/cases/0/amount the case `poor` has another amount: `5`'],
    [
      'missing facts',
      { missing: ['hired'] },
      '/cases/0/missing the case `poor` has another list of missing facts: `hired`',
    ],
    ['first day', { starts: '2019-07-01' }, '/cases/0/starts the case `poor` has another first day: `2019-07-01`'],
    ['last day', { ends: '2019-07-01' }, '/cases/0/ends the case `poor` has another last day: `2019-07-01`'],
  ])('finds another %s than the case expects', (_, change, complaint) => {
    expect(
      says(
        poor,
        {},
        poorCases.map((one, place) => (place === 0 ? { ...one, ...change } : one)),
      ),
    ).toContain(complaint);
  });

  it('says why a profile is refused that a case expects to be taken', () => {
    const [found] = says(poor, {}, [{ name: 'typo', facts: { por: true }, expect: 'eligible' }]);
    expect(found).toContain('/cases/0/expect');
  });

  it('takes null for a fact or a region taken away', () => {
    const cases: Cases = [
      ...poorCases,
      { name: 'taken away', facts: { poor: null }, region: null, expect: 'undetermined', missing: ['poor'] },
    ];
    expect(says(poor, { region: '530000' }, cases)).toEqual([]);
  });
});

describe('scenarios: thresholds', () => {
  const tried = (id: string, values: unknown[]) =>
    values.map((value, index) => ({ name: `${index}`, facts: { [id]: value as number }, expect: 'eligible' as const }));
  const untried = (one: Rule, cases: Cases) =>
    says(one, {}, cases)
      .filter((text) => / tries /.test(text) && text.startsWith('/conditions'))
      .map((text) => text.replace(/.*: /, ''));

  it.each<[string, Rule, string, unknown[], string[]]>([
    ['a whole number', rule('x', { fact: 'hired', operator: 'greaterThan', value: 3 }), 'hired', [2, 3, 4], []],
    [
      'a whole number',
      rule('x', { fact: 'hired', operator: 'greaterThan', value: 3 }),
      'hired',
      [1, 5],
      ['2', '3', '4'],
    ],
    ['a bound excuses a side', rule('x', { fact: 'hired', operator: 'equal', value: 0 }), 'hired', [0, 1], []],
    ['a decimal', rule('x', { fact: 'wage', operator: 'lessThan', value: 3 }), 'wage', ['2.9', '3.0'], ['3.1']],
    [
      'a day',
      rule('x', { fact: 'since', operator: 'lessThan', value: '2019-03-01' }),
      'since',
      ['2019-03-01'],
      ['2019-02-28', '2019-03-02'],
    ],
    [
      'months, by their value',
      rule('x', { fact: 'months', operator: 'lessThan', value: 6 }),
      'since',
      ['2019-01-01', '2018-12-31'],
      ['7'],
    ],
    ['options of a list', rule('x', { fact: 'level', operator: 'in', value: ['a', 'b'] }), 'level', ['a', 'c'], ['b']],
  ])('of %s', (_, one, id, values, left) => {
    expect(untried(one, tried(id, values))).toEqual(left);
  });

  it('between two facts', () => {
    const one = rule('x', { fact: 'hired', operator: 'greaterThan', value: { fact: 'quota' } });
    const cases = [4, 5].map((hired) => ({
      name: `${hired}`,
      facts: { hired, quota: 5 },
      expect: 'eligible' as const,
    }));
    expect(untried(one, cases)).toEqual(['one above `quota`']);
  });
});

describe('scenarios: limits of an amount', () => {
  const limits = (amount: Amount, hired: number[]) =>
    says(
      rule('x', undefined, amount),
      {},
      hired.map((count) => ({ name: `${count}`, facts: { hired: count }, expect: 'eligible' })),
    )
      .filter((text) => / limit/.test(text))
      .map((text) => text.replace(/^\/event\/params\/amount(\S*) .*: /, '$1 '));

  it.each<[string, Amount, number[], string[]]>([
    ['a cap, all sides', { rate: '1000', per: 'hired', cap: '5000' }, [4, 5, 6], []],
    [
      'a cap, too far away',
      { rate: '1000', per: 'hired', cap: '5000' },
      [1, 9],
      ['/cap just below', '/cap at', '/cap just above'],
    ],
    ['a cap between two counts', { rate: '1000', per: 'hired', cap: '4500' }, [4, 5], []],
    ['a floor', { rate: '1000', per: 'hired', floor: '3000' }, [2, 3], ['/floor just above']],
    [
      'a bracket',
      { brackets: [{ upTo: '3', percent: '10' }, { percent: '20' }], of: 'hired' },
      [3, 4],
      ['/brackets/0/upTo just below'],
    ],
  ])('%s', (_, amount, hired, left) => {
    expect(limits(amount, hired)).toEqual(left);
  });

  it('the branches of a choice', () => {
    const one = rule('x', undefined, { by: 'level', options: { a: '1', b: '2', c: '3' } });
    const said = says(one, {}, [
      { name: 'a', facts: { level: 'a' }, expect: 'eligible', amount: '1' },
      { name: 'b', facts: { level: 'b' }, expect: 'eligible', amount: '2' },
      { name: '?', expect: 'eligible', amount: '1 to 3?', waitingFor: ['level'] },
    ]);
    expect(said).toContain('/event/params/amount/options/c no case sees this comparison true: true');
  });
});

describe('scenarios: files', () => {
  it('misses the cases of a benefit, and finds cases of no benefit', () => {
    const subject = subjectOf(
      {
        manifest: { id: 'test', title: both, jurisdiction: { name: both, region: '530000' } },
        sources: [{ header: header(), text: '第一' }],
        ledger: { sources: {} },
        facts,
        conditions: [],
        rules: [poor],
        scenarios: [{ benefit: 'gone', given: { asOf: '2019-06-30', subject: 'person' }, cases: poorCases }],
        released: [],
        lock: {},
      },
      {},
    );
    if (!('rules' in subject)) throw new Error('it compiles');
    expect(scenariosCheck.run(subject).map(({ in: file, message }) => [file, message])).toEqual([
      ['scenarios/gone.json', 'no rule gives this benefit'],
      ['scenarios/help.json', 'the benefit has no cases'],
    ]);
  });
});
