import type { FigureKind } from '../amounts/node.js';
import type {
  Authority,
  BenefitParams,
  Citation,
  Localized,
  Operator,
  Period,
  Reading,
  RuleSetTypes,
  Span,
  Strength,
  Subject,
} from '../model/index.js';

/** A value as JSON carries it: decimals as text or exact numbers, days and options as text. */
export type FactInput = boolean | number | string | readonly string[] | null;

/** What every member of a union has: asked of several packs, a profile may carry the facts of each. */
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (one: infer Both) => void
  ? Both
  : never;

type Facts<T extends RuleSetTypes> = { readonly [Id in keyof All<T['facts']>]?: All<T['facts']>[Id] | null };

/** What is known of one subject. A fact left out, or null, is unknown. */
export interface Profile<T extends RuleSetTypes = RuleSetTypes> {
  readonly subject: Subject;
  /** GB/T 2260, six digits: household registration, place of registration, or the locality itself. */
  readonly region?: string | null;
  readonly facts: Facts<T>;
}

/** A figure of a place and time, with the day and the source it is taken from. */
export interface ContextValue {
  readonly value: number | string;
  readonly date: string;
  readonly source: string;
}

/** Figures of a place and time, by fact id. */
export type Context<T extends RuleSetTypes = RuleSetTypes> = [T] extends [{ context: object }]
  ? { readonly [Id in keyof All<T['context']>]?: ContextValue }
  : Readonly<Record<string, ContextValue>>;

export interface EvaluateOptions<T extends RuleSetTypes = RuleSetTypes> {
  /** The day on which entitlement is judged. */
  readonly asOf: string;
  /** The day whose released rule sets are used; the latest if left out or null. */
  readonly knownAt?: string | null;
  /** Figures of a place and time, by fact id. */
  readonly context?: Context<T>;
  /** Rules that rest on anything weaker are `not-applicable`, `below-authority`. */
  readonly minimumAuthority?: Authority | null;
}

/** What `evaluate` takes beside what a decision rests on. */
export interface ShowingOptions {
  /** False: without findings and formulas, for whoever asks what holds and not why. True if left out or null. */
  readonly evidence?: boolean | null;
}

export type Outcome = 'eligible' | 'ineligible' | 'undetermined' | 'not-applicable';
export type NotApplicableReason = 'other-subject' | 'outside-jurisdiction' | 'not-in-force' | 'below-authority';

/** Why an outcome is open: facts that somebody can supply, words the text has lost, or days it does not give. */
export type Cause = 'facts' | 'text';

/** An amount in yuan unless the benefit says otherwise; decimals as text. */
export interface AmountResult {
  readonly figure: FigureKind;
  /** Only if the figure is exact and nothing is missing. */
  readonly value?: string;
  readonly from: string;
  /** Null: no upper end. */
  readonly to: string | null;
  /** The facts that can still change it. */
  readonly waitingFor: readonly string[];
  /** The sum with its numbers, `min(1000 × 60, 50000 − 0)`; `?` stands for what is unknown. */
  readonly formula: string;
  /** Pointers to the caps, floors and rounding that made a difference. */
  readonly limitedBy: readonly string[];
}

/** An amount without how it comes about. */
export type BriefAmount = Omit<AmountResult, 'formula' | 'limitedBy'>;

export interface DurationResult {
  readonly startsOn?: string;
  readonly longest?: Span;
  readonly endsOn?: string;
  readonly backPayFrom?: string;
  readonly waitingFor: readonly string[];
}

/** One comparison of a rule's conditions as it stood for this profile, or a condition that the text has lost. */
export interface Finding {
  /** A pointer into the rule, or into the named condition `within`. */
  readonly at: string;
  readonly within?: string;
  /** Left out where the text has lost the condition. */
  readonly comparison?: {
    readonly fact: string;
    readonly operator: Operator;
    /** A constant, a list of constants, or another fact. */
    readonly with: Plain | { readonly fact: string; readonly value: Plain | null };
  };
  /** The fact's value, decimals as text; null while unknown. */
  readonly value: Plain | null;
  readonly held: boolean | null;
}

/** A value of a fact as a decision shows it: decimals as text. */
export type Plain = boolean | number | string | readonly (boolean | number | string)[];

export interface RuleResult {
  readonly pack: string;
  readonly rule: string;
  readonly benefit: string;
  readonly title: Localized;
  readonly outcome: Outcome;
  readonly reason?: NotApplicableReason;
  readonly causes?: readonly Cause[];
  /** Base facts that could still change the outcome. */
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
  readonly strength: Strength;
  /** What the rule gives, as the rule writes it. */
  readonly gives: BenefitParams;
  readonly amount?: AmountResult;
  readonly duration?: DurationResult;
  readonly inForce: { readonly from: string; readonly to: string };
  readonly authority: Authority;
  readonly damaged: boolean;
  readonly responsible: readonly string[];
  readonly citations: readonly Citation[];
  readonly readings: readonly Reading[];
}

/** A result without its evidence. */
export type BriefResult = Omit<RuleResult, 'findings' | 'amount'> & { readonly amount?: BriefAmount };

/** Which version of a pack was used: none if nothing had been released by `knownAt`. */
export type RuleSetUsed =
  | {
      readonly pack: string;
      readonly status: 'used';
      readonly version: string;
      readonly releasedOn: string;
      readonly sha256: string;
    }
  | { readonly pack: string; readonly status: 'nothing-released' };

export interface Total {
  readonly authority: Authority;
  readonly period: Period;
  readonly amount: string;
  readonly rules: readonly string[];
}

/** Why an eligible benefit is in no total. */
export interface LeftOut {
  readonly rule: string;
  readonly because: 'no-amount' | 'not-cash' | 'not-an-entitlement' | 'not-exact' | 'amount-unknown';
}

/** The whole answer for one profile on one day. Plain JSON: it can be stored, and asked again. */
export interface Decision {
  readonly format: 'huice-decision/1';
  readonly engine: { readonly name: '@huice/core'; readonly version: string };
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly minimumAuthority: Authority | null;
  readonly ruleSets: readonly RuleSetUsed[];
  readonly profile: {
    readonly subject: Subject;
    readonly region?: string | null;
    readonly facts: Readonly<Record<string, FactInput>>;
  };
  readonly context: Readonly<Record<string, ContextValue>>;
  /** With no region and one pack, its jurisdiction is assumed. */
  readonly assumptions: readonly { readonly kind: 'jurisdiction'; readonly pack: string; readonly region: string }[];
  /** Every rule of every pack asked, none left out. */
  readonly results: readonly RuleResult[];
  /** Exact cash of strength entitlement, by authority and period. */
  readonly totals: { readonly cash: readonly Total[]; readonly leftOut: readonly LeftOut[] };
}

/** A decision without its evidence: what holds, and not why. It cannot be explained or replayed. */
export type BriefDecision = Omit<Decision, 'format' | 'results'> & {
  readonly format: 'huice-brief-decision/1';
  readonly results: readonly BriefResult[];
};
