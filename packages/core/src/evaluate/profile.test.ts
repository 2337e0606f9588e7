import { describe, expect, it, test } from 'vitest';
import { faultsOf, is, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile } from '../compile/index.js';
import { describeFault } from '../model/index.js';
import { evaluate } from './evaluate.js';

const wage = fact('minimumWage', { type: 'decimal', unit: 'yuan-a-month', min: '0', scope: 'context' });
const precise = fact('share', { type: 'decimal', places: 4, min: '0', max: '1' });
const engine = compile(ruleSet([rule('it', is('poor', true))], [...someFacts, wage, precise]));
const asOf = '2019-06-01';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const ask = (profile: Anything, options: Anything) => evaluate(engine, profile, options);
const withFacts = (facts: Anything) => ask({ subject: 'person', facts }, { asOf });
const said = (run: () => unknown) =>
  faultsOf(run).map(
    ({ code, in: place, at, help }) => `${code} ${place} ${at}${help === undefined ? '' : ` (${help})`}`,
  );

describe('a value that its fact cannot have', () => {
  test.each<[string, Anything, string]>([
    ['workers', -1, 'out-of-bounds'],
    ['workers', 1.5, 'wrong-type'],
    ['workers', 1001, 'out-of-bounds'],
    ['workers', 'many', 'wrong-type'],
    ['workers', '5', 'wrong-type'],
    ['workers', true, 'wrong-type'],
    ['workers', 2 ** 60, 'not-exact'],
    ['workers', [5], 'wrong-type'],
    ['workers', { value: 5 }, 'wrong-type'],
    ['cost', '1e3', 'wrong-type'],
    ['cost', '1,000', 'wrong-type'],
    ['cost', ' 5', 'wrong-type'],
    ['cost', '', 'wrong-type'],
    ['cost', '05', 'wrong-type'],
    ['cost', '٥', 'wrong-type'],
    ['cost', '0.001', 'wrong-type'],
    ['cost', 0.1 + 0.2, 'not-exact'],
    ['cost', 123456789.1234567, 'not-exact'],
    ['cost', '1000000.01', 'out-of-bounds'],
    ['cost', '-0.01', 'out-of-bounds'],
    ['cost', `0.${'0'.repeat(50)}1`, 'wrong-type'],
    ['cost', false, 'wrong-type'],
    ['share', '0.00001', 'wrong-type'],
    ['share', 1.0001, 'out-of-bounds'],
    ['disabled', 'true', 'wrong-type'],
    ['disabled', 1, 'wrong-type'],
    ['birthDate', '2022-02-30', 'no-such-day'],
    ['birthDate', '1950', 'wrong-type'],
    ['birthDate', '1950/01/01', 'wrong-type'],
    ['birthDate', '2019-06-02', 'out-of-bounds'],
    ['birthDate', '1899-12-31', 'out-of-bounds'],
    ['birthDate', 19500101, 'wrong-type'],
    ['grade', 'lowest', 'wrong-type'],
    ['grade', ['low'], 'wrong-type'],
    ['traits', 'veteran', 'wrong-type'],
    ['traits', ['veteran', 'veteran'], 'wrong-type'],
    ['traits', { 0: 'veteran' }, 'wrong-type'],
    ['workplace', '53', 'wrong-type'],
    ['workplace', 530102, 'wrong-type'],
    ['workplace', '053010', 'wrong-type'],
    ['workplace', '530100', 'wrong-type'],
    ['workplace', '530000', 'wrong-type'],
    ['prefecture', '530102', 'wrong-type'],
    ['county', '530100', 'wrong-type'],
  ])('%s: %j is %s', (id, value, code) => {
    const faults = faultsOf(() => withFacts({ [id]: value }));
    expect(faults).toMatchObject([{ code, in: 'profile', at: `/facts/${id}` }]);
    expect(faults[0]?.message).toContain(id);
  });
});

