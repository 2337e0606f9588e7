import { expect, test } from 'vitest';
import { cash, told, worded } from '../../test/support/worded.js';
import { type Unmet, unmetOf } from './unmet.js';
import { voiceOf } from './voice.js';

const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const [poor, few] = [is('poor', true), is('people', 3, 'lessThan')];

const shown = (unmet: readonly Unmet[]): string =>
  unmet.map((one) => (one.kind === 'leaf' ? one.text : `one of [${one.of.map(shown).join(' | ')}]`)).join(' & ');

test.each<[string, object | undefined, Record<string, unknown>, string]>([
  ['no conditions', undefined, {}, ''],
  [
    'each part that fails',
    { all: [poor, few] },
    { poor: false, people: 3 },
    'poor person: no; must be yes & number of people: 3 people; must be less than 3 people',
  ],
  [
    'only those',
    { all: [poor, few] },
    { poor: true, people: 3 },
    'number of people: 3 people; must be less than 3 people',
  ],
  [
    'one of several ways',
    { any: [poor, few] },
    { poor: false, people: 3 },
    'one of [poor person: no; must be yes | number of people: 3 people; must be less than 3 people]',
  ],
  ['a way alone', { any: [poor] }, { poor: false }, 'poor person: no; must be yes'],
  ['a denial of ways', { not: { any: [poor, few] } }, { poor: true, people: 3 }, 'poor person: yes; must not be yes'],
  [
    'a denial of all',
    { not: { all: [poor, few] } },
    { poor: true, people: 1 },
    'one of [poor person: yes; must not be yes | number of people: 1 person; must be at least 3 people]',
  ],
  [
    'parts that cannot hold together',
    { all: [few, is('people', 3, 'greaterThanInclusive')] },
    {},
    'number of people: must be less than 3 people & number of people: must be at least 3 people',
  ],
  [
    'lost words beside a failure',
    { all: [poor, { lost: { zh: '某', en: 'some' } }] },
    { poor: false },
    'poor person: no; must be yes',
  ],
  [
    'two dates',
    is('leftOn', { fact: 'bornOn' }, 'lessThan'),
    { leftOn: '2019-01-01', bornOn: '2001-01-01' },
    'the day of leaving poverty: 2019-01-01; must be before date of birth (2001-01-01)',
  ],
])('%s', (_, conditions, given, expected) => {
  const set = worded(cash({ fixed: '1' }), conditions === undefined ? {} : { conditions });
  const { result, decision, book } = told(set, given);
  expect(shown(unmetOf(result, decision, book, voiceOf('en')))).toBe(expected);
});
