import { expect, test } from 'vitest';
import { readWords } from './quantity.js';

/** `value unit` of each quantity found, ranges as `low..high`. */
const read = (text: string) =>
  readWords(text).quantities.map(
    ({ value, upper, measure }) => `${value}${upper === undefined ? '' : `..${upper}`} ${measure}`,
  );

test.each<[string, string[]]>([
  // money
  ['1000元', ['1000 yuan']],
  ['１０００元', ['1000 yuan']],
  ['5万元', ['50000 yuan']],
  ['3.4万元', ['34000 yuan']],
  ['100万元', ['1000000 yuan']],
  ['十万元', ['100000 yuan']],
  ['一百元', ['100 yuan']],
  ['1,500元', ['1500 yuan']],
  ['23212万元', ['232120000 yuan']],
  ['按500元/人/月标准', ['500 yuan']],
  ['省外转移300元/人、县外转移200元/人', ['300 yuan', '200 yuan']],
  ['分别给予每人500元和1000元', ['500 yuan', '1000 yuan']],
  ['500元至1000元', ['500..1000 yuan']],
  ['500—1000元', ['500..1000 yuan']],
  // percent and points
  ['90%', ['90 percent']],
  ['90％', ['90 percent']],
  ['百分之三十', ['30 percent']],
  ['百分之九十五', ['95 percent']],
  ['百分之三十至五十', ['30..50 percent']],
  ['百分之五到百分之十', ['5..10 percent']],
  ['5%-10%', ['5..10 percent']],
  ['5-10%', ['5..10 percent']],
  ['5个百分点', ['5 points']],
  ['十个百分点', ['10 points']],
  ['5‰', ['0.5 percent']],
  ['三成', ['30 percent']],
  ['减半', ['50 percent']],
  ['补助一半', ['50 percent']],
  ['全额补贴', ['100 percent']],
  ['按6∶4比例', ['60 percent', '40 percent']],
  ['按8:2比例', ['80 percent', '20 percent']],
  ['按5∶3∶2', ['50 percent', '30 percent', '20 percent']],
  ['3倍', ['3 times']],
  // spans
  ['三年', ['36 months']],
  ['两年', ['24 months']],
  ['3年', ['36 months']],
  ['3年期', ['36 months']],
  ['半年', ['6 months']],
  ['一年半', ['18 months']],
  ['1年6个月', ['18 months']],
  ['一年零三个月', ['15 months']],
  ['六个月', ['6 months']],
  ['6个月', ['6 months']],
  ['3个自然月', ['3 months']],
  ['十二个月', ['12 months']],
  ['一个半月', ['1.5 months']],
  ['半个月', ['0.5 months']],
  ['两个季度', ['6 months']],
  ['60周岁', ['720 months']],
  ['16—60周岁', ['192..720 months']],
  ['3至5年', ['36..60 months']],
  ['三到五年', ['36..60 months']],
  ['30日', ['30 days']],
  ['15个工作日', ['15 days']],
  ['每人每天', []],
  ['二周', ['14 days']],
  ['40课时', ['40 hours']],
  // counts
  ['每吸纳1名贫困劳动力', ['1 count']],
  ['每吸纳一名', ['1 count']],
  ['80万人次', ['800000 count']],
  ['3.4万个岗位', ['34000 count']],
  ['88个贫困县', ['88 count']],
  ['9类15种', ['9 count', '15 count']],
  ['一次性', ['1 count']],
  ['每户500元', ['500 yuan']],
  // no quantities
  ['第13次', []],
  ['三支一扶', []],
  ['统一规定一定条件', []],
  ['6月', ['6 bare']],
  ['43号', ['43 bare']],
  ['完成立项', []],
])('%s', (text, found) => {
  expect(read(text)).toEqual(found);
});

test('numbers of days are not quantities', () => {
  const { quantities, days } = readWords('从2019年1月1日起,2018年80万人次,2018-2020年3.4万个');
  expect(quantities.map(({ value }) => value)).toEqual(['800000', '34000']);
  expect(days.map(({ text }) => text)).toEqual(['2019-01-01', '2018', '2018', '2020']);
});

test('a quantity ends behind what it is counted by', () => {
  const text = '每人给予500元/人/月以上';
  const quantity = readWords(text).quantities[0];
  expect(text.slice(quantity?.start, quantity?.end)).toBe('500元/人/月');
});
