import type { EvaluateOptions, Language } from '@huice/core';
import type { Understanding } from '../read/types.js';
import type { ResultEncoding, ResultFormat } from '../write/format.js';

export const shapes = ['subject', 'benefit', 'decision', 'receipt'] as const;

/**
 * How much of a roster is answered at once, in bytes, where that is not what is usual: a whole decision is a thousand times as long as the row
 * that it is made of, and what one block comes to must fit into memory some times over.
 */
export function blockSize(shape: Job['shape']): number | undefined {
  return shape === 'decision' || shape === 'receipt' ? 1 << 14 : undefined;
}

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
