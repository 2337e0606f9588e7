import * as z from 'zod/mini';
import { choice } from './choice.js';
import { factId, localized, slug } from './text.js';

/** The ten operators of json-rules-engine's grammar. */
export const operators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;
export const operator = z.enum(operators);
export type Operator = z.infer<typeof operator>;

const literal = z.union([z.boolean(), z.number(), z.string()]);
const factReference = z.strictObject({ fact: factId });

/** A comparison of one fact with a constant, a list, or another fact. */
export const leafCondition = z.strictObject({
  fact: factId,
  operator,
  value: z.union([literal, z.array(literal).check(z.minLength(1)), factReference]),
});
export type LeafCondition = z.infer<typeof leafCondition>;

/**
 * A condition, in json-rules-engine's grammar: the key that is present says what the node is.
 * `lost` is ours: a condition that the source once had and the copy has lost; nobody can supply it.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { condition: string }
  | { lost: { zh: string; en: string } }
  | LeafCondition;

/** Where several keys are present the first of these decides; `compile` reads them in this order too. */
export const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  choice(
    z.union([
      z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
      z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
      z.strictObject({ not: condition }),
      z.strictObject({ lost: localized }),
      z.strictObject({ condition: slug }),
      leafCondition,
    ]),
  ),
);
