import { Engine as RulesEngine } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../test/support/decide.js';
import { fact, named, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, evaluate, HuiceError, type Profile } from '../index.js';
import type { Condition } from '../model/index.js';
import { type BenefitParameters, loadRules, runtimeFacts } from './index.js';

const asOf = '2019-06-01';
const options = ['a', 'b'].map((value) => ({ value, label: { zh: value, en: value } }));
const facts = [
  fact('poor', { type: 'boolean' }),
  fact('hired', { type: 'integer', min: 0 }),
  fact('wage', { type: 'decimal', min: '0', places: 8 }),
  fact('minimumWage', { type: 'decimal', min: '0', scope: 'context' }),
  fact('level', { type: 'option', options }),
  fact('kinds', { type: 'options', options }),
  fact('bornOn', { type: 'date', min: '1900-01-01', max: 'asOf' }),
  fact('age', { type: 'integer', min: 0, derivation: { completed: 'years', since: 'bornOn' } }),
];

const leaf = (id: string, operator: string, value: unknown) => ({ fact: id, operator, value }) as Condition;

async function granted(conditions: Condition | undefined, given: Partial<Profile>, day = asOf, rest = {}) {
  const engine = compile(
    ruleSet([rule('drawn', conditions, undefined, rest)], facts, [named('poor', leaf('poor', 'equal', true))]),
  );
  const profile: Profile = { subject: 'person', facts: {}, ...given };
  const { events } = await loadRules(new RulesEngine(), engine).run(runtimeFacts(profile, { asOf: day }));
  const outcome = evaluate(engine, profile, { asOf: day }).results[0]?.outcome;
  return { events: events.length, outcome };
}

describe('what json-rules-engine itself would grant is not granted while a fact is unknown', () => {
  test.each([
    ['notEqual', leaf('level', 'notEqual', 'a')],
    ['notIn', leaf('level', 'notIn', ['a'])],
    ['doesNotContain', leaf('kinds', 'doesNotContain', 'a')],
    ['not', { not: leaf('poor', 'equal', true) }],
    ['not of a named condition', { not: { condition: 'poor' } }],
    ['not any', { not: { any: [leaf('poor', 'equal', true), leaf('hired', 'greaterThan', 3)] } }],
    ['not not not', { not: { not: { not: leaf('hired', 'lessThan', 1) } } }],
    ['a lost condition', { lost: { zh: '根据[', en: 'on the basis of [' } }],
    ['not a lost condition', { not: { lost: { zh: '根据[', en: 'on the basis of [' } } }],
  ])('%s', async (_, conditions) => {
    expect(await granted(conditions as Condition, {})).toEqual({ events: 0, outcome: 'undetermined' });
  });

  test('although evaluate, which looks at all completions, may know better', async () => {
    const either = { any: [leaf('age', 'lessThan', 60), leaf('age', 'greaterThanInclusive', 60)] };
    expect(await granted(either, {})).toEqual({ events: 0, outcome: 'eligible' });
  });
});

describe('a rule grants', () => {
  test.each([
    ['with an exact decimal', leaf('wage', 'equal', 0.3), { facts: { wage: '0.30' } }],
    ['with a decimal beyond floating point', leaf('wage', 'greaterThan', 0.3), { facts: { wage: '0.30000001' } }],
    ['with a derived fact', leaf('age', 'greaterThanInclusive', 60), { facts: { bornOn: '1959-06-01' } }],
    ['with a derived fact as given', leaf('age', 'greaterThanInclusive', 60), { facts: { age: 60 } }],
    ['a negated named condition', { not: { condition: 'poor' } }, { facts: { poor: false } }],
    ['a named condition', { condition: 'poor' }, { facts: { poor: true } }],
    ['a comparison of two facts', leaf('wage', 'lessThan', { fact: 'hired' }), { facts: { wage: '1.5', hired: 2 } }],
    ['without conditions', undefined, {}],
  ])('%s', async (_, conditions, given) => {
    expect(await granted(conditions as Condition, given)).toEqual({ events: 1, outcome: 'eligible' });
  });
});

