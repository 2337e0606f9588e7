// The shape of an explanation: plain JSON, every text in both languages.
import type { FigureKind } from '../amounts/node.js';
import type { Plain } from '../evaluate/index.js';
import type { Localized } from '../model/index.js';
import type { Support } from './support.js';

/** A fact that an answer rests on: its value in words, and where that comes from. */
export interface FactPart {
  readonly fact: string;
  readonly label: Localized;
  /** Decimals as text; null while unknown. */
  readonly value: Plain | null;
  /** The value with its unit, or by its label; null while unknown. */
  readonly words: Localized | null;
  /** Who says so: the profile, the context, or nobody, and it follows from other facts. */
  readonly from: 'profile' | 'context' | 'derived' | 'unknown';
  /** Of a figure of the context: the day from which it holds, and where it is taken from. */
  readonly holds?: { readonly since: string; readonly source: string };
  /** What it is declared to follow from, even where the profile gives it itself. */
  readonly derivation?: DerivationPart;
}

export type DerivationPart =
  | { readonly kind: 'elapsed' | 'region'; readonly text: Localized; readonly of: FactPart }
  | { readonly kind: 'condition'; readonly when: ConditionPart };

/** How one part of a condition stands. */
interface Standing extends Support {
  /** A pointer into the rule, or into the named condition `within`. */
  readonly at: string;
  readonly within?: string;
  /** Whether it held, as the rule writes it; null while open. */
  readonly held: boolean | null;
  /** Whether the rule wants it to hold: not so below a `not`. */
  readonly wanted: boolean;
  /** Whether it stands as the rule wants it; null while open. */
  readonly met: boolean | null;
  /**
   * Whether the outcome rests on it. What is decided rests on as few parts as prove it: of several ways that hold, the first. What is open rests on
   * the parts that could still settle it.
   */
  readonly decisive: boolean;
}

/** A condition as the rule writes it, with how each part of it stands. */
export type ConditionPart = Standing &
  (
    | {
        readonly kind: 'all' | 'any' | 'not' | 'named';
        readonly title: Localized;
        readonly parts: readonly ConditionPart[];
      }
    | {
        readonly kind: 'comparison';
        readonly fact: FactPart;
        /** The fact that it is compared with, if it is. */
        readonly with?: FactPart;
        /** What must be: `must be at least 3 months`. */
        readonly demand: Localized;
      }
    /** Words that the text has lost. */
    | { readonly kind: 'lost'; readonly words: Localized }
  );

/** An amount of money as far as it is known, in yuan; decimals as text. */
export interface Sum {
  readonly figure: FigureKind;
  /** Only if the figure is exact and nothing is open. */
  readonly value?: string;
  readonly from: string;
  /** Null: no upper end. */
  readonly to: string | null;
  /** The base facts that it waits for. */
  readonly waitingFor: readonly string[];
  /** Pointers to what held it down or raised it, where that is known. */
  readonly limitedBy?: readonly string[];
}

/** One step of an amount. */
export interface AmountPart extends Support {
  /** A pointer into the rule. */
  readonly at: string;
  readonly kind:
    | 'figure'
    | 'fact'
    | 'rate'
    | 'percent'
    | 'sum'
    | 'difference'
    | 'lesser'
    | 'greater'
    | 'choice'
    | 'brackets'
    | 'cap'
    | 'floor'
    | 'round';
  /** What the step is to the one above it: the limit, what is taken off, one branch; left out for what is simply used. */
  readonly role?: Localized;
  /** The step with its numbers: `1,000 × 60 (poor labourers taken on)`. */
  readonly text: Localized;
  readonly sum: Sum;
  /** What it comes to: yuan, or in the unit of the fact. */
  readonly words: Localized;
  /** The facts whose size this step uses itself. */
  readonly facts: readonly FactPart[];
  readonly parts: readonly AmountPart[];
  /** Of a branch: the condition under which it is taken; null for the one that is left when no other is. */
  readonly when?: ConditionPart | null;
  /** Of a branch: whether it is taken; null while open. */
  readonly taken?: boolean | null;
  /** Of slices: each with what it comes to. */
  readonly slices?: readonly { readonly text: Localized; readonly sum: Sum; readonly words: Localized }[];
  /** Of a cap, a floor or rounding: whether it changed the sum, and the words that set it. */
  readonly limit?: { readonly changed: boolean; readonly words?: string };
}
