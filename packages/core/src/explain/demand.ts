// What a comparison demands, in words.
import type { Leaf } from '../conditions/form.js';
import { knownValue, type Situation } from '../conditions/situation.js';
import { operatorWords } from './operators.js';
import { quotedText, valueText } from './values.js';
import { or, type Voice } from './voice.js';

/**
 * `must be at least 3 months`; a fact that it is compared with stands with its value, where that is known.
 * @param wanted false below a `not`: what must be is then the opposite
 */
export function demandText(leaf: Leaf, wanted: boolean, situation: Situation, voice: Voice): string {
  const words = operatorWords[wanted ? leaf.operator : operatorWords[leaf.operator].negation];
  const isDate = leaf.fact.definition.type === 'date';
  const demand = voice.say(isDate ? (words.ofDate ?? words.demand) : words.demand);
  return demand.replace('{}', () => rightText(leaf, situation, voice));
}

function rightText({ fact, right }: Leaf, situation: Situation, voice: Voice): string {
  switch (right.kind) {
    case 'constant':
      return quotedText(fact.definition, right.value, voice);
    case 'list':
      return voice.list(
        right.values.map((value) => quotedText(fact.definition, value, voice)),
        or,
      );
    case 'fact': {
      const label = voice.say(right.fact.definition.label);
      const value = knownValue(right.fact, situation);
      if (value === undefined) return label;
      const words = valueText(right.fact.definition, value, voice);
      return voice.language === 'zh' ? `${label}(${words})` : `${label} (${words})`;
    }
  }
}
