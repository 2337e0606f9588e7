/**
 * Huice's rules for systems that already run json-rules-engine.
 *
 *     import { compile } from '@huice/core';
 *     import { loadRules, runtimeFacts } from '@huice/core/json-rules-engine';
 *     import { latest } from '@huice/policy-yunnan';
 *     import { Engine } from 'json-rules-engine';
 *
 *     const engine = loadRules(new Engine(), compile(latest));
 *     const profile = {
 *       subject: 'enterprise',
 *       region: '530102',
 *       facts: { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 60, workshopAwardAlreadyPaid: 20000 },
 *     };
 *     const { events } = await engine.run(runtimeFacts(profile, { asOf: '2019-06-01' }));
 *     for (const { params } of events) console.log(params.rule, params.amount?.value); // workshop-hiring-award.2018 30000
 *
 * An event says that the subject is eligible, and carries the benefit, the rule, its strength, the facts it used, the exact amount and the
 * citations. Facts may as well be registered on the Engine, as values or functions: every declared fact is asked for by its own id, and
 * `asOf`, `subject` and `region` beside them; what nobody supplies is unknown. What `runtimeFacts` carries is read whole, and facts so
 * registered only add to it. Whatever is wrong in it (a misspelt fact, a wrong type) rejects the run with the same `HuiceError` that `evaluate`
 * throws; among facts registered one by one a misspelt one cannot be told from one of your own.
 *
 * What is granted here, `evaluate` finds eligible. The converse holds where everything is known. While facts are unknown this goes by the
 * comparisons one by one and does not see that `age < 60` and `age >= 60` leave nothing over: there `evaluate` may settle what is not
 * granted here. No event does not mean ineligible: ask `evaluate` which it is, and what is missing.
 *
 * @module
 */
export type { BenefitEvent, BenefitParameters } from './event.js';
export { type LoadOptions, loadRules } from './load.js';
export { runtimeFacts } from './runtime-facts.js';