describe('a value that its fact can just have', () => {
  test.each<[string, Anything]>([
    ['workers', 0],
    ['workers', -0],
    ['workers', 1000],
    ['cost', '1000000.00'],
    ['cost', 0.1],
    ['share', '0.0001'],
    ['birthDate', '2019-06-01'],
    ['birthDate', '1900-01-01'],
    ['traits', []],
    ['workplace', '530102'],
    ['disabled', null],
    ['workers', null],
  ])('%s: %j', (id, value) => expect(() => withFacts({ [id]: value })).not.toThrow());
});

describe('faults in words', () => {
  test.each<[Anything, string]>([
    [
      { workers: -1 },
      'profile /facts/workers: the value of `workers` is below the least that there can be; found `-1`; expected 0 to 1000 (unit: person)',
    ],
    [
      { workers: '5' },
      'profile /facts/workers: the value does not fit the fact `workers`; found `"5"`; expected a whole number (unit: person)',
    ],
    [{ workres: 1 }, 'profile /facts/workres: there is no fact `workres` (did you mean `workers`?)'],
    [
      { grade: 'lo' },
      'profile /facts/grade: the value is not an option of `grade`; found `"lo"`; expected `low`, `high`, `top` (did you mean `low`?)',
    ],
    [
      { cost: 0.1 + 0.2 },
      'profile /facts/cost: the value of `cost` cannot be held exactly as a JSON number; found `0.30000000000000004` (give it as text)',
    ],
    [
      { wage: '-1' },
      'profile /facts/wage: the value of `wage` is below the least that there can be; found `-1`; expected 0 to ∞ (unit: yuan-a-month)',
    ],
    [
      { minimumWage: 1670 },
      'profile /facts/minimumWage: the fact `minimumWage` is one of a place and time (give it in `context`, with its date and source)',
    ],
    [{ region: '530102' }, 'profile /facts/region: there is no fact `region` (give `region` beside `facts`)'],
    [
      { age: 60, birthDate: '1980-01-01' },
      'profile /facts/age: the value of `age` disagrees with what is given of `birthDate`; found `60`; expected `39` (give one of them)',
    ],
  ])('%j', (facts, message) => expect(faultsOf(() => withFacts(facts)).map(describeFault)).toEqual([message]));
});

describe('a profile with many faults', () => {
  it('has all of them reported at once, those of options and context too', () => {
    const profile = {
      subjct: 'person',
      subject: 'persn',
      region: 'Yunnan',
      facts: { poor: 'yes', por: 1, grade: 'lo' },
    };
    const options = {
      asOf: '2022-02-30',
      knownat: '2020-01-01',
      knownAt: 'today',
      minimumAuthority: 'press-reprot',
      context: {
        workers: { value: 1, date: '2018-01-01', source: 'notice' },
        minimumWage: { value: '-1', date: '2018-02-30', source: '', note: 1 },
        minimumWages: 5,
      },
    };
    expect(said(() => ask(profile, options))).toEqual([
      'unknown-key options /knownat (did you mean `knownAt`?)',
      'no-such-day options /asOf',
      'no-such-day options /knownAt',
      'unknown-name options /minimumAuthority (did you mean `press-report`?)',
      'unknown-key profile /subjct (did you mean `subject`?)',
      'shape profile /subject (did you mean `person`?)',
      'wrong-type profile /region',
      'wrong-type profile /facts/poor',
      'unknown-fact profile /facts/por (did you mean `poor`?)',
      'wrong-type profile /facts/grade (did you mean `low`?)',
      'unknown-key context /minimumWage/note',
      'no-such-day context /minimumWage/date',
      'shape context /minimumWage/source',
      'shape context /minimumWages',
      'wrong-type context /workers (give it in `facts`)',
      'out-of-bounds context /minimumWage',
    ]);
  });

  test.each<[string, Anything, Anything, string[]]>([
    ['no profile', undefined, { asOf }, ['not-json profile  (leave the key out, or use null)']],
    ['a list', [], { asOf }, ['shape profile ']],
    ['no facts', { subject: 'person' }, { asOf }, ['shape profile /facts']],
    ['no subject', { facts: {} }, { asOf }, ['shape profile /subject']],
    ['a list of facts', { subject: 'person', facts: [] }, { asOf }, ['shape profile /facts']],
    ['no options', { subject: 'person', facts: {} }, undefined, ['not-json options  (leave the key out, or use null)']],
    ['options that are a day', { subject: 'person', facts: {} }, asOf, ['shape options ']],
    ['no day', { subject: 'person', facts: {} }, {}, ['shape options /asOf']],
    ['null for a day', { subject: 'person', facts: {} }, { asOf: null }, ['shape options /asOf']],
    [
      'a Date for a day',
      { subject: 'person', facts: {} },
      { asOf: new Date(0) },
      ['not-json options /asOf (give what `JSON.parse` would give)'],
    ],
    ['a list for context', { subject: 'person', facts: {} }, { asOf, context: [] }, ['shape context ']],
    [
      'context without a value',
      { subject: 'person', facts: {} },
      { asOf, context: { minimumWage: { date: asOf, source: 'notice' } } },
      ['shape context /minimumWage/value'],
    ],
  ])('%s', (_, profile, options, faults) => expect(said(() => ask(profile, options))).toEqual(faults));
});

