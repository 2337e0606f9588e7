import { expect, test } from 'vitest';
import { read, saying, says } from '../../test/support/pack.js';
import type { Strength } from '../model/index.js';
import { supportCheck } from './support.js';

const pack = (words: string, strength: Strength, reading?: string) =>
  saying(
    words,
    {
      responsible: [],
      event: { type: 'benefit', params: { form: 'service', strength, what: { zh: '事', en: 'it' } } },
    },
    reading === undefined ? [] : [read(reading, '/event/params/strength')],
  );
const found = (...of: Parameters<typeof pack>) => says(supportCheck, pack(...of));
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

test.each<[strength: Strength, words: string, reading: string | undefined, expected: string]>([
  [
    'exhortation',
    '贫困地区',
    undefined,
    'in the quotes that support it words such as 鼓励, 支持, 推动, 加强, 逐步, and no word such as 给予, 确保, 发放, 应当; or another strength',
  ],
  [
    'entitlement',
    '可单独划定',
    undefined,
    'in the quotes that support it words such as 给予, 应, 确保, 发放, 补贴, and no word such as 可, 酌情, 鼓励, 推动; or another strength',
  ],
  [
    'exhortation',
    '给予补助',
    '贫困地区',
    'in what the reading of it chose words such as 没有请求权, 工作方向, 要求, 否, and no word such as 应当, 裁量, 计划, 是, 都; or another strength',
  ],
  [
    'entitlement',
    '给予补助',
    '由主管部门裁量',
    'in what the reading of it chose no word such as 没有请求权, 裁量, 方向, 要求, 否; or another strength',
  ],
])('it says which words would do for %s instead of %s (%s)', (strength, words, reading, expected) => {
  const found = `\`${strength}\` beside \`${reading ?? words}\``;
  expect(supportCheck.run(pack(words, strength, reading))).toEqual([expect.objectContaining({ found, expected })]);
});

test('every word it offers is one that it takes', () => {
  for (const strength of all)
    for (const reading of [undefined, '贫困地区']) {
      const [complaint] = supportCheck.run(pack('贫困地区', strength, reading));
      const offered = complaint?.expected?.match(/words such as (.+?), and/)?.[1]?.split(', ') ?? [];
      for (const word of offered)
        expect(reading === undefined ? found(word, strength) : found('贫困地区', strength, word)).toEqual([]);
    }
});
