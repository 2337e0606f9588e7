// What stands in the gaps of Chinese sentences: words for what core has closed lists of, labels for facts.
import type { Bound } from '../checks/words/bound.js';
import type { Measure } from '../checks/words/quantity.js';
import { units } from '../explain/values.js';
import { subjectWords } from '../explain/words.js';
import { cut, type FactDefinition, type Gap, type Gaps, type Part, type Said, type Told } from '../model/index.js';

/** A declared fact by its id, if it is at hand. */
export type FactOf = (id: string) => Pick<FactDefinition, 'label' | 'options'> | undefined;

/** What speaks of sentences and of whole faults inside others. */
export interface Speech {
  readonly factOf: FactOf;
  readonly sentence: (said: Said) => string;
  readonly line: (told: Told) => string;
}

const types: Record<FactDefinition['type'], string> = {
  boolean: '是否',
  integer: '整数',
  decimal: '小数',
  date: '日期',
  option: '单选',
  options: '多选',
  region: '地区',
};

const bounds: Record<Bound, string> = {
  'at-least': '不少于',
  'more-than': '超过',
  'at-most': '不超过',
  'less-than': '不足',
};

const measures: Record<Measure, string> = {
  yuan: '元',
  percent: '百分比',
  points: '百分点',
  months: '月',
  days: '天',
  hours: '小时',
  times: '倍',
  count: '个数',
  bare: '没有单位',
};

const kinds: Record<Gaps['kind'], string> = {
  rule: '规则',
  condition: '条件',
  source: '来源文件',
  pack: '政策包',
  benefit: '待遇',
};

const inChinese = (table: Readonly<Record<string, { readonly zh: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, { zh }]) => [key, zh]));

const subjects = inChinese(subjectWords);

const words: { readonly [G in Gap]?: Readonly<Record<string, string>> } = {
  kind: kinds,
  // 单位:月, and not 个月.
  unit: Object.fromEntries(Object.entries(units).map(([unit, { zh }]) => [unit, zh.replace(/^个/, '')])),
  measures,
  subjects,
  bounds,
  side: { 'just below': '略低于', at: '等于', 'just above': '略高于' },
  truth: { true: '成立', false: '不成立', unknown: '未知' },
};

/** What stands in a gap, in Chinese. Lists stand between one pair of backticks, as in English; facts, options and words of ours in none. */
export function inGap(gap: Gap, part: Part, speech: Speech): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') {
    if (gap === 'fact' || gap === 'other') return factText(part, speech);
    if (gap === 'text') return part;
    if (gap === 'such' || gap === 'unlike') return part.replaceAll(', ', '、');
    if (gap === 'type' || gap === 'otherType') return named(part, types);
    return words[gap]?.[part] ?? cut(part);
  }
  if (gap === 'options') return optionsText(part as Gaps['options'], speech);
  if (gap === 'occurrences') return (part as Gaps['occurrences']).map(speech.sentence).join(';');
  if (gap === 'because') return (part as Gaps['because']).map(speech.line).join(';');
  const list = part as readonly string[];
  if (gap === 'facts') return list.map((id) => factText(id, speech)).join('、');
  if (gap === 'subjectKinds') return either(list.map((kind) => named(kind, subjects)));
  const known = words[gap];
  if (known !== undefined) return list.map((one) => known[one] ?? one).join('、');
  return gap === 'texts' ? list.join('`、`') : either(list, '`');
}

/** “失业保险缴费月数”(unemploymentInsuranceMonthsPaid); the id alone where the fact is not at hand. */
function factText(id: string, { factOf }: Speech): string {
  const label = factOf(id)?.label.zh;
  return label === undefined ? `\`${cut(id)}\`` : `“${label}”(${id})`;
}

function optionsText({ fact, values }: Gaps['options'], { factOf }: Speech): string {
  const options = factOf(fact)?.options ?? [];
  const labels = Object.fromEntries(options.map(({ value, label }) => [value, label.zh]));
  return either(values.map((value) => named(value, labels)));
}

/** A word of JSON, with what it means: `person`(个人). */
function named(word: string, words: Readonly<Record<string, string>>): string {
  const meaning = Object.hasOwn(words, word) ? words[word] : undefined;
  return meaning === undefined ? `\`${word}\`` : `\`${word}\`(${meaning})`;
}

/** 甲、乙或丙; with `tick`, between what the sentence has already put there. */
function either(list: readonly string[], tick = ''): string {
  const before = list.slice(0, -1).join(`${tick}、${tick}`);
  return before === '' ? list.join('') : `${before}${tick}或${tick}${list.at(-1)}`;
}
