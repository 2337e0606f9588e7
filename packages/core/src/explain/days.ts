// Days, months and years as the text gives them; a whole day stays as it is.
import type { RuleResult } from '../evaluate/index.js';
import type { Localized } from '../model/index.js';

const months = 'January February March April May June July August September October November December'.split(' ');

/** `2018-12` -> 2018年12月, December 2018. */
export function dayWords(text: string): Localized {
  const [year = '', month, day] = text.split('-');
  if (day !== undefined) return { zh: text, en: text };
  if (month === undefined) return { zh: `${year}年`, en: year };
  return { zh: `${year}年${Number(month)}月`, en: `${months[Number(month) - 1]} ${year}` };
}

/** Since when a rule is in force, with what the text leaves open. */
export function startWords(from: string): Localized {
  const [earliest, latest] = from.split('..').map((day) => (day === '' ? undefined : dayWords(day)));
  if (latest !== undefined && earliest === undefined)
    return {
      zh: `最迟${latest.zh}已施行,原文未写明何时开始`,
      en: `in force by ${latest.en} at the latest; the text does not say since when`,
    };
  if (latest !== undefined && earliest !== undefined)
    return {
      zh: `${earliest.zh}至${latest.zh}之间开始施行,原文未写明哪一天`,
      en: `in force from some day between ${earliest.en} and ${latest.en}; the text does not say which`,
    };
  const { zh, en } = earliest as Localized;
  if (/^\d{4}-\d{2}-\d{2}$/.test(from)) return { zh: `自${zh}起施行`, en: `in force from ${en}` };
  return { zh: `${zh}内开始施行,原文未写明哪一天`, en: `in force from some day in ${en}; the text does not say which` };
}

/** The interval of a rule, both ends. */
export function intervalWords({ from, to }: RuleResult['inForce']): Localized {
  const start = startWords(from);
  if (to === 'not-stated') return { zh: `${start.zh};未写明终止日`, en: `${start.en}; no end is stated` };
  const end = dayWords(to);
  return { zh: `${start.zh};至${end.zh}止`, en: `${start.en}; until ${end.en}` };
}
