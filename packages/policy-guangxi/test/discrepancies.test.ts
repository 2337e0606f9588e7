// Where the feature's own figures disagree with each other or with what it says, the arithmetic is recorded in discrepancies.json;
// here it is done again with exact fractions, and through the engine where a rule gives the figure.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, evaluate, type FactDefinition, type Profile, type RuleResult } from '@huice/core';
import { assemble, Faults, readPack } from '@huice/core/pack';
import { describe, expect, it, test } from 'vitest';
import { add, divide, type Fraction, fractionOf, subtract, times } from './fraction.js';

interface Asked {
  readonly benefit: string;
  readonly subject: Profile['subject'];
  readonly asOf: string;
  readonly facts: Profile['facts'];
  readonly context?: Readonly<Record<string, { value: string; date: string; source: string }>>;
  /** The amount, or the outcome where there is none. */
  readonly gives: string;
}

interface Discrepancy {
  readonly id: string;
  readonly kind: 'contradicts' | 'cannot-be-derived' | 'rounding';
  readonly clause: string;
  readonly quote: string;
  readonly rules: readonly Asked[];
  /** `equals` is a decimal, or a fraction where no decimal is exact. */
  readonly arithmetic: readonly { readonly expression: string; readonly equals: string }[];
  readonly conclusion: { readonly zh: string; readonly en: string };
}

const folder = fileURLToPath(new URL('..', import.meta.url));
const vocabularyFolder = fileURLToPath(new URL('../../vocabulary/facts', import.meta.url));
const read = (path: string) => readFileSync(path, 'utf8');
const paths = ['pack.json', 'ledger.json', 'facts.json'].concat(
  ...['sources', 'rules', 'conditions', 'scenarios'].map((name) =>
    readdirSync(`${folder}/${name}`).map((file) => `${name}/${file}`),
  ),
);
const faults = new Faults();
const pack = readPack(Object.fromEntries(paths.map((path) => [path, read(`${folder}/${path}`)])), faults);
faults.done();
if (pack === undefined) throw new Error('unreachable: a pack without faults is read');
const vocabulary = Object.fromEntries(
  readdirSync(vocabularyFolder).map((file) => {
    const fact: FactDefinition = JSON.parse(read(`${vocabularyFolder}/${file}`));
    return [fact.id, fact];
  }),
);
const engine = compile(assemble(pack, vocabulary, { version: '0.0.0', releasedOn: '1900-01-01' }));
const { discrepancies } = JSON.parse(read(`${folder}/discrepancies.json`)) as { discrepancies: Discrepancy[] };

/** The answer of the benefit's rule for the day. */
function ask({ benefit, subject, asOf, facts, context }: Omit<Asked, 'gives'>): RuleResult {
  const { results } = evaluate(engine, { subject, facts }, { asOf, ...(context === undefined ? {} : { context }) });
  const own = results.filter((result) => result.benefit === benefit);
  const result = own.find(({ reason }) => reason !== 'not-in-force') ?? own[0];
  if (result === undefined) throw new Error(`no rule gives ${benefit}`);
  expect(result.authority).toBe('press-report');
  return result;
}

function given({ outcome, reason, amount }: RuleResult): string {
  if (amount === undefined) return reason ?? outcome;
  const open = amount.waitingFor.length > 0 ? '?' : '';
  return amount.figure === 'at-least' ? `at least ${amount.from}${open}` : (amount.value ?? `${amount.from}${open}`);
}

/** An expression of decimals with `+ - * / ( )`, worked out exactly. */
function work(expression: string): Fraction {
  const tokens = expression.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  let at = 0;
  const level = (next: () => Fraction, operators: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>>) => {
    let value = next();
    for (let operate = operators[tokens[at] ?? '']; operate !== undefined; operate = operators[tokens[at] ?? '']) {
      at += 1;
      value = operate(value, next());
    }
    return value;
  };
  const sum = (): Fraction => level(product, { '+': add, '-': subtract });
  const product = (): Fraction => level(atom, { '*': times, '/': divide });
  const atom = (): Fraction => {
    const token = tokens[at++] as string;
    if (token !== '(') return fractionOf(token);
    const value = sum();
    at += 1;
    return value;
  };
  return sum();
}

