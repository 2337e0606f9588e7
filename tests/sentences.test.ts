// Every rule of every pack as sentences: snapshots that a reviewer reads, and no gap in any of them.
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@huice/core';
import { type RuleText, ruleLines, ruleText, type Sentence, voiceOf } from '@huice/core/explain';
import { describe, expect, test } from 'vitest';

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
const below = (sentence: Sentence): Sentence[] => [sentence, ...sentence.of.flatMap(below)];
const sentencesOf = ({ parts }: RuleText, topics: readonly string[]) =>
  parts.filter(({ topic }) => topics.includes(topic)).flatMap(({ sentences }) => sentences.flatMap(below));

/** What must not be seen: gaps, JSON, names of facts and operators, signs that stand twice. Words of the text itself are left out. */
const gaps = [
  /undefined|null|NaN|Infinity|\[object|[{}\\]/,
  /\p{Script=Han}[a-z]+[A-Z]|\b[a-z]+[A-Z][a-z]/u,
  /[,:;.][,:;.]|\( | \)|\(\)|“”|''| {2}|^ | $/,
  /[,;]$/,
];
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
    expect(bare.filter((line) => line === '' || gaps.some((gap) => gap.test(line)))).toEqual([]);
  });

  test('rests everything but notes on words or on a reading', () => {
    const bare = texts.flatMap(({ rule, parts }) =>
      parts
        .filter(({ topic }) => !['authority', 'conditions'].includes(topic))
        .flatMap(({ sentences }) => sentences.filter((one) => one.quotes.length + one.readings.length === 0))
        .map((one) => `${rule}: ${one.text.en}`),
    );
    expect(bare).toEqual([]);
  });
});
