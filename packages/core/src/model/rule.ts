import * as z from 'zod/mini';
import { benefitParams } from './benefit.js';
import { condition } from './condition.js';
import { subject } from './subject.js';
import { dayMonthOrYear, firstDayOrSpread, localized, pointer, slug } from './text.js';

/** A verbatim run of a clause's words, with the parts of the rule that it supports (each pointer and all below it). */
export const citation = z.strictObject({
  source: slug,
  clause: z.string().check(z.minLength(1)),
  quote: z.string().check(z.minLength(1)),
  supports: z.array(pointer).check(z.minLength(1)),
});
export type Citation = z.infer<typeof citation>;

/** The interpretation chosen where the text is ambiguous, silent or damaged, with those not chosen and why. */
export const reading = z.strictObject({
  about: z.array(pointer).check(z.minLength(1)),
  question: localized,
  chosen: localized,
  alternatives: z.array(localized).check(z.minLength(1)),
  why: localized,
});
export type Reading = z.infer<typeof reading>;

/**
 * Both ends are included. A month or a year stands where the text gives no day, and `..2019-09` where it only shows the rule in force by then:
 * inside the doubt the outcome is undetermined.
 */
export const interval = z.strictObject({
  from: firstDayOrSpread,
  to: z.union([dayMonthOrYear, z.literal('not-stated')]),
});

const categories = [
  'employment',
  'entrepreneurship',
  'labour-export',
  'public-post',
  'training',
  'education',
  'pension',
  'unemployment-insurance',
  'work-injury-insurance',
  'medical-insurance',
  'recruitment',
  'professional-title',
  'pay',
  'talent-service',
  'public-service',
  'recognition',
] as const;

/** Conditions -> benefit, in force during an interval, with citations. One a file; the file's name is the id. */
export const rule = z.strictObject({
  $schema: z.optional(z.string()),
  id: slug,
  /** The rules of one benefit follow each other in time. */
  benefit: slug,
  title: localized,
  category: z.enum(categories),
  subjects: z.array(subject).check(z.minLength(1)),
  effective: interval,
  /** Absent: every subject of the kinds above, within the jurisdiction. */
  conditions: z.optional(condition),
  event: z.strictObject({ type: z.literal('benefit'), params: benefitParams }),
  responsible: z.array(z.string().check(z.minLength(1))),
  citations: z.array(citation).check(z.minLength(1)),
  readings: z.optional(z.array(reading)),
});
export type Rule = z.infer<typeof rule>;

/** A condition that several rules share, with its own citations. */
export const namedCondition = z.strictObject({
  $schema: z.optional(z.string()),
  name: slug,
  title: localized,
  conditions: condition,
  citations: z.array(citation).check(z.minLength(1)),
  readings: z.optional(z.array(reading)),
});
export type NamedCondition = z.infer<typeof namedCondition>;
