import { describe, expect, test } from 'vitest';
import { someFacts } from '../../test/support/decide.js';
import { named, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile } from '../compile/index.js';
import type { Amount, BenefitParams, Condition, Rule } from '../model/index.js';
import { structureOf } from './structure.js';

const own = [named('poor', { fact: 'poor', operator: 'equal', value: true })];

/** Compiles one rule and gives it back as the comparison reads it. */
function compiled(one: Rule) {
  const [result] = compile(ruleSet([one], someFacts, own)).packs.get('test')?.[0]?.rules ?? [];
  if (result === undefined) throw new Error('nothing was compiled');
  return result;
}

const base = rule('it', { fact: 'workers', operator: 'greaterThanInclusive', value: 3 }, { fixed: '500' });

/** What is said of two rules, each change in a few words. */
function said(before: Rule, after: Rule): string[] {
  return structureOf(compiled(before), compiled(after)).map((change) => {
    const show = (value: unknown) => (value === undefined ? '-' : JSON.stringify(value));
    if (change.part === 'combination') return 'combination';
    const name =
      change.part === 'field' ? change.field : change.part === 'amount' ? `amount ${change.of}` : change.part;
    return `${name}: ${show(change.before)} > ${show(change.after)}`;
  });
}

const asking = (conditions: Condition | undefined): Rule => {
  const { conditions: _, ...rest } = base;
  return conditions === undefined ? rest : { ...rest, conditions };
};
const is = (fact: string, value: boolean | string | number): Condition => ({ fact, operator: 'equal', value });
const atLeast = (fact: string, value: number): Condition => ({ fact, operator: 'greaterThanInclusive', value });
const below = (fact: string, value: number): Condition => ({ fact, operator: 'lessThan', value });

test('the standing of the texts that two rules rest on', () => {
  const [one] = [compiled(base)];
  const draft = { ...one, authority: 'draft-for-comment', damaged: true } as const;
  expect(structureOf(one, draft)).toEqual([
    {
      part: 'standing',
      before: { authority: 'normative-document', damaged: false },
      after: { authority: 'draft-for-comment', damaged: true },
    },
  ]);
  expect(structureOf(draft, draft)).toEqual([]);
});

