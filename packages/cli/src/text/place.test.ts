import { voiceOf } from '@huice/core/explain';
import { expect, test } from 'vitest';
import { placeText } from './place.js';

const known = [
  { name: { zh: '云南省', en: 'Yunnan Province' }, region: '530000' },
  { name: { zh: '清城区(广东省清远市)', en: 'Qingcheng District (Qingyuan, Guangdong)' }, region: '441802' },
];

test.each([
  ['530000', '云南省(530000)', 'Yunnan Province (530000)'],
  ['530100', '530100(属云南省)', '530100 (in Yunnan Province)'],
  ['530102', '530102(属云南省)', '530102 (in Yunnan Province)'],
  ['441802', '清城区(广东省清远市)(441802)', 'Qingcheng District (Qingyuan, Guangdong) (441802)'],
  ['441803', '441803', '441803'],
  ['441800', '441800', '441800'],
  ['110101', '110101', '110101'],
])('%s', (code, zh, en) => {
  expect([placeText(code, known, voiceOf('zh')), placeText(code, known, voiceOf('en'))]).toEqual([zh, en]);
});
