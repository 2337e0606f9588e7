import type { FactDefinition } from '@huice/core';
import { describe, expect, it } from 'vitest';
import type { Entry } from './catalogue.js';
import { search } from './search.js';

const entry = (id: string, zh: string, en: string, question = '?', options?: FactDefinition['options']): Entry => ({
  fact: {
    id,
    label: { zh, en },
    question: { zh: question, en: question },
    help: { zh: '以登记为准。', en: 'As registered.' },
    ...(options === undefined ? {} : { options }),
  } as FactDefinition,
  readBy: [],
});
const all = [
  entry('ageInYears', '年龄(周岁)', 'age in full years'),
  entry('isVillageCadre', '村干部', 'village cadre', 'What age was the village?'),
  entry('scheme', '参加的保险', 'scheme', '?', [
    { value: 'resident', label: { zh: '城乡居民', en: 'residents’ scheme' } },
  ]),
];
const found = (...words: string[]) => search(all, words).map(({ fact }) => fact.id);

describe('search', () => {
  it.each([
    [['年龄'], ['ageInYears']],
    [['AGE'], ['ageInYears', 'isVillageCadre']],
    [['ageinyears'], ['ageInYears']],
    [['years'], ['ageInYears']],
    [['cadre'], ['isVillageCadre']],
    [['resid'], ['scheme']],
    [['城乡'], ['scheme']],
    [['village', '干部'], ['isVillageCadre']],
    [['village', '年龄'], []],
    [['lage'], []],
    [['registered'], ['ageInYears', 'isVillageCadre', 'scheme']],
    [[], ['ageInYears', 'isVillageCadre', 'scheme']],
    [['(.*'], []],
  ])('%j', (words, ids) => {
    expect(found(...words)).toEqual(ids);
  });
});
