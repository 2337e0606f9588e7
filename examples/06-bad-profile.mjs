// A bad profile: every fault at once, each with its place, and no half decision.
import { compile, evaluate, HuiceError } from '@huice/core';
import { latest } from '@huice/policy-yunnan';

const engine = compile(latest);
const profile = {
  subject: 'enterprize',
  region: 530000,
  facts: { poorWorkersNewlyHire: 3, poorWorkersNewlyHired: 1.5, workshopAwardAlreadyPaid: '1,000' },
};
try {
  evaluate(engine, profile, { asOf: '2019-02-29' });
} catch (error) {
  report(error);
}
try {
  evaluate(engine, profile, { asOf: '2019-02-28' });
} catch (error) {
  report(error);
}
try {
  const hired = { ...profile, subject: 'enterprise', region: '530000' };
  evaluate(engine, hired, { asOf: '2019-02-28' });
} catch (error) {
  report(error);
}

function report(error) {
  if (!(error instanceof HuiceError)) throw error;
  console.log(`${error.faults.length} fault(s):`);
  for (const { in: document, at, message, help } of error.faults) {
    console.log(`  ${document} ${at}: ${message}${help === undefined ? '' : ` (${help})`}`);
  }
}