describe('a rule grants nothing', () => {
  const to2019 = { effective: { from: '2018-10', to: '2019-12-31' } };
  test.each([
    ['before its interval', {}, '2018-09-30', 'not-applicable'],
    ['on a day that the text leaves open', {}, '2018-10-15', 'undetermined'],
    ['after its interval', {}, '2020-01-01', 'not-applicable'],
    ['to another kind of subject', { subject: 'locality' as const }, asOf, 'not-applicable'],
    ['elsewhere', { region: '110101' }, asOf, 'not-applicable'],
  ])('%s', async (_, given, day, outcome) => {
    expect(await granted(undefined, given, day, to2019)).toEqual({ events: 0, outcome });
  });

  test('below the minimum authority', async () => {
    const weak = ruleSet([rule('weak', undefined)], facts);
    const sources = weak.sources.map((source) => ({ ...source, authority: 'press-report' as const }));
    const engine = loadRules(new RulesEngine(), compile({ ...weak, sources }), {
      minimumAuthority: 'normative-document',
    });
    expect((await engine.run({ asOf, subject: 'person' })).results).toEqual([]);
  });
});

describe('an event', () => {
  const amount = { rate: '0.1', per: 'wage', cap: { percent: '90', of: 'minimumWage' } };
  const engine = compile(ruleSet([rule('award', leaf('poor', 'equal', true), amount)], facts));
  const context = { minimumWage: { value: '1500.50', date: '2018-05-01', source: '云人社发〔2018〕16号' } };
  const profile: Profile = { subject: 'person', region: '530102', facts: { poor: true, wage: '20000' } };

  test('carries the benefit, the facts, the exact amount and the citations', async () => {
    const { events } = await loadRules(new RulesEngine(), engine).run(runtimeFacts(profile, { asOf, context }));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'benefit',
      params: {
        pack: 'test',
        version: '1.0.0',
        rule: 'award',
        benefit: 'award',
        strength: 'entitlement',
        facts: { poor: true, wage: '20000', minimumWage: '1500.5' },
        amount: { value: '1350.45', waitingFor: [], limitedBy: ['/event/params/amount/cap'] },
        citations: [{ source: 'notice', quote: '第一' }],
      },
    });
    expect(events[0]?.params?.['amount']).toEqual(evaluate(engine, profile, { asOf, context }).results[0]?.amount);
  });

  test('of one run leaves the next alone, and is the same for a listener', async () => {
    const rules = loadRules(new RulesEngine(), engine);
    const heard: unknown[] = [];
    rules.on('benefit', (params) => heard.push((params as unknown as BenefitParameters).amount?.from));
    await rules.run(runtimeFacts(profile, { asOf, context }));
    await rules.run(runtimeFacts({ ...profile, facts: { poor: true, wage: '10' } }, { asOf, context }));
    await rules.run(runtimeFacts({ ...profile, facts: { poor: true } }, { asOf, context }));
    expect(heard).toEqual(['1350.45', '1', '0']);
  });

  test('rests on facts that the caller registered beside what runtimeFacts carries, which goes before', async () => {
    const rules = loadRules(new RulesEngine(), engine);
    rules.addFact('poor', true);
    rules.addFact('wage', 10);
    rules.addFact('minimumWage', context.minimumWage);
    const run = async (known: Profile['facts']) =>
      (await rules.run(runtimeFacts({ subject: 'person', facts: known }, { asOf }))).events[0]?.params?.['facts'];
    expect(await run({})).toEqual({ poor: true, wage: '10', minimumWage: '1500.5' });
    expect(await run({ wage: 20 })).toEqual({ poor: true, wage: '20', minimumWage: '1500.5' });
    expect(await run({ poor: null })).toBeUndefined();
  });

  test('rests on facts that the caller registered, as values or functions', async () => {
    const rules = loadRules(new RulesEngine(), engine);
    rules.addFact('poor', async () => true);
    rules.addFact('subject', 'person');
    rules.addFact('asOf', asOf);
    expect((await rules.run({ wage: 10, minimumWage: context.minimumWage })).events).toHaveLength(1);
  });
});

