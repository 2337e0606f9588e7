// An amount as a tree of steps: each with its numbers, what it comes to, which branch was taken and what held it down.
import { limitedBy } from '../amounts/formula.js';
import { type AmountNode, choicesOf, partsOf, quantitiesOf } from '../amounts/node.js';
import { isSettled, type Quantity } from '../amounts/quantity.js';
import { reckon, slicesOf } from '../amounts/reckon.js';
import type { Fact } from '../conditions/form.js';
import { factsBehind } from '../conditions/opening.js';
import { settle } from '../conditions/settle.js';
import { openBases, type Situation } from '../conditions/situation.js';
import type { Decision, RuleResult } from '../evaluate/index.js';
import { amountOf } from '../evaluate/result.js';
import type { Localized } from '../model/index.js';
import { plain } from '../money/exact.js';
import { amountText } from './amount.js';
import type { Book } from './book.js';
import { conditionPart, type Explaining, explainedFact, explainingOf } from './condition.js';
import type { AmountPart, Sum } from './parts.js';
import { limitQuote } from './quotes.js';
import { sliceTexts, stepText } from './sum.js';
import { inBoth } from './voice.js';

/** The amount of a rule, step by step; null where it has none. Of a rule that is not met it is what would be given. */
export function stepsOf(result: RuleResult, decision: Decision, book: Book): AmountPart | null {
  const { amount } = book.rule(result);
  if (amount === undefined) return null;
  const explaining = explainingOf(result, decision, book);
  const { figure, value, from, to, waitingFor } = result.amount ?? amountOf(amount, explaining.situation);
  const sum = { figure, ...(value === undefined ? {} : { value }), from, to, waitingFor };
  return {
    ...new Steps(amount, result, { ...explaining, missing: waitingFor }).part(amount),
    sum,
    words: wordsOf(sum),
  };
}

class Steps {
  readonly #explaining: Explaining;
  readonly #result: RuleResult;
  readonly #quantities: ReadonlyMap<AmountNode, Quantity>;
  readonly #limits: readonly string[];
  readonly #places: readonly string[];

  constructor(root: AmountNode, result: RuleResult, explaining: Explaining) {
    this.#explaining = explaining;
    this.#result = result;
    this.#quantities = reckon(root, explaining.situation);
    this.#limits = limitedBy(root, this.#quantities);
    this.#places = placesOf(root);
  }

