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
  ['建档立卡贫困人口', '建档立卡贫困人口(户)'],
  ['稳定就业日期', '稳定就业开始日期'],
  ['是否外出务工', '外出务工'],
  ['外出务工(本年)', '外出务工'],
  ['吸纳贫困劳动力数', '吸纳贫困劳动力人数'],
  ['身份证号', undefined],
  ['身份证号码', undefined],
  ['联系电话', undefined],
  ['手机号码', undefined],
  ['家庭住址', undefined],
  ['家庭人口', undefined],
  ['所属乡镇', undefined],
  ['行政村', undefined],
  ['户主姓名', undefined],
  ['与户主关系', undefined],
  ['统一社会信用代码', undefined],
  ['企业名称', undefined],
  ['法定代表人', undefined],
  ['填表日期', undefined],
  ['开户银行', undefined],
  ['银行账号', undefined],
  ['文化程度', undefined],
  ['民族', undefined],
  ['number', undefined],
  ['name', undefined],
  ['备注', undefined],
  ['姓名', undefined],
])('nearest to %s', (name, label) => {
  expect(names.nearest(name)).toBe(label);
});