it('names each option that there is not', () => {
  expect(said(() => withFacts({ traits: ['veteran', 'vetran', 5] }))).toEqual([
    'wrong-type profile /facts/traits/1 (did you mean `veteran`?)',
    'wrong-type profile /facts/traits/2',
  ]);
});

describe('context', () => {
  it('is used and recorded, with its date and source', () => {
    const context = { minimumWage: { value: '1670.00', date: '2018-05-01', source: '云人社发〔2018〕16号' } };
    expect(ask({ subject: 'person', facts: {} }, { asOf, context }).context).toEqual(context);
  });
});

describe('what is given twice must agree', () => {
  test.each<[Anything, string[]]>([
    [{ age: 39, birthDate: '1980-01-01' }, []],
    [{ age: 40, birthDate: '1980-01-01' }, ['disagreement profile /facts/age (give one of them)']],
    [{ age: 39, ageInMonths: 479 }, []],
    [{ age: 39, ageInMonths: 480 }, ['disagreement profile /facts/ageInMonths (give one of them)']],
    [{ age: 120 }, ['disagreement profile /facts/age (give one of them)']],
    [{ age: 119 }, []],
    [{ needy: true, poor: false }, []],
    [{ needy: true, poor: false, disabled: false }, ['disagreement profile /facts/needy (give one of them)']],
    [{ needy: false, disabled: true }, ['disagreement profile /facts/needy (give one of them)']],
    [{ prefecture: '530100', county: '530102' }, []],
    [{ prefecture: '530100', county: '532301' }, ['disagreement profile /facts/county (give one of them)']],
  ])('%j', (facts, faults) => {
    if (faults.length === 0) expect(() => withFacts(facts)).not.toThrow();
    else expect(said(() => withFacts(facts))).toEqual(faults);
  });

  it('the region too', () => {
    const at = (region: string) => () => ask({ subject: 'person', region, facts: { prefecture: '530100' } }, { asOf });
    expect(at('530102')).not.toThrow();
    expect(at('530000')).not.toThrow();
    expect(said(at('532300'))).toEqual(['disagreement profile /facts/prefecture (give one of them)']);
    expect(said(at('510000'))).toEqual(['disagreement profile /facts/prefecture (give one of them)']);
  });
});

describe('facts of the vocabulary that no rule reads', () => {
  const vocabulary = Object.fromEntries([...someFacts, precise].map((one) => [one.id, one]));
  const wider = compile(ruleSet([rule('it', undefined)], []), { vocabulary });
  const give = (facts: Anything) => () => evaluate(wider, { subject: 'person', facts }, { asOf });

  it('may be carried, and are checked all the same', () => {
    expect(give({ workers: 5, share: '0.5' })).not.toThrow();
    expect(said(give({ workers: -1 }))).toEqual(['out-of-bounds profile /facts/workers']);
    expect(said(give({ age: 40, birthDate: '1980-01-01' }))).toEqual([
      'disagreement profile /facts/age (give one of them)',
    ]);
  });
});