describe.each(discrepancies)('the discrepancy $id', ({ clause, quote, rules, arithmetic, conclusion }) => {
  it('quotes the feature word for word, in the clause it names', () => {
    const source = pack.sources[0];
    const index = source?.header.clauses.findIndex(({ id }) => id === clause) ?? -1;
    const [start, end] = [source?.header.clauses[index]?.first, source?.header.clauses[index + 1]?.first].map(
      (first) => (first === undefined ? undefined : source?.text.indexOf(first)),
    );
    expect(index).toBeGreaterThanOrEqual(0);
    expect(source?.text.slice(start, end)).toContain(quote);
  });

  it('computes as recorded', () => {
    for (const { expression, equals } of arithmetic)
      expect([expression, work(expression)]).toEqual([expression, work(equals)]);
  });

  it('says what the rules give', () => {
    for (const one of rules) expect(given(ask(one))).toBe(one.gives);
  });

  it('ends with a conclusion in both languages', () => {
    expect(conclusion.zh).toMatch(/\p{Script=Han}/u);
    expect(conclusion.en).toMatch(/[a-z]{3}/);
  });
});

test('each discrepancy has an id of its own', () => {
  expect(new Set(discrepancies.map(({ id }) => id)).size).toBe(discrepancies.length);
});

describe('figures that agree', () => {
  test.each([
    ['70.33 / 53 * 100', '132.7', 'the target of jobs reached'],
    ['24 / 38 * 100', '63.2', 'park projects in poor areas: 24 of 38'],
    ['722 / 861 * 100', '83.9', 'Three Supports posts for poverty relief'],
    ['1512 / 1680 * 100', '90', 'the lowest tier as a share of the minimum wage'],
  ])('%s is %s, rounded as printed: %s', (expression, printed) => {
    const tenth = fractionOf('0.05');
    const [value, shown] = [work(expression), fractionOf(printed)];
    const away = subtract(value, shown);
    expect(subtract(tenth, away).top >= 0n && add(tenth, away).top > 0n).toBe(true);
  });

  it('come out of the rules: 5,000,000 yuan a park, 100 yuan a premium, 1512 yuan a month', () => {
    const park = { isProvincialMigrantWorkerStartupPark: true, isSelectedForStartupParkGrant: true };
    const poor = { isInResidentPension: true, isRegisteredPoor: true, isMarkedOutOfPoverty: false };
    const unemployed = { isInsuredInDeeplyPoorArea: true, receivesUnemploymentBenefit: true };
    const context = { monthlyMinimumWage: { value: '1680', date: '2019-01-01', source: 'test figure' } };
    const asOf = '2019-10-01';
    expect(given(ask({ benefit: 'startup-park-grant', subject: 'enterprise', asOf, facts: park }))).toBe('5000000');
    expect(given(ask({ benefit: 'resident-pension-premium', subject: 'person', asOf, facts: poor }))).toBe('100');
    const floor = ask({ benefit: 'unemployment-benefit-floor', subject: 'person', asOf, facts: unemployed, context });
    expect(given(floor)).toBe('at least 1512');
  });

  it('share the cost 6∶4 with a prefecture-level city and 8∶2 with a county', () => {
    const shares = (benefit: string, localityLevel: string) => {
      const facts = { localityLevel, premiumsPaidByGovernmentPersons: 10 };
      const { gives, amount } = ask({ benefit, subject: 'locality', asOf: '2019-10-01', facts });
      if (gives.form !== 'cost-sharing') throw new Error('unreachable');
      return gives.shares.map(({ percent }) => work(`${amount?.value} * ${percent} / 100`));
    };
    expect(shares('pension-premium-sharing-city', 'prefecture-level-city')).toEqual(['600', '400'].map(fractionOf));
    expect(shares('pension-premium-sharing-county', 'county')).toEqual(['800', '200'].map(fractionOf));
  });
});
