// Why conditions failed: the comparisons that would each have had to hold, in words.

import type { ConditionNode, Leaf } from '../conditions/form.js';
import { endsOf } from '../conditions/node.js';
import type { Finding } from '../evaluate/index.js';
import { operatorWords } from './operators.js';
import { valueText } from './values.js';
import type { Voice } from './voice.js';

/** One thing that stood in the way, or several of which one would have done. */
export type Unmet =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'one-of'; readonly of: readonly (readonly Unmet[])[] };

/**
 * What made `when` false. `not` is carried down to the comparisons, so that every sentence says what must be.
 * @param findings of the decision, one for each end of `when`, in its order
 */
export function unmetOf(when: ConditionNode, findings: readonly Finding[], voice: Voice): Unmet[] {
  const held = new Map(endsOf(when).map((end, index) => [end, findings[index]]));
  const truth = (node: ConditionNode, sense: boolean): boolean | null => {
    switch (node.kind) {
      case 'leaf':
      case 'lost': {
        const known = held.get(node)?.held ?? null;
        return known === null ? null : known === sense;
      }
      case 'not':
        return truth(node.of, !sense);
      case 'named':
        return truth(node.of, sense);
      case 'all':
      case 'any': {
        const truths = node.of.map((part) => truth(part, sense));
        const needsAll = (node.kind === 'all') === sense;
        if (truths.includes(!needsAll)) return !needsAll;
        return truths.includes(null) ? null : needsAll;
      }
    }
  };
  const visit = (node: ConditionNode, sense: boolean): Unmet[] => {
    switch (node.kind) {
      case 'lost':
        return [];
      case 'leaf':
        return [{ kind: 'leaf', text: leafText(node, sense, held.get(node)?.value ?? null, voice) }];
      case 'not':
        return visit(node.of, !sense);
      case 'named':
        return visit(node.of, sense);
      case 'all':
      case 'any': {
        const needsAll = (node.kind === 'all') === sense;
        if (needsAll)
          return node.of.filter((part) => truth(part, sense) === false).flatMap((part) => visit(part, sense));
        const [only, ...others] = node.of.map((part) => visit(part, sense));
        if (only === undefined || others.length === 0) return only ?? [];
        return [{ kind: 'one-of', of: [only, ...others] }];
      }
    }
  };
  return visit(when, true);
}

/** `months of stable employment: 2 months; must be at least 3 months`. */
function leafText(leaf: Leaf, sense: boolean, value: Finding['value'], voice: Voice): string {
  const { definition } = leaf.fact;
  const words = operatorWords[sense ? leaf.operator : operatorWords[leaf.operator].negation];
  const demand = voice.say(definition.type === 'date' ? (words.ofDate ?? words.demand) : words.demand);
  const right = rightText(leaf, voice);
  const found = value === null ? undefined : valueText(definition, value, voice);
  const label = voice.say(definition.label);
  if (voice.language === 'zh')
    return `${label}:${found === undefined ? '' : `现为${found},`}${demand.replace('{}', right)}`;
  return `${label}: ${found === undefined ? '' : `${found}; `}${demand.replace('{}', right)}`;
}

function rightText({ fact, right }: Leaf, voice: Voice): string {
  switch (right.kind) {
    case 'constant':
      return valueText(fact.definition, right.value, voice);
    case 'list':
      return valueText(fact.definition, right.values, voice);
    case 'fact':
      return voice.say(right.fact.definition.label);
  }
}
