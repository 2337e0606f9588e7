// The named conditions that a rule rests on.
import type { AmountNode } from '../../amounts/node.js';
import { choicesOf } from '../../amounts/node.js';
import type { CompiledRule } from '../../compile/index.js';
import type { ConditionNode } from '../../conditions/form.js';
import type { NamedCondition, RuleSet } from '../../model/index.js';

/** Those that the conditions of a rule name, and those that choose between its amounts; each once, in their order. */
export function namedIn({ when, amount }: CompiledRule, { conditions }: RuleSet): NamedCondition[] {
  const roots = [...(when === undefined ? [] : [when]), ...choices(amount)];
  const names = new Set(roots.flatMap(namesIn));
  return [...names].flatMap((name) => conditions.filter((one) => one.name === name));
}

const choices = (amount: AmountNode | undefined) => (amount === undefined ? [] : choicesOf(amount));

function namesIn(node: ConditionNode): string[] {
  switch (node.kind) {
    case 'leaf':
    case 'lost':
      return [];
    case 'not':
      return namesIn(node.of);
    case 'named':
      return [node.name, ...namesIn(node.of)];
    case 'all':
    case 'any':
      return node.of.flatMap(namesIn);
  }
}
