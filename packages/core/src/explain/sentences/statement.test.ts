import { expect, test } from 'vitest';
import { fact } from '../../../test/support/rule-set.js';
import { statement } from './statement.js';

const asked = (zh: string) => fact('x', { type: 'boolean', question: { zh, en: 'Is it so?' } });

test.each([
  ['是否为扶贫车间?', '是扶贫车间', '不是扶贫车间'],
  ['该岗位是否为专设岗位?', '该岗位为专设岗位', '该岗位不是专设岗位'],
  ['是否外出务工?', '外出务工', '未外出务工'],
  ['是否已获得贷款?', '已获得贷款', '未获得贷款'],
  ['家庭中是否有残疾人?', '家庭中有残疾人', '家庭中没有残疾人'],
  ['报销后,是否还有费用?', '报销后,还有费用', '报销后,没有费用'],
  ['是否属于劳动力?', '属于劳动力', '不属于劳动力'],
  ['户籍是否在本县?', '户籍在本县', '户籍不在本县'],
  ['是否在贫困地区创办企业?', '在贫困地区创办企业', '未在贫困地区创办企业'],
  ['是否创办了企业?', '创办了企业', '未创办企业'],
  ['是否无力脱贫?', '无力脱贫', '并非无力脱贫'],
  ['是否正在就读?', '正在就读', '并非正在就读'],
  ['是否吸纳贫困人员并签订合同?', '吸纳贫困人员并签订合同', '并非吸纳贫困人员并签订合同'],
  ['是否被认定为成效显著?', '被认定为成效显著', '未被认定为成效显著'],
  ['岗位所在地(地方填本地)是否属于贫困县?', '岗位所在地属于贫困县', '岗位所在地不属于贫困县'],
  ['是否患有慢特病(如高血压)?', '患有慢特病(如高血压)', '未患有慢特病(如高血压)'],
  ['是否参保\uff1f', '参保', '未参保'],
])('%s', (question, held, denied) => {
  expect(statement(asked(question), true).zh).toBe(held);
  expect(statement(asked(question), false).zh).toBe(denied);
});

test.each(['多大年龄?', '是否参保,是否缴费?'])('%s is no question of one 是否: the label answers', (question) => {
  expect(statement(asked(question), true).zh).toBe('x:是');
  expect(statement(asked(question), false).zh).toBe('x:否');
});

test('English follows the English question', () => {
  expect(statement(asked('是否如此?'), false).en).toBe('it is not so');
});
