import { expect, test } from 'vitest';
import { type Bound, boundsOf } from './bound.js';
import { readWords } from './quantity.js';

/** The bounds of each quantity of a text, in order. */
const read = (text: string) => {
  const words = readWords(text);
  return words.quantities.map((quantity) => [...boundsOf(quantity, words)].join('+'));
};
const [atLeast, moreThan, atMost, lessThan, none] = ['at-least', 'more-than', 'at-most', 'less-than', ''] as const;

test.each<[string, (Bound | '')[]]>([
  ['6个月以上', [atLeast]],
  ['签订1年以上劳动合同', [atLeast]],
  ['稳定就业3个月及以上', [atLeast]],
  ['5年(含)以上', [atLeast]],
  ['5年（含5年）以上', [atLeast]],
  ['5年以上（不含5年）', [moreThan]],
  ['5年(不含)以上', [moreThan]],
  ['10人以下', [atMost]],
  ['10人以下(不含10人)', [lessThan]],
  ['6个月以内', [atMost]],
  ['3年内', [atMost]],
  ['3年以外', [moreThan]],
  ['1名起', [atLeast]],
  ['不低于90%', [atLeast]],
  ['不少于2次', [atLeast]],
  ['不得低于100万元', [atLeast]],
  ['每年每个县不低于100万元', [atLeast]],
  ['满三年', [atLeast]],
  ['年满60周岁', [atLeast]],
  ['累计满三年放宽至满一年', [atLeast, atLeast]],
  ['达到80%', [atLeast]],
  ['达到70%以上', [atLeast]],
  ['至少1人', [atLeast]],
  ['最低100元', [atLeast]],
  ['届满两年', [atLeast]],
  ['超过60周岁', [moreThan]],
  ['多于10人', [moreThan]],
  ['高于500元', [moreThan]],
  ['不超过3年的基本养老保险补贴', [atMost]],
  ['不得超过3年', [atMost]],
  ['最高不超过5万元', [atMost]],
  ['最高给予5万元', [atMost]],
  ['最高可达5万元', [atMost]],
  ['最长6个月', [atMost]],
  ['最长不超过6个月', [atMost]],
  ['至多三次', [atMost]],
  ['上限为500元', [atMost]],
  ['500元封顶', [atMost]],
  ['不高于10%', [atMost]],
  ['不满16周岁', [lessThan]],
  ['未满一年', [lessThan]],
  ['不足6个月', [lessThan]],
  ['不到10人', [lessThan]],
  ['低于2000元', [lessThan]],
  ['少于3人', [lessThan]],
  ['不超过上年度实际缴纳失业保险费总额的60%', [atMost]],
  ['低于当地标准的50%', [lessThan]],
  // the word belongs to the number next to it
  ['稳定就业三个月以上的人员,给予最高不超过500元/人的补助', [atLeast, atMost]],
  ['3年期最高不超过10万元', [none, atMost]],
  ['满一年最高不超过500元', [atLeast, atMost]],
  ['每吸纳1名给予1000元,最高不超过5万元', [none, none, atMost]],
  ['3年以上每人500元', [atLeast, none]],
  ['超过5万元的部分按60%', [moreThan, none]],
  ['超过部分按60%给予补贴', [none]],
  ['满5年、10年的', [atLeast, atLeast]],
  ['分别最高不超过500元和1000元', [atMost, atMost]],
  ['满5年、1000元', [atLeast, none]],
  // words that bound nothing here
  ['不低于最低缴费标准全额代缴', [none]],
  ['最低工资标准的90%', [none]],
  ['年度最高报销限额比其他城乡居民提高5个百分点', [none]],
  ['高于全省平均水平10个百分点', [none]],
  ['提高到60%', [none]],
  ['上调至最低工资标准的90%', [none]],
  ['服务期满后按500元', [none]],
  ['满意度调查后给予500元', [none]],
  ['期限为3年', [none]],
])('%s', (text, bounds) => {
  expect(read(text)).toEqual(bounds);
});
