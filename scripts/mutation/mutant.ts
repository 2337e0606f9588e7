import type { Json } from './json.js';

export const kinds = ['digit', 'operator', 'date', 'fact', 'option'] as const;
export type Kind = (typeof kinds)[number];

/** A pack's file with one thing changed. */
export interface Mutant {
  readonly kind: Kind;
  readonly file: string;
  readonly at: string;
  readonly before: Json;
  readonly after: Json;
  /** The whole file after the change. */
  readonly json: Json;
}
