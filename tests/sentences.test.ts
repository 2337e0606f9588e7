// Every rule of every pack as sentences: snapshots that a reviewer reads, and no gap in any of them.
import { readdirSync, readFileSync } from 'node:fs';
import { compile, type FactDefinition } from '@huice/core';
import { grouped, type RuleText, ruleLines, ruleText, type Sentence, voiceOf } from '@huice/core/explain';
import { describe, expect, test } from 'vitest';
import { type AmountNode, choicesOf, partsOf } from '../packages/core/src/amounts/node.js';
import type { Leaf } from '../packages/core/src/conditions/form.js';
import { endsOf, leavesOf } from '../packages/core/src/conditions/node.js';
import { declared } from '../packages/core/src/explain/sentences/declared.js';
import { statement } from '../packages/core/src/explain/sentences/statement.js';
import { operators } from '../packages/core/src/model/index.js';
import { plain } from '../packages/core/src/money/exact.js';

const names = readdirSync('packages').filter((name) => name.startsWith('policy-'));

function latestOf(name: string) {
  const folder = `packages/${name}/rule-sets`;
  const [newest] = readdirSync(folder)
    .filter((file) => /^\d/.test(file))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const engine = compile(JSON.parse(readFileSync(`${folder}/${newest}`, 'utf8')));
  return [...engine.packs.values()][0]?.[0] as NonNullable<ReturnType<typeof engine.packs.get>>[number];
}

const packs = names.map((name) => [name, latestOf(name)] as const);
const facts = new Map<string, FactDefinition>(
  packs.flatMap(([, { ruleSet }]) => ruleSet.facts.map((one) => [one.id, one])),
);

const below = (sentence: Sentence): Sentence[] => [sentence, ...sentence.of.flatMap(below)];
const sentencesOf = ({ parts }: RuleText, topics: readonly string[]) =>
  parts.filter(({ topic }) => topics.includes(topic)).flatMap(({ sentences }) => sentences.flatMap(below));

/** What must not be seen: gaps, JSON, names of code, signs that stand twice. Words of the text itself are left out. */
const gaps = [
  /undefined|null|NaN|Infinity|\[object|[{}\\]/,
  /\p{Script=Han}[a-z]+[A-Z]|\b[a-z]+[A-Z][a-z]/u,
  /[,:;.][,:;.]|\( | \)|\(\)|“”|''| {2}|^ | $/,
  /[,;]$/,
];
/** Names of code that are no plain words as well: `county` and `in` may be said. */
const codeNames = [...operators, ...facts.keys()].filter((name) => /[A-Z]/.test(name));
const known = new RegExp(`\\b(?:${codeNames.join('|')})\\b`);

describe.each(packs)('%s', (name, ruleSet) => {
  const texts = ruleSet.rules.map((rule) => ruleText(ruleSet, rule));

  test.each(['zh', 'en'] as const)('reads as before in %s', async (language) => {
    const voice = voiceOf(language);
    const rules = texts.map((text) =>
      ruleLines(text, voice)
        .map(({ level, text: line }) => '  '.repeat(level) + line)
        .join('\n'),
    );
    await expect(`${rules.join('\n\n')}\n`).toMatchFileSnapshot(
      `sentences/${name.slice('policy-'.length)}.${language}.txt`,
    );
  });

  test.each(['zh', 'en'] as const)('has no gap in %s', (language) => {
    const topics = texts.flatMap(({ parts }) => parts.map(({ topic }) => topic));
    const own = topics.filter((topic) => !['fund', 'elsewhere', 'responsible'].includes(topic));
    const lines = texts.flatMap((text) => sentencesOf(text, own).map((one) => one.text[language]));
    const bare = lines.map((line) => line.replace(/(原文:|the text says )“[^”]*”/g, '$1…'));
    expect(bare.filter((line) => line === '' || [...gaps, known].some((gap) => gap.test(line)))).toEqual([]);
  });

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

  test('rests every condition and everything given on words or on a reading', () => {
    const bare = texts.flatMap(({ rule, parts }) =>
      parts
        .filter(({ topic }) => !['authority', 'conditions'].includes(topic))
        .flatMap(({ sentences }) => sentences.filter((one) => one.quotes.length + one.readings.length === 0))
        .map((one) => `${rule}: ${one.text.en}`),
    );
    expect(bare).toEqual([]);
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
