import { expect, test } from 'vitest';
import { read, saying, says } from '../../test/support/pack.js';
import type { Strength } from '../model/index.js';
import { supportCheck } from './support.js';

const found = (words: string, strength: Strength, reading?: string) =>
  says(
    supportCheck,
    saying(
      words,
      {
        responsible: [],
        event: { type: 'benefit', params: { form: 'service', strength, what: { zh: '事', en: 'it' } } },
      },
      reading === undefined ? [] : [read(reading, '/event/params/strength')],
    ),
  );
const all: Strength[] = ['entitlement', 'discretionary', 'exhortation'];

test.each<[words: string, fits: Strength]>([
  ['给予一次性奖补', 'entitlement'],
  ['确保应发尽发', 'entitlement'],
  ['按500元标准发放岗位补贴', 'entitlement'],
  ['为学生提供免学费技工教育', 'entitlement'],
  ['对企业给予倾斜支持', 'entitlement'],
  ['给予最高不超过500元的补助', 'entitlement'],
  ['可单独划定合格分数线', 'discretionary'],
  ['可以按一定比例限制户籍', 'discretionary'],
  ['可适量开发一批岗位,实施安置', 'discretionary'],
  ['鼓励企业吸纳就业', 'exhortation'],
  ['鼓励购买项目,免费提供培训', 'exhortation'],
  ['积极支持自主创业', 'exhortation'],
  ['着力建好科研工作站', 'exhortation'],
])('%s: %s', (words, fits) => {
  expect(all.filter((strength) => found(words, strength).length === 0)).toEqual([fits]);
});

test.each<[reading: string, fits: Strength]>([
  ['应当给予', 'entitlement'],
  ['是', 'entitlement'],
  ['否,符合条件的都直接聘用', 'entitlement'],
  ['由主管部门裁量', 'discretionary'],
  ['否,由主管部门在计划内选定', 'discretionary'],
  ['要求部门去做,不产生请求权', 'exhortation'],
  ['工作方向', 'exhortation'],
  ['否', 'exhortation'],
])('the reading %s: %s', (reading, fits) => {
  expect(all.filter((strength) => found('落实政策', strength, reading).length === 0)).toEqual([fits]);
});

test('it says what the words say', () => {
  expect(found('可单独划定', 'entitlement')).toEqual([
    'rules/award.2018.json /event/params/strength: the strength does not agree with the words that support it',
  ]);
});
