// Conditions as sentences, from the compiled form.

import type { ConditionNode, Derivation, Fact, Leaf } from '../../conditions/form.js';
import type { Localized } from '../../model/index.js';
import { noSupport, type Supporting } from '../support.js';
import { comparisonWords } from './comparison.js';
import { quotedName } from './quoted-name.js';
import { type Sentence, sentence } from './sentence.js';

/** What supports the parts of the rule, and those of its named conditions by their names. */
export interface Backings {
  readonly rule: Supporting;
  readonly named: ReadonlyMap<string, Supporting>;
}

type Group = Extract<ConditionNode, { of: readonly ConditionNode[] }>;

/** The sentence for a condition: a statement, or a heading with the statements of its parts below it. */
export function conditionSentence(node: ConditionNode, backings: Backings): Sentence {
  return sentenceOf(node, true, backings.rule, backings);
}

/** `sense` is false where an odd number of `not` stands above; it is carried down to statements, which can deny for themselves. */
function sentenceOf(node: ConditionNode, sense: boolean, backing: Supporting, backings: Backings): Sentence {
  switch (node.kind) {
    case 'leaf':
      return leafSentence(node, sense, backing, backings);
    case 'lost':
      return sentence(lostWords(node.words, sense), backing(node.at));
    case 'not':
      return sentenceOf(node.of, !sense, backing, backings);
    case 'named': {
      const own = backings.named.get(node.name) as Supporting;
      const [heading, parts] = groupOf(node.of, own, backings);
      return sentence(namedWords(node.title, sense, heading), backing(node.at), parts);
    }
    case 'all':
    case 'any': {
      const [only, ...others] = node.of;
      if (only !== undefined && others.length === 0) return sentenceOf(only, sense, backing, backings);
      const parts = node.of.map((part) => sentenceOf(part, true, backing, backings));
      return sentence(headings[node.kind][sense ? 'held' : 'denied'], noSupport, parts);
    }
  }
}

const headings: Record<Group['kind'], Record<'held' | 'denied', Localized>> = {
  all: {
    held: { zh: '同时符合下列各项:', en: 'all of these:' },
    denied: { zh: '不同时符合下列各项(至少有一项不符合):', en: 'not all of these (at least one does not hold):' },
  },
  any: {
    held: { zh: '符合下列各项之一:', en: 'at least one of these:' },
    denied: { zh: '不具有下列任何一项情形:', en: 'none of these:' },
  },
};

/** The heading that a condition stands under, and its parts: those of a group one by one, anything else as the only one. */
function groupOf(node: ConditionNode, backing: Supporting, backings: Backings): [Localized | undefined, Sentence[]] {
  const inner = sentenceOf(node, true, backing, backings);
  const isGroup = (node.kind === 'all' || node.kind === 'any') && node.of.length > 1;
  return isGroup ? [inner.text, [...inner.of]] : [undefined, [inner]];
}

/** A named condition by its title, and what that means. */
function namedWords(title: Localized, sense: boolean, heading: Localized | undefined): Localized {
  const { zh, en } = heading ?? { zh: ':', en: ':' };
  const so = heading === undefined ? '' : ', ';
  return sense
    ? { zh: `${quotedName(title.zh)},即${zh}`, en: `${quotedName(title.en)}, that is${so}${en}` }
    : { zh: `并非${quotedName(title.zh)},后者指${zh}`, en: `not ${quotedName(title.en)}, which means${so}${en}` };
}

function lostWords({ zh, en }: Localized, sense: boolean): Localized {
  return sense
    ? { zh: `原文残缺,另有条件不可知:${zh}`, en: `the text is damaged, and a condition cannot be known: ${en}` }
    : { zh: `不具有原文残缺处所说的情形:${zh}`, en: `not what the damaged text says: ${en}` };
}

function leafSentence(leaf: Leaf, sense: boolean, backing: Supporting, backings: Backings): Sentence {
  const { zh, en } = comparisonWords(leaf, sense);
  const { determination } = leaf.fact.definition;
  const text =
    determination === undefined
      ? { zh, en }
      : {
          zh: `${zh}(由主管部门认定,原文:“${determination.words}”)`,
          en: `${en} (for the authority to find; the text says “${determination.words}”)`,
        };
  const facts = leaf.right.kind === 'fact' ? [leaf.fact, leaf.right.fact] : [leaf.fact];
  const derived = facts.flatMap(({ derivation }) => derivationSentences(derivation, backings, affirms(leaf) === sense));
  return sentence(text, backing(leaf.at), derived);
}

/** Whether a comparison wants a yes-or-no fact to be true. */
const affirms = ({ operator, right }: Leaf) =>
  right.kind === 'constant' && (operator === 'equal') === (right.value === true);

/**
 * What a derived fact follows from.
 * @param held whether it is said to be true; where it is denied, what it follows from is denied too
 */
export function derivationSentences(derivation: Derivation | undefined, backings: Backings, held = true): Sentence[] {
  switch (derivation?.kind) {
    case undefined:
    case 'region':
      return [];
    case 'completed':
      return [sentence(elapsedWords(derivation.unit, derivation.since, derivation.nextDay))];
    case 'when': {
      const inner = sentenceOf(derivation.when, held, () => noSupport, backings);
      return [sentence({ zh: `即${inner.text.zh}`, en: `that is, ${inner.text.en}` }, noSupport, inner.of)];
    }
  }
}

const fullUnits = {
  years: { zh: '整年数', en: 'full years' },
  months: { zh: '整月数', en: 'full months' },
  days: { zh: '天数', en: 'days' },
} as const;

function elapsedWords(unit: keyof typeof fullUnits, { definition }: Fact, nextDay: boolean): Localized {
  const { zh, en } = fullUnits[unit];
  return {
    zh: `自${quotedName(definition.label.zh)}${nextDay ? '次日' : ''}起算,至判断之日的${zh}`,
    en: `in ${en} from ${nextDay ? 'the day after ' : ''}${quotedName(definition.label.en)} to the day judged`,
  };
}
