import type { CompiledRuleSet } from '../compile/index.js';
import type { ConditionNode, Derivation, Fact, Leaf, Value } from '../conditions/form.js';
import { Exact } from '../money/exact.js';
import { encode, type Layout, placesOf } from './layout.js';

/**
 * A condition over slots. Every value is a whole number, so that all comparisons with constants come down to two, and their opposites: one
 * of some numbers, and at least a number.
 */
export type Step =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Step[] }
  | { readonly kind: 'not'; readonly of: Step }
  | { readonly kind: 'among'; readonly slot: number; readonly codes: readonly number[]; readonly leaf: Leaf }
  | { readonly kind: 'least'; readonly slot: number; readonly code: number; readonly leaf: Leaf }
  /** A list of options holds the one that this bit stands for. */
  | { readonly kind: 'holds'; readonly slot: number; readonly bit: number; readonly leaf: Leaf }
  /** One fact, times its factor, below another one, or equal to it. */
  | {
      readonly kind: 'below' | 'same';
      readonly left: Side;
      readonly right: Side;
    }
  /** A fact that follows from a condition, in its slot. */
  | { readonly kind: 'derived'; readonly slot: number; readonly of: Step }
  | { readonly kind: 'named'; readonly name: string; readonly of: Step }
  | { readonly kind: 'lost'; readonly node: ConditionNode };

export interface Side {
  readonly slot: number;
  /** Brings both sides to the same unit. */
  readonly factor: number;
}

/** A derived fact with its two slots. */
export interface Derived {
  readonly fact: Fact;
  readonly given: number;
  readonly slot: number;
  readonly derivation:
    | (Exclude<Derivation, { kind: 'when' }> & { readonly from: number })
    | { readonly kind: 'when'; readonly step: Step };
}

/** Puts conditions of one rule set into slots. */
export class Steps {
  readonly #layout: Layout;
  readonly #own: ReadonlyMap<string, number>;
  readonly #nodes = new Map<ConditionNode, Step | undefined>();

  constructor(layout: Layout, ruleSet: CompiledRuleSet) {
    this.#layout = layout;
    this.#own = layout.derived.get(ruleSet) as ReadonlyMap<string, number>;
  }

  /** Where a rule finds a fact. */
  slotOf(fact: Fact): number {
    return (fact.derivation === undefined ? this.#layout.given : this.#own).get(fact.id) as number;
  }

  derivedOf(fact: Fact): Derived | undefined {
    const { derivation } = fact;
    if (derivation === undefined) return undefined;
    const slots = { fact, given: this.#layout.given.get(fact.id) as number, slot: this.slotOf(fact) };
    if (derivation.kind === 'when') {
      const step = this.of(derivation.when);
      return step && { ...slots, derivation: { kind: 'when', step } };
    }
    const from = this.slotOf(derivation.kind === 'completed' ? derivation.since : derivation.of);
    return { ...slots, derivation: { ...derivation, from } };
  }

  /** A condition over slots; undefined where a constant has no number. */
  of(node: ConditionNode): Step | undefined {
    if (!this.#nodes.has(node)) this.#nodes.set(node, this.#make(node));
    return this.#nodes.get(node);
  }

  #make(node: ConditionNode): Step | undefined {
    switch (node.kind) {
      case 'all':
      case 'any': {
        const of = node.of.map((part) => this.of(part));
        return of.includes(undefined) ? undefined : { kind: node.kind, of: of as Step[] };
      }
      case 'not':
        return opposite(this.of(node.of));
      case 'named': {
        const of = this.of(node.of);
        return of && { kind: 'named', name: node.name, of };
      }
      case 'lost':
        return { kind: 'lost', node };
      case 'leaf':
        return this.#compare(node);
    }
  }

  #compare(leaf: Leaf): Step | undefined {
    const { fact, operator, right } = leaf;
    if (right.kind === 'fact') return this.#pair(leaf, right.fact);
    const slot = this.slotOf(fact);
    const step = this.#derived(leaf, slot) ?? withConstants(leaf, slot);
    switch (operator) {
      case 'notEqual':
      case 'notIn':
      case 'doesNotContain':
      case 'lessThan':
      case 'lessThanInclusive':
        return opposite(step);
      default:
        return step;
    }
  }

  /** A fact that follows from a condition, compared with true or false. */
  #derived({ fact, right }: Leaf, slot: number): Step | undefined {
    if (fact.derivation?.kind !== 'when' || right.kind !== 'constant') return undefined;
    const of = this.of(fact.derivation.when);
    const step = of && ({ kind: 'derived', slot, of } as const);
    return right.value === true ? step : opposite(step);
  }

  #pair({ fact, operator }: Leaf, other: Fact): Step {
    const [mine, its] = [placesOf(fact.definition), placesOf(other.definition)];
    const places = Math.max(mine, its);
    const left: Side = { slot: this.slotOf(fact), factor: 10 ** (places - mine) };
    const right: Side = { slot: this.slotOf(other), factor: 10 ** (places - its) };
    const below: Step = { kind: 'below', left, right };
    const above: Step = { kind: 'below', left: right, right: left };
    const same: Step = { kind: 'same', left, right };
    switch (operator) {
      case 'lessThan':
        return below;
      case 'greaterThan':
        return above;
      case 'lessThanInclusive':
        return { kind: 'not', of: above };
      case 'greaterThanInclusive':
        return { kind: 'not', of: below };
      case 'notEqual':
        return { kind: 'not', of: same };
      default:
        return same;
    }
  }
}

function opposite(step: Step | undefined): Step | undefined {
  if (step?.kind === 'not') return step.of;
  return step && { kind: 'not', of: step };
}

/** Those of the operators that are not the opposite of another one; `compare` turns the others over. */
function withConstants(leaf: Leaf, slot: number): Step | undefined {
  const { fact, operator, right } = leaf;
  const values = right.kind === 'list' ? right.values : right.kind === 'constant' ? [right.value] : [];
  switch (operator) {
    case 'equal':
    case 'notEqual':
    case 'in':
    case 'notIn':
      return { kind: 'among', slot, codes: values.flatMap((value) => codeOf(fact, value) ?? []), leaf };
    case 'contains':
    case 'doesNotContain': {
      const options = fact.definition.options ?? [];
      const bit = options.findIndex((one) => one.value === values[0]);
      return options.length > 50 ? undefined : { kind: 'holds', slot, bit, leaf };
    }
    case 'greaterThanInclusive':
    case 'lessThan':
      return { kind: 'least', slot, code: Math.ceil(sizeOf(fact, values[0] as Value)), leaf };
    case 'greaterThan':
    case 'lessThanInclusive':
      return { kind: 'least', slot, code: Math.floor(sizeOf(fact, values[0] as Value)) + 1, leaf };
  }
}

/** The number of a constant; none where no value of the fact is equal to it. */
function codeOf(fact: Fact, value: Value): number | undefined {
  const code = fact.definition.type === 'decimal' ? sizeOf(fact, value) : encode(fact, value);
  return Number.isSafeInteger(code) ? code : undefined;
}

/**
 * A constant in the unit of its fact. It may have more places than the fact can have, or be larger than any number of a slot: between the whole
 * numbers it stands on the right side, and that is all that is asked of it.
 */
function sizeOf(fact: Fact, value: Value): number {
  if (fact.definition.type !== 'decimal') return encode(fact, value) as number;
  const scaled = new Exact(value as Exact).times(10 ** placesOf(fact.definition));
  const below = scaled.floor();
  return below.equals(scaled) ? scaled.toNumber() : below.toNumber() + 0.5;
}
