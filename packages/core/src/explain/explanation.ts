// What an explanation says: plain JSON, complete in both languages.
import type { Outcome, RuleResult } from '../evaluate/index.js';
import type { Authority, Localized, Reading, Strength } from '../model/index.js';
import type { AmountPart, ConditionPart, FactPart } from './parts.js';
import type { Support } from './support.js';

/** Why a decision says what it says: of one rule, or of a pack of which nothing had been released. */
export type Explanation = RuleExplanation | NothingReleased;

interface Common {
  readonly format: 'huice-explanation/1';
  /** The day that was judged. */
  readonly asOf: string;
  readonly pack: string;
  /** The title of the pack. */
  readonly of: Localized;
  /** The outcome and why, in one sentence. */
  readonly summary: Localized;
}

export interface NothingReleased extends Common {
  readonly outcome: 'nothing-released';
}

/** A part of an answer in words, with what supports it. */
export interface Told extends Support {
  readonly text: Localized;
}

/** For how long, with the days that it is counted from. */
export interface DurationPart extends Told {
  readonly facts: readonly FactPart[];
}

/** A fact to be asked for. */
export interface AskedFact {
  readonly fact: string;
  readonly label: Localized;
  readonly question: Localized;
}

export interface RuleExplanation extends Common {
  readonly outcome: Outcome;
  readonly version: string;
  readonly rule: string;
  readonly benefit: string;
  readonly title: Localized;
  readonly strength: Strength;
  readonly reason?: NonNullable<RuleResult['reason']>;
  readonly causes?: NonNullable<RuleResult['causes']>;
  /** Base facts that could still change the outcome. */
  readonly missing: readonly AskedFact[];
  /** Base facts for which the amount or the duration waits. */
  readonly waitingFor: readonly AskedFact[];
  /** Null: whoever it is for, and is in its jurisdiction, meets it. */
  readonly conditions: ConditionPart | null;
  /** What it gives: for other outcomes than `eligible` what it would give. */
  readonly gives: Told;
  readonly amount: AmountPart | null;
  readonly duration: DurationPart | null;
  readonly payee?: Localized;
  readonly fund?: string;
  /** The units responsible, in the words of the text. */
  readonly responsible: readonly string[];
  /** Whom it is for. */
  readonly subjects: Told;
  /** Since when and until when the rule is in force. */
  readonly inForce: Told & { readonly from: string; readonly to: string };
  readonly authority: { readonly kind: Authority; readonly text: Localized };
  readonly damaged: boolean;
  /** How the text was read where it is in doubt, named conditions included. */
  readonly readings: readonly Reading[];
}
