// Sentences say all that the compiled rules of the packs hold.
import { describe, expect, test } from 'vitest';
import { type AmountNode, choicesOf, partsOf } from '../src/amounts/node.js';
import type { Leaf } from '../src/conditions/form.js';
import { endsOf, leavesOf } from '../src/conditions/node.js';
import { grouped, type RuleText, ruleText, type Sentence } from '../src/explain/index.js';
import { declared } from '../src/explain/sentences/declared.js';
import { statement } from '../src/explain/sentences/statement.js';
import { compile } from '../src/index.js';
import type { FactDefinition } from '../src/model/index.js';
import { plain } from '../src/money/exact.js';
import { releasedRuleSets } from './oracle/released.js';

const below = (sentence: Sentence): Sentence[] => [sentence, ...sentence.of.flatMap(below)];
const sentencesOf = ({ parts }: RuleText, topics: readonly string[]) =>
  parts.filter(({ topic }) => topics.includes(topic)).flatMap(({ sentences }) => sentences.flatMap(below));

const packs = [...compile(releasedRuleSets()).packs.values()].flatMap((versions) => versions.slice(-1));
const facts = new Map<string, FactDefinition>(
  packs.flatMap(({ ruleSet }) => ruleSet.facts.map((one) => [one.id, one] as const)),
);

describe.each(packs.map((ruleSet) => [ruleSet.ruleSet.pack, ruleSet] as const))('%s', (_, ruleSet) => {
  const texts = ruleSet.rules.map((rule) => ruleText(ruleSet, rule));

  test('leaves no comparison out', () => {
    for (const [index, { when, rule }] of ruleSet.rules.entries()) {
      const told = sentencesOf(texts[index] as RuleText, ['conditions']).map(({ text }) => text.zh);
      const missing = (when === undefined ? [] : leavesOf(when)).filter(
        (leaf) => !told.some((line) => tells(line, leaf)),
      );
      expect(missing, rule.id).toEqual([]);
      expect(told.filter((line) => line.includes('原文残缺'))).toHaveLength(
        when === undefined ? 0 : endsOf(when).filter(({ kind }) => kind === 'lost').length,
      );
    }
  });

  test('leaves no number of an amount out', () => {
    for (const [index, { amount, rule }] of ruleSet.rules.entries()) {
      const told = sentencesOf(texts[index] as RuleText, ['amount'])
        .map(({ text }) => text.zh)
        .join('\n');
      const written: string[] = told.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
      for (const number of amount === undefined ? [] : numbersOf(amount)) expect(written, rule.id).toContain(number);
      for (const leaf of amount === undefined ? [] : choicesOf(amount).flatMap(leavesOf))
        expect(told, rule.id).toContain(leaf.fact.definition.label.zh);
    }
  });
});

/** Whether a line is about a comparison: it has the fact's words, and what the fact is compared with. */
function tells(line: string, { fact, right }: Leaf): boolean {
  const { label, question, type, options = [] } = fact.definition;
  if (type === 'boolean') {
    const words = question.zh
      .replace(/[?\uff1f]$/, '')
      .replace(/\([^()]*填[^()]*\)/, '')
      .split('是否')
      .at(-1) as string;
    return line.includes(words.replace(/^(?:为|已)/, ''));
  }
  const values = right.kind === 'list' ? right.values : right.kind === 'constant' ? [right.value] : [];
  const stem = label.zh.replace(/\(周岁\)|满几.*$/, '').replace(/^年龄$/, '年');
  return (
    line.includes(stem) &&
    values.every((value) => {
      const option = options.find((one) => one.value === value)?.label.zh;
      return line.includes(option ?? (type === 'region' ? String(value) : grouped(String(value))));
    })
  );
}

function numbersOf(node: AmountNode): string[] {
  const figure = 'figure' in node ? [node.figure.kind === 'up-to' ? node.figure.to : node.figure.from] : [];
  return [...figure.map((number) => grouped(plain(number))), ...partsOf(node).flatMap((part) => numbersOf(part.node))];
}

describe('yes-or-no facts as statements', () => {
  const booleans = [...facts.values()].filter(({ type }) => type === 'boolean');

  test('in Chinese every question can be turned into one', () => {
    expect(booleans.filter((fact) => statement(fact, true).zh === `${fact.label.zh}:是`).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('in English all but one can', () => {
    const asked = booleans.filter(({ question }) => declared(question.en, true).startsWith('“')).map(({ id }) => id);
    expect(asked).toEqual(['receivesUnemploymentBenefit']);
  });
});
