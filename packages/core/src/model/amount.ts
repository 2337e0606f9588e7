import * as z from 'zod/mini';
import { choice } from './choice.js';
import { type Condition, condition } from './condition.js';
import { decimal, factId } from './text.js';

/** A number as the text gives it: exact, at most (最高不超过), at least (不低于), or between two. */
export const figure = choice(
  z.union([
    decimal,
    z.strictObject({ upTo: decimal }),
    z.strictObject({ atLeast: decimal }),
    z.strictObject({ between: z.tuple([decimal, decimal]) }),
  ]),
);
export type Figure = z.infer<typeof figure>;

/** Declared rounding: to a multiple of `to`. Without it, no digit is dropped. */
export const rounding = z.strictObject({ to: decimal, mode: z.enum(['half-up', 'down', 'up']) });

/**
 * What may follow any amount. They apply in this order: rounding, floor, cap; so nothing passes a cap.
 * `less` is what was already paid under the same cap: the cap that remains is `cap - less`, never below zero.
 */
const limits = {
  cap: z.optional(z.lazy(() => term)),
  floor: z.optional(z.lazy(() => term)),
  less: z.optional(z.lazy(() => term)),
  round: z.optional(rounding),
};

interface Limits {
  cap?: Term | undefined;
  floor?: Term | undefined;
  less?: Term | undefined;
  round?: z.infer<typeof rounding> | undefined;
}

/** An amount: a small expression tree. The key that is present says what the node is. Units: yuan unless the benefit's form says otherwise. */
export type Amount = Limits &
  (
    | { fixed: Figure }
    | { rate: Figure; per: string | string[] }
    | { percent: Figure; of: Term }
    | { actual: string }
    | { sum: Term[] }
    | { difference: [Term, Term] }
    | { lesser: Term[] }
    | { greater: Term[] }
    | { by: string; options: Record<string, Term>; otherwise?: Term | undefined }
    | { case: { when: Condition; then: Term }[]; otherwise: Term }
    | { brackets: { upTo?: string | undefined; percent: Figure }[]; of: Term }
  );

/** A figure, the id of a numeric fact, or a nested amount. */
export type Term = string | Amount;

export const term: z.ZodMiniType<Term> = z.lazy(() => choice(z.union([decimal, factId, amount])));

/** Where several keys are present the first of these decides; `compile` reads them in this order too. */
export const amount: z.ZodMiniType<Amount> = z.lazy(() =>
  choice(
    z.union([
      z.strictObject({ fixed: figure, ...limits }),
      z.strictObject({ rate: figure, per: z.union([factId, z.array(factId).check(z.minLength(1))]), ...limits }),
      z.strictObject({ percent: figure, of: term, ...limits }),
      z.strictObject({ actual: factId, ...limits }),
      z.strictObject({ sum: z.array(term).check(z.minLength(2)), ...limits }),
      z.strictObject({ lesser: z.array(term).check(z.minLength(2)), ...limits }),
      z.strictObject({ greater: z.array(term).check(z.minLength(2)), ...limits }),
      z.strictObject({ difference: z.tuple([term, term]), ...limits }),
      z.strictObject({
        brackets: z.array(z.strictObject({ upTo: z.optional(decimal), percent: figure })).check(z.minLength(1)),
        of: term,
        ...limits,
      }),
      z.strictObject({
        case: z.array(z.strictObject({ when: condition, then: term })).check(z.minLength(1)),
        otherwise: term,
        ...limits,
      }),
      z.strictObject({ by: factId, options: z.record(z.string(), term), otherwise: z.optional(term), ...limits }),
    ]),
  ),
);
