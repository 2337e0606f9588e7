import { compile } from '../../../src/index.js';
import type { Condition } from '../../../src/model/index.js';
import { is } from '../../support/decide.js';
import { fact, named, rule, ruleSet } from '../../support/rule-set.js';
import { type Examples, refused } from '../example.js';
import { facts } from '../facts.js';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const of = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as Condition;
const compiling = (...sets: Anything[]) => refused(() => compile(sets));
const withRule = (rest: Anything, conditions: Anything[] = []) =>
  compiling(ruleSet([{ ...rule('award.2018', undefined), ...rest }], facts, conditions));
const when = (...conditions: Anything[]) => withRule({ conditions: { all: conditions } });
const named20 = (name: string) => named(name, { all: Array.from({ length: 20 }, () => is('poor', true)) });
const many = Array.from({ length: 16 }, (_, index) => `x${index}`);
const manyOptions = fact('many', {
  type: 'options',
  options: many.map((value) => ({ value, label: { zh: value, en: value } })),
});
const numbers = Array.from({ length: 10 }, (_, index) => fact(`n${index}`, { type: 'integer', min: 0 }));

export const aRule: Examples = {
  'nothing in it': compiling(ruleSet([{} as Anything], facts)),
  'texts in another form': withRule({
    id: 'Award 2018',
    title: { zh: '', en: '' },
    effective: { from: '2018年', to: '2020.12' },
    citations: [{ source: 'notice', clause: '1', quote: '第一', supports: ['conditions'] }],
  }),
  'keys and words misspelt': withRule({ condition: {}, category: 'employmnt', subjects: ['man'] }),
  'nobody that it is for': withRule({ subjects: [], citations: [] }),
  'an end before the start': withRule({ effective: { from: '2018-09-30', to: '2017-12-31' } }),
  'days that there are not': withRule({ effective: { from: '2018-02-30', to: 'not-stated' } }),
  'citations of what is not there': withRule({
    citations: [
      { source: 'notise', clause: '1', quote: '第一', supports: ['/conditions'] },
      { source: 'notice', clause: '9', quote: '第一', supports: [''] },
    ],
  }),
  'a start of no date': withRule({
    event: {
      type: 'benefit',
      params: {
        form: 'service',
        strength: 'entitlement',
        what: { zh: '服务', en: 'service' },
        duration: {
          starts: { fact: 'hired' },
          backPayFrom: '2018',
          longest: {},
          until: { fact: 'birthDate', plus: { years: 0, months: 'two' } },
        },
      },
    },
  }),
  'premiums of one scheme twice': withRule({
    event: {
      type: 'benefit',
      params: { form: 'premium', strength: 'entitlement', schemes: ['basic-pension', 'basic-pension'] },
    },
  }),
  'a form that there is not': withRule({ event: { type: 'benefit', params: { form: 'chas' } } }),
  'conditions that are none': when({}, 5, { fact: 'poor', operater: 'equal', value: true }),
  'facts and conditions that nobody declares': when(is('por', true), { condition: 'needyy' }, is('found', true)),
  'a condition that contains itself': withRule({ conditions: { condition: 'loop' } }, [
    named('loop', { any: [is('poor', true), { condition: 'loop' }] }),
  ]),
  'operators that do not fit': when(
    of('poor', 'greaterThan', true),
    of('grade', 'contains', 'first'),
    is('region', '530102'),
  ),
  'lists and values': when(of('hired', 'in', 3), of('hired', 'equal', [3]), of('hired', 'in', [3, 3])),
  'values of another type': when(
    is('poor', 'yes'),
    is('hired', '900'),
    is('hired', 1.5),
    is('cost', 0.1 + 0.2),
    is('birthDate', '2018'),
    is('birthDate', '2018-02-30'),
    is('workplace', '530100'),
    is('office', '530102'),
    is('home', 'Yunnan'),
    is('grade', 'frist'),
    is('monthsPaid', 601),
    is('balance', 1e22),
  ),
  'facts beside facts': when(
    of('hired', 'equal', { fact: 'birthDate' }),
    of('poor', 'equal', { fact: 'disabled' }),
    of('hired', 'equal', { fact: 'hired' }),
    of('ageInYears', 'lessThan', { fact: 'hired' }),
  ),
  'too many ways': when(
    ...Array.from({ length: 60 }, (_, index) => of('hired', 'greaterThan', index * 3)),
    ...Array.from({ length: 60 }, (_, index) => of('things', 'greaterThan', index % 9)),
    ...Array.from({ length: 40 }, (_, index) => of('monthsPaid', 'greaterThan', index * 3)),
  ),
  'too many comparisons': withRule(
    { conditions: { all: many.map((name) => ({ condition: name })) } },
    many.map(named20),
  ),
  'too many options at once': compiling(
    ruleSet([rule('award.2018', { any: many.map((value) => of('many', 'contains', value)) })], [manyOptions]),
  ),
  'too many facts beside each other': compiling(
    ruleSet(
      [rule('award.2018', { all: numbers.slice(1).map(({ id }, index) => of(`n${index}`, 'lessThan', { fact: id })) })],
      numbers,
    ),
  ),
};
