// An enterprise with the cap binding: 20,000 yuan were paid before, so 30,000 are left under the cap of 50,000.
import { compile, evaluate } from '@huice/core';
import { latest } from '@huice/policy-yunnan';

const engine = compile(latest);
for (const hired of [0, 1, 49, 50, 51, 60]) show(hired, '0');
show(40, '20000');

function show(poorWorkersNewlyHired, workshopAwardAlreadyPaid) {
  const facts = { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired, workshopAwardAlreadyPaid };
  const { results } = evaluate(engine, { subject: 'enterprise', region: '530000', facts }, { asOf: '2019-06-01' });
  const { outcome, amount } = results.find(({ benefit }) => benefit === 'workshop-hiring-award');
  const limits = amount?.limitedBy.join(', ') || 'nothing';
  console.log(`${poorWorkersNewlyHired} hired, ${workshopAwardAlreadyPaid} paid: ${outcome}`);
  if (amount !== undefined) console.log(`  ${amount.formula} = ${amount.value}, limited by ${limits}`);
}
