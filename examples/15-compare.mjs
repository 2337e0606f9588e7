// Two days of one pack, and a draft beside what is released: who gains and who loses, each with somebody who shows it, and what differs in the rule.
import { compile } from '@huice/core';
import { compare } from '@huice/core/compare';
import { comparisonLines, comparisonText, voiceOf } from '@huice/core/explain';
import { latest as guangxi } from '@huice/policy-guangxi';
import { latest as yunnan } from '@huice/policy-yunnan';

/**
 * @param {import('@huice/core/compare').Side} before
 * @param {import('@huice/core/compare').Side} after
 * @param {'zh' | 'en'} language
 */
function show(before, after, language) {
  const text = comparisonText(compare(before, after), before.engine, after.engine);
  for (const benefit of text.benefits) {
    if (benefit.tone === 'same' || benefit.tone === 'neither') continue;
    for (const { level, text: line } of comparisonLines(benefit, text, voiceOf(language)))
      console.log('  '.repeat(level) + line);
  }
}

// On 1 January 2019 Guangxi raised the least that the unemployed of deeply poor areas get.
const engine = compile(guangxi);
show({ engine, asOf: '2018-12-31' }, { engine, asOf: '2019-01-01' }, 'zh');

// A draft that gives workshops 2,000 yuan for each poor labourer taken on, in place of 1,000.
const draft = structuredClone(yunnan);
const award = draft.rules.find(({ id }) => id === 'workshop-hiring-award.2018');
if (award?.event.params.form === 'cash') Object.assign(award.event.params.amount, { rate: '2000' });
const day = '2019-06-01';
show({ engine: compile(yunnan), asOf: day }, { engine: compile(draft), asOf: day }, 'en');