describe('a run is refused, as evaluate would refuse it', () => {
  const engine = compile(ruleSet([rule('award', leaf('poor', 'equal', true))], facts));
  test.each([
    ['without a day', { subject: 'person' }, '/asOf'],
    ['without a subject', { asOf }, '/subject'],
    ['with a fact of the wrong type', { asOf, subject: 'person', hired: 'many' }, '/facts/hired'],
    ['with a bare context fact', { asOf, subject: 'person', minimumWage: 1500 }, '/minimumWage'],
    ['with facts that disagree', { asOf, subject: 'person', age: 3, bornOn: '1959-06-01' }, '/facts/age'],
  ])('%s', async (_, given, at) => {
    const failure = await loadRules(new RulesEngine(), engine)
      .run(given)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HuiceError);
    expect((failure as HuiceError).faults.map((fault) => fault.at)).toContain(at);
  });

  const well = { subject: 'person', facts: { poor: true } };
  const dated = { value: '1500', date: '2018-05-01', source: '厅' };
  test.each<[string, unknown, unknown]>([
    ['with a misspelt fact', { ...well, facts: { por: true } }, { asOf }],
    ['with a misspelt key', { ...well, regoin: '530102' }, { asOf }],
    ['with the region among the facts', { ...well, facts: { region: '110000' } }, { asOf }],
    ['with a misspelt context fact', well, { asOf, context: { minimumWag: dated } }],
    ['with a context fact of the subject', { ...well, facts: { minimumWage: dated } }, { asOf }],
    ['with a fact of the subject as context', well, { asOf, context: { poor: { ...dated, value: true } } }],
    ['with a misspelt option', well, { asOf, contxt: {} }],
    ['with several faults', { subject: 'preson', facts: { por: 1, hired: 'x' } }, { asOf: 'today', context: [] }],
    ['without facts', { subject: 'person' }, { asOf }],
    ['with a function for a fact', { ...well, facts: { poor: () => true } }, { asOf }],
    ['with a cycle', Object.assign([], { 0: well }), { asOf }],
    ['without a profile', null, { asOf }],
    ['without options', well, null],
    ['with nothing', undefined, undefined],
  ])('%s, carried by runtimeFacts', async (_, profile, options) => {
    const given = runtimeFacts(profile as Profile, options as { asOf: string });
    const failure = await loadRules(new RulesEngine(), engine)
      .run(given)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HuiceError);
    const faults = faultsOf(() => evaluate(engine, profile as Profile, options as { asOf: string }));
    expect((failure as HuiceError).faults).toEqual(faults);
  });

  test('with options that belong to the loading', async () => {
    const options = { asOf, knownAt: '2000-01-01', minimumAuthority: 'national-law' };
    const failure = await loadRules(new RulesEngine(), engine)
      .run(runtimeFacts(well as Profile, options))
      .catch((error: unknown) => error);
    expect((failure as HuiceError).faults.map(({ at }) => at)).toContain('/knownAt');
    expect((failure as HuiceError).faults.map(({ help }) => help)).toContain('give it to `loadRules`');
  });

  test('and an error of a registered fact is passed on', async () => {
    const rules = loadRules(new RulesEngine(), engine);
    rules.addFact('poor', () => Promise.reject(new Error('no database')));
    await expect(rules.run({ asOf, subject: 'person' })).rejects.toThrow('no database');
  });

  test('loading twice, or with a wrong option', () => {
    const rules = loadRules(new RulesEngine(), engine);
    expect(() => loadRules(rules, engine)).toThrow('rules were loaded into it before');
    expect(() => loadRules(new RulesEngine(), engine, { knownAt: '2019-02-30' })).toThrow('/knownAt');
  });
});
