// A person: what is due, what nobody has a claim to, and what depends on an office.
import { compile, evaluate } from '@huice/core';
import { latest } from '@huice/policy-yunnan';

const decision = evaluate(
  compile(latest),
  {
    subject: 'person',
    region: '530100',
    facts: {
      isRegisteredPoor: true,
      isRegisteredPoorLabourer: true,
      isWorkingAwayFromHome: true,
      stableEmploymentSince: '2019-03-01',
      isQualifiedForTravelSubsidy: true,
      isInRuralPublicPost: true,
      isQualifiedForRuralPublicPostAllowance: true,
    },
  },
  { asOf: '2019-06-01' },
);

for (const strength of ['entitlement', 'discretionary', 'exhortation']) {
  console.log(`${strength}:`);
  for (const result of decision.results) {
    if (result.outcome !== 'eligible' || result.strength !== strength) continue;
    const { amount } = result;
    const sum = amount === undefined ? '' : amount.figure === 'up-to' ? `up to ${amount.to}` : amount.value;
    console.log(`  ${result.title.en}${sum ? `: ${sum} yuan` : ''}`);
  }
}
console.log('totals:', JSON.stringify(decision.totals.cash));