  part(node: AmountNode): AmountPart {
    const { situation, support } = this.#explaining;
    const quantity = this.#quantityOf(node);
    const sum = sumOf(node, quantity, situation);
    const facts = ownFacts(node).map((fact) => explainedFact(fact, this.#explaining));
    const [own] = facts;
    return {
      at: node.at,
      kind: node.kind,
      text: inBoth((voice) => stepText(node, situation, voice)),
      sum,
      words: node.kind === 'fact' && own !== undefined ? (own.words ?? unknown) : wordsOf(sum),
      facts,
      parts: this.#partsOf(node),
      ...this.#limitOf(node),
      ...(node.kind === 'brackets' ? { slices: this.#slicesOf(node) } : {}),
      ...support(node.at, this.#places),
    };
  }

  /** Branches that are not taken are no part of the sum; what they would come to is told all the same. */
  #quantityOf(node: AmountNode): Quantity {
    return (this.#quantities.get(node) ?? reckon(node, this.#explaining.situation).get(node)) as Quantity;
  }

  #partsOf(node: AmountNode): AmountPart[] {
    const as = (role: Localized, part: AmountNode) => ({ ...this.part(part), role });
    switch (node.kind) {
      case 'figure':
      case 'fact':
      case 'rate':
        return [];
      case 'percent':
      case 'brackets':
      case 'round':
        return [this.part(node.of)];
      case 'sum':
      case 'lesser':
      case 'greater':
        return node.of.map((part) => this.part(part));
      case 'difference':
        return [this.part(node.of[0]), as(roles.takenOff, node.of[1])];
      case 'cap':
        return [
          this.part(node.of),
          as(roles.cap, node.cap),
          ...(node.less === undefined ? [] : [as(roles.less, node.less)]),
        ];
      case 'floor':
        return [this.part(node.of), as(roles.floor, node.floor)];
      case 'choice':
        return this.#branchesOf(node);
    }
  }

  #branchesOf({ branches, otherwise }: Extract<AmountNode, { kind: 'choice' }>): AmountPart[] {
    let before: boolean | null = false;
    const list: AmountPart[] = [];
    for (const { when, then } of branches) {
      const truth: boolean | null = settle(when, this.#explaining.situation).truth ?? null;
      const taken: boolean | null = before === true || truth === false ? false : before === null ? null : truth;
      const condition = conditionPart(when, before !== true, this.#explaining);
      list.push({ ...this.part(then), role: roles.branch, when: condition, taken });
      if (before !== true && truth !== false) before = truth;
    }
    if (otherwise === undefined) return list;
    return [
      ...list,
      { ...this.part(otherwise), role: roles.otherwise, when: null, taken: before === null ? null : !before },
    ];
  }

  #limitOf(node: AmountNode): Pick<AmountPart, 'limit'> {
    if (node.kind !== 'cap' && node.kind !== 'floor' && node.kind !== 'round') return {};
    const words = limitQuote(this.#result, node.at);
    return { limit: { changed: this.#limits.includes(node.at), ...(words === undefined ? {} : { words }) } };
  }

  #slicesOf(node: Extract<AmountNode, { kind: 'brackets' }>): NonNullable<AmountPart['slices']> {
    return slicesOf(node.brackets, this.#quantityOf(node.of)).map((quantity, index) => {
      const sum = sumOf(node.of, quantity, this.#explaining.situation);
      const text = inBoth((voice) => sliceTexts(node.brackets, voice)[index] as string);
      return { text, sum, words: wordsOf(sum) };
    });
  }
}

const unknown: Localized = { zh: '未知', en: 'not known' };

const roles = {
  takenOff: { zh: '减去', en: 'taken off' },
  cap: { zh: '上限', en: 'the limit' },
  less: { zh: '从上限中扣除', en: 'taken off the limit' },
  floor: { zh: '下限', en: 'the least' },
  branch: { zh: '情形', en: 'case' },
  otherwise: { zh: '其他情形', en: 'otherwise' },
} satisfies Record<string, Localized>;

/** Where each step stands; the condition of a branch stands apart. */
const placesOf = (node: AmountNode): string[] => [
  node.at,
  ...(node.kind === 'choice' ? node.branches.map(({ when }) => when.at) : []),
  ...partsOf(node).flatMap((part) => placesOf(part.node)),
];

const ownFacts = (node: AmountNode): readonly Fact[] =>
  node.kind === 'fact' ? [node.fact] : node.kind === 'rate' ? node.per : [];

const wordsOf = (sum: Sum): Localized => inBoth((voice) => amountText(sum, voice));

function sumOf(node: AmountNode, quantity: Quantity, situation: Situation): Sum {
  const { kind, low, high } = quantity;
  const settled = isSettled(quantity);
  return {
    figure: kind,
    ...(settled && kind === 'exact' ? { value: plain(low.from) } : {}),
    from: plain(low.from),
    to: plain(high.to, 'open'),
    waitingFor: settled ? [] : openIn(node, situation),
  };
}

/** The base facts below a step that are not known. */
function openIn(node: AmountNode, situation: Situation): string[] {
  const choosing = choicesOf(node).flatMap((when) => [...factsBehind(when).values()]);
  const facts = [...quantitiesOf(node).map(({ fact }) => fact), ...choosing];
  return [...new Set(facts.flatMap((fact) => openBases(fact, situation)))].sort();
}
