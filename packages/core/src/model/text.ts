import * as z from 'zod/mini';
import { key } from './sentences.js';

/** A text that a person reads, in both languages of the project. */
export const localized = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
export type Localized = z.infer<typeof localized>;
export type Language = keyof Localized;

/** File names and ids of rules, benefits, packs, sources: lower case, hyphens, dots. */
export const slug = z.string().check(z.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, key('a-slug')));

/** A fact's id: English camelCase. */
export const factId = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/, key('a-fact-id')));

/** An RFC 6901 pointer into the rule that carries it. */
export const pointer = z.string().check(z.regex(/^(?:\/[^/]+)*$/, key('a-pointer')));

/** An exact decimal number, as text, so that it never passes through floating point. */
export const decimal = z.string().check(z.regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, key('a-decimal')));

/** A day of the Gregorian calendar, `YYYY-MM-DD`. That the day exists is checked by `compile`. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, key('a-day')));

/** A day, or a month or a year where the text gives no day. */
export const dayMonthOrYear = z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, key('a-day-month-or-year')));

/**
 * A first day. `2019-05` and `2019`: some day of that month or year. `..2019-09`: the text does not say when it began, and shows it in force
 * by September 2019. `2019..2019-09`: it began in 2019, and is in force by September.
 */
export const firstDayOrSpread = z
  .string()
  .check(
    z.regex(
      /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?\.\.\d{4}(?:-\d{2}(?:-\d{2})?)?)$/,
      key('a-first-day'),
    ),
  );

/** A GB/T 2260 code of six digits: province, prefecture, county. */
export const region = z.string().check(z.regex(/^\d{6}$/, key('a-region')));

/** A length of calendar time, counted to the corresponding day. */
export const span = z
  .strictObject({
    years: z.optional(z.int().check(z.positive())),
    months: z.optional(z.int().check(z.positive())),
    days: z.optional(z.int().check(z.positive())),
  })
  .check(z.refine((value) => Object.keys(value).length > 0, key('needs-a-span')));
export type Span = z.infer<typeof span>;
