import type { EvaluateOptions, Language } from '@huice/core';
import type { Understanding } from '../read/types.js';
import type { ResultEncoding, ResultFormat } from '../write/format.js';

export const shapes = ['subject', 'benefit', 'decision', 'receipt'] as const;

/** What is done with every row of a roster. Plain JSON, so that each thread can be told. */
export interface Job {
  readonly packs: readonly string[];
  readonly options: EvaluateOptions;
  readonly understanding: Understanding;
  readonly shape: (typeof shapes)[number];
  readonly format: ResultFormat;
  readonly encoding: ResultEncoding;
  readonly language: Language;
  /** The benefits that are shown and counted; all if left out. */
  readonly benefits?: readonly string[];
}
