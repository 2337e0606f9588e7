import { compile } from '@huice/core';
import { vocabulary } from '@huice/vocabulary';
import { expect, test } from 'vitest';
import { factsOf } from '../../../engine.js';
import { packNames, ruleSetsOf } from '../../../packs.js';
import { namesOf } from './names.js';

const all = factsOf(compile(await ruleSetsOf(packNames), { vocabulary }));
const names = namesOf(new Map(all.map((fact) => [fact.id, fact])));

test('every id and label of every pack names one fact and no other', () => {
  const found = all.flatMap(({ id, label }) => [id, label.zh, label.en].map((name) => [name, names.find(name).length]));
  expect(found.filter(([, count]) => count !== 1)).toEqual([]);
});

test.each([
  ['妇 女', 'isWoman'],
  ['ＩＳＷＯＭＡＮ', 'isWoman'],
  ['Date of\nBirth *', 'birthDate'],
  ["founder of one's own business", 'isFoundingOwnBusiness'],
  ['年龄（周岁）', 'ageInYears'],
])('%j', (name, fact) => {
  expect(names.find(name)).toMatchObject([{ named: { kind: 'fact', fact: { id: fact } } }]);
});

test.each([
  ['易地扶贫搬迁群从', '易地扶贫搬迁群众'],
  ['birthdat', 'birthDate'],
  ['身份证号', undefined],
  ['备注', undefined],
  ['姓名', undefined],
])('nearest to %s', (name, label) => {
  expect(names.nearest(name)).toBe(label);
});
