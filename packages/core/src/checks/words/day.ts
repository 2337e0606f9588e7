import { isDay, shiftDays, spread } from '../../dates/day.js';
import { numeral } from './numeral.js';

/** A day, a month or a year that a text names: `2018-09-30`, `2018-09`, `2018`. */
export interface DayMention {
  readonly text: string;
  /** Where it starts in the text, and where it ends (not included). */
  readonly start: number;
  readonly end: number;
  /** Whether it opens a stretch of time (从…起, the first year of 2018-2020年) or closes one (…止, …底前, the last year). */
  readonly side: 'opens' | 'closes' | 'either';
}

const year = String.raw`(?:\d{4}|[〇零一二三四五六七八九]{4})`;
const part = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const dash = '[-—–－~～至到]+';
const pattern = new RegExp(
  [
    `(?<first>${year})年?${dash}(?<last>${year})年(?!${part}月)`,
    `(?<year>${year})年(?:(?<month>${part})月(?:(?<day>${part})[日号])?)?`,
    String.raw`(?<!\d)(?<iso>\d{4}-\d{2}-\d{2})(?!\d)`,
  ].join('|'),
  'g',
);

/** Every day, month and year named in a text, in order. */
export function daysIn(text: string): DayMention[] {
  return [...text.matchAll(pattern)].flatMap((match): DayMention[] => {
    const { first, last, year, month, day, iso } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (first !== undefined && last !== undefined) {
      return [
        { text: digitsOf(first, 4), start, end, side: 'opens' },
        { text: digitsOf(last, 4), start, end, side: 'closes' },
      ];
    }
    const named = iso ?? [digitsOf(year, 4), digitsOf(month, 2), digitsOf(day, 2)].filter(Boolean).join('-');
    return spread(named) === undefined ? [] : [{ text: named, start, end, side: sideOf(text.slice(end)) }];
  });
}

const digitsOf = (text: string | undefined, width: number): string =>
  text === undefined ? '' : (numeral(text)?.toFixed() ?? '').padStart(width, '0');

function sideOf(rest: string): DayMention['side'] {
  if (/^(?:\([^)]*\))?[之以]?[起后始]/.test(rest)) return 'opens';
  return /^[末底]?[之以]?[前止]|^[末底]|^为止/.test(rest) ? 'closes' : 'either';
}

/** Whether words name the day, month or year from which something runs. No day is made from a month or a year. */
export function opens(value: string, mentions: readonly DayMention[]): boolean {
  return mentions.some(({ text, side }) => side !== 'closes' && text === value);
}

/** Whether words name the day, month or year to which something runs: a year runs to its last day, and 从…起 ends what was before. */
export function closes(value: string, mentions: readonly DayMention[]): boolean {
  return mentions.some(({ text, side }) => {
    if (side === 'opens') return isDay(text) && shiftDays(text, -1) === value;
    return text === value || spread(text)?.last === value;
  });
}
