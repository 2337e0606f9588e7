import * as z from 'zod/mini';
import { amount, figure } from './amount.js';
import { choice } from './choice.js';
import { key } from './sentences.js';
import { decimal, factId, localized, span } from './text.js';

/** `entitlement` (给予, 应); `discretionary` (可, 最高不超过 at somebody's discretion); `exhortation` (鼓励, 支持, 探索: nobody has a claim). */
const strengths = ['entitlement', 'discretionary', 'exhortation'] as const;
export const strength = z.enum(strengths);
export type Strength = z.infer<typeof strength>;

/** How often the amount is due. `not-stated`: the text does not say. */
export const periods = ['once', 'day', 'month', 'year', 'training', 'stay', 'not-stated'] as const;
export const period = z.enum(periods);
export type Period = z.infer<typeof period>;

const dayForm = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, key('a-day-or-month')));
const monthForm = z.string().check(z.regex(/^\d{4}-\d{2}$/, key('a-day-or-month')));

/** Distinct from the interval in which the rule is in force: the time of this subject's entitlement. */
export const duration = z.strictObject({
  /** The day the entitlement starts: that of a date fact, or the first day of the month after it (次月起). */
  starts: z.optional(z.strictObject({ fact: factId, shift: z.optional(z.literal('next-month')) })),
  /** How long at most (最长6个月, 不超过3年). */
  longest: z.optional(span),
  /** Until an event, or a span after it (脱贫后两年). */
  until: z.optional(z.strictObject({ fact: factId, plus: z.optional(span) })),
  /** Back pay from a day, or a month where the text gives no day. */
  backPayFrom: z.optional(z.union([dayForm, monthForm])),
});

/** Social insurance schemes whose premiums may be paid or subsidised. */
const schemes = [
  'basic-pension',
  'basic-medical',
  'unemployment',
  'work-injury',
  'maternity',
  'resident-pension',
  'resident-medical',
] as const;

/** A quantity that a relaxed condition had and has, in its unit. */
const quantity = z.strictObject({
  value: decimal,
  unit: z.enum(['year', 'month', 'day', 'percent', 'yuan', 'person']),
});

const lowers = z.optional(z.literal(true));
/**
 * Each of these changes one number of another scheme. `points` are percentage points; `percent` is relative. They raise it, or lower it
 * with `lowers` (起付线降低50%); `to` beside them is where that leads (提高10个百分点,达到50%).
 * `unstated` is a change whose size the text does not give (提高报销比例).
 */
const change = choice(
  z.union([
    z.strictObject({ points: figure, to: z.optional(figure), lowers }),
    z.strictObject({ percent: figure, to: z.optional(figure), lowers }),
    z.strictObject({ to: figure }),
    z.strictObject({ unstated: z.enum(['raises', 'lowers']) }),
    z.strictObject({ removed: z.literal(true) }),
  ]),
);

const common = {
  strength,
  /** The money's receiver, where the text pays somebody other than the one helped. */
  payee: z.optional(localized),
  /** The fund, in the words of the text. */
  fund: z.optional(z.string().check(z.minLength(1))),
  duration: z.optional(duration),
  /** The words by which the text leaves standard or procedure to another document. It has no number here. */
  by: z.optional(z.string().check(z.minLength(1))),
};

const what = { what: localized };

/** What a rule gives. The list of forms is closed; each has its own fields. */
export const benefitParams = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('cash'), amount, period, ...common }),
  z.strictObject({
    form: z.literal('allowance'),
    period: z.optional(period),
    ...common,
    by: z.string().check(z.minLength(1)),
  }),
  z.strictObject({ form: z.literal('loan'), amount, term: span, ...common }),
  z.strictObject({
    form: z.literal('interest-subsidy'),
    amount: z.optional(amount),
    percent: z.optional(figure),
    ...common,
  }),
  z.strictObject({
    form: z.literal('premium'),
    schemes: z.array(z.enum(schemes)).check(
      z.minLength(1),
      z.refine((list) => new Set(list).size === list.length, key('scheme-stands-twice')),
    ),
    amount: z.optional(amount),
    period: z.optional(period),
    ...common,
  }),
  z.strictObject({ form: z.literal('reimbursement-rate'), of: localized, percent: figure, ...common }),
  z.strictObject({ form: z.literal('rate-change'), of: localized, change, amount: z.optional(amount), ...common }),
  z.strictObject({ form: z.literal('waiver'), of: localized, amount: z.optional(amount), ...common }),
  z.strictObject({ form: z.literal('in-kind'), ...what, ...common }),
  z.strictObject({ form: z.literal('training'), ...what, ...common }),
  z.strictObject({ form: z.literal('service'), ...what, ...common }),
  z.strictObject({ form: z.literal('placement'), ...what, ...common }),
  z.strictObject({ form: z.literal('preference'), ...what, ...common }),
  z.strictObject({
    form: z.literal('relaxation'),
    of: localized,
    from: z.optional(quantity),
    to: z.optional(z.union([quantity, z.literal('removed')])),
    ...common,
  }),
  z.strictObject({
    form: z.literal('cost-sharing'),
    of: localized,
    shares: z.array(z.strictObject({ payer: localized, percent: decimal })).check(z.minLength(2)),
    amount: z.optional(amount),
    period: z.optional(period),
    ...common,
  }),
  z.strictObject({
    form: z.literal('funding'),
    ...what,
    amount: z.optional(amount),
    percent: z.optional(figure),
    period: z.optional(period),
    ...common,
  }),
  z.strictObject({ form: z.literal('recognition'), ...what, ...common }),
]);
export type BenefitParams = z.infer<typeof benefitParams>;
