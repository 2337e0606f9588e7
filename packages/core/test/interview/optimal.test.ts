// How near the questions are to the fewest that there can be, where those can be worked out by trying every strategy.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, type Engine } from '../../src/index.js';
import { nextQuestion } from '../../src/interview/index.js';
import { bestQuestion } from '../../src/interview/plan.js';
import { survey } from '../../src/interview/survey.js';
import type { Condition, FactDefinition } from '../../src/model/index.js';
import { fact, rule, ruleSet } from '../support/rule-set.js';
import { seed, timeout, trials } from '../support/trials.js';

type Plain = boolean | number | string;
type World = Readonly<Record<string, Plain>>;

const both = (value: string) => ({ value, label: { zh: value, en: value } });
const facts: readonly (readonly [FactDefinition, readonly Plain[]])[] = [
  ...['poor', 'disabled', 'migrant', 'graduate'].map((id) => [fact(id, { type: 'boolean' }), [true, false]] as const),
  [fact('level', { type: 'option', options: ['a', 'b', 'c'].map(both) }), ['a', 'b', 'c']],
  [fact('months', { type: 'integer', min: 0, max: 9 }), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
];

const definitions = facts.map(([definition]) => definition);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      fact: fc.constantFrom('poor', 'disabled', 'migrant', 'graduate'),
      operator: fc.constant('equal' as const),
      value: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      fact: fc.constant('level'),
      operator: fc.constantFrom('equal' as const, 'notEqual' as const),
      value: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      fact: fc.constant('months'),
      operator: fc.constantFrom('lessThan' as const, 'greaterThanInclusive' as const),
      value: fc.constantFrom(3, 6),
    }),
  },
);
const tree = (depth: number): fc.Arbitrary<Condition> =>
  depth === 0
    ? leaf
    : fc.oneof(
        { weight: 1, arbitrary: leaf },
        { weight: 3, arbitrary: fc.array(tree(depth - 1), { minLength: 2, maxLength: 3 }).map((all) => ({ all })) },
        { weight: 3, arbitrary: fc.array(tree(depth - 1), { minLength: 2, maxLength: 3 }).map((any) => ({ any })) },
        { weight: 1, arbitrary: tree(depth - 1).map((not) => ({ not })) },
      );

function holds(condition: Condition, world: World): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, world));
  if ('any' in condition) return condition.any.some((part) => holds(part, world));
  if ('not' in condition) return !holds(condition.not, world);
  if (!('fact' in condition)) throw new Error('nothing else is drawn');
  const [left, right] = [world[condition.fact] as Plain, condition.value as Plain];
  if (condition.operator === 'lessThan') return left < right;
  if (condition.operator === 'greaterThanInclusive') return left >= right;
  return (left === right) === (condition.operator === 'equal');
}

function leavesOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}

/** For each fact one value of each region that the thresholds cut out, with how likely it is: options as they are counted, regions as equal. */
function priorOf(conditions: readonly Condition[]): Map<string, { value: Plain; share: number }[]> {
  const leaves = conditions.flatMap(leavesOf);
  return new Map(
    facts.map(([{ id, type }, values]) => {
      const own = leaves.filter((one) => 'fact' in one && one.fact === id);
      const regions = new Map<string, { value: Plain; count: number }>();
      for (const value of values) {
        const key = type === 'integer' ? own.map((one) => holds(one, { [id]: value })).join() : String(value);
        regions.set(key, { value, count: 1 });
      }
      return [id, [...regions.values()].map(({ value }) => ({ value, share: 1 / regions.size }))];
    }),
  );
}

/** The expected number of questions of the best strategy: every question is tried in every state. */
function fewest(conditions: readonly Condition[], prior: ReturnType<typeof priorOf>): number {
  const worlds = [...prior].reduce<{ world: World; share: number }[]>(
    (all, [id, values]) =>
      all.flatMap(({ world, share }) =>
        values.map((one) => ({ world: { ...world, [id]: one.value }, share: share * one.share })),
      ),
    [{ world: {}, share: 1 }],
  );
  const judged = worlds.map((one) => ({ ...one, result: conditions.map((each) => holds(each, one.world)).join() }));
  const known = new Map<string, number>();
  const from = (left: typeof judged, path: string, open: readonly string[]): number => {
    if (left.every(({ result }) => result === left[0]?.result)) return 0;
    const before = known.get(path);
    if (before !== undefined) return before;
    const whole = left.reduce((sum, { share }) => sum + share, 0);
    const costs = open.map((id) => {
      const rest = open.filter((other) => other !== id);
      return (prior.get(id) ?? []).reduce((cost, { value }) => {
        const next = left.filter(({ world }) => world[id] === value);
        const share = next.reduce((sum, one) => sum + one.share, 0) / whole;
        const steps = [...path.split(';').filter(Boolean), `${id}=${value}`].sort().join(';');
        return cost + share * from(next, steps, rest);
      }, 1);
    });
    const least = Math.min(...costs);
    known.set(path, least);
    return least;
  };
  return from(judged, '', [...prior.keys()]);
}

/** The expected number of questions that are really asked. */
function asked(
  ask: (facts: World) => string | undefined,
  prior: ReturnType<typeof priorOf>,
  known: World = {},
): number {
  const fact = ask(known);
  if (fact === undefined) return 0;
  const answers = prior.get(fact) ?? [];
  return answers.reduce((sum, { value, share }) => sum + share * asked(ask, prior, { ...known, [fact]: value }), 1);
}

/** How many times as many questions as the best strategy a way of asking expects, for each set of drawn rules. */
function ratios(slice: number, way: (engine: Engine, facts: World) => string | undefined): number[] {
  const drawn = fc.sample(fc.array(tree(2), { minLength: 1, maxLength: 4 }), { seed, numRuns: trials(slice) });
  const found = drawn.flatMap((conditions) => {
    const prior = priorOf(conditions);
    const least = fewest(conditions, prior);
    if (least === 0) return [];
    const rules = conditions.map((condition, index) => rule(`rule-${index}`, condition));
    const engine = compile(ruleSet(rules, definitions));
    return [asked((known) => way(engine, known), prior) / least];
  });
  expect(found.length).toBeGreaterThan(drawn.length / 2);
  // Nobody beats the best strategy.
  expect(Math.min(...found)).toBeGreaterThan(1 - 1e-9);
  return found;
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
const options = { asOf: '2019-06-01' };

test('few rules over six facts: as few questions as any strategy asks', { timeout }, () => {
  const found = ratios(40, (engine, facts) => nextQuestion(engine, { subject: 'person', facts }, options)?.fact);
  expect(Math.max(...found)).toBeLessThan(1.01);
  expect(mean(found)).toBeLessThan(1.001);
});

test('rules too many to be worked out: looking one question ahead asks few more', { timeout }, () => {
  const found = ratios(40, (engine, facts) =>
    bestQuestion(survey(engine, { subject: 'person', facts }, options).tables, { now: 0, ahead: 0 }),
  );
  expect(Math.max(...found)).toBeLessThan(1.1);
  expect(mean(found)).toBeLessThan(1.01);
});
