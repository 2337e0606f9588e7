import { describe, expect, test } from 'vitest';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, evaluate, type HuiceError, type Profile, type RuleSet } from '../index.js';
import { type Receipt, receiptOf, receiptText, replay, replayAgainst } from './index.js';

const facts = [fact('poor', { type: 'boolean' }), fact('hired', { type: 'integer', min: 0 })];
const award = (rate: string, from = '2019-01-01') =>
  rule(
    'award',
    { fact: 'poor', operator: 'equal', value: true },
    { rate, per: 'hired' },
    { effective: { from, to: 'not-stated' } },
  );
const version = (number: string, releasedOn: string, ...rules: Parameters<typeof ruleSet>[0]): RuleSet =>
  ruleSet(rules, facts, [], { version: number, releasedOn });

const first = version('1.0.0', '2019-01-10', award('1000'));
/** Released in July, for an amount that was wrong from the start. */
const corrected = version('1.0.1', '2019-07-01', award('1500'));
/** Released in July, in force from a day before that of the first version. */
const earlier = version('1.1.0', '2019-07-01', award('1000', '2018-12-01'));

const person: Profile = { subject: 'person', facts: { poor: true, hired: 2 } };
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const faultsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as HuiceError).message;
  }
  throw new Error('it was not refused');
};

describe('two clocks', () => {
  const amountOf = (versions: readonly RuleSet[], asOf: string, knownAt?: string) => {
    const [result] = evaluate(compile(versions), person, {
      asOf,
      ...(knownAt === undefined ? {} : { knownAt }),
    }).results;
    return result?.amount?.value ?? result?.reason;
  };

  test.each([
    // A correction published later with an earlier effect.
    ['before the correction was known', [first, earlier], '2018-12-15', '2019-06-30', 'not-in-force'],
    ['once it was known', [first, earlier], '2018-12-15', '2019-07-01', '2000'],
    ['with what is known now', [first, earlier], '2018-12-15', undefined, '2000'],
    // A corrected amount.
    ['on the wrong amount, as it was known', [first, corrected], '2019-03-01', '2019-03-01', '2000'],
    ['on the last day of the wrong amount', [first, corrected], '2019-03-01', '2019-06-30', '2000'],
    ['on the right amount, for the same day', [first, corrected], '2019-03-01', '2019-07-01', '3000'],
    // An application decided a month after the month that it is for.
    ['in July for June, by what is known in July', [first, corrected], '2019-06-30', '2019-07-31', '3000'],
    ['in July for June, by what was known in June', [first, corrected], '2019-06-30', '2019-06-30', '2000'],
  ])('decides %s', (_, versions, asOf, knownAt, expected) => {
    expect(amountOf(versions, asOf, knownAt)).toBe(expected);
  });
});

