import { type Exact, exact, plain } from '../../money/exact.js';
import { type DayMention, daysIn } from './day.js';
import { numeral, numeralPattern } from './numeral.js';

/** What a quantity measures. Years and months are both months (三年 is 36); they never become days. `bare` is a number without a known unit. */
export type Measure = 'yuan' | 'percent' | 'points' | 'months' | 'days' | 'hours' | 'times' | 'count' | 'bare';

/** A number with its unit, as a text gives it. */
export interface Quantity {
  readonly measure: Measure;
  /** Plain digits in the unit of the measure. */
  readonly value: string;
  /** The upper end, if the text gives a range (5%-10%). */
  readonly upper?: string;
  /** The unit as written: 名, 户, 周岁. */
  readonly unit: string;
  readonly start: number;
  /** Behind the unit and what it is counted by (元/人/月). */
  readonly end: number;
}

/** A text with the numbers and days in it. */
export interface Words {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly days: readonly DayMention[];
}

const scales: readonly (readonly [unit: string, measure: Measure, factor: number])[] = [
  ['个?百分点', 'points', 1],
  ['%', 'percent', 1],
  ['‰', 'percent', 0.1],
  ['成(?![立为果功本绩员效熟])', 'percent', 10],
  ['倍', 'times', 1],
  ['元', 'yuan', 1],
  ['个?工作日|天|日', 'days', 1],
  ['个星期|个?周(?![岁年])', 'days', 7],
  ['个季度|季度', 'months', 3],
  ['个(?:自然)?月', 'months', 1],
  ['周年|个(?:自然)?年度?|学年|年期|年', 'months', 12],
  ['周岁|岁', 'months', 12],
  ['个?小时|学时|课时', 'hours', 1],
  ['人次|[人名位户家次个种类项批期门场所套条级村县亩]', 'count', 1],
];
const unitPattern = scales.map(([unit]) => unit).join('|');
const scaleTests = scales.map(
  ([unit, ...rest]) => [new RegExp(`^(?:${unit.replace(/\(\?!.*?\)/g, '')})$`), ...rest] as const,
);

const n = numeralPattern;
const pattern = new RegExp(
  [
    `百分之(?<percent>${n})(?:(?:至|到|-)(?:百分之)?(?<percentTo>${n}))?`,
    `(?<years>${n})年零?(?:(?<months>${n})个月|(?<half>半))`,
    `(?<halfMonths>${n})个半月`,
    '(?<fixed>半年|半个月|一半|减半|全额)',
    String.raw`(?<ratio>\d+(?:\.\d+)?(?:[:∶]\d+(?:\.\d+)?)+)(?!\d)`,
    `(?<low>${n})(?<lowUnit>${unitPattern})?[-—–－~～至到]+(?<high>${n})(?<highUnit>${unitPattern})`,
    // Neither an ordinal (第13次) nor the number that 以上(含5年) says again.
    String.raw`(?<![第含][\d.,〇零一二两三四五六七八九十百千万亿]*)(?<one>${n})(?<unit>${unitPattern})?`,
  ].join('|'),
  'g',
);
const counted = /^(?:[/每](?:人|名|生|户|家|个|次|天|日|月|年|学年|季度|小时|亩|班))+/;
const fixedForms: Readonly<Record<string, readonly [Measure, string]>> = {
  半年: ['months', '6'],
  半个月: ['months', '0.5'],
  一半: ['percent', '50'],
  减半: ['percent', '50'],
  全额: ['percent', '100'],
};

/** Reads a text once: its days first, then the numbers in what is left. */
export function readWords(text: string): Words {
  const even = widen(text);
  const days = daysIn(even);
  const rest = days.reduce(
    (left, { start, end }) => left.slice(0, start) + '。'.repeat(end - start) + left.slice(end),
    even,
  );
  return { text: even, days, quantities: [...rest.matchAll(pattern)].flatMap((match) => quantitiesOf(match, rest)) };
}

/** Full-width digits and signs as half-width ones, each in its place. */
function widen(text: string): string {
  return text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

function quantitiesOf(match: RegExpMatchArray, text: string): Quantity[] {
  const found = match.groups ?? {};
  const start = match.index as number;
  const behind = start + match[0].length;
  const place = { start, end: behind + (counted.exec(text.slice(behind))?.[0].length ?? 0) };
  const made = (measure: Measure, value: Exact | undefined, unit: string, upper?: Exact): Quantity[] => {
    if (value === undefined) return [];
    return [{ measure, value: plain(value), ...(upper === undefined ? {} : { upper: plain(upper) }), unit, ...place }];
  };
  const read = (group: string | undefined) => (group === undefined ? undefined : numeral(group));

  if (found['fixed'] !== undefined) {
    const [measure, value] = fixedForms[found['fixed']] as readonly [Measure, string];
    return made(measure, exact(value), found['fixed']);
  }
  if (found['percent'] !== undefined) return made('percent', read(found['percent']), '%', read(found['percentTo']));
  if (found['years'] !== undefined) {
    const more = found['half'] === undefined ? read(found['months']) : exact(6);
    return made('months', more && read(found['years'])?.times(12).plus(more), '个月');
  }
  if (found['halfMonths'] !== undefined) return made('months', read(found['halfMonths'])?.plus(0.5), '个月');
  if (found['ratio'] !== undefined) {
    const parts = found['ratio'].split(/[:∶]/).map((part) => exact(part));
    const whole = parts.reduce((sum, part) => sum.plus(part));
    return whole.isZero() ? [] : parts.flatMap((part) => made('percent', part.times(100).dividedBy(whole), '∶'));
  }
  if (found['low'] !== undefined) {
    const [low, high] = [read(found['low']), read(found['high'])];
    const [from, to] = [scaleOf(found['lowUnit'] ?? found['highUnit']), scaleOf(found['highUnit'])];
    if (low === undefined || high === undefined || from.measure !== to.measure) return [];
    return made(to.measure, low.times(from.factor), to.unit, high.times(to.factor));
  }
  // A Chinese numeral without a unit is mostly part of a word: 统一, 一定, 三支一扶.
  if (found['unit'] === undefined && !/\d/.test(match[0])) return [];
  const { measure, factor, unit } = scaleOf(found['unit']);
  return made(measure, read(found['one'])?.times(factor), unit);
}

function scaleOf(unit = ''): { measure: Measure; factor: number; unit: string } {
  const scale = scaleTests.find(([test]) => test.test(unit));
  return { measure: scale?.[1] ?? 'bare', factor: scale?.[2] ?? 1, unit };
}
