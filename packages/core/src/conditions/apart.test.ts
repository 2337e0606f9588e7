import { describe, expect, test } from 'vitest';
import { is, lost, someFacts } from '../../test/support/decide.js';
import { rule, ruleSet } from '../../test/support/rule-set.js';
import { compile } from '../index.js';
import type { Condition } from '../model/index.js';
import { openApart } from './apart.js';
import type { ConditionNode, Value } from './form.js';
import type { Situation } from './situation.js';

const workers = (operator: 'greaterThanInclusive' | 'lessThan', value: number): Condition => ({
  fact: 'workers',
  operator,
  value,
});

/** What is open apart in a condition: the facts, and how many conditions the text has lost; undefined where facts hang together. */
function apart(condition: Condition, known: Record<string, Value> = {}, jurisdiction = '53') {
  const engine = compile(ruleSet([rule('it', condition)], someFacts));
  const compiled = engine.packs.get('test')?.[0];
  const given = new Map(Object.entries(known));
  const givenDerived = [...given.keys()].flatMap((id) => compiled?.facts.get(id) ?? []).filter((one) => one.derivation);
  const situation: Situation = { asOf: '2019-06-01', jurisdiction, given, givenDerived };
  const open = openApart(compiled?.rules[0]?.when as ConditionNode, situation);
  return open === undefined ? undefined : [[...open.bases].sort(), open.lost.size];
}

describe('facts that stand apart', () => {
  test.each<[string, Condition, Record<string, Value>, unknown]>([
    ['one comparison', is('poor', true), {}, [['poor'], 0]],
    [
      'several',
      { all: [is('poor', true), { any: [is('disabled', true), workers('lessThan', 3)] }] },
      {},
      [['disabled', 'poor', 'workers'], 0],
    ],
    [
      'those beside what is known',
      { all: [is('poor', true), is('disabled', true)] },
      { poor: true },
      [['disabled'], 0],
    ],
    [
      'not those in a part that is settled',
      { any: [is('poor', true), { all: [is('disabled', true), workers('lessThan', 3)] }] },
      { disabled: false },
      [['poor'], 0],
    ],
    ['those behind a derived fact', { not: is('needy', true) }, {}, [['disabled', 'poor'], 0]],
    ['the date behind a count', { fact: 'age', operator: 'greaterThanInclusive', value: 60 }, {}, [['birthDate'], 0]],
    ['the region behind a county', is('county', '530102'), {}, [['region'], 0]],
    ['words that the text has lost', { all: [is('poor', true), lost()] }, {}, [['poor'], 1]],
  ])('%s', (_, condition, known, expected) => {
    expect(apart(condition, known)).toEqual(expected);
  });
});

describe('facts that hang together, or are not free', () => {
  test.each<[string, Condition, Record<string, Value>]>([
    ['one fact behind two comparisons', { all: [workers('greaterThanInclusive', 3), workers('lessThan', 9)] }, {}],
    ['a fact beside one derived from it', { any: [is('poor', true), is('needy', true)] }, {}],
    ['two facts derived from one', { all: [is('county', '530102'), is('prefecture', '530100')] }, {}],
    ['two facts compared with each other', { fact: 'cost', operator: 'lessThan', value: { fact: 'wage' } }, {}],
    ['a comparison that its bounds settle', workers('greaterThanInclusive', 0), {}],
    ['a county outside the jurisdiction', is('county', '110101'), {}],
    ['a region known in part', is('county', '530102'), { region: '530100' }],
    ['a fact narrowed by a derived one that is given', is('poor', true), { needy: true }],
  ])('%s', (_, condition, known) => {
    expect(apart(condition, known)).toBeUndefined();
  });

  test('the same lost words named twice', () => {
    const twice = { all: [{ condition: 'words' }, { any: [is('poor', true), { condition: 'words' }] }] };
    const named = {
      name: 'words',
      title: { zh: '词', en: 'words' },
      conditions: lost(),
      citations: [{ source: 'notice', clause: '1', quote: '第一', supports: [''] }],
    };
    const engine = compile(ruleSet([rule('it', twice)], someFacts, [named]));
    const when = engine.packs.get('test')?.[0]?.rules[0]?.when as ConditionNode;
    expect(openApart(when, { asOf: '2019-06-01', jurisdiction: '53', given: new Map() })).toBeUndefined();
  });
});

test('whether a comparison is free is asked anew for another day and another jurisdiction', () => {
  const engine = compile(ruleSet([rule('it', is('county', '530102'))], someFacts));
  const when = engine.packs.get('test')?.[0]?.rules[0]?.when as ConditionNode;
  const ask = (jurisdiction: string, asOf = '2019-06-01') =>
    openApart(when, { asOf, jurisdiction, given: new Map() }) !== undefined;
  const answers = [ask('53'), ask('11'), ask('53'), ask('53', '2020-01-01'), ask('11', '2020-01-01')];
  expect(answers).toEqual([true, false, true, true, false]);
});
