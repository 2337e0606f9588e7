import { expect, test } from 'vitest';
import { cash, told, worded } from '../../test/support/worded.js';
import { conditionOf } from './condition.js';
import type { ConditionPart } from './parts.js';

const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const [poor, disabled, place] = [is('poor', true), is('disabled', true), is('place', 'inside')];
const lost = { lost: { zh: '某某', en: 'some words' } };

/** Each end of the tree by its fact: `+` held, `-` not, `?` open, and `!` where the outcome rests on it. */
function ends(part: ConditionPart): string[] {
  if (part.kind !== 'comparison' && part.kind !== 'lost') return part.parts.flatMap(ends);
  const sign = part.held === null ? '?' : part.held ? '+' : '-';
  return [`${part.kind === 'lost' ? 'lost' : part.fact.fact}${sign}${part.decisive ? '!' : ''}`];
}

test.each<[string, object, Record<string, unknown>, string]>([
  ['all that hold', { all: [poor, place] }, { poor: true, place: 'inside' }, 'poor+! place+!'],
  [
    'the first that fails',
    { all: [poor, place, disabled] },
    { poor: false, place: 'outside' },
    'poor-! place- disabled?',
  ],
  ['the first way that holds', { any: [poor, place] }, { poor: true, place: 'inside' }, 'poor+! place+'],
  ['a later way, if it is the one that holds', { any: [poor, place] }, { place: 'inside' }, 'poor? place+!'],
  ['every way that fails', { any: [poor, place] }, { poor: false, place: 'outside' }, 'poor-! place-!'],
  ['a denial', { not: { any: [poor, place] } }, { poor: false, place: 'inside' }, 'poor- place+!'],
  [
    'within a way that fails',
    { all: [{ any: [poor, { all: [place, disabled] }] }] },
    { poor: false, place: 'outside', grade: 'one' },
    'poor-! place-! disabled+',
  ],
  ['what is open', { all: [poor, place] }, { poor: true }, 'poor+ place?!'],
  [
    'not what could settle nothing',
    { all: [poor, { any: [place, disabled] }] },
    { place: 'inside' },
    'poor?! place+ disabled?',
  ],
  ['words that are lost', { all: [poor, lost] }, { poor: true }, 'poor+ lost?!'],
  ['not lost words that make no difference', { any: [poor, lost] }, { poor: true }, 'poor+! lost?'],
  [
    'parts that settle it together',
    { any: [is('people', 5, 'lessThan'), is('people', 5, 'greaterThanInclusive')] },
    {},
    'people?! people?!',
  ],
  [
    'one part known before those together',
    { any: [{ any: [is('people', 5, 'lessThan'), is('people', 5, 'greaterThanInclusive')] }, poor] },
    { poor: true },
    'people? people? poor+!',
  ],
])('the outcome rests on %s', (_, conditions, given, expected) => {
  const { result, decision, book } = told(worded(cash({ fixed: '1' }), { conditions }), given);
  expect(ends(conditionOf(result, decision, book) as ConditionPart).join(' ')).toBe(expected);
});

test.each<[string, object]>([
  ['a rule that is not in force', { effective: { from: '2020-01-01', to: 'not-stated' } }],
  ['a start in doubt', { effective: { from: '2019', to: 'not-stated' } }],
  ['another subject', { subjects: ['enterprise'] }],
])('nothing rests on the conditions of %s', (_, more) => {
  const { result, decision, book } = told(worded(cash({ fixed: '1' }), { conditions: poor, ...more }), { poor: true });
  expect(ends(conditionOf(result, decision, book) as ConditionPart)).toEqual(['poor+']);
});

test('there is no tree where there are no conditions', () => {
  const { result, decision, book } = told(worded(cash({ fixed: '1' })));
  expect(conditionOf(result, decision, book)).toBeNull();
});

test('what the profile says itself rests on nothing behind it, and tells what that must be', () => {
  const { result, decision, book } = told(worded(cash({ fixed: '1' }), { conditions: disabled }), { disabled: true });
  expect(conditionOf(result, decision, book)).toMatchObject({
    decisive: true,
    fact: { from: 'profile', derivation: { kind: 'condition', when: { held: true, decisive: false, wanted: true } } },
  });
});
