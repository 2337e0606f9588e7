import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/compile/index.js';
import type { AmountPart, ConditionPart, FactPart, RuleExplanation } from '../../src/explain/index.js';
import { explain, explanationText, voiceOf } from '../../src/explain/index.js';
import { compile, type Decision, evaluate, type RuleSet, type Subject } from '../../src/index.js';
import { exact, greater, less, lesser, plain, type zero } from '../../src/money/exact.js';
import { randomFrom } from '../oracle/profiles.js';
import { releasedRuleSets } from '../oracle/released.js';
import { drawAmount } from '../support/amounts.js';
import { anyProfile } from '../support/any-profile.js';
import { compiledCondition, profileOf, reveal, settingOf } from '../support/drawn.js';
import { run, seed, timeout, trials } from '../support/trials.js';
import { asOf, drawCondition, drawMask, drawWorld, values } from '../support/worlds.js';

/** Every comparison and lost condition of the tree, in order; those that facts follow from left out. */
function endsOf(part: ConditionPart): ConditionPart[] {
  return part.kind === 'comparison' || part.kind === 'lost' ? [part] : part.parts.flatMap(endsOf);
}

function factsOfPart(fact: FactPart): string[] {
  const { derivation } = fact;
  const behind =
    derivation === undefined
      ? []
      : derivation.kind === 'condition'
        ? factsOfCondition(derivation.when)
        : factsOfPart(derivation.of);
  return [fact.fact, ...behind];
}

const factsOfCondition = (part: ConditionPart): string[] =>
  endsOf(part).flatMap((end) =>
    end.kind === 'comparison' ? [end.fact, ...(end.with === undefined ? [] : [end.with])].flatMap(factsOfPart) : [],
  );

const factsOfAmount = (part: AmountPart): string[] => [
  ...part.facts.flatMap(factsOfPart),
  ...(part.when === undefined || part.when === null ? [] : factsOfCondition(part.when)),
  ...part.parts.flatMap(factsOfAmount),
];

const factsOf = ({ conditions, amount, duration }: RuleExplanation): string[] => [
  ...new Set([
    ...(conditions === null ? [] : factsOfCondition(conditions)),
    ...(amount === null ? [] : factsOfAmount(amount)),
    ...(duration === null ? [] : duration.facts.flatMap(factsOfPart)),
  ]),
];

/** Whether a condition holds by some of its comparisons alone, by Kleene's logic written a second time. */
function truthBy(part: ConditionPart, counts: (end: ConditionPart) => boolean): boolean | null {
  if (part.kind === 'comparison' || part.kind === 'lost') return counts(part) ? part.held : null;
  const truths = part.parts.map((inner) => truthBy(inner, counts));
  if (part.kind === 'named') return truths[0] as boolean | null;
  if (part.kind === 'not') return truths[0] === null ? null : !truths[0];
  const settles = part.kind === 'any';
  return truths.includes(settles) ? settles : truths.includes(null) ? null : !settles;
}

function explained(engine: Engine, decision: Decision): [RuleExplanation, Decision['results'][number]][] {
  const explanations = explain(engine, decision) as RuleExplanation[];
  expect(explanations.map(({ rule }) => rule)).toEqual(decision.results.map(({ rule }) => rule));
  return explanations.map((one, index) => [one, decision.results[index] as Decision['results'][number]]);
}

function checkTree(explanation: RuleExplanation, result: Decision['results'][number], read: readonly string[]): void {
  expect([...factsOf(explanation)].sort()).toEqual([...read].sort());
  const { conditions, amount } = explanation;
  if (amount !== null && result.amount !== undefined) {
    const { value, from, to, figure, waitingFor } = result.amount;
    expect(amount.sum).toEqual({ figure, ...(value === undefined ? {} : { value }), from, to, waitingFor });
  }
  if (conditions === null) return;
  const ends = endsOf(conditions);
  if (result.outcome === 'not-applicable') {
    expect(ends.some(({ decisive }) => decisive)).toBe(false);
    return;
  }
  expect(ends.map(({ at, within }) => [at, within])).toEqual(result.findings.map(({ at, within }) => [at, within]));
  for (const [index, { held }] of result.findings.entries()) if (held !== null) expect(ends[index]?.held).toBe(held);
  const byFindings = truthBy(conditions, (end) => result.findings[ends.indexOf(end)]?.held !== null);
  if (result.outcome === 'undetermined') return;
  const truth = result.outcome === 'eligible';
  expect(conditions.met).toBe(truth);
  if (byFindings === null) return;
  // What is decisive proves the outcome alone, and nothing of it could be left out.
  const decisive = ends.filter((end) => end.decisive);
  expect(truthBy(conditions, (end) => end.decisive)).toBe(truth);
  for (const left of decisive) expect(truthBy(conditions, (end) => end.decisive && end !== left)).toBe(null);
}

