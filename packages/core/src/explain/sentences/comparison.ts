// A comparison as a statement: 吸纳贫困劳动力人数不少于1人.
import type { Leaf, Value } from '../../conditions/form.js';
import type { FactDefinition, Localized } from '../../model/index.js';
import { plain } from '../../money/exact.js';
import { operatorWords } from '../operators.js';
import { valueText } from '../values.js';
import { inBoth, or, type Voice } from '../voice.js';
import { proseDays } from './days.js';
import { quotedName } from './quoted-name.js';
import { statement } from './statement.js';

/** What a comparison says of a subject, or with `sense` false what it says when it is denied. */
export function comparisonWords(leaf: Leaf, sense = true): Localized {
  const { fact, right } = leaf;
  const { definition } = fact;
  if (definition.type === 'boolean' && right.kind === 'constant')
    return statement(definition, ((leaf.operator === 'equal') === (right.value === true)) === sense);
  const operator = sense ? leaf.operator : operatorWords[leaf.operator].negation;
  const words = operatorWords[operator];
  const says = definition.type === 'date' ? (words.saysOfDate ?? words.says) : words.says;
  const value = inBoth((voice) => rightText(leaf, voice));
  const label = labelWords(definition);
  const counted = countedWords(definition, operator, value.zh);
  return proseDays({
    zh: counted ?? `${label.zh}${says.zh.replace('{}', value.zh)}`,
    en: `${label.en}: ${says.en.replace('{}', value.en)}`,
  });
}

/** Regions are known by their codes only. */
function labelWords({ label, type }: FactDefinition): Localized {
  return type === 'region' ? { zh: `${label.zh}的行政区划代码`, en: `${label.en}, by its code` } : label;
}

/** Where a label itself counts full units (年龄(周岁), 登记注册满几个月), the number takes the place of the question: 年满60周岁. */
function countedWords({ label }: FactDefinition, operator: Leaf['operator'], value: string): string | undefined {
  const full = { greaterThanInclusive: '满', lessThan: '不满' }[operator as string];
  const count = /^[\d,]+/.exec(value)?.[0];
  if (count === undefined) return undefined;
  const [, about, unit] = /^(.+)满几(年|个月|天)$/.exec(label.zh) ?? [];
  if (about !== undefined) {
    if (full !== undefined) return `${about}${full}${count}${unit}`;
    return `${about}的整${unit?.slice(-1)}数${operatorWords[operator].says.zh.replace('{}', `${count}${unit}`)}`;
  }
  const age = /^(.+)\(周岁\)$/.exec(label.zh)?.[1];
  if (age === undefined) return undefined;
  if (operator === 'greaterThanInclusive') return `年满${count}周岁`;
  return `${age}${operatorWords[operator].says.zh.replace('{}', `${count}周岁`)}`;
}

function rightText({ fact, right }: Leaf, voice: Voice): string {
  switch (right.kind) {
    case 'constant':
      return oneText(fact.definition, right.value, voice);
    case 'list':
      return voice.list(
        right.values.map((value) => oneText(fact.definition, value, voice)),
        or,
      );
    case 'fact':
      return quotedName(voice.say(right.fact.definition.label));
  }
}

/** The names of options stand in quotation marks: without them 不是“无职称” would deny twice. */
function oneText(fact: FactDefinition, value: Value, voice: Voice): string {
  const text = valueText(fact, typeof value === 'object' && 'toFixed' in value ? plain(value) : value, voice);
  if (fact.type === 'option' || fact.type === 'options') return quotedName(text);
  return text;
}
