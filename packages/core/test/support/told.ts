// What the sentences of a rule say, as indented lines, for tests to read.

import { type RuleTopic, ruleText, type Sentence, voiceOf } from '../../src/explain/index.js';
import { compile, type RuleSet } from '../../src/index.js';
import type { Amount, Condition, FactDefinition, Language, NamedCondition, Rule } from '../../src/model/index.js';
import { fact, rule, ruleSet } from './rule-set.js';

const both = (zh: string, en: string) => ({ zh, en });

/** Facts of every type, with labels and questions as a vocabulary has them. */
const toldFacts: FactDefinition[] = [
  fact('poor', {
    type: 'boolean',
    label: both('贫困人口', 'poor person'),
    question: both('是否为贫困人口?', 'Is the person poor?'),
  }),
  fact('away', {
    type: 'boolean',
    label: both('外出务工', 'work away from home'),
    question: both('是否外出务工?', 'Does the person work away from home?'),
  }),
  fact('hired', { type: 'integer', unit: 'person', min: 0, label: both('吸纳人数', 'people taken on') }),
  fact('months', { type: 'integer', unit: 'month', min: 0, label: both('参保月数', 'months insured') }),
  fact('wage', { type: 'decimal', unit: 'yuan-a-month', min: '0', label: both('最低工资', 'minimum wage') }),
  fact('fare', { type: 'decimal', unit: 'yuan', min: '0', label: both('票价', 'fare') }),
  fact('paid', { type: 'decimal', unit: 'yuan', min: '0', label: both('已领取的奖补', 'award already paid') }),
  fact('things', { type: 'integer', min: 0, label: both('件数', 'number of things') }),
  fact('born', { type: 'date', label: both('出生日期', 'date of birth') }),
  fact('left', { type: 'date', label: both('脱贫日期', 'day of leaving poverty') }),
  fact('county', { type: 'region', label: both('所在县', 'county'), derivation: { region: 'county' } }),
  fact('age', {
    type: 'integer',
    unit: 'year',
    min: 0,
    label: both('年龄(周岁)', 'age in full years'),
    derivation: { completed: 'years', since: 'born' },
  }),
  fact('sinceLeft', {
    type: 'integer',
    unit: 'year',
    min: 0,
    label: both('脱贫后满几年', 'full years since leaving poverty'),
    derivation: { completed: 'years', since: 'left', firstDay: 'next' },
  }),
  fact('kind', {
    type: 'option',
    label: both('载体种类', 'kind of site'),
    options: [
      { value: 'base', label: both('基地', 'base') },
      { value: 'workshop', label: both('车间', 'workshop') },
      { value: 'none', label: both('不是', 'none') },
    ],
  }),
  fact('schemes', {
    type: 'options',
    label: both('参加的险种', 'schemes'),
    options: [
      { value: 'pension', label: both('养老', 'pension') },
      { value: 'medical', label: both('医疗', 'medical') },
    ],
  }),
  fact('isSite', {
    type: 'boolean',
    label: both('载体', 'site'),
    question: both('是否为载体?', 'Is it a site?'),
    derivation: { when: { fact: 'kind', operator: 'notEqual', value: 'none' } },
  }),
  fact('qualified', {
    type: 'boolean',
    label: both('符合条件的认定', 'found to qualify'),
    question: both('是否已被认定符合条件?', 'Has the person been found to qualify?'),
    determination: { benefit: 'told', words: '符合条件' },
  }),
];

/** A rule set with one rule. */
export function setOf(told: Rule, conditions: NamedCondition[] = [], rest: Partial<RuleSet> = {}) {
  const engine = compile(ruleSet([told], toldFacts, conditions, rest));
  return [...engine.packs.values()][0]?.[0] as NonNullable<ReturnType<typeof engine.packs.get>>[number];
}

/** The lines of one part of a rule. */
export function told(
  topic: RuleTopic,
  language: Language,
  one: Rule,
  conditions: NamedCondition[] = [],
  rest: Partial<RuleSet> = {},
): string[] {
  const { parts } = ruleText(setOf(one, conditions, rest), one.id);
  const sentences = parts.find((part) => part.topic === topic)?.sentences ?? [];
  return sentences.flatMap((sentence) => linesOf(sentence, language));
}

export function linesOf({ text, of }: Sentence, language: Language, level = 0): string[] {
  const line = '  '.repeat(level) + voiceOf(language).say(text);
  return [line, ...of.flatMap((part) => linesOf(part, language, level + 1))];
}

export const conditionTold = (language: Language, condition: Condition, conditions: NamedCondition[] = []) =>
  told('conditions', language, rule('told', condition), conditions);

export const amountTold = (language: Language, amount: Amount) =>
  told('amount', language, rule('told', undefined, amount));

/** A rule that gives what the parameters say. */
export function giving(params: object, rest: Partial<Rule> = {}): Rule {
  const event = { type: 'benefit', params: { strength: 'entitlement', ...params } } as Rule['event'];
  return { ...rule('told', undefined), ...rest, event };
}
