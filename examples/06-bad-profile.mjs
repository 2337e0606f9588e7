// Bad profiles: every fault at once, each with its place and a way out, and no half decision.
import { compile, evaluate, HuiceError } from '@huice/core';
import { latest } from '@huice/policy-yunnan';

const engine = compile(latest);

// A caller whose data comes from elsewhere has no type checker to stop it.
/** @type {any} */
const profile = JSON.parse(`{
  "subject": "enterprize",
  "region": 530000,
  "facts": { "poorWorkersNewlyHire": 3, "poorWorkersNewlyHired": 1.5, "workshopAwardAlreadyPaid": "1,000" }
}`);

attempt(profile, '2019-02-29');
attempt({ ...profile, subject: 'enterprise', region: '530000' }, '2019-02-28');

/**
 * @param {any} profile
 * @param {string} asOf
 */
function attempt(profile, asOf) {
  try {
    evaluate(engine, profile, { asOf });
  } catch (error) {
    if (!(error instanceof HuiceError)) throw error;
    console.log(`${error.faults.length} fault(s):`);
    for (const { in: document, at, message, help } of error.faults) {
      console.log(`  ${document} ${at}: ${message}${help === undefined ? '' : ` (${help})`}`);
    }
  }
}
