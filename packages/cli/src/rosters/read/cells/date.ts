// Days as people write them. Where the order of day and month, the century or a day itself is in doubt, nothing is guessed.
import { type Refused, refused } from './refused.js';

/** In what form a day is written; a column should hold to one. */
export type DateForm = 'dashes' | 'slashes' | 'dots' | 'chinese' | 'digits';

const time = '(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?$';
const forms: readonly (readonly [DateForm, RegExp])[] = [
  ['dashes', new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${time}`)],
  ['slashes', new RegExp(`^(\\d{4})/(\\d{1,2})/(\\d{1,2})${time}`)],
  ['dots', new RegExp(`^(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})${time}`)],
  ['chinese', new RegExp(`^(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]${time}`)],
  ['digits', /^(\d{4})(\d{2})(\d{2})$/],
];

const expected = { zh: '应填 `2019-01-05` 这样的日期', en: 'expected a day such as `2019-01-05`' };

/** The form of a cleaned text, or undefined if it is no day in a form that is read. */
export const dateFormOf = (text: string): DateForm | undefined => forms.find(([, form]) => form.test(text))?.[0];

/**
 * A day, `YYYY-MM-DD`. A time of day behind it is left out: it does not change the day.
 * @param text cleaned
 */
export function readDate(text: string): string | Refused {
  for (const [, form] of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    const [, year, month, day] = match;
    return dayOf(Number(year), Number(month), Number(day)) ?? refused('没有这一天', 'there is no such day');
  }
  return notDate(text);
}

/** The day, if the calendar has it (Gregorian, from the year 1 on). */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (lastDays[month - 1] ?? 0);
  if (year < 1 || day < 1 || day > last) return undefined;
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function notDate(text: string): Refused {
  const say = (zh: string, en: string) => refused(`${zh},${expected.zh}`, `${en}; ${expected.en}`);
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text))
    return say('分不清日和月的先后', 'which of its parts is the day and which the month is in doubt');
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(text) || /^\d{2}年/.test(text))
    return say('年份只有两位', 'its year has two digits only');
  if (/^\d{4}([-/.年]\d{1,2}月?|年)?$/.test(text) || /^\d{6}$/.test(text))
    return say('缺少日或月', 'it has no day or no month');
  if (/^\d{5}(\.\d+)?$/.test(text))
    return refused(
      '像是表格软件的日期序号,请把这一列设为日期格式后再导出',
      'it looks like the number by which a spreadsheet counts days; format the column as a date and export it again',
    );
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text))
    return say('带有时区,日期可能因此不同', 'it has a time zone, in which the day may be another');
  return say('不是日期', 'it is not a day');
}
