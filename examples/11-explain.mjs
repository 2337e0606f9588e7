// Why: an award that the cap holds down, and a subsidy that fails by a month, each condition with its value and the words behind it.
import { compile, evaluate } from '@huice/core';
import { explain, explanationText, voiceOf } from '@huice/core/explain';
import { latest } from '@huice/policy-yunnan';

const engine = compile(latest);
const options = { asOf: '2019-06-01' };
const signs = { held: '✓ ', failed: '✗ ', open: '? ', warning: '! ', heading: '', quote: '' };

/**
 * @param {import('@huice/core').Decision} decision
 * @param {string} benefit
 * @param {'zh' | 'en'} language
 */
function show(decision, benefit, language) {
  for (const explanation of explain(engine, decision, { benefit })) {
    for (const { level, mark, text } of explanationText(explanation, voiceOf(language)))
      console.log('  '.repeat(level) + (mark === undefined ? '' : signs[mark]) + text);
  }
}

const workshop = evaluate(
  engine,
  {
    subject: 'enterprise',
    region: '533325',
    facts: { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 60, workshopAwardAlreadyPaid: '20000' },
  },
  options,
);
show(workshop, 'workshop-hiring-award', 'zh');

const worker = evaluate(
  engine,
  {
    subject: 'person',
    region: '533325',
    facts: {
      isRegisteredPoor: true,
      isLabourer: true,
      isWorkingAwayFromHome: true,
      stableEmploymentSince: '2019-04-01',
      isQualifiedForTravelSubsidy: true,
    },
  },
  options,
);
show(worker, 'labour-export-travel-subsidy', 'en');

// The same as data: a tree in which every part says whether it held and whether the outcome rests on it.
const [explanation] = explain(engine, worker, { benefit: 'labour-export-travel-subsidy' });
console.log(explanation?.outcome, explanation?.summary.zh);
