import * as z from 'zod/mini';

/** The kinds of subject that a benefit can be given to. */
export const subjects = ['person', 'household', 'enterprise', 'organisation', 'locality'] as const;
export const subject = z.enum(subjects);
export type Subject = z.infer<typeof subject>;
