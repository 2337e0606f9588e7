// What helps a migrant worker with the cost of going, province by province: the same person, each pack with a region and a day of its own.
import { compile, evaluate } from '@huice/core';
import * as chongqing from '@huice/policy-chongqing';
import * as guangxi from '@huice/policy-guangxi';
import * as guizhou from '@huice/policy-guizhou';
import * as qingcheng from '@huice/policy-qingcheng';
import * as yunnan from '@huice/policy-yunnan';

const packs = [yunnan, guizhou, chongqing, qingcheng, guangxi];
// Compiled together, so that one profile may carry the facts of all five.
/** @type {readonly import('@huice/core').RuleSet[]} */
const ruleSets = packs.flatMap((pack) => [...pack.ruleSets]);
const engine = compile(ruleSets);
const facts = {
  isRegisteredPoor: true,
  isRegisteredPoorLabourer: true,
  isRuralLabourer: true,
  isPoorForRevitalisation: true,
  isGuangdongReliefTarget: true,
  isWorkingAwayFromHome: true,
  isWorkingOutOfCounty: true,
  workProvince: 'other-province',
  isFirstOrganisedLabourExport: true,
  isQualifiedForTravelSubsidy: true,
  stableEmploymentMonths: 6,
  intercityTransport: 'second-class-rail',
  intercityFarePaid: '386.50',
  hasTravelSubsidyFromOtherDepartment: false,
};
/** A day on which each document is in force. @type {Record<string, string>} */
const days = {
  yunnan: '2019-06-01',
  guizhou: '2022-06-01',
  chongqing: '2019-06-01',
  qingcheng: '2018-10-01',
  guangxi: '2019-12-01',
};

for (const { latest } of packs) {
  const { pack, jurisdiction, rules } = latest;
  const { region, name } = jurisdiction;
  const kind = new Set(
    rules
      .filter(({ category, event }) => category === 'labour-export' && event.params.form === 'cash')
      .map(({ id }) => id),
  );
  const { results } = evaluate(engine, { subject: 'person', region, facts }, { asOf: days[pack] ?? '' });
  const found = results.filter(
    (result) => result.pack === pack && kind.has(result.rule) && result.reason !== 'other-subject',
  );
  console.log(
    `${name.zh} ${name.en}, on ${days[pack]}${found.length === 0 ? ': no money for going away to work' : ''}`,
  );
  for (const { title, outcome, strength, amount, authority, damaged, citations } of found) {
    const sum = amount === undefined ? '' : `, ${amount.value ?? `up to ${amount.to}`} yuan`;
    const doubt = damaged ? ', from a damaged copy' : '';
    const quote = citations.find(({ supports }) => supports.some((one) => one.startsWith('/event/params')))?.quote;
    console.log(`  ${title.zh}: ${outcome}, ${strength}${sum} (${authority}${doubt})\n    “${quote}”`);
  }
}
