import type { FactDefinition, Localized, Operator } from '../model/index.js';
import type { Exact } from '../money/exact.js';

/** A fact's value inside the engine: whole numbers as numbers, decimals exact, days, options and region codes as text. */
export type Value = boolean | number | string | Exact | readonly string[];

/** A declared fact, with what it follows from and the base facts that decide it. */
export interface Fact {
  readonly id: string;
  readonly definition: FactDefinition;
  /** The ids of the base facts behind it; a fact that is not derived is its own base. */
  readonly bases: readonly string[];
  readonly derivation?: Derivation;
}

/** Completed units since a date, or since the day after it. */
export interface Elapsed {
  readonly kind: 'completed';
  readonly unit: 'years' | 'months' | 'days';
  readonly since: Fact;
  readonly nextDay: boolean;
}

export type Derivation =
  | Elapsed
  | { readonly kind: 'region'; readonly digits: 4 | 6; readonly of: Fact }
  | { readonly kind: 'when'; readonly when: ConditionNode };

/** True, false, or unknown. */
export type Truth = boolean | undefined;

/** A comparison of one fact with a constant, a list of constants, or another fact. */
export interface Leaf {
  readonly kind: 'leaf';
  /** A pointer into the rule, or into the named condition `within`. */
  readonly at: string;
  readonly within: string | undefined;
  readonly fact: Fact;
  readonly operator: Operator;
  readonly right: Right;
}

export type Right =
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'list'; readonly values: readonly Value[] }
  | { readonly kind: 'fact'; readonly fact: Fact };

/** A condition that the text has lost. It is unknown, and nobody can supply it. */
export interface Lost {
  readonly kind: 'lost';
  readonly at: string;
  readonly within: string | undefined;
  readonly words: Localized;
}

/** The compiled form of conditions, which every back end reads. */
export type ConditionNode =
  | { readonly kind: 'all' | 'any'; readonly at: string; readonly of: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly at: string; readonly of: ConditionNode }
  | {
      readonly kind: 'named';
      readonly at: string;
      readonly name: string;
      readonly title: Localized;
      readonly of: ConditionNode;
    }
  | Lost
  | Leaf;
