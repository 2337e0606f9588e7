// What a condition asks, in words, and where it stands among the others.
import type { Demand } from '../../compare/index.js';
import type { CompiledRule, CompiledRuleSet } from '../../compile/index.js';
import type { ConditionNode, Fact, Leaf, Right, Value } from '../../conditions/form.js';
import type { Plain } from '../../evaluate/index.js';
import { plainValue } from '../../evaluate/result.js';
import type { Localized, Operator } from '../../model/index.js';
import { comparisonWords } from '../sentences/comparison.js';

export function demandWords(demand: Demand, { facts }: Pick<CompiledRuleSet, 'facts'>): Localized {
  if ('lost' in demand)
    return { zh: `原文缺失的条件(${demand.lost.zh})`, en: `a condition that the text has lost (${demand.lost.en})` };
  const fact = (id: string) => facts.get(id) as Fact;
  return comparisonWords(leafOf(fact(demand.fact), demand.operator, rightOf(demand.with, fact)), !demand.negated);
}

/** What a fact is, as a statement: 年龄为60周岁. */
export const factWords = (fact: Fact, value: Plain): Localized =>
  comparisonWords(leafOf(fact, 'equal', { kind: 'constant', value: value as Value }));

const leafOf = (fact: Fact, operator: Operator, right: Right): Leaf => ({
  ...{ kind: 'leaf', at: '', within: undefined },
  ...{ fact, operator, right },
});

function rightOf(value: Exclude<Demand, { lost: Localized }>['with'], fact: (id: string) => Fact): Right {
  if (Array.isArray(value)) return { kind: 'list', values: value as readonly string[] };
  if (typeof value === 'object') return { kind: 'fact', fact: fact((value as { fact: string }).fact) };
  return { kind: 'constant', value: value as string | number | boolean };
}

/** Whether meeting a demand is one of several ways to the benefit, and not needed by itself. */
export function isOneOfSeveral(demand: Demand, { when }: Pick<CompiledRule, 'when'>): boolean {
  return when !== undefined && standsUnderAny(when, demand, false, false) === true;
}

/** Undefined where the demand does not occur. `not` turns all into any. */
function standsUnderAny(node: ConditionNode, demand: Demand, negated: boolean, underAny: boolean): boolean | undefined {
  switch (node.kind) {
    case 'lost':
      return 'lost' in demand && demand.lost.zh === node.words.zh ? underAny : undefined;
    case 'leaf':
      return isDemand(node, demand, negated) ? underAny : undefined;
    case 'not':
      return standsUnderAny(node.of, demand, !negated, underAny);
    case 'named':
      return standsUnderAny(node.of, demand, negated, underAny);
    case 'all':
    case 'any': {
      const isAny = (node.kind === 'any') !== negated && node.of.length > 1;
      const found = node.of.map((part) => standsUnderAny(part, demand, negated, underAny || isAny));
      return found.find((one) => one !== undefined);
    }
  }
}

function isDemand({ fact, operator, right }: Leaf, demand: Demand, negated: boolean): boolean {
  if ('lost' in demand || demand.fact !== fact.id || demand.operator !== operator || demand.negated !== negated)
    return false;
  const own =
    right.kind === 'fact'
      ? { fact: right.fact.id }
      : right.kind === 'list'
        ? right.values.map(plainValue)
        : plainValue(right.value);
  return JSON.stringify(own) === JSON.stringify(demand.with);
}