/** Each step comes to what its parts make. */
function checkSteps(part: AmountPart): void {
  for (const inner of part.parts) checkSteps(inner);
  const { value } = part.sum;
  const [first, ...others] = part.parts.map((inner) => inner.sum.value);
  if (value === undefined || first === undefined || others.includes(undefined)) return;
  const rest = others.map((one) => exact(one as string));
  const ways: Partial<Record<AmountPart['kind'], () => typeof zero>> = {
    sum: () => rest.reduce((sum, one) => sum.plus(one), exact(first)),
    lesser: () => rest.reduce(lesser, exact(first)),
    greater: () => rest.reduce(greater, exact(first)),
    difference: () => less(exact(first), rest[0] as never),
    floor: () => greater(exact(first), rest[0] as never),
    cap: () => lesser(exact(first), rest[1] === undefined ? (rest[0] as never) : less(rest[0] as never, rest[1])),
  };
  const made = ways[part.kind]?.();
  if (made !== undefined) expect(value).toBe(plain(made));
}

const subjects: readonly Subject[] = ['person', 'household', 'enterprise', 'organisation', 'locality'];
const days: Readonly<Record<string, string>> = {
  yunnan: '2019-06-01',
  guizhou: '2022-06-01',
  chongqing: '2018-06-01',
  qingcheng: '2018-10-01',
  guangxi: '2019-12-01',
};

/** Nothing of the machine in a text for people: ids, operators, pointers, JSON, gaps, doubled punctuation. */
const wrong =
  /\b(?!iPhone)[a-z]+[A-Z]\w*\b|\b[a-z-]+\.20\d\d\b|\b(notEqual|notIn|lessThan|greaterThan|doesNotContain|undefined|null|NaN)\b|[{}]|\/(conditions|event|effective|all|any)\b|,,|::|;;|,。|:。|。。|: :|: ;|\(\)|“”| {2}/;

/** The facts of drawn rules are called by their ids, so that only gaps can be looked for. */
const gap = /\b(undefined|null|NaN)\b|[{}]|^$/;

describe.each(releasedRuleSets().map((ruleSet): [string, RuleSet] => [ruleSet.pack, ruleSet]))(
  '%s',
  (pack, ruleSet) => {
    const engine = compile(ruleSet);
    const read = new Map(engine.packs.get(pack)?.[0]?.rules.map(({ rule, facts }) => [rule.id, [...facts.keys()]]));
    const random = randomFrom(seed);
    const day = days[pack] as string;
    const draws = subjects.flatMap((subject) =>
      Array.from({ length: Math.min(trials(6), 200) }, (_, index) => ({
        subject,
        known: [0, 10, 8, 5][index % 4] as number,
        derived: index % 3 === 1,
      })),
    );

    test('every rule, for profiles of every kind', { timeout }, () => {
      const outcomes = new Map<string, Set<string>>();
      for (const { subject, known, derived } of draws) {
        const { profile, context } = anyProfile(ruleSet, subject, day, random, known, derived);
        const decision = evaluate(engine, profile, { asOf: day, context: context as never });
        for (const [explanation, result] of explained(engine, decision)) {
          checkTree(explanation, result, read.get(result.rule) as string[]);
          outcomes.set(result.rule, (outcomes.get(result.rule) ?? new Set()).add(result.outcome));
          for (const language of ['zh', 'en'] as const) {
            const lines = explanationText(explanation, voiceOf(language));
            const bad = lines.filter(({ text }) => wrong.test(text) || text === '' || text !== text.trim());
            expect(bad).toEqual([]);
          }
        }
      }
      expect(outcomes.size).toBe(ruleSet.rules.length);
    });
  },
);

describe('drawn rules', () => {
  const drawCase = fc.record({
    drawn: drawCondition({ lost: true }),
    amount: drawAmount(2),
    world: drawWorld,
    mask: drawMask,
    share: fc.integer({ min: 0, max: 10 }),
  });

  test('the tree reads what the rule reads, agrees with the findings, and proves the outcome', { timeout }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(drawCase, ({ drawn, amount, world, mask, share }) => {
        const engine = compiledCondition(drawn, amount);
        fc.pre(engine !== undefined);
        const setting = settingOf(drawn, asOf);
        const ids = [...values.keys()].filter((id) => (mask[id] as number) < share);
        const decision = evaluate(engine, profileOf(reveal(world, setting, ids)), { asOf });
        const [compiled] = engine.packs.get('test')?.[0]?.rules ?? [];
        for (const [explanation, result] of explained(engine, decision)) {
          checkTree(explanation, result, [...(compiled?.facts.keys() ?? [])]);
          if (explanation.amount !== null) checkSteps(explanation.amount);
          const stored = JSON.parse(JSON.stringify(explanation)) as RuleExplanation;
          expect(stored).toEqual(explanation);
          for (const language of ['zh', 'en'] as const)
            expect(explanationText(stored, voiceOf(language)).filter(({ text }) => gap.test(text))).toEqual([]);
          seen.set(result.outcome, (seen.get(result.outcome) ?? 0) + 1);
        }
      }),
      run(300),
    );
    for (const outcome of ['eligible', 'ineligible', 'undetermined'])
      expect(seen.get(outcome), outcome).toBeGreaterThan(10);
  });
});
