// Every sentence, provoked by a real slip and read in both languages: the transcripts beside this file are for people to read.
import { describe, expect, it } from 'vitest';
import { sentences as ofChecks } from '../../src/checks/sentences.js';
import { faultText } from '../../src/faults/index.js';
import { type Said, sentences, type Told } from '../../src/model/index.js';
import type { Examples } from './example.js';
import { amount } from './examples/amount.js';
import { cases } from './examples/cases.js';
import { checks } from './examples/checks.js';
import { json } from './examples/json.js';
import { options } from './examples/options.js';
import { pack } from './examples/pack.js';
import { profile } from './examples/profile.js';
import { receipt } from './examples/receipt.js';
import { aRule } from './examples/rule.js';
import { aRuleSet } from './examples/rule-set.js';
import { factOf } from './facts.js';

const groups: Readonly<Record<string, Examples>> = {
  json,
  profile,
  options,
  rule: aRule,
  amount,
  'rule-set': aRuleSet,
  pack,
  receipt,
  checks,
  cases,
};

const keysOf = ({ says }: Told): string[] => Object.values(says ?? {}).flatMap(keysIn);
const keysIn = ({ key, parts }: Said): string[] => [key, ...(parts?.occurrences ?? []).flatMap(keysIn)];

const told = async (examples: Examples) =>
  Promise.all(Object.entries(examples).map(async ([title, provoke]) => ({ title, faults: await provoke() })));

describe.each(Object.entries(groups))('%s', (name, examples) => {
  it('is told in both languages', async () => {
    const lines = (await told(examples)).flatMap(({ title, faults }) => [
      `# ${title}`,
      ...faults.flatMap((fault) => [faultText(fault, 'zh', factOf), `    ${faultText(fault, 'en')}`]),
      '',
    ]);
    await expect(lines.join('\n')).toMatchFileSnapshot(`${name}.txt`);
  });
});

it('has no words of English where a value stands', async () => {
  const all = (await Promise.all(Object.values(groups).map(told))).flat().flatMap(({ faults }) => faults);
  const values = all.flatMap(({ found, expected, says }) => [
    ...(found === undefined || says?.found !== undefined ? [] : [found]),
    ...(expected === undefined || says?.expected !== undefined ? [] : [expected]),
  ]);
  for (const value of values) expect(value).toMatch(/^`(?:(?!` [a-z]+ `).)*`$/s);
});

it('has an example of every sentence', async () => {
  const all = (await Promise.all(Object.values(groups).map(told))).flat();
  const seen = new Set(all.flatMap(({ faults }) => faults.flatMap(keysOf)));
  expect([...Object.keys(sentences), ...Object.keys(ofChecks)].filter((key) => !seen.has(key))).toEqual([]);
});
