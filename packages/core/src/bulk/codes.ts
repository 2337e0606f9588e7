import type { Cause, NotApplicableReason, Outcome } from '../evaluate/index.js';

/** What the codes in `Answers.outcomes` stand for: the code is the place in this list. */
export const outcomes = ['eligible', 'ineligible', 'undetermined', 'not-applicable'] as const satisfies Outcome[];

/** What the codes in `Answers.reasons` stand for; 0 where the outcome is another one than `not-applicable`. */
export const reasons = [
  undefined,
  'other-subject',
  'outside-jurisdiction',
  'not-in-force',
  'below-authority',
] as const satisfies (NotApplicableReason | undefined)[];

/** What the codes in `Answers.causes` stand for; 0 where the outcome is another one than `undetermined`. */
export const causes = [[], ['facts'], ['text'], ['facts', 'text']] as const satisfies Cause[][];
