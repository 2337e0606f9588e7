import type { Cause, NotApplicableReason, Outcome } from './decision.js';

/** What the codes of outcomes stand for: a code is a place in this list. The first three are the codes of truths. */
export const outcomes = ['eligible', 'ineligible', 'undetermined', 'not-applicable'] as const satisfies Outcome[];

/** What the codes of reasons stand for; 0 where the outcome is another one than `not-applicable`. */
export const reasons = [
  undefined,
  'other-subject',
  'outside-jurisdiction',
  'not-in-force',
  'below-authority',
] as const satisfies (NotApplicableReason | undefined)[];

/** What the codes of causes stand for; 0 where the outcome is another one than `undetermined`. */
export const causes = [[], ['facts'], ['text'], ['facts', 'text']] as const satisfies Cause[][];
