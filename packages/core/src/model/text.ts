import * as z from 'zod';

/** A text that a person reads, in both languages of the project. */
export const localized = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Localized = z.infer<typeof localized>;
export type Language = keyof Localized;

/** File names and ids of rules, benefits, packs, sources: lower case, hyphens, dots. */
export const slug = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'lower-case words, joined by hyphens or dots');

/** A fact's id: English camelCase. */
export const factId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'letters and digits, starting in lower case: `birthDate`');

/** An RFC 6901 pointer into the rule that carries it. */
export const pointer = z.string().regex(/^(?:\/[^/]+)*$/, 'a JSON pointer: `/conditions/all/0`');

/** An exact decimal number, as text, so that it never passes through floating point. */
export const decimal = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, 'decimal digits as text: `1234.50`');

/** A day of the Gregorian calendar, `YYYY-MM-DD`. That the day exists is checked by `compile`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, `YYYY-MM-DD`');

/** A day, or a month or a year where the text gives no day. */
export const dayMonthOrYear = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a day, `YYYY-MM-DD`, or a month or a year');

/**
 * A first day. `2019-05` and `2019`: some day of that month or year. `..2019-09`: the text does not say when it began, and shows it in force
 * by September 2019. `2019..2019-09`: it began in 2019, and is in force by September.
 */
export const firstDayOrSpread = z
  .string()
  .regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?\.\.\d{4}(?:-\d{2}(?:-\d{2})?)?)$/);

/** A GB/T 2260 code of six digits: province, prefecture, county. */
export const region = z.string().regex(/^\d{6}$/, 'six digits of GB/T 2260');

/** A length of calendar time, counted to the corresponding day. */
export const span = z
  .strictObject({
    years: z.int().positive().optional(),
    months: z.int().positive().optional(),
    days: z.int().positive().optional(),
  })
  .refine((value) => Object.keys(value).length > 0, 'it needs years, months or days');
export type Span = z.infer<typeof span>;
