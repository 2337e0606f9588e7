// Missing facts: an entitlement whose sum waits for a fact, and outcomes that are open, each with the facts that would settle it.
import { compile, evaluate } from '@huice/core';
import { latest } from '@huice/policy-yunnan';

const decision = evaluate(
  compile(latest),
  { subject: 'enterprise', facts: { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 40 } },
  { asOf: '2019-06-01' },
);
console.log('assumed:', JSON.stringify(decision.assumptions));

const award = decision.results.find(({ benefit }) => benefit === 'workshop-hiring-award');
if (award?.amount !== undefined) {
  console.log(`${award.title.en}: ${award.outcome}, ${award.amount.from} to ${award.amount.to} yuan`);
  console.log(`  waits for: ${award.amount.waitingFor.map(label).join('; ')}`);
}

for (const { outcome, title, missing } of decision.results) {
  if (outcome === 'undetermined')
    console.log(`${title.en}: open\n  would be settled by: ${missing.map(label).join('; ')}`);
}

/** @param {string} id */
function label(id) {
  // A rule set carries the facts it uses, in both languages.
  return latest.facts.find((fact) => fact.id === id)?.label.en ?? id;
}
