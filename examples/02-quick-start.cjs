// The same from CommonJS.
const { compile, evaluate } = require('@huice/core');
const { ruleSets } = require('@huice/policy-yunnan');

const decision = evaluate(
  compile(ruleSets),
  {
    subject: 'enterprise',
    region: '530000',
    facts: { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 60, workshopAwardAlreadyPaid: '0' },
  },
  { asOf: '2019-06-01' },
);
const award = decision.results.find(({ benefit }) => benefit === 'workshop-hiring-award');
console.log(award?.outcome, award?.amount?.value, award?.amount?.formula);
