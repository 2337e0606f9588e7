import type { FactInput, NotApplicableReason, Outcome, Plain } from '../evaluate/index.js';
import type { Localized, Operator, Subject } from '../model/index.js';

/** Why one benefit is not given, and what would change that. Plain JSON. */
export interface WhyNot {
  readonly pack: string;
  readonly rule: string;
  readonly title: Localized;
  /** The day that was asked about. */
  readonly asOf: string;
  readonly outcome: Outcome;
  readonly inForce: { readonly from: string; readonly to: string };
  /** What fails, all of which would have to hold. Empty unless the outcome is `ineligible`. */
  readonly failing: readonly Failing[];
  /** Every smallest set of changes after which the benefit is given, cheapest first and those that uproot last. Empty unless the outcome is `ineligible`. */
  readonly ways: readonly Way[];
  /** Why there is no way. Empty where there is one, and for what is eligible already. */
  readonly obstacles: readonly Obstacle[];
  /** Whether the search came to its end; if not, there may be ways that are not listed. */
  readonly complete: boolean;
}

/** A comparison that does not hold, or several of them. */
export type Failing =
  | FailedComparison
  | { readonly kind: 'all-of' | 'any-of'; readonly of: readonly Failing[] }
  /** Each could hold by itself, but they cannot hold together. */
  | { readonly kind: 'never-together'; readonly of: readonly FailedComparison[] };

/** What a comparison demands; where the rule says `not`, the operator is turned over. */
export interface FailedComparison {
  readonly kind: 'comparison';
  /** A pointer into the rule, or into the named condition `within`. */
  readonly at: string;
  readonly within?: string;
  readonly fact: string;
  /** The fact's value, decimals as text; null while unknown. */
  readonly value: Plain | null;
  readonly operator: Operator;
  readonly with: Plain | { readonly fact: string; readonly value: Plain | null };
  /** How far off it is, for numbers and days. */
  readonly distance?: Distance;
  /** Of a comparison that neither applicant nor time can bring to hold: why not. */
  readonly because?: Because;
}

/**
 * Only an authority changes it; nobody does; it can be changed, but not in this direction or not so far; it would hold on a later day
 * (`on`), when the rule is no longer in force.
 */
export type Because =
  | { readonly kind: 'authority' | 'nobody' | 'direction' }
  | { readonly kind: 'too-late'; readonly on: string };

export interface Distance {
  /** In the fact's own unit, decimals as text; days between dates. */
  readonly by: number | string;
  readonly direction: 'up' | 'down';
  /** The nearest value that would do. */
  readonly to: Plain;
}

/** A set of changes that does, none of which can be spared. */
export interface Way {
  readonly changes: readonly Change[];
  /** The sum of what its changes cost: 1 trivial, 5 a change of life or more than five years of waiting. */
  readonly cost: number;
  /** Whether it asks for another life: to live or be registered elsewhere, or to give up what one is. Such ways come last, and are no advice. */
  readonly uproots: boolean;
  /** Derived facts that the profile gives, and that would disagree with these changes or be out of date by then. */
  readonly without: readonly string[];
}

export type Change = ValueChange | Wait;

export interface ValueChange {
  readonly kind: 'value';
  readonly fact: string;
  readonly by: 'applicant' | 'time';
  /** Null while unknown. */
  readonly from: FactInput;
  /** The nearest value that does. */
  readonly to: FactInput;
  /** Of a number or a day: whether every greater or every smaller value does as well. */
  readonly beyond?: 'more' | 'less';
  /** For a choice: the other values that would do as well. */
  readonly alternatives: readonly string[];
  /** For a place: `to` stands for any place but these. */
  readonly except?: readonly string[];
  readonly cost: number;
}

/** Time that passes; whatever else counts time moves too. */
export interface Wait {
  readonly kind: 'wait';
  readonly from: string;
  /** The first day that does. */
  readonly until: string;
  /** The counts for whose sake one waits, today and on that day. */
  readonly facts: readonly { readonly fact: string; readonly from: number; readonly to: number }[];
  readonly cost: number;
}

export type Obstacle =
  | { readonly kind: Exclude<NotApplicableReason, 'not-in-force' | 'other-subject'> }
  | { readonly kind: 'other-subject'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'not-in-force'; readonly when: 'not-yet' | 'no-longer' }
  /** Whatever applicant and time do, these fail. */
  | { readonly kind: 'fixed'; readonly failing: readonly Failing[] }
  /** Each demand can be met, but not all of them together. */
  | { readonly kind: 'conflict' }
  /** Facts that would have to be known before anything can be promised. */
  | { readonly kind: 'unknown'; readonly facts: readonly string[] }
  /** Words that the text has lost. */
  | { readonly kind: 'lost'; readonly words: readonly Localized[] }
  /** The text leaves open whether the rule has started on that day. */
  | { readonly kind: 'start-in-doubt' };
