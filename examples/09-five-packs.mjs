// One profile, asked of all five packs at once. One decision holds each pack's answer; nothing is filtered silently.
import { compile, evaluate } from '@huice/core';
import * as chongqing from '@huice/policy-chongqing';
import * as guangxi from '@huice/policy-guangxi';
import * as guizhou from '@huice/policy-guizhou';
import * as qingcheng from '@huice/policy-qingcheng';
import * as yunnan from '@huice/policy-yunnan';

const packs = [yunnan, guizhou, chongqing, qingcheng, guangxi];
/** @type {readonly import('@huice/core').RuleSet[]} */
const ruleSets = packs.flatMap((pack) => [...pack.ruleSets]);
const engine = compile(ruleSets);
const facts = {
  isRegisteredPoor: true,
  isInsuredInDeeplyPoorArea: true,
  receivesUnemploymentBenefit: true,
  receivesBasicPensionBenefit: false,
  birthDate: '1955-04-30',
};
const options = {
  asOf: '2019-12-01',
  context: { monthlyMinimumWage: { value: '1680', date: '2018-02-01', source: '广西一类月最低工资标准' } },
};

// 450000 is Guangxi: the four others say why they do not apply.
for (const region of ['450000', null]) {
  const { ruleSets: used, results } = evaluate(engine, { subject: 'person', region, facts }, options);
  console.log(region === null ? 'no region:' : `region ${region}:`);
  for (const { pack } of used) {
    const own = results.filter((result) => result.pack === pack);
    const authority = [...new Set(own.map((result) => result.authority))].join();
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { outcome, reason } of own) {
      const answer = reason ?? outcome;
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
    console.log(`  ${pack} (${authority}):`, counts);
  }
  for (const { outcome, title, authority, amount } of results)
    if (outcome === 'eligible' && amount) console.log(`  ${title.en}: at least ${amount.from} yuan, ${authority}`);
  const waiting = results.filter(({ missing }) => missing.includes('region')).length;
  if (waiting > 0) console.log(`  ${waiting} rules of several packs wait for the region`);
}
