// What would change a decision: a subsidy that waits for a month, an award that several things stand in the way of, and one that nobody can change.
import { compile, evaluate } from '@huice/core';
import { applied, bookOf, voiceOf, whyNot, whyNotText } from '@huice/core/explain';
import { latest } from '@huice/policy-yunnan';

const engine = compile(latest);

/**
 * @param {import('@huice/core').Profile} profile
 * @param {string} rule
 * @param {'zh' | 'en'} language
 */
function show(profile, rule, language) {
  const decision = evaluate(engine, profile, { asOf: '2019-06-01' });
  const answer = whyNot(engine, decision, { pack: 'yunnan', rule });
  for (const { level, text } of whyNotText(answer, bookOf(engine, decision), voiceOf(language)))
    console.log('  '.repeat(level) + text);

  // Each way can be put to the test: the engine decides the changed profile as any other.
  for (const way of answer.ways) {
    const after = applied(decision, way);
    const result = evaluate(engine, after.profile, after.options).results.find((one) => one.rule === rule);
    console.log(`  ${after.options.asOf}: ${result?.outcome}`);
  }
}

const worker = {
  isRegisteredPoor: true,
  isLabourer: true,
  isWorkingAwayFromHome: true,
  stableEmploymentSince: '2019-04-01',
  isQualifiedForTravelSubsidy: true,
};
show({ subject: 'person', region: '533325', facts: worker }, 'labour-export-travel-subsidy.2018', 'zh');

const workshop = { isPovertyAlleviationWorkshop: false, poorWorkersNewlyHired: 0 };
show({ subject: 'enterprise', region: '533325', facts: workshop }, 'workshop-hiring-award.2018', 'en');

// Nobody is advised to become poor.
const other = { ...worker, isRegisteredPoor: false };
show({ subject: 'person', region: '533325', facts: other }, 'labour-export-travel-subsidy.2018', 'zh');
