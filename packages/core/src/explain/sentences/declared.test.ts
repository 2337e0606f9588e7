import { expect, test } from 'vitest';
import { declared } from './declared.js';

test.each([
  ['Is it a workshop?', 'it is a workshop', 'it is not a workshop'],
  ['Are there costs left?', 'there are costs left', 'there are not costs left'],
  ['Was the subject relocated?', 'the subject was relocated', 'the subject was not relocated'],
  ['Does the person work away?', 'the person works away', 'the person does not work away'],
  ['Does the person go out?', 'the person goes out', 'the person does not go out'],
  ['Does it carry a load?', 'it carries a load', 'it does not carry a load'],
  ['Does the person enjoy it?', 'the person enjoys it', 'the person does not enjoy it'],
  ['Does the household have a child?', 'the household has a child', 'the household does not have a child'],
  ['Did the person finish?', 'the person did finish', 'the person did not finish'],
  ['Has the person left?', 'the person has left', 'the person has not left'],
  ['Has the unit a quota?', 'the unit has a quota', 'the unit does not have a quota'],
  ['Is or was the person a member?', 'the person is or was a member', 'the person is not and was not a member'],
  [
    'Is the household registration in the county?',
    'the household registration is in the county',
    'the household registration is not in the county',
  ],
  ['Is the place of the post poor?', 'the place of the post is poor', 'the place of the post is not poor'],
  [
    'Is the person, or the household, registered?',
    'the person, or the household, is registered',
    'the person, or the household, is not registered',
  ],
  [
    'After the refund, are there costs left?',
    'after the refund, there are costs left',
    'after the refund, there are not costs left',
  ],
])('%s', (question, held, denied) => {
  expect(declared(question, true)).toBe(held);
  expect(declared(question, false)).toBe(denied);
});

test('a not that would deny one part only stands before the whole', () => {
  expect(declared('Has the person left college and found no job?', false)).toBe(
    'it is not so that the person has left college and found no job',
  );
  expect(declared('Is there no trade?', false)).toBe('it is not so that there is no trade');
});

test('verbs joined by or stay as they are', () => {
  expect(declared('Does the person go to work, or found a business?', true)).toBe(
    'the person does go to work, or found a business',
  );
});

test.each([
  'How old is the person?',
  'Does the unheard-of thing work?',
  'Does the person draw it, or has it been granted?',
])('%s stays a question, with its answer', (question) => {
  expect(declared(question, true)).toBe(`“${question}” yes`);
  expect(declared(question, false)).toBe(`“${question}” no`);
});
