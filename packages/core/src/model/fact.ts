import * as z from 'zod/mini';
import { choice } from './choice.js';
import { condition } from './condition.js';
import { subject } from './subject.js';
import { day, decimal, factId, localized, slug } from './text.js';

const factTypes = ['boolean', 'integer', 'decimal', 'date', 'option', 'options', 'region'] as const;

const units = [
  'person',
  'household',
  'enterprise',
  'post',
  'hour',
  'day',
  'month',
  'year',
  'yuan',
  'yuan-a-month',
  'yuan-a-year',
  'percent',
  'times',
] as const;

/**
 * How a fact follows from others. `since` counts completed units from a date to `asOf`. `firstDay: 'next'` leaves that date itself out of the
 * count, so that the corresponding day still lies within a period of so many units (articles 201 and 202 of the Civil Code).
 */
export const derivation = choice(
  z.union([
    z.strictObject({
      completed: z.enum(['years', 'months', 'days']),
      since: factId,
      firstDay: z.optional(z.literal('next')),
    }),
    z.strictObject({ region: z.enum(['prefecture', 'county']) }),
    z.strictObject({ when: condition }),
  ]),
);

/** Who can change the fact; for the applicant, in which direction and at what rough cost (1 trivial, 5 a change of life). */
export const changeableBy = z.union([
  z.strictObject({
    who: z.literal('applicant'),
    direction: z.enum(['up', 'down', 'either']),
    cost: z.int().check(z.gte(1), z.lte(5)),
  }),
  z.strictObject({ who: z.literal('time'), direction: z.enum(['up', 'down', 'either']) }),
  z.strictObject({ who: z.enum(['authority', 'never']) }),
]);

/**
 * One typed thing known of a subject, declared once for all packs that read it.
 * `min` and `max` are included in the bounds: a number for `integer`, a decimal string for `decimal`,
 * a day or `asOf` for `date`.
 */
export const factDefinition = z.strictObject({
  $schema: z.optional(z.string()),
  id: factId,
  type: z.enum(factTypes),
  unit: z.optional(z.enum(units)),
  min: z.optional(z.union([z.int(), decimal, day])),
  max: z.optional(z.union([z.int(), decimal, day, z.literal('asOf')])),
  /** Places after the decimal point that a `decimal` may have; 2 if absent. */
  places: z.optional(z.int().check(z.gte(0), z.lte(8))),
  options: z.optional(z.array(z.strictObject({ value: slug, label: localized })).check(z.minLength(2))),
  /** Of a `region` that is not derived: which codes it takes. A code of another level could be neither equal to one of these nor different from it. */
  level: z.optional(z.enum(['province', 'prefecture', 'county'])),
  label: localized,
  question: localized,
  help: localized,
  subjects: z.array(subject).check(z.minLength(1)),
  /** `context`: a figure of a place and time, given once per call with its date and source. */
  scope: z.enum(['subject', 'context']),
  /** Whether it says something about an identifiable natural person. */
  personal: z.boolean(),
  changeableBy,
  /** Present if the fact is an authority's finding for one benefit: the words of the text that demand it. */
  determination: z.optional(z.strictObject({ benefit: slug, words: z.string().check(z.minLength(1)) })),
  derivation: z.optional(derivation),
});
export type FactDefinition = z.infer<typeof factDefinition>;
