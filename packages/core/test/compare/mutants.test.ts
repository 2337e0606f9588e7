import { describe, expect, test } from 'vitest';
import { type BenefitComparison, compare, type Witness } from '../../src/compare/index.js';
import {
  compile,
  type Engine,
  evaluate,
  HuiceError,
  type Profile,
  type RuleResult,
  type RuleSet,
} from '../../src/index.js';
import type { Rule } from '../../src/model/index.js';
import { type Random, randomFrom } from '../oracle/profiles.js';
import { releasedRuleSets } from '../oracle/released.js';
import { seed, timeout, trials } from '../support/trials.js';
import { type Judgement, judge, timeOf } from './grid.js';
import { type Change, changesOf, inlined, loose, twice } from './mutate.js';

interface Mutant {
  readonly kind: string;
  readonly rules: readonly [Rule, Rule];
  readonly set: RuleSet;
  readonly asOf: string;
}

/** A day on which the rule is in force for certain, or else in doubt. */
function dayFor(rule: Rule): string {
  const days = ['2018-12-15', '2019-12-15', '2017-06-30', '2022-12-15', '2018-08-31'];
  return (days.find((day) => timeOf(rule, day) === 'in') ??
    days.find((day) => timeOf(rule, day) === 'doubtful')) as string;
}

/** The rule set with this rule alone, and with what its names mean. */
function alone(set: RuleSet, rule: Rule): RuleSet {
  const named = new Set<string>();
  const name = (part: unknown): void => {
    for (const [word] of JSON.stringify(part ?? null).matchAll(/(?<=")[A-Za-z][\w.-]*(?=")/g)) {
      if (named.has(word)) continue;
      named.add(word);
      name(set.facts.find(({ id }) => id === word)?.derivation);
      name(set.conditions.find((one) => one.name === word)?.conditions);
    }
  };
  name(rule);
  const facts = set.facts.filter(({ id }) => named.has(id));
  return { ...set, rules: [rule], facts, conditions: set.conditions.filter((one) => named.has(one.name)) };
}

function engineFor(set: RuleSet, rule: Rule) {
  try {
    return compile(alone(set, rule));
  } catch (error) {
    if (error instanceof HuiceError) return undefined;
    throw error;
  }
}

/** Mutants without end: one of each kind of change in turn, of a rule that admits it. */
function* mutants(random: Random): Generator<Mutant> {
  const sets = releasedRuleSets();
  const bases = sets.flatMap((set) =>
    set.rules.map((rule) => ({ set, rule: inlined(loose(rule), set), asOf: dayFor(rule) })),
  );
  const byKind = new Map<string, { mutant: Mutant }[]>();
  for (const { set, rule, asOf } of bases)
    for (const change of changesOf(rule, set, asOf)) {
      const list = byKind.get(change.kind) ?? [];
      byKind.set(change.kind, list);
      list.push({ mutant: { kind: change.kind, rules: [rule, change.rule], set, asOf } });
    }
  const one = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  for (;;) {
    for (const list of byKind.values()) yield one(list).mutant;
    for (let index = 0; index < 4; index += 1) {
      const { set, rule, asOf } = one(bases);
      const { kind, rule: changed } = twice(rule, set, asOf, one<Change>);
      yield { kind, rules: [rule, changed], set, asOf };
    }
  }
}

interface Compared {
  readonly mutant: Mutant;
  readonly engines: readonly [Engine, Engine];
  readonly comparison: BenefitComparison;
  readonly expected: Judgement;
}

/** The first so many mutants that `compile` accepts and whose grid can be listed. */
function compared(count: number): Compared[] {
  const done: Compared[] = [];
  for (const mutant of mutants(randomFrom(seed))) {
    const { rules, set, asOf } = mutant;
    const [before, after] = [engineFor(set, rules[0]), engineFor(set, rules[1])];
    if (before === undefined || after === undefined) continue;
    const expected = judge(rules, [set, set], asOf);
    if (expected === undefined) continue;
    const [comparison] = compare({ engine: before, asOf }, { engine: after, asOf }).benefits;
    done.push({ mutant, engines: [before, after], comparison: comparison as BenefitComparison, expected });
    if (done.length === count) return done;
  }
  return done;
}

const sample = compared(Math.min(trials(200), 5_000));
const shownOf = ({ mutant: { kind, rules, asOf } }: Compared) =>
  JSON.stringify({ kind, asOf, before: rules[0], after: rules[1] }, undefined, 1);

