import { expect, test } from 'vitest';
import { is, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, type FactDefinition, type Profile } from '../index.js';
import type { Condition } from '../model/index.js';
import { nextQuestion, type Question } from './index.js';

const asOf = '2019-06-01';
const nobody: Profile = { subject: 'person', facts: {} };
const found = { benefit: 'it', words: '经认定' };
const finding: FactDefinition = fact('isFound', { type: 'boolean', determination: found, personal: true });

function asked(condition: Condition, skipped: string[] = []): Question | undefined {
  return nextQuestion(compile(ruleSet([rule('it', condition)], [...someFacts, finding])), nobody, { asOf }, skipped);
}
const atLeast = (id: string, value: number): Condition => ({ fact: id, operator: 'greaterThanInclusive', value });

test.each<[string, Condition, Partial<Question>]>([
  ['yes or no', is('poor', true), { fact: 'poor', type: 'boolean', touches: 1, personal: false }],
  ['a finding', is('isFound', true), { fact: 'isFound', personal: true, determination: found }],
  ['a count', atLeast('workers', 1), { fact: 'workers', type: 'integer', unit: 'person', min: 0, max: 1000 }],
  ['a sum', atLeast('cost', 100), { fact: 'cost', type: 'decimal', unit: 'yuan', min: '0', max: '1000000', places: 2 }],
  [
    'a sum without end',
    atLeast('wage', 100),
    { fact: 'wage', type: 'decimal', min: '0', unit: 'yuan-a-month', places: 2 },
  ],
  ['a day until today', atLeast('age', 60), { fact: 'birthDate', type: 'date', min: '1900-01-01', max: asOf }],
  ['a county', is('workplace', '530102'), { fact: 'workplace', type: 'region', level: 'county' }],
  [
    'the region, by its prefecture',
    is('prefecture', '530100'),
    { fact: 'region', type: 'region', level: 'prefecture' },
  ],
  ['the region, by its county', is('county', '530102'), { fact: 'region', type: 'region', level: 'county' }],
])('asks for %s with all that a form needs', (_, condition, question) => {
  const { label, question: words, help, ...rest } = asked(condition) as Question;
  expect(rest).toEqual({ type: expect.any(String), touches: 1, personal: false, ...question });
  expect([label, words, help]).toEqual(Array(3).fill({ zh: expect.any(String), en: expect.any(String) }));
});

test('asks for an option with the labels of all', () => {
  const options = ['low', 'high', 'top'].map((value) => ({ value, label: { zh: value, en: value } }));
  expect(asked(is('grade', 'low'))).toMatchObject({ type: 'option', options });
});

test('asks nothing that is known to be unknown', () => {
  expect(asked({ any: [is('poor', true), is('disabled', true)] }, ['poor'])?.fact).toBe('disabled');
  expect(asked(is('poor', true), ['poor'])).toBeUndefined();
});

test('of questions that are as good as each other, asks the one that a no settles', () => {
  const no: Condition = { not: is('disabled', true) };
  expect(asked({ all: [no, is('poor', true)] })?.fact).toBe('poor');
  expect(asked({ any: [is('poor', true), no] })?.fact).toBe('disabled');
});

test('asks of a set of options, and stops where one answer is enough', () => {
  const both: Condition = {
    all: [
      { fact: 'traits', operator: 'contains', value: 'veteran' },
      { fact: 'traits', operator: 'contains', value: 'disabled' },
    ],
  };
  expect(asked(both)).toMatchObject({ fact: 'traits', type: 'options' });
});

test('where the combinations are too many to be listed, asks what most rules wait for', () => {
  const many = Array.from({ length: 13 }, (_, index) => fact(`f${index}`, { type: 'boolean' }));
  const all = (facts: FactDefinition[]): Condition => ({ all: facts.map(({ id }) => is(id, true)) });
  const engine = compile(
    ruleSet([rule('one', all(many)), rule('other', is('f7', false)), rule('third', all(many))], many),
  );
  const options = { asOf, benefits: ['one', 'third'] };
  expect(nextQuestion(engine, nobody, options)?.fact).toBe('f0');
  expect(nextQuestion(engine, { subject: 'person', facts: { f0: true, f7: true } }, options)?.fact).toBe('f1');
  expect(nextQuestion(engine, nobody, { asOf })?.fact).toBe('f7');
  expect(nextQuestion(engine, { subject: 'person', facts: { f3: false } }, options)).toBeUndefined();
});
