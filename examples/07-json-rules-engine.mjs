// Loading a pack into a json-rules-engine Engine that a system already runs. What is unknown is never granted.
import { compile } from '@huice/core';
import { loadRules, runtimeFacts } from '@huice/core/json-rules-engine';
import { latest } from '@huice/policy-yunnan';
import { Engine } from 'json-rules-engine';

const engine = loadRules(new Engine(), compile(latest));
const known = { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 40 };

for (const facts of [known, { ...known, workshopAwardAlreadyPaid: '20000' }, { poorWorkersNewlyHired: 40 }]) {
  const asked = runtimeFacts({ subject: 'enterprise', region: '530000', facts }, { asOf: '2019-06-01' });
  const { events } = await engine.run(asked);
  const award = events.find(({ params }) => params?.benefit === 'workshop-hiring-award');
  const amount = award?.params?.amount;
  const sum = amount === undefined ? 'not granted' : (amount.value ?? `${amount.from} to ${amount.to}`);
  console.log(`workshop-hiring-award with ${Object.keys(facts).length} facts: ${sum}`);
}