describe('two versions of a released rule', () => {
  test('are told apart as the boundary grid tells them apart, on both axes', () => {
    const wrong = sample.filter(
      ({ comparison: { who, howMuch }, expected }) => who.class !== expected.who || howMuch.class !== expected.howMuch,
    );
    expect(
      wrong.map((one) => ({
        told: [one.comparison.who.class, one.comparison.howMuch.class],
        expected: [one.expected.who, one.expected.howMuch],
        mutant: shownOf(one),
      })),
    ).toEqual([]);
  });

  test('are of every kind and every class, from all five packs', () => {
    const seen = (of: (one: Compared) => unknown) => new Set(sample.map((one) => String(of(one))));
    expect(seen(({ mutant }) => mutant.set.pack).size).toBe(5);
    expect(seen(({ mutant }) => mutant.kind).size).toBe(28);
    expect([...seen(({ expected }) => expected.who)].sort()).toEqual([
      'equivalent',
      'incomparable',
      'looser',
      'stricter',
    ]);
    expect([...seen(({ expected }) => expected.howMuch)]).toEqual(
      expect.arrayContaining(['down', 'mixed', 'null', 'same', 'up']),
    );
  });

  test('have a witness for each claim, and `evaluate` says of it what is claimed', { timeout }, () => {
    for (const one of sample) {
      const { who, howMuch } = one.comparison;
      const claims = [
        [who.gains, ['looser', 'incomparable'].includes(who.class), (a, b) => rankOf(b) > rankOf(a)],
        [who.loses, ['stricter', 'incomparable'].includes(who.class), (a, b) => rankOf(b) < rankOf(a)],
        [howMuch.up, ['up', 'mixed'].includes(String(howMuch.class)), isBetter],
        [howMuch.down, ['down', 'mixed'].includes(String(howMuch.class)), (a, b) => isBetter(b, a)],
      ] as const satisfies readonly (readonly [Witness | undefined, boolean, Differs])[];
      for (const [witness, isClaimed, differs] of claims) {
        expect(witness !== undefined, shownOf(one)).toBe(isClaimed);
        if (witness === undefined) continue;
        const [before, after] = answersTo(witness, one);
        expect([witness.before.result?.outcome, witness.after.result?.outcome]).toEqual([
          before?.outcome,
          after?.outcome,
        ]);
        expect(before !== undefined && after !== undefined && differs(before, after), shownOf(one)).toBe(true);
      }
    }
  });

  test('need far fewer steps than a search may take, and with too few nothing is claimed wrongly', { timeout }, () => {
    // Of 200,000 that are allowed.
    expect(sample.filter((one) => !isDecided(asked(one, 10_000))).map(shownOf)).toEqual([]);
    for (const one of sample.slice(0, 100)) {
      for (const limit of [0, 1, 3, 8, 21]) {
        const { who, howMuch } = asked(one, limit);
        expect([one.expected.who, 'undecided'], shownOf(one)).toContain(who.class);
        expect([one.expected.howMuch, 'undecided'], shownOf(one)).toContain(howMuch.class);
      }
    }
    expect(sample.some((one) => !isDecided(asked(one, 0)))).toBe(true);
  });
});

type Differs = (before: RuleResult, after: RuleResult) => boolean;

const isDecided = ({ who, howMuch }: BenefitComparison) => who.class !== 'undecided' && howMuch.class !== 'undecided';

function asked({ mutant: { asOf }, engines: [before, after] }: Compared, steps: number): BenefitComparison {
  return compare({ engine: before, asOf }, { engine: after, asOf }, { steps }).benefits[0] as BenefitComparison;
}

function answersTo({ before, after }: Witness, { mutant: { asOf }, engines }: Compared): (RuleResult | undefined)[] {
  return [before, after].map(
    ({ profile, context }, side) => evaluate(engines[side as 0 | 1], profile as Profile, { asOf, context }).results[0],
  );
}

const rankOf = ({ outcome }: RuleResult) => (outcome === 'eligible' ? 2 : outcome === 'undetermined' ? 1 : 0);

/** Both are entitled, and the second gets more by one end of the amount, or by a field of the benefit. */
const isBetter: Differs = (before, after) => {
  if (rankOf(before) < 2 || rankOf(after) < 2) return false;
  const [one, other] = [before, after].map(({ amount }) => [amount?.from, amount?.to ?? 'Infinity'].map(Number));
  const isMore =
    amountsOf(before) && amountsOf(after) && [0, 1].some((end) => Number(other?.[end]) > Number(one?.[end]));
  return isMore || JSON.stringify({ ...before.gives, amount: 0 }) !== JSON.stringify({ ...after.gives, amount: 0 });
};

const amountsOf = ({ amount }: RuleResult) => amount !== undefined && amount.waitingFor.length === 0;
