import { Engine as RulesEngine } from 'json-rules-engine';
import { compare } from '../../../src/compare/index.js';
import { explain } from '../../../src/explain/index.js';
import { compile, evaluate, type HuiceError } from '../../../src/index.js';
import { start } from '../../../src/interview/index.js';
import { loadRules, runtimeFacts } from '../../../src/json-rules-engine/index.js';
import type { Told } from '../../../src/model/index.js';
import { is } from '../../support/decide.js';
import { rule, ruleSet } from '../../support/rule-set.js';
import { type Examples, refused } from '../example.js';
import { facts } from '../facts.js';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const set = ruleSet([rule('it', is('poor', true))], facts);
const engine = compile(set);
const asOf = '2019-06-01';
const person = { subject: 'person' as const, facts: {} };
const asking = (options: Anything) => refused(() => evaluate(engine, person, options));
const decision = evaluate(engine, person, { asOf });
const explaining = (which: Anything) => refused(() => explain(engine, decision, which));
const interviewing = (options: Anything) => refused(() => start(engine, person, { asOf, ...options }));
const side = (rest: object) => ({ engine, asOf, ...rest });
const comparing = (rest: object) => refused(() => compare(side({}), side(rest)));
const two = compile([set, ruleSet([rule('it', is('poor', true))], facts, [], { pack: 'another' })]);

export const options: Examples = {
  'none at all': asking(undefined),
  'no object': asking(5),
  'no day': asking({}),
  'days that are none': asking({ asOf: '2019-13-01', knownAt: 'yesterday' }),
  'keys and authorities that are misspelt': asking({ asOf, knownat: asOf, minimumAuthority: 'press-raport' }),
  'no yes or no': asking({ asOf, evidence: 'no' }),
  'no engine': refused(() => evaluate(set as Anything, person, { asOf })),
  'benefits and amounts in another form': interviewing({ benefits: 'it', amounts: 'yes' }),
  'a benefit that nobody asks about': interviewing({ benefits: ['its'] }),
  'an option of the loading in a run': () =>
    loadRules(new RulesEngine(), engine)
      .run(runtimeFacts(person, { asOf, knownAt: asOf } as Anything))
      .then((): readonly Told[] => [])
      .catch((error: HuiceError): readonly Told[] => error.faults),
  'loaded twice': refused(() => loadRules(loadRules(new RulesEngine(), engine), engine)),
  'what a decision does not have': explaining({ pack: 'tset', benefit: 'itt', rule: 'other' }),
  'a decision of rules that the engine lacks': refused(() => explain(compile({ ...set, version: '2.0.0' }), decision)),
  'a side that does not say which pack': refused(() => compare(side({}), { engine: two, asOf })),
  'a side without the pack': comparing({ pack: 'tets' }),
  'a side without the version': comparing({ version: '1.0.1' }),
  'a side on no day': comparing({ asOf: '2019-02-29' }),
};
