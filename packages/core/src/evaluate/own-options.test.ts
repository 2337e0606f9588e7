import { describe, expect, it, test } from 'vitest';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile } from '../compile/index.js';
import type { Profile } from './decision.js';
import { evaluate } from './evaluate.js';
import { isSame, type OwnOptions, ownOptions } from './own-options.js';

const wage = { value: '1670', date: '2018-05-01', source: '某文件' };
const options = { asOf: '2019-06-01', context: { wage } };

describe('the same options', () => {
  test.each<[string, unknown, boolean]>([
    ['as they are', options, true],
    ['with or without evidence', { ...options, evidence: false }, true],
    ['in another order', { context: { wage }, asOf: '2019-06-01' }, true],
    ['on another day', { ...options, asOf: '2019-06-02' }, false],
    ['known at a day', { ...options, knownAt: '2019-06-02' }, false],
    ['with a least authority', { ...options, minimumAuthority: 'press-report' }, false],
    ['without a context', { asOf: '2019-06-01' }, false],
    ['with an empty context', { asOf: '2019-06-01', context: {} }, false],
    ['with a context of null', { asOf: '2019-06-01', context: null }, false],
    ['with another figure', { ...options, context: { wage: { ...wage, value: '1671' } } }, false],
    ['with a figure as a number', { ...options, context: { wage: { ...wage, value: 1670 } } }, false],
    ['with one figure more', { ...options, context: { wage, fee: wage } }, false],
    ['with a figure by another name', { ...options, context: { fee: wage } }, false],
    ['with a key more', { ...options, more: 1 }, false],
    ['with a key of nothing', { ...options, knownAt: undefined }, false],
    ['with a key more in a figure', { ...options, context: { wage: { ...wage, more: 1 } } }, false],
    [
      'with a figure in another order',
      { ...options, context: { wage: { source: wage.source, date: wage.date, value: wage.value } } },
      false,
    ],
  ])('%s', (_, given, same) => {
    expect(isSame(ownOptions(given) as OwnOptions, ownOptions(options) as OwnOptions)).toBe(same);
  });

  test.each<[string, unknown]>([
    ['none', undefined],
    ['null', null],
    ['a text', 'asOf'],
    ['a list', []],
    ['without a prototype', Object.assign(Object.create(null) as object, options)],
    ['with a symbol', { ...options, [Symbol('asOf')]: 1 }],
    ['a context that is a list', { ...options, context: [] }],
    ['a figure that is none', { ...options, context: { wage: 5 } }],
    ['a figure of another kind', { ...options, context: { wage: new Date(0) } }],
    ['a getter that throws', Object.defineProperty({}, 'asOf', { enumerable: true, get: fail })],
  ])('are not plain: %s', (_, given) => {
    expect(ownOptions(given)).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('not today');
}

it('what a caller changes in his options and their context is noticed', () => {
  const minimum = fact('wage', { type: 'decimal', min: '0', scope: 'context' });
  const engine = compile(ruleSet([rule('it', undefined, { sum: ['wage', '1'] })], [minimum]));
  const person: Profile = { subject: 'person', facts: {} };
  const mine = { asOf: '2019-06-01', context: { wage: { ...wage } } };
  const worth = () => evaluate(engine, person, mine).results[0]?.amount?.value;
  expect(worth()).toBe('1671');
  mine.context.wage.value = '2000';
  expect(worth()).toBe('2001');
  mine.context.wage.value = '1670';
  expect(worth()).toBe('1671');
  const told = evaluate(engine, person, mine);
  mine.asOf = '1999-12-31';
  mine.context.wage.date = '1999-01-01';
  expect(evaluate(engine, person, mine).results[0]?.reason).toBe('not-in-force');
  expect(told).toMatchObject({ asOf: '2019-06-01', context: { wage: { date: '2018-05-01' } } });
  expect(Object.isFrozen(told.context['wage'])).toBe(true);
});
