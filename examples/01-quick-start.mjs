// The quick start: compile the released rule sets once, then ask for one enterprise on one day.
import { compile, evaluate } from '@huice/core';
import { ruleSets } from '@huice/policy-yunnan';

const engine = compile(ruleSets);
const decision = evaluate(
  engine,
  {
    subject: 'enterprise',
    region: '530000',
    facts: { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 60, workshopAwardAlreadyPaid: '0' },
  },
  { asOf: '2019-06-01' },
);

for (const result of decision.results.filter(({ outcome }) => outcome === 'eligible')) {
  console.log(result.title.zh, result.strength, result.amount?.value ?? '');
  for (const { clause, quote } of result.citations) console.log(`  ${clause} 「${quote}」`);
}
