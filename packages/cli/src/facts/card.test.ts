import { compile } from '@huice/core';
import { voiceOf } from '@huice/core/explain';
import { ruleSets as chongqing } from '@huice/policy-chongqing';
import { ruleSets as guangxi } from '@huice/policy-guangxi';
import { ruleSets as yunnan } from '@huice/policy-yunnan';
import { describe, expect, it } from 'vitest';
import { paletteOf } from '../text/paint.js';
import { boundsOf, cardOf, changeOf } from './card.js';
import { catalogueOf, type Entry } from './catalogue.js';

const catalogue = catalogueOf(compile([...yunnan, ...chongqing, ...guangxi]));
const view = (language: 'zh' | 'en') => ({ voice: voiceOf(language), paint: paletteOf(false, {}), width: 80 });
const card = (id: string, language: 'zh' | 'en' = 'en') =>
  cardOf(
    catalogue.get(id) as Entry,
    (other) => catalogue.get(other)?.fact.label[language] ?? `!${other}`,
    view(language),
  )
    .join('\n')
    .replace(/\s+/g, ' ');

describe('the card of a fact', () => {
  it('names everything that it speaks of, in both languages', () => {
    expect(catalogue.size).toBeGreaterThan(150);
    for (const id of catalogue.keys())
      for (const language of ['zh', 'en'] as const)
        expect([id, card(id, language)]).not.toEqual([id, expect.stringMatching(/undefined|NaN|!\w|\[object/)]);
  });

  it.each([
    ['ageInYears', 'follows completed years since “date of birth”'],
    ['birthDate', 'bounds 1900-01-01 to the day judged'],
    ['prefecture', 'follows region'],
    ['region', 'given in `region`, beside `facts`'],
    ['monthlyMinimumWage', 'given in the figures of a place and time (--context)'],
    ['workshopAwardAlreadyPaid', 'bounds 0 yuan or more'],
    ['isQualifiedForRuralPublicPostAllowance', 'an authority must find it: “符合条件”'],
    [
      'workshopAwardAlreadyPaid',
      'read by Poverty-alleviation workshop: one-off hiring award (yunnan: workshop-hiring-award)',
    ],
  ])('%s: %s', (id, words) => {
    expect(card(id)).toContain(words);
  });

  it('tells a benefit that reads a fact by way of another, and each benefit once', () => {
    const readers = catalogue.get('birthDate')?.readBy ?? [];
    expect(readers.length).toBeGreaterThan(0);
    expect(new Set(readers.map(({ pack, benefit }) => `${pack} ${benefit}`)).size).toBe(readers.length);
  });
});

const fact = catalogue.get('birthDate')?.fact as Entry['fact'];

it.each([
  [{}, undefined],
  [{ type: 'integer', min: 0 }, '0 or more'],
  [{ type: 'integer', max: 9 }, '9 or less'],
  [{ type: 'date', max: 'asOf' }, 'the day judged or before'],
  [{ type: 'date', max: '2020-12-31' }, '2020-12-31 or before'],
] as const)('the bounds of %o', (given, words) => {
  const { min: _, max: __, ...rest } = fact;
  expect(boundsOf({ ...rest, ...given }, voiceOf('en'))).toBe(words);
});

it.each([
  [{ who: 'never' }, 'nobody'],
  [{ who: 'time', direction: 'up' }, 'time'],
  [{ who: 'authority' }, 'an authority'],
  [{ who: 'applicant', direction: 'down', cost: 2 }, 'the applicant (downwards only; effort 2 of 5)'],
] as const)('who can change it: %o', (changeableBy, words) => {
  expect(changeOf({ ...fact, changeableBy }).en).toBe(words);
});
