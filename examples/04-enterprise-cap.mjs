// An enterprise with the cap binding: 20,000 yuan were paid before, so 30,000 are left under the cap of 50,000.
import { compile, evaluate } from '@huice/core';
import { latest } from '@huice/policy-yunnan';

const engine = compile(latest);
for (const hired of [0, 1, 49, 50, 51, 60]) show(hired, '0');
show(40, '20000');

/**
 * @param {number} hired
 * @param {string} paid
 */
function show(hired, paid) {
  const facts = { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: hired, workshopAwardAlreadyPaid: paid };
  const { results } = evaluate(engine, { subject: 'enterprise', region: '530000', facts }, { asOf: '2019-06-01' });
  const award = results.find(({ benefit }) => benefit === 'workshop-hiring-award');
  console.log(`${hired} hired, ${paid} paid: ${award?.outcome}`);
  if (award?.amount === undefined) return;
  const { formula, value, limitedBy } = award.amount;
  console.log(`  ${formula} = ${value}, limited by ${limitedBy.join(', ') || 'nothing'}`);
}
