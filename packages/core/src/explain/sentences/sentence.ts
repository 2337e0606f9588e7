// What a rule in words is made of.
import type { Localized, Reading } from '../../model/index.js';

/** A verbatim run of a clause's words. */
export interface Quoted {
  /** The id of the source. */
  readonly source: string;
  /** What a person calls the clause: 三、(一)1. */
  readonly clause: Localized;
  readonly quote: string;
}

/** One thing that a rule says, what it rests on, and what stands below it. */
export interface Sentence {
  readonly text: Localized;
  /** The words of the source behind it. */
  readonly quotes: readonly Quoted[];
  /** The readings by which they were understood. */
  readonly readings: readonly Reading[];
  readonly of: readonly Sentence[];
}

/** What a sentence rests on. */
export type Support = Pick<Sentence, 'quotes' | 'readings'>;

/** What supports the part that a pointer names. */
export type Backing = (at: string) => Support;

export const unsupported: Support = { quotes: [], readings: [] };

export function sentence(text: Localized, support: Support = unsupported, of: readonly Sentence[] = []): Sentence {
  return { text, quotes: support.quotes, readings: support.readings, of };
}

/** Before a text, in both languages; in English a space stands between them. */
export function after(lead: Localized | undefined, text: Localized): Localized {
  return lead === undefined ? text : { zh: lead.zh + text.zh, en: `${lead.en} ${text.en}` };
}
