// What a rule in words is made of.
import type { Localized, Reading } from '../../model/index.js';
import { noSupport, type Quote, type Support } from '../support.js';

/** One thing that a rule says, what it rests on, and what stands below it. */
export interface Sentence {
  readonly text: Localized;
  /** The words of the source behind it. */
  readonly quotes: readonly Quote[];
  /** The readings by which they were understood. */
  readonly readings: readonly Reading[];
  readonly of: readonly Sentence[];
}

/** A sentence from its text, what it rests on, and what stands below it. */
export function sentence(text: Localized, support: Support = noSupport, of: readonly Sentence[] = []): Sentence {
  return { text, quotes: support.quotes, readings: support.readings, of };
}

/** Before a text, in both languages; in English a space stands between them. */
export function after(lead: Localized | undefined, text: Localized): Localized {
  return lead === undefined ? text : { zh: lead.zh + text.zh, en: `${lead.en} ${text.en}` };
}
