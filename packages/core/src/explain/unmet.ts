// Why conditions failed: the comparisons that would each have had to hold, in words.
import type { Decision, RuleResult } from '../evaluate/index.js';
import type { Book } from './book.js';
import { conditionOf } from './condition.js';
import type { ConditionPart } from './parts.js';
import type { Voice } from './voice.js';

/** One thing that stood in the way, or several of which one would have done. */
export type Unmet =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'one-of'; readonly of: readonly (readonly Unmet[])[] };

/** What stood in the way of a rule; nothing where it has no conditions. */
export function unmetOf(result: RuleResult, decision: Decision, book: Book, voice: Voice): Unmet[] {
  const condition = conditionOf(result, decision, book);
  return condition === null ? [] : unmetIn(condition, voice);
}

/** What made a condition fail. A `not` is carried down to the comparisons, so that every sentence says what must be. */
export function unmetIn(part: ConditionPart, voice: Voice): Unmet[] {
  switch (part.kind) {
    case 'lost':
      return [];
    case 'comparison':
      return [{ kind: 'leaf', text: unmetText(part, voice) }];
    case 'not':
    case 'named':
      return part.parts.flatMap((inner) => unmetIn(inner, voice));
    case 'all':
    case 'any': {
      const needsEach = (part.kind === 'all') === part.wanted;
      if (needsEach) {
        const failed = part.parts.filter(({ met }) => met === false);
        // Where no part alone fails, they cannot all hold together.
        return (failed.length > 0 ? failed : part.parts).flatMap((inner) => unmetIn(inner, voice));
      }
      const [only, ...others] = part.parts.map((inner) => unmetIn(inner, voice));
      if (only === undefined || others.length === 0) return only ?? [];
      return [{ kind: 'one-of', of: [only, ...others] }];
    }
  }
}

/** `months of stable employment: 2 months; must be at least 3 months`. */
function unmetText({ fact, demand }: Extract<ConditionPart, { kind: 'comparison' }>, voice: Voice): string {
  const label = voice.say(fact.label);
  const found = fact.words === null ? undefined : voice.say(fact.words);
  if (voice.language === 'zh') return `${label}:${found === undefined ? '' : `现为${found},`}${voice.say(demand)}`;
  return `${label}: ${found === undefined ? '' : `${found}; `}${voice.say(demand)}`;
}
