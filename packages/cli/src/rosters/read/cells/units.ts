// How rosters write the units of facts, behind a figure or in brackets behind a header.
import type { FactDefinition, Localized } from '@huice/core';

type Unit = NonNullable<FactDefinition['unit']>;

const words: Record<Unit, readonly string[]> = {
  person: ['人', '名', 'person', 'persons', 'people'],
  household: ['户', 'household', 'households'],
  enterprise: ['家', '户', 'enterprise', 'enterprises'],
  post: ['个', '岗', 'post', 'posts'],
  hour: ['小时', '学时', '课时', 'hour', 'hours'],
  day: ['天', '日', 'day', 'days'],
  month: ['月', '个月', 'month', 'months'],
  year: ['年', '岁', '周岁', '整年', 'year', 'years'],
  yuan: ['元', 'yuan'],
  'yuan-a-month': ['元', '元/月', '元每月', 'yuan', 'yuan/month'],
  'yuan-a-year': ['元', '元/年', '元每年', 'yuan', 'yuan/year'],
  percent: ['%', 'percent'],
  times: ['次', 'times'],
};

const said: Record<Unit, Localized> = {
  person: { zh: '人', en: 'people' },
  household: { zh: '户', en: 'households' },
  enterprise: { zh: '家', en: 'enterprises' },
  post: { zh: '个', en: 'posts' },
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '天', en: 'days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  yuan: { zh: '元', en: 'yuan' },
  'yuan-a-month': { zh: '元/月', en: 'yuan a month' },
  'yuan-a-year': { zh: '元/年', en: 'yuan a year' },
  percent: { zh: '%', en: 'percent' },
  times: { zh: '次', en: 'times' },
};

const chinese = Object.values(words).flatMap((all) => all.filter((word) => /\p{Script=Han}/u.test(word)));
const everyWord = new Set([
  ...Object.values(words).flat(),
  // A thousand of anything, or a hundred million, is read of no fact: such a header is in another unit.
  ...['千', '万', '亿'].flatMap((many) => chinese.map((word) => many + word)),
]);

/** The unit as a message says it; empty where the fact has none. */
export const unitWords = (unit: Unit | undefined): Localized => (unit === undefined ? { zh: '', en: '' } : said[unit]);

/** Whether a text in brackets is a unit of any kind. */
export const isUnit = (text: string) => everyWord.has(text.toLowerCase());

/**
 * By what a figure in these words is to be multiplied to be one in the fact's unit.
 * @returns undefined if they are another unit
 */
export function timesOf(text: string, unit: Unit | undefined): '1' | '10000' | undefined {
  if (unit === undefined) return undefined;
  const word = text.toLowerCase();
  if (words[unit].includes(word)) return '1';
  return unit.startsWith('yuan') && word.startsWith('万') && words[unit].includes(word.slice(1)) ? '10000' : undefined;
}
