// A condition as a tree: each part with how it stands, what it rests on, and the words behind it.
import type { ConditionNode, Fact, Leaf } from '../conditions/form.js';
import { factsOf, kleene } from '../conditions/node.js';
import { settle } from '../conditions/settle.js';
import { openBases, truthOf as truthOfEnd } from '../conditions/situation.js';
import type { Decision, RuleResult } from '../evaluate/index.js';
import type { Localized } from '../model/index.js';
import type { Book } from './book.js';
import { demandText } from './demand.js';
import { factPart, type Known } from './fact.js';
import { isInDoubt } from './open.js';
import type { ConditionPart, FactPart } from './parts.js';
import { noSupport, type Supporting, supporting } from './support.js';
import { inBoth } from './voice.js';

/** What a condition is explained with. */
export interface Explaining extends Known {
  readonly pack: string;
  readonly book: Book;
  /** The words behind the places of the document at hand. */
  readonly support: Supporting;
  /** Base facts that could still change what is open. */
  readonly missing: readonly string[];
  /** Whether words that the text has lost could. */
  readonly textual: boolean;
}

/** Where in the tree: in which named condition, whether the rule wants what follows, and whether the outcome rests on it. */
interface Place {
  readonly within?: string;
  readonly wanted: boolean;
  readonly decisive: boolean;
}

/** What a rule's result is explained with. */
export function explainingOf(result: RuleResult, { context }: Decision, book: Book): Explaining {
  const { pack, missing, causes = [] } = result;
  const { rule } = book.rule(result);
  const support = supporting(rule, pack, book);
  return { pack, book, situation: book.situation(pack), context, support, missing, textual: causes.includes('text') };
}

/** The conditions of a rule; null where it has none. Nothing rests on them where it does not apply, or waits for something else. */
export function conditionOf(result: RuleResult, decision: Decision, book: Book): ConditionPart | null {
  const { when } = book.rule(result);
  if (when === undefined) return null;
  const explaining = explainingOf(result, decision, book);
  const isOpen = truthOf(when, explaining) === null;
  const rests =
    result.outcome === 'undetermined'
      ? isOpen && !isInDoubt(result, decision, book)
      : result.outcome !== 'not-applicable';
  return conditionPart(when, rests, explaining);
}

/** @param decisive whether something rests on the condition */
export function conditionPart(when: ConditionNode, decisive: boolean, explaining: Explaining): ConditionPart {
  return partOf(when, { wanted: true, decisive }, explaining);
}

/** A fact that a rule reads, with what it follows from. */
export function explainedFact(fact: Fact, explaining: Explaining, wanted = true, decisive = false): FactPart {
  // What a fact follows from is declared with it, not in the rule: no words of the text speak of it.
  const inner = { ...explaining, support: () => noSupport };
  return factPart(fact, explaining, (when) => partOf(when, { wanted, decisive }, inner));
}

function partOf(node: ConditionNode, place: Place, explaining: Explaining): ConditionPart {
  const { within, wanted, decisive } = place;
  const held = truthOf(node, explaining);
  const standing = {
    at: node.at,
    ...(within === undefined ? {} : { within }),
    held,
    wanted,
    met: held === null ? null : held === wanted,
    decisive,
    ...explaining.support(node.at, apartFrom(node)),
  };
  switch (node.kind) {
    case 'leaf': {
      const { fact, right } = node;
      const restsBehind = decisive && !explaining.situation.given.has(fact.id);
      return {
        kind: 'comparison',
        ...standing,
        fact: explainedFact(fact, explaining, wantsTrue(node) === wanted, restsBehind),
        ...(right.kind === 'fact' ? { with: explainedFact(right.fact, explaining) } : {}),
        demand: inBoth((voice) => demandText(node, wanted, explaining.situation, voice)),
      };
    }
    case 'lost':
      return { kind: 'lost', ...standing, words: node.words };
    case 'not':
      return {
        kind: 'not',
        ...standing,
        title: wanted ? titles.not : titles.so,
        parts: [partOf(node.of, { ...place, wanted: !wanted }, explaining)],
      };
    case 'named': {
      const { book, pack } = explaining;
      const inner = { ...explaining, support: supporting(book.named(pack, node.name), pack, book) };
      return {
        kind: 'named',
        ...standing,
        title: wanted ? node.title : notTitle(node.title),
        parts: [partOf(node.of, { ...place, within: node.name }, inner)],
      };
    }
    case 'all':
    case 'any': {
      const rests = restingOn(node.of, node.kind, held, explaining);
      return {
        kind: node.kind,
        ...standing,
        title: (node.kind === 'all') === wanted ? titles.all : titles.any,
        parts: node.of.map((part) =>
          partOf(part, { ...place, decisive: decisive && rests.includes(part) }, explaining),
        ),
      };
    }
  }
}

/** The parts of a group answer for themselves; those of a named condition stand in another document. */
function apartFrom(node: ConditionNode): string[] {
  if (node.kind === 'not') return [node.of.at];
  return node.kind === 'all' || node.kind === 'any' ? node.of.map(({ at }) => at) : [];
}

const titles = {
  all: { zh: '以下各项都须符合', en: 'all of these are needed' },
  any: { zh: '以下至少须符合一项', en: 'one of these is needed' },
  not: { zh: '以下情形须不成立', en: 'this must not be so' },
  so: { zh: '以下情形须成立', en: 'this must be so' },
} satisfies Record<string, Localized>;

const notTitle = ({ zh, en }: Localized): Localized => ({ zh: `不得属于:${zh}`, en: `must not be: ${en}` });

/** Tight: a part may hold whatever the facts that are open turn out to be. */
const truthOf = (node: ConditionNode, { situation }: Explaining): boolean | null =>
  settle(node, situation).truth ?? null;

/** Of the parts of an `all` or `any` those that its truth rests on. */
function restingOn(
  parts: readonly ConditionNode[],
  kind: 'all' | 'any',
  held: boolean | null,
  explaining: Explaining,
): readonly ConditionNode[] {
  if (held === null) return parts.filter((part) => truthOf(part, explaining) === null && mayMatter(part, explaining));
  const needsEach = held === (kind === 'all');
  // One that is known to settle it comes before one that would whatever is still unknown.
  const first =
    parts.find((part) => kleene(part, (end) => truthOfEnd(end, explaining.situation)) === held) ??
    parts.find((part) => truthOf(part, explaining) === held);
  // Where no part alone settles it, they do so together.
  return needsEach || first === undefined ? parts : [first];
}

function mayMatter(node: ConditionNode, explaining: Explaining): boolean {
  switch (node.kind) {
    case 'leaf':
      return factsOf(node).some((fact) =>
        openBases(fact, explaining.situation).some((base) => explaining.missing.includes(base)),
      );
    case 'lost':
      return explaining.textual;
    case 'not':
    case 'named':
      return mayMatter(node.of, explaining);
    case 'all':
    case 'any':
      return node.of.some((part) => truthOf(part, explaining) === null && mayMatter(part, explaining));
  }
}

/** Whether a comparison of a yes-or-no fact asks for yes. */
const wantsTrue = ({ operator, right }: Leaf): boolean =>
  right.kind !== 'constant' || (operator === 'equal') === (right.value === true);
