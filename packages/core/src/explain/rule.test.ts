import { describe, expect, test } from 'vitest';
import { named, rule } from '../../test/support/rule-set.js';
import { giving, setOf } from '../../test/support/told.js';
import type { CompiledRule } from '../compile/index.js';
import type { Citation, Condition, Reading } from '../model/index.js';
import { type RuleText, ruleText } from './rule.js';

const both = (text: string) => ({ zh: text, en: text });
const cite = (quote: string, ...supports: string[]): Citation => ({ source: 'notice', clause: '1', quote, supports });
const read = (question: string, ...about: string[]): Reading => ({
  about,
  question: both(question),
  chosen: both('是'),
  alternatives: [both('否')],
  why: both('故'),
});
const poor: Condition = { fact: 'poor', operator: 'equal', value: true };
const away: Condition = { fact: 'away', operator: 'equal', value: true };

const told = rule(
  'told',
  { all: [{ condition: 'poor-people' }, away] },
  { fixed: '5' },
  {
    citations: [
      cite('全文', ''),
      cite('条件', '/conditions'),
      cite('外出', '/conditions/all/1'),
      cite('金额', '/event/params/amount/fixed'),
      cite('周期', '/event/params/period'),
    ],
    readings: [read('外出吗', '/conditions/all/1/fact')],
  },
);
const poorPeople = {
  ...named('poor-people', poor),
  citations: [cite('贫困', '/conditions')],
  readings: [read('谁', '/conditions')],
};
const set = setOf(told, [poorPeople]);
const text = ruleText(set, 'told');

const part = ({ parts }: RuleText, topic: string) => parts.find((one) => one.topic === topic);
const quotes = (topic: string) => part(text, topic)?.sentences[0]?.quotes.map(({ quote }) => quote);

describe('a rule as sentences', () => {
  test('says which rule of which rule set it tells', () => {
    const { format, pack, version, rule, benefit, title } = text;
    expect([format, pack, version, rule, benefit, title.zh]).toEqual([
      'huice-rule-text/1',
      'test',
      '1.0.0',
      'told',
      'told',
      'told',
    ]);
  });

  test('has a part for each thing that the rule says, in order', () => {
    expect(text.parts.map(({ topic }) => topic)).toEqual([
      'strength',
      'whom',
      'conditions',
      'gives',
      'amount',
      'period',
      'force',
    ]);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(text))).toEqual(text);
  });

  test('is found by the rule itself too', () => {
    expect(ruleText(set, set.rules[0] as CompiledRule)).toEqual(text);
  });

  test('of no such rule is an error', () => {
    expect(() => ruleText(set, 'other')).toThrow('there is no rule `other` in the rule set `test`');
  });

  test('forms from which a sum follows, or which share one out, head it so', () => {
    const heading = (params: object) =>
      part(ruleText(setOf(giving({ amount: { fixed: '1' }, ...params })), 'told'), 'amount')?.heading.zh;
    const of = both('费用');
    expect(heading({ form: 'waiver', of })).toBe('金额');
    expect(heading({ form: 'rate-change', of, change: { points: '5' } })).toBe('据此计算的金额');
    const shares = [
      { payer: both('省'), percent: '60' },
      { payer: both('市'), percent: '40' },
    ];
    expect(heading({ form: 'cost-sharing', of, shares })).toBe('合计金额');
  });
});

describe('the words behind each sentence', () => {
  test('all quotes and readings, those of named conditions too, each once', () => {
    expect(text.quotes.map(({ quote }) => quote)).toEqual(['全文', '条件', '外出', '金额', '周期', '贫困']);
    expect(text.quotes[0]).toMatchObject({ source: 'notice', document: '通知', clause: both('一') });
    expect(text.readings.map(({ question }) => question.zh)).toEqual(['外出吗', '谁']);
  });

  test('the nearest first', () => {
    expect(quotes('amount')).toEqual(['金额', '全文']);
    expect(quotes('whom')).toEqual(['全文']);
  });

  test('what is given does not take the quotes of what has a sentence of its own', () => {
    expect(quotes('gives')).toEqual(['全文']);
  });

  test('a comparison inside a named condition rests on that condition’s own words', () => {
    const [group] = part(text, 'conditions')?.sentences ?? [];
    const [namedPart, leaf] = group?.of ?? [];
    expect(namedPart?.quotes.map(({ quote }) => quote)).toEqual(['条件', '全文']);
    expect(namedPart?.of[0]?.quotes.map(({ quote }) => quote)).toEqual(['贫困']);
    expect(namedPart?.of[0]?.readings.map(({ question }) => question.zh)).toEqual(['谁']);
    expect(leaf?.quotes.map(({ quote }) => quote)).toEqual(['外出', '条件', '全文']);
    expect(leaf?.readings.map(({ question }) => question.zh)).toEqual(['外出吗']);
  });
});
