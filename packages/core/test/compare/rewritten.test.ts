import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { compile, type RuleSet } from '../../src/index.js';
import type { Condition, FactDefinition, LeafCondition } from '../../src/model/index.js';
import { releasedRuleSets } from '../oracle/released.js';
import { timeout } from '../support/trials.js';
import { inlined } from './mutate.js';

type Rewrite = (condition: Condition, facts: ReadonlyMap<string, FactDefinition>) => Condition;

/** Each comparison of a condition put otherwise, the rest as it stands. */
const eachLeaf = (change: (leaf: LeafCondition, facts: ReadonlyMap<string, FactDefinition>) => Condition): Rewrite => {
  const rewrite: Rewrite = (condition, facts) => {
    if ('all' in condition) return { all: condition.all.map((part) => rewrite(part, facts)) };
    if ('any' in condition) return { any: condition.any.map((part) => rewrite(part, facts)) };
    if ('not' in condition) return { not: rewrite(condition.not, facts) };
    return 'fact' in condition ? change(condition, facts) : condition;
  };
  return rewrite;
};

/** Every group turned into the denial of the other group. */
const deMorgan: Rewrite = (condition, facts) => {
  if ('all' in condition) return { not: { any: condition.all.map((part) => ({ not: deMorgan(part, facts) })) } };
  if ('any' in condition) return { not: { all: condition.any.map((part) => ({ not: deMorgan(part, facts) })) } };
  return condition;
};

const backwards: Rewrite = (condition, facts) => {
  if ('all' in condition) return { all: condition.all.map((part) => backwards(part, facts)).reverse() };
  if ('any' in condition) return { any: condition.any.map((part) => backwards(part, facts)).reverse() };
  return condition;
};

const nextTo: Record<string, readonly [operator: LeafCondition['operator'], step: number]> = {
  greaterThanInclusive: ['greaterThan', -1],
  greaterThan: ['greaterThanInclusive', 1],
  lessThanInclusive: ['lessThan', 1],
  lessThan: ['lessThanInclusive', -1],
};

/** The same words said in another way; what they mean for anybody stays as it is. */
const rewrites: Record<string, Rewrite> = {
  backwards,
  'denied twice': (condition) => ({ not: { not: condition } }),
  'each comparison denied twice': eachLeaf((leaf) => ({ not: { not: leaf } })),
  'by the laws of De Morgan': deMorgan,
  'said twice in all': (condition) => ({ all: [condition, condition] }),
  'said twice in any': (condition) => ({ any: [condition, condition] }),
  'a part that is absorbed': (condition) => ({ any: [condition, { all: [condition, firstLeafOf(condition)] }] }),
  'a list as one comparison each': eachLeaf((leaf) => {
    const { fact, operator, value } = leaf;
    if (operator === 'in') return { any: (value as string[]).map((one) => ({ fact, operator: 'equal', value: one })) };
    if (operator === 'notIn')
      return { all: (value as string[]).map((one) => ({ fact, operator: 'notEqual', value: one })) };
    return leaf;
  }),
  'one value as a list, the list backwards': eachLeaf((leaf, facts) => {
    const { fact, operator, value } = leaf;
    if (Array.isArray(value)) return { fact, operator, value: [...value].reverse() as string[] };
    const isOption = facts.get(fact)?.type === 'option';
    return isOption && operator === 'equal' ? { fact, operator: 'in', value: [value as string] } : leaf;
  }),
  'a threshold by its other comparison': eachLeaf((leaf, facts) => {
    const [operator, step] = nextTo[leaf.operator] ?? [leaf.operator, 0];
    if (typeof leaf.value !== 'number' || facts.get(leaf.fact)?.type !== 'integer') return leaf;
    const value = leaf.value + step;
    const { min = value, max = value } = facts.get(leaf.fact) as FactDefinition;
    return value < Number(min) || value > Number(max) ? leaf : { fact: leaf.fact, operator, value };
  }),
  'a comparison by denying its opposite': eachLeaf((leaf) => {
    const opposites: Partial<Record<string, LeafCondition['operator']>> = {
      equal: 'notEqual',
      greaterThanInclusive: 'lessThan',
      lessThan: 'greaterThanInclusive',
      in: 'notIn',
      contains: 'doesNotContain',
    };
    const operator = opposites[leaf.operator];
    return operator === undefined ? leaf : { not: { ...leaf, operator } };
  }),
  'yes as not no': eachLeaf((leaf) =>
    typeof leaf.value === 'boolean' ? { ...leaf, operator: 'notEqual', value: !leaf.value } : leaf,
  ),
};

function firstLeafOf(condition: Condition): Condition {
  if ('all' in condition) return firstLeafOf(condition.all[0] as Condition);
  if ('any' in condition) return firstLeafOf(condition.any[0] as Condition);
  return 'not' in condition ? firstLeafOf(condition.not) : condition;
}

/** A day on which as many rules of the pack as can be are in force. */
const days: Record<string, string> = { chongqing: '2017-06-30', qingcheng: '2018-12-15', guizhou: '2022-12-15' };

const packs = releasedRuleSets();

/** Every rule of a pack, its named conditions written out and all its conditions put otherwise. */
function rewritten(set: RuleSet, rewrite: Rewrite): RuleSet {
  const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
  const rules = set.rules.map((rule) => {
    const { readings: _, ...rest } = rule;
    const citations = rest.citations.slice(0, 1).map((one) => ({ ...one, supports: [''] }));
    const { conditions } = inlined(rule, set);
    return { ...rest, citations, ...(conditions === undefined ? {} : { conditions: rewrite(conditions, facts) }) };
  });
  return { ...set, rules };
}

const changed = new Set<string>();

/** What is not called equivalent and the same, on days on which every rule has its turn. */
function told(set: RuleSet, other: RuleSet): string[] {
  const [before, after] = [compile(set), compile(other)];
  return [days[set.pack] ?? '2018-12-15', '2019-12-15'].flatMap((asOf) =>
    compare({ engine: before, asOf }, { engine: after, asOf }).benefits.flatMap((one) => {
      if (one.after !== null) changed.add(`${set.pack} ${one.after.rule}`);
      const { who, howMuch } = one;
      if (who.class === 'equivalent' && ['same', null].includes(howMuch.class)) return [];
      return [`${asOf} ${one.benefit}: ${who.class}, ${howMuch.class}`];
    }),
  );
}

describe('the same rule in other words is equivalent, and gives the same', () => {
  test.each(Object.entries(rewrites))('%s', { timeout }, (_, rewrite) => {
    const pairs = packs.map((set) => [rewritten(set, (condition) => condition), rewritten(set, rewrite)] as const);
    // A rewriting that changes nothing would show nothing.
    expect(pairs.some(([plain, other]) => JSON.stringify(plain) !== JSON.stringify(other))).toBe(true);
    expect(pairs.flatMap(([plain, other], index) => told(packs[index] ?? plain, other))).toEqual([]);
  });

  test('other titles and readings', { timeout }, () => {
    const reworded = (set: RuleSet): RuleSet => ({
      ...set,
      title: { zh: '别的', en: 'other' },
      rules: set.rules.map((rule) => ({
        ...rule,
        title: { zh: '别的', en: 'other' },
        ...(rule.readings === undefined
          ? {}
          : { readings: rule.readings.map((one) => ({ ...one, why: { zh: '别的', en: 'other' } })) }),
      })),
    });
    expect(packs.flatMap((set) => told(set, reworded(set)))).toEqual([]);
  });

  test('all 413 rules had their turn', () => {
    expect(changed.size).toBe(413);
  });
});
