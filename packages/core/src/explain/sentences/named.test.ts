import { expect, test } from 'vitest';
import { named, rule } from '../../../test/support/rule-set.js';
import { setOf } from '../../../test/support/told.js';
import type { CompiledRule } from '../../compile/index.js';
import type { Condition } from '../../model/index.js';
import { namedIn } from './named.js';

const poor: Condition = { fact: 'poor', operator: 'equal', value: true };
const conditions = [
  named('inner', poor),
  named('outer', { any: [{ condition: 'inner' }, { not: { condition: 'inner' } }] }),
  named('by-amount', poor),
  named('unused', poor),
];

test('named conditions of conditions and of amounts, nested ones too, each once', () => {
  const amount = { case: [{ when: { condition: 'by-amount' }, then: '1' }], otherwise: '2' };
  const told = rule(
    'told',
    { all: [{ condition: 'outer' }, { condition: 'inner' }, { lost: { zh: '缺', en: 'lost' } }] },
    amount,
  );
  const set = setOf(told, conditions);
  expect(namedIn(set.rules[0] as CompiledRule, set.ruleSet).map(({ name }) => name)).toEqual([
    'outer',
    'inner',
    'by-amount',
  ]);
});

test('a rule without conditions names none', () => {
  const set = setOf(rule('told', undefined), conditions);
  expect(namedIn(set.rules[0] as CompiledRule, set.ruleSet)).toEqual([]);
});
