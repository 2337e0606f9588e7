// Two clocks: the day that is judged (asOf), and the day by whose released rules it is judged (knownAt). A town corrects its rules in July.
import { compile, evaluate } from '@huice/core';
import { readReceipt, receiptText, replay, replayAgainst } from '@huice/core/replay';

/** @type {(zh: string, en: string) => import('@huice/core').Localized} */
const both = (zh, en) => ({ zh, en });

/** @type {(version: string, releasedOn: string, from: string, amount: string) => import('@huice/core').RuleSet} */
const release = (version, releasedOn, from, amount) => ({
  format: 'huice-rule-set/1',
  pack: 'example-town',
  version,
  releasedOn,
  title: both('示例镇', 'Example Town'),
  jurisdiction: { name: both('示例镇', 'Example Town'), region: '530000' },
  sources: [
    {
      id: 'notice-1',
      title: '示例通知',
      issuer: '示例镇',
      dates: { issued: '2019-01-01' },
      authority: 'normative-document',
      damaged: false,
      licence: both('示例', 'an example'),
      provenance: both('为示例而写', 'written for this example'),
      sha256: '0'.repeat(64),
      clauses: [{ id: '1', label: both('一', '1'), first: '一、' }],
    },
  ],
  facts: [],
  conditions: [],
  rules: [
    {
      id: 'heating-aid',
      benefit: 'heating-aid',
      title: both('取暖补助', 'Heating aid'),
      category: 'public-service',
      subjects: ['household'],
      effective: { from, to: 'not-stated' },
      event: {
        type: 'benefit',
        params: { form: 'cash', strength: 'entitlement', amount: { fixed: amount }, period: 'month' },
      },
      responsible: ['示例镇'],
      citations: [
        { source: 'notice-1', clause: '1', quote: '每户每月补助。', supports: ['/event/params', '/effective'] },
      ],
    },
  ],
});

const first = release('1.0.0', '2019-01-10', '2019-01-01', '100');
const versions = {
  'a correction in July, in force a month earlier': [first, release('1.1.0', '2019-07-01', '2018-12-01', '100')],
  'an amount corrected in July': [first, release('2.0.0', '2019-07-01', '2019-01-01', '120')],
};

/** @type {import('@huice/core').Profile} */
const household = { subject: 'household', region: '530102', facts: {} };

/** @type {(engine: import('@huice/core').Engine, asOf: string, knownAt: string) => string} */
const answer = (engine, asOf, knownAt) => {
  const [result] = evaluate(engine, household, { asOf, knownAt }).results;
  return `for ${asOf}, by what was known on ${knownAt}: ${result?.amount?.value ?? result?.reason}`;
};

const [earlier, corrected] = Object.entries(versions).map(([title, ruleSets]) => ({
  title,
  engine: compile(ruleSets),
}));
if (earlier === undefined || corrected === undefined) throw new Error('there are two');
console.log(earlier.title);
console.log(`  ${answer(earlier.engine, '2018-12-15', '2019-06-30')}`);
console.log(`  ${answer(earlier.engine, '2018-12-15', '2019-07-01')}`);
console.log(corrected.title);
console.log(`  ${answer(corrected.engine, '2019-03-01', '2019-06-30')}`);
console.log(`  ${answer(corrected.engine, '2019-03-01', '2019-07-01')}`);
console.log('an application for June, decided in July');
console.log(`  ${answer(corrected.engine, '2019-06-30', '2019-07-31')}`);

// What was decided in March is kept, and can be decided again for ever; and against the corrected version, to see whom it changes.
const kept = receiptText(evaluate(corrected.engine, household, { asOf: '2019-03-01', knownAt: '2019-03-01' }));
const receipt = readReceipt(JSON.parse(kept));
console.log(`kept in March: reproduced, ${replay(corrected.engine, receipt).differences.length} differences`);
for (const { benefit, before, after } of replayAgainst(corrected.engine, receipt).changed)
  console.log(`  ${benefit}: ${before?.amount?.value} would be ${after?.amount?.value}`);
