// Values of facts in words.
import type { FactDefinition, Localized } from '../model/index.js';
import { or, type Voice } from './voice.js';

export const units: Record<NonNullable<FactDefinition['unit']>, { zh: string; one: string; many: string }> = {
  person: { zh: '人', one: 'person', many: 'people' },
  household: { zh: '户', one: 'household', many: 'households' },
  enterprise: { zh: '家', one: 'enterprise', many: 'enterprises' },
  post: { zh: '个岗位', one: 'post', many: 'posts' },
  hour: { zh: '小时', one: 'hour', many: 'hours' },
  day: { zh: '天', one: 'day', many: 'days' },
  month: { zh: '个月', one: 'month', many: 'months' },
  year: { zh: '年', one: 'year', many: 'years' },
  yuan: { zh: '元', one: 'yuan', many: 'yuan' },
  'yuan-a-month': { zh: '元/月', one: 'yuan a month', many: 'yuan a month' },
  'yuan-a-year': { zh: '元/年', one: 'yuan a year', many: 'yuan a year' },
  percent: { zh: '%', one: 'per cent', many: 'per cent' },
  times: { zh: '次', one: 'time', many: 'times' },
};

export const yes: Localized = { zh: '是', en: 'yes' };
export const no: Localized = { zh: '否', en: 'no' };
const none: Localized = { zh: '无', en: 'none' };

/** Digits in groups of three: 1234567.5 -> 1,234,567.5. */
export function grouped(number: string | number): string {
  const [whole = '', fraction] = String(number).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function inUnit(number: string | number, { unit, label }: FactDefinition, { language }: Voice): string {
  const digits = grouped(number);
  if (unit === undefined) return digits;
  const { zh, one, many } = units[unit];
  // Years of age are 岁.
  if (language === 'zh') return digits + (unit === 'year' && label.zh.endsWith('(周岁)') ? '周岁' : zh);
  return `${digits} ${digits === '1' ? one : many}`;
}

/** A value of a fact, as JSON or as the engine has it, in words. */
export function valueText(fact: FactDefinition, value: unknown, voice: Voice): string {
  if (typeof value === 'boolean') return voice.say(value ? yes : no);
  if (Array.isArray(value)) {
    const items = value.map((one) => valueText(fact, one, voice));
    return items.length === 0 ? voice.say(none) : voice.list(items, fact.type === 'options' ? undefined : or);
  }
  switch (fact.type) {
    case 'integer':
    case 'decimal':
      return inUnit(String(value), fact, voice);
    case 'option':
    case 'options': {
      const label = fact.options?.find((option) => option.value === value)?.label;
      return label === undefined ? String(value) : voice.say(label);
    }
    default:
      return String(value);
  }
}

/** The names of options stand in quotation marks: without them 不得为“不是” would deny twice. */
export function quotedText(fact: FactDefinition, value: unknown, voice: Voice): string {
  const text = valueText(fact, value, voice);
  return fact.type === 'option' || fact.type === 'options' ? `“${text}”` : text;
}
