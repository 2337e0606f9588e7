import { expect, test } from 'vitest';
import { type Draft, read, saying, says } from '../../test/support/pack.js';
import type { Localized } from '../model/index.js';
import { figureCheck } from './figure.js';

const words = '从2018年9月30日起,到2020年,对高血压等28种慢特病按每年10%增量递增,最高5万元';
const plain = { zh: '奖补', en: 'award' };

const found = (what: Localized, title: Localized = plain, chosen: Localized = plain) => {
  const reading = { ...read('', '/subjects'), chosen } as Draft['rules'][number]['citations'][number] &
    ReturnType<typeof read>;
  const params = { form: 'service', strength: 'entitlement', what } as const;
  return says(figureCheck, saying(words, { title, event: { type: 'benefit', params } }, [reading])).map((line) =>
    line.replace('rules/award.2018.json ', ''),
  );
};
const notThere = 'the number does not stand in the words that support the text';
const notBeside = 'the number does not stand in the Chinese beside it';

test.each<[Localized, string[]]>([
  [{ zh: '28种慢特病', en: '28 diseases' }, []],
  [{ zh: '28种慢特病', en: 'diseases' }, []],
  [{ zh: '29种慢特病', en: 'diseases' }, [`/event/params/what/zh: ${notThere}`]],
  [{ zh: '28种慢特病', en: '29 diseases' }, [`/event/params/what/en: ${notBeside}`]],
  [{ zh: '每年10%递增', en: 'growing by 10% a year' }, []],
  [{ zh: '每年20%递增', en: 'growing by 20% a year' }, [`/event/params/what/zh: ${notThere}`]],
  [{ zh: '5万元以内', en: 'up to 50,000 yuan' }, []],
  [{ zh: '5万元以内', en: 'up to 60,000 yuan' }, [`/event/params/what/en: ${notBeside}`]],
  [{ zh: '自2018年9月30日', en: 'from 30 September 2018' }, []],
  [{ zh: '自2018年9月29日', en: 'from 29 September 2018' }, [`/event/params/what/zh: ${notThere}`]],
  [{ zh: '第二部分', en: 'part 2' }, []],
])('%j', (what, expected) => {
  expect(found(what)).toEqual(expected);
});

test('titles and readings', () => {
  expect(found(plain, { zh: '最高5万元奖补', en: 'award of up to 50,000 yuan' })).toEqual([]);
  expect(found(plain, { zh: '最高6万元奖补', en: 'award' })).toEqual([`/title/zh: ${notThere}`]);
  expect(found(plain, plain, { zh: '三年即36个月', en: 'three years are 36 months' })).toEqual([]);
  expect(found(plain, plain, { zh: '三年即36个月', en: 'three years are 35 months' })).toEqual([
    `/readings/0/chosen/en: ${notBeside}`,
  ]);
});
