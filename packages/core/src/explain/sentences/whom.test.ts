import { expect, test } from 'vitest';
import { rule } from '../../../test/support/rule-set.js';
import { told } from '../../../test/support/told.js';
import type { Subject } from '../../model/index.js';

test.each<[Subject[], string, string]>([
  [['person'], '户籍在云南的个人', 'a person with household registration in 云南'],
  [
    ['enterprise', 'organisation'],
    '登记地在云南的企业或其他组织',
    'an enterprise or an organisation registered in 云南',
  ],
  [
    ['locality', 'household', 'person', 'enterprise'],
    '户籍在云南的家庭或个人,或者登记地在云南的企业,或者云南内的地方',
    'a household or a person with household registration in 云南, or an enterprise registered in 云南, or a locality in 云南',
  ],
])('%o', (subjects, zh, en) => {
  const one = rule('told', undefined, undefined, { subjects });
  expect(told('whom', 'zh', one)).toEqual([zh]);
  expect(told('whom', 'en', one)).toEqual([en]);
});