describe('a receipt', () => {
  const engine = compile([first, corrected]);
  const kept = receiptOf(evaluate(engine, person, { asOf: '2019-03-01', knownAt: '2019-03-01' }));

  test('is decided again byte for byte, on the version that it names', () => {
    const { decision, differences } = replay(engine, copy(kept));
    expect(differences).toEqual([]);
    expect(JSON.stringify(decision)).toBe(JSON.stringify(kept.decision));
    expect(receiptOf(decision)).toEqual(kept);
  });

  test('is kept as canonical JSON, and decided again from it byte for byte', () => {
    const line = receiptText(kept.decision);
    expect(line).toMatch(/^\{"askedSha256":"[0-9a-f]{64}","decision":\{"asOf":"2019-03-01"/);
    expect(line).not.toContain('\n');
    const { decision, differences } = replay(engine, JSON.parse(line));
    expect(differences).toEqual([]);
    expect(receiptText(decision)).toBe(line);
  });

  test('of the latest version stays with it when a later one is released', () => {
    const before = receiptOf(evaluate(compile(first), person, { asOf: '2019-03-01' }));
    expect(replay(engine, copy(before)).differences).toEqual([]);
  });

  test('of a day before the first release is decided again', () => {
    const before = receiptOf(evaluate(engine, person, { asOf: '2019-03-01', knownAt: '2019-01-09' }));
    expect(before.decision.results).toEqual([]);
    expect(replay(engine, copy(before)).differences).toEqual([]);
  });

  test('passes over another version of the engine', () => {
    const older = copy(kept.decision);
    const other = receiptOf({ ...older, engine: { ...older.engine, version: '0.0.1' } });
    expect(replay(engine, other).differences.filter(({ at }) => !at.startsWith('/engine'))).toEqual([]);
  });

  test('tells every place that comes out otherwise', () => {
    const decision = copy(kept.decision) as unknown as { results: [{ outcome: string; title: unknown }] };
    decision.results[0].outcome = 'ineligible';
    decision.results[0].title = { zh: 'award' };
    const forged = receiptOf(decision as unknown as Receipt['decision']);
    expect(replay(engine, forged).differences.map(({ at }) => at)).toEqual([
      '/results/0/title/en',
      '/results/0/outcome',
    ]);
  });

  test.each([
    [
      'a changed decision',
      (one: Record<string, never>) => Object.assign(one['decision'] as unknown as object, { asOf: '2019-03-02' }),
      /the decision is not the one .+ the receipt records SHA-256 `[0-9a-f]{64}`, and its decision comes to `[0-9a-f]{64}`/,
    ],
    [
      'another hash of what was asked',
      (one: Record<string, never>) => Object.assign(one, { askedSha256: '0' }),
      /profile and context are not those .+ records SHA-256 `0`, and they come to `[0-9a-f]{64}`/,
    ],
    [
      'something else',
      (one: Record<string, never>) => Object.assign(one, { format: 'receipt' }),
      'it is not a receipt',
    ],
    ['no decision', (one: Record<string, never>) => Object.assign(one, { decision: null }), 'it holds no decision'],
    [
      'a key that no receipt has',
      (one: Record<string, never>) => Object.assign(one, { 'paid/on': '2019-04-01' }),
      'receipt /paid~1on: the key `paid/on` is not known here',
    ],
    [
      'a key that no decision has',
      (one: Record<string, never>) => {
        const decision = { ...(one['decision'] as unknown as Receipt['decision']), approved: true };
        Object.assign(one, receiptOf(decision));
      },
      'receipt /decision/approved: the key `approved` is not known here',
    ],
  ])('is refused with %s', (_, change, message) => {
    const changed = copy(kept) as unknown as Record<string, never>;
    change(changed);
    expect(faultsOf(() => replay(engine, changed))).toMatch(message);
  });

  test('is refused with what is no JSON', () => {
    expect(faultsOf(() => replay(engine, () => 1))).toContain('receipt');
    expect(faultsOf(() => replay(engine, null))).toContain('it is not a receipt');
  });

  test('is refused where a released rule set has changed by one byte', () => {
    const changed = copy(first) as { rules: { event: { params: { amount: { rate: string } } } }[] } & RuleSet;
    (changed.rules[0] as (typeof changed.rules)[0]).event.params.amount.rate = '1001';
    const message = faultsOf(() => replay(compile([changed, corrected]), copy(kept)));
    expect(message).toContain('version 1.0.0 of the pack `test` is not as it was when this was decided');
    expect(message).toContain('a released rule set never changes');
  });

  test('is refused where the version is not at hand', () => {
    expect(faultsOf(() => replay(compile(corrected), copy(kept)))).toContain(
      'there is no version 1.0.0 of the pack `test`',
    );
  });
});

describe('against another version', () => {
  const kept = receiptOf(evaluate(compile(first), person, { asOf: '2019-03-01' }));

  test('says whose answer would change, and to what', () => {
    const { changed } = replayAgainst(compile([first, corrected]), copy(kept));
    expect(changed.map(({ benefit, before, after }) => [benefit, before?.amount?.value, after?.amount?.value])).toEqual(
      [['award', '2000', '3000']],
    );
  });

  test('is silent where nobody would notice', () => {
    const reworded = version('1.0.1', '2019-07-01', { ...award('1000'), title: { zh: '奖', en: 'prize' } });
    expect(replayAgainst(compile(reworded), copy(kept)).changed).toEqual([]);
  });

  test('is silent however the receipt was kept, and where another way leads to the same sum', () => {
    const capped = (rate: string) => ({ rate, per: 'hired', cap: '1500' });
    const of = (number: string, rate: string) =>
      version(number, '2019-07-01', rule('award', { fact: 'poor', operator: 'equal', value: true }, capped(rate)));
    const line = receiptText(evaluate(compile(of('1.0.0', '1000')), person, { asOf: '2019-03-01' }));
    expect(replayAgainst(compile(of('1.0.1', '1000')), JSON.parse(line)).changed).toEqual([]);
    expect(replayAgainst(compile(of('1.0.1', '1001')), JSON.parse(line)).changed).toEqual([]);
    expect(replayAgainst(compile(of('1.0.1', '700')), JSON.parse(line)).changed).toHaveLength(1);
  });

  test.each([{ authority: 'draft-for-comment' as const }, { damaged: true }])(
    'tells of a text of another standing: %o',
    (other) => {
      const standing = {
        ...first,
        version: '1.0.1',
        releasedOn: '2019-07-01',
        sources: first.sources.map((one) => ({ ...one, ...other })),
      };
      const { changed } = replayAgainst(compile(standing), copy(kept));
      expect(changed.map(({ benefit, after }) => [benefit, after])).toEqual([
        ['award', expect.objectContaining(other)],
      ]);
    },
  );

  test('takes a benefit that has gone, or come, for a change where it applied', () => {
    const other = version('2.0.0', '2019-07-01', { ...award('1000'), id: 'prize', benefit: 'prize' });
    const { changed } = replayAgainst(compile(other), copy(kept));
    expect(changed.map(({ benefit, before, after }) => [benefit, before?.outcome, after?.outcome])).toEqual([
      ['award', 'eligible', undefined],
      ['prize', undefined, 'eligible'],
    ]);
  });

  test('judges a benefit by the rule in force, where rules follow each other', () => {
    const split = version(
      '1.0.1',
      '2019-07-01',
      { ...award('500'), id: 'award.2018', benefit: 'award', effective: { from: '2018-01-01', to: '2018-12-31' } },
      { ...award('1000'), id: 'award.2019', benefit: 'award', effective: { from: '2019-01-01', to: '2024-12-31' } },
      { ...award('2000'), id: 'award.2025', benefit: 'award', effective: { from: '2025-01-01', to: 'not-stated' } },
    );
    expect(replayAgainst(compile(split), copy(kept)).changed).toEqual([]);
  });

  test('is refused without the pack', () => {
    const elsewhere = compile({ ...first, pack: 'elsewhere' });
    expect(faultsOf(() => replayAgainst(elsewhere, copy(kept)))).toContain('there is no version of the pack `test`');
  });
});
