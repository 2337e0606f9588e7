import { expect, test } from 'vitest';
import { is, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, type Profile } from '../index.js';
import { type MissingFact, missing } from './index.js';

const asOf = '2019-06-01';
const facts = [...someFacts, fact('minimumWage', { type: 'decimal', min: '0', scope: 'context' })];
const engine = compile(
  ruleSet(
    [
      rule('alone', is('poor', true)),
      rule('both', { all: [is('poor', true), is('disabled', true)] }),
      rule('either', { any: [is('disabled', true), is('grade', 'top'), is('needy', true)] }),
      rule('paid', is('grade', 'low'), { rate: '1000', per: 'workers' }),
      rule('waged', { fact: 'wage', operator: 'lessThan', value: { fact: 'minimumWage' } }),
      rule('theirs', is('workers', 5), undefined, { subjects: ['enterprise'] }),
    ],
    facts,
  ),
);
const shortly = (list: readonly MissingFact[]) =>
  list.map(({ fact: id, scope, touches, settles }) =>
    [id, scope, touches.map((one) => one.rule).join('+'), settles.map((one) => one.rule).join('+')].join(' '),
  );
const of = (known: Profile['facts'], options = {}) =>
  shortly(missing(engine, { subject: 'person', facts: known }, { asOf, ...options }));

test('orders by what a fact can settle, then by what it touches', () => {
  expect(of({})).toEqual([
    'poor subject alone+both+either alone+both+either',
    'disabled subject both+either both+either',
    'grade subject either+paid either+paid',
    'minimumWage context waged waged',
    'wage subject waged ',
  ]);
});

test('follows what is known, and names no more what cannot change anything', () => {
  expect(of({ poor: true })).toEqual([
    'disabled subject both both',
    'grade subject paid paid',
    'minimumWage context waged waged',
    'wage subject waged ',
  ]);
  expect(of({ poor: false, disabled: false, grade: 'low' })).toEqual([
    'minimumWage context waged waged',
    'wage subject waged ',
  ]);
});

test('nobody earns less than nothing: the least figure settles what is compared with it', () => {
  expect(of({ poor: false, disabled: false, grade: 'low' })).toContain('minimumWage context waged waged');
});

test('names what an amount waits for where amounts are wanted', () => {
  expect(of({}, { benefits: ['paid'], amounts: true })).toEqual(['grade subject paid paid', 'workers subject paid ']);
  expect(of({ grade: 'low' }, { benefits: ['paid'], amounts: true })).toEqual(['workers subject paid paid']);
  expect(of({ grade: 'low' }, { benefits: ['paid'] })).toEqual([]);
  expect(of({ grade: 'top' }, { benefits: ['paid'], amounts: true })).toEqual([]);
});

test('names the rules with their pack and benefit', () => {
  const [first] = missing(engine, { subject: 'person', facts: {} }, { asOf, benefits: ['alone'] });
  expect(first?.touches).toEqual([{ pack: 'test', rule: 'alone', benefit: 'alone' }]);
});