describe('conditions', () => {
  const demand = (fact: string, operator: string, value: unknown, negated = false) =>
    JSON.stringify({ fact, operator, with: value, negated });
  const [poor, disabled] = [is('poor', true), is('disabled', true)];
  const three = demand('workers', 'greaterThanInclusive', 3);

  test.each<[name: string, before: Condition | undefined, after: Condition | undefined, expected: string[]]>([
    ['nothing', poor, poor, []],
    [
      'a threshold',
      atLeast('workers', 3),
      atLeast('workers', 5),
      [`condition: ${three} > ${demand('workers', 'greaterThanInclusive', 5)}`],
    ],
    [
      'an operator',
      atLeast('workers', 3),
      { fact: 'workers', operator: 'greaterThan', value: 3 },
      [`condition: ${three} > ${demand('workers', 'greaterThan', 3)}`],
    ],
    [
      'a condition more',
      atLeast('workers', 3),
      { all: [atLeast('workers', 3), poor] },
      [`condition: - > ${demand('poor', 'equal', true)}`],
    ],
    ['the first condition of a rule without any', undefined, poor, [`condition: - > ${demand('poor', 'equal', true)}`]],
    ['a condition less', { all: [atLeast('workers', 3), poor] }, poor, [`condition: ${three} > -`]],
    ['any for all', { all: [poor, disabled] }, { any: [poor, disabled] }, ['combination']],
    [
      'a denial',
      poor,
      { not: poor },
      [`condition: ${demand('poor', 'equal', true)} > ${demand('poor', 'equal', true, true)}`],
    ],
    [
      'both ends of a stretch, the other way round',
      { all: [atLeast('workers', 16), below('workers', 60)] },
      { all: [below('workers', 65), atLeast('workers', 18)] },
      [
        `condition: ${demand('workers', 'greaterThanInclusive', 16)} > ${demand('workers', 'greaterThanInclusive', 18)}`,
        `condition: ${demand('workers', 'lessThan', 60)} > ${demand('workers', 'lessThan', 65)}`,
      ],
    ],
    [
      'lost words',
      { lost: { zh: '根据[', en: 'under [' } },
      poor,
      [`condition: {"lost":{"zh":"根据[","en":"under ["}} > -`, `condition: - > ${demand('poor', 'equal', true)}`],
    ],
    [
      'another fact beside it',
      { fact: 'startedOn', operator: 'lessThan', value: { fact: 'endedOn' } },
      { fact: 'startedOn', operator: 'lessThan', value: '2019-01-01' },
      [
        `condition: ${demand('startedOn', 'lessThan', { fact: 'endedOn' })} > ${demand('startedOn', 'lessThan', '2019-01-01')}`,
      ],
    ],
    [
      'a list',
      { fact: 'grade', operator: 'in', value: ['low', 'high'] },
      { fact: 'grade', operator: 'in', value: ['low', 'top'] },
      [`condition: ${demand('grade', 'in', ['low', 'high'])} > ${demand('grade', 'in', ['low', 'top'])}`],
    ],
    [
      'the order of a list',
      { fact: 'grade', operator: 'in', value: ['low', 'high'] },
      { fact: 'grade', operator: 'in', value: ['high', 'low'] },
      [],
    ],
    ['the order of conditions', { all: [poor, disabled] }, { all: [disabled, poor] }, []],
    ['double denial', poor, { not: { not: poor } }, []],
    [
      'De Morgan',
      { all: [poor, disabled] },
      { not: { any: [{ not: poor }, { not: disabled }] } },
      [
        // Each stands denied twice, which is as it was.
      ],
    ],
    ['a named condition written out', { all: [{ condition: 'poor' }, disabled] }, { all: [poor, disabled] }, []],
    [
      'all within all',
      { all: [poor, { all: [disabled, atLeast('workers', 3)] }] },
      { all: [poor, disabled, atLeast('workers', 3)] },
      [],
    ],
    [
      'any within all',
      { all: [poor, { any: [disabled, atLeast('workers', 3)] }] },
      { any: [{ all: [poor, disabled] }, atLeast('workers', 3)] },
      ['combination'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(said(asking(before), asking(after))).toEqual(expected);
  });
});

describe('amounts', () => {
  const giving = (amount: Amount) => rule('it', undefined, amount);
  const isPoor = is('poor', true);

  test.each<[name: string, before: Amount, after: Amount, expected: string[]]>([
    ['nothing', { fixed: '500' }, { fixed: '500.00' }, []],
    ['a figure', { fixed: '500' }, { fixed: '600' }, ['amount figure: {"figure":"500"} > {"figure":"600"}']],
    [
      'its kind',
      { fixed: '500' },
      { fixed: { upTo: '500' } },
      ['amount figure: {"figure":"500"} > {"figure":"0–500"}'],
    ],
    [
      'no upper end',
      { fixed: '500' },
      { fixed: { atLeast: '500' } },
      ['amount figure: {"figure":"500"} > {"figure":"500–∞"}'],
    ],
    [
      'a rate',
      { rate: '10', per: 'workers' },
      { rate: '12', per: 'workers' },
      ['amount rate: {"figure":"10","facts":["workers"]} > {"figure":"12","facts":["workers"]}'],
    ],
    [
      'what it is per',
      { rate: '10', per: 'workers' },
      { rate: '10', per: ['workers', 'days'] },
      ['amount rate: {"figure":"10","facts":["workers"]} > {"figure":"10","facts":["workers","days"]}'],
    ],
    [
      'a percentage',
      { percent: '50', of: 'cost' },
      { percent: '60', of: 'cost' },
      ['amount percent: {"figure":"50","percent":true} > {"figure":"60","percent":true}'],
    ],
    [
      'what it is of',
      { percent: '50', of: 'cost' },
      { percent: '50', of: 'wage' },
      ['amount fact: {"facts":["cost"]} > {"facts":["wage"]}'],
    ],
    [
      'a cap',
      { rate: '10', per: 'workers', cap: '90' },
      { rate: '10', per: 'workers', cap: '80' },
      ['amount cap: {"figure":"90"} > {"figure":"80"}'],
    ],
    [
      'a new cap',
      { rate: '10', per: 'workers' },
      { rate: '10', per: 'workers', cap: '80' },
      ['amount cap: - > {"figure":"80"}'],
    ],
    [
      'a cap dropped',
      { rate: '10', per: 'workers', cap: '80' },
      { rate: '10', per: 'workers' },
      ['amount cap: {"figure":"80"} > -'],
    ],
    [
      'what was paid',
      { fixed: '9', cap: '80' },
      { fixed: '9', cap: '80', less: 'paid' },
      ['amount less: - > {"facts":["paid"]}'],
    ],
    [
      'a floor',
      { rate: '10', per: 'workers' },
      { rate: '10', per: 'workers', floor: '5' },
      ['amount floor: - > {"figure":"5"}'],
    ],
    [
      'rounding',
      { actual: 'cost', round: { to: '1', mode: 'up' } },
      { actual: 'cost', round: { to: '1', mode: 'down' } },
      ['amount round: {"figure":"1","rounding":"up"} > {"figure":"1","rounding":"down"}'],
    ],
    [
      'a bracket',
      { brackets: [{ upTo: '100', percent: '10' }, { percent: '20' }], of: 'cost' },
      { brackets: [{ upTo: '100', percent: '10' }, { percent: '30' }], of: 'cost' },
      ['amount brackets: {"figure":"20","percent":true,"upTo":"∞"} > {"figure":"30","percent":true,"upTo":"∞"}'],
    ],
    [
      'a branch',
      { case: [{ when: isPoor, then: '5' }], otherwise: '4' },
      { case: [{ when: is('disabled', true), then: '5' }], otherwise: '4' },
      ['amount choice: {"branch":1} > {"branch":1}'],
    ],
    [
      'what branches give, exchanged',
      { by: 'grade', options: { low: '1', high: '2', top: '3' } },
      { by: 'grade', options: { low: '2', high: '1', top: '3' } },
      ['amount figure: {"figure":"1"} > {"figure":"2"}', 'amount figure: {"figure":"2"} > {"figure":"1"}'],
    ],
    [
      'a sum become the lesser',
      { sum: ['cost', 'wage'] },
      { lesser: ['cost', 'wage'] },
      ['amount sum: {"facts":["cost","wage"]} > -', 'amount lesser: - > {"facts":["cost","wage"]}'],
    ],
    ['the parts of a sum in another order', { sum: ['cost', 'wage'] }, { sum: ['wage', 'cost'] }, []],
    [
      'the parts of a difference exchanged',
      { difference: ['cost', 'wage'] },
      { difference: ['wage', 'cost'] },
      ['amount fact: {"facts":["cost"]} > {"facts":["wage"]}', 'amount fact: {"facts":["wage"]} > {"facts":["cost"]}'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(said(giving(before), giving(after))).toEqual(expected);
  });
});

describe('everything else', () => {
  const giving = (more: Partial<Extract<BenefitParams, { form: 'cash' }>>): Rule => {
    const params = { ...base.event.params, ...more } as BenefitParams;
    return { ...base, event: { type: 'benefit', params } };
  };
  const payee = { zh: '学校', en: 'the school' };
  const [citation] = base.citations;
  const quoting = (quote: string, supports: string[]) =>
    ({ ...base, citations: [{ ...(citation as object), quote, supports }] }) as Rule;
  const reading = (chosen: string) => ({
    about: ['/conditions'],
    question: payee,
    chosen: { zh: chosen, en: chosen },
    alternatives: [payee],
    why: payee,
  });

  test.each<[name: string, before: Rule, after: Rule, expected: string[]]>([
    ['the title', base, { ...base, title: payee }, [`title: {"zh":"it","en":"it"} > ${JSON.stringify(payee)}`]],
    ['the category', base, { ...base, category: 'pay' }, ['category: "employment" > "pay"']],
    [
      'the subjects',
      base,
      { ...base, subjects: ['person', 'household'] },
      ['subjects: ["person"] > ["person","household"]'],
    ],
    [
      'the interval',
      base,
      { ...base, effective: { from: '2001-01-01', to: '2002' } },
      ['effective: {"from":"2000-01-01","to":"not-stated"} > {"from":"2001-01-01","to":"2002"}'],
    ],
    ['the offices', base, { ...base, responsible: ['厅'] }, ['responsible: [] > ["厅"]']],
    ['the period', base, giving({ period: 'month' }), ['period: "once" > "month"']],
    ['the strength', base, giving({ strength: 'discretionary' }), ['strength: "entitlement" > "discretionary"']],
    ['the payee', base, giving({ payee }), [`payee: - > ${JSON.stringify(payee)}`]],
    ['the fund', giving({ fund: '甲' }), giving({ fund: '乙' }), ['fund: "甲" > "乙"']],
    ['the words that leave it open', giving({ by: '按规定' }), base, ['by: "按规定" > -']],
    ['the duration', base, giving({ duration: { longest: { years: 3 } } }), ['duration: - > {"longest":{"years":3}}']],
    [
      'the order of keys',
      giving({ duration: { longest: { years: 3 }, backPayFrom: '2019-01' } }),
      giving({ duration: { backPayFrom: '2019-01', longest: { years: 3 } } }),
      [],
    ],
    [
      'a quote that supports what it did',
      quoting('第一', ['/conditions']),
      quoting('第一条', ['/conditions']),
      [
        `quote: ${JSON.stringify({ ...citation, quote: '第一', supports: ['/conditions'] })} > ${JSON.stringify({ ...citation, quote: '第一条', supports: ['/conditions'] })}`,
      ],
    ],
    ['what a quote supports', quoting('第一', ['/conditions']), quoting('第一', ['/event']), []],
    ['a reading more', base, { ...base, readings: [reading('甲')] }, [`reading: - > ${JSON.stringify(reading('甲'))}`]],
    [
      'a reading decided otherwise',
      { ...base, readings: [reading('甲')] },
      { ...base, readings: [reading('乙')] },
      [`reading: ${JSON.stringify(reading('甲'))} > ${JSON.stringify(reading('乙'))}`],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });
});
