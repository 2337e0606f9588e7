import type { Words } from './say.js';

/**
 * 0: done; 1: complaints, the input is refused, or a place cannot be written or has something in it already; 2: the command was not used as it
 * can be, or names what there is not.
 */
export const exit = { ok: 0, refused: 1, usage: 2 } as const;

/** Ends a command with `huice: <message>`, and the way out on a line of its own. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: 1 | 2,
    /** One thing wrong a line. */
    readonly words: Words,
    readonly help?: Words,
  ) {
    super(typeof words === 'string' ? words : words.en);
  }
}
