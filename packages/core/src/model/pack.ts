import * as z from 'zod/mini';
import { factDefinition } from './fact.js';
import { namedCondition, rule } from './rule.js';
import { key } from './sentences.js';
import { source } from './source.js';
import { subject } from './subject.js';
import { day, localized, region, slug } from './text.js';

/** `pack.json`: what the pack is and for which jurisdiction it speaks. */
export const packManifest = z.strictObject({
  $schema: z.optional(z.string()),
  id: slug,
  title: localized,
  jurisdiction: z.strictObject({ name: localized, region }),
});
export type PackManifest = z.infer<typeof packManifest>;

const treatments = ['rules', 'target', 'duty', 'principle', 'procedure', 'statistic', 'heading'] as const;

/** One piece of a source: the rules that encode it, or why it gives nobody a benefit. */
export const ledgerPiece = z.strictObject({
  text: z.string().check(z.minLength(1)),
  treatment: z.enum(treatments),
  /** With treatment `rules` only. */
  rules: z.optional(z.array(slug).check(z.minLength(1))),
  /** Required where a dismissed piece holds words of giving (给予, 补贴, 奖, 免, 优先, 元, % and the like). */
  why: z.optional(z.string().check(z.minLength(1))),
});

/** Every source of a pack, cut into pieces which, put end to end, are the text. */
export const ledger = z.strictObject({
  $schema: z.optional(z.string()),
  sources: z.record(slug, z.array(ledgerPiece).check(z.minLength(1))),
});
export type Ledger = z.infer<typeof ledger>;

const factValue = z.union([z.boolean(), z.number(), z.string(), z.array(z.string()), z.null()]);
const contextValue = z.strictObject({
  value: z.union([z.number(), z.string()]),
  date: day,
  source: z.string().check(z.minLength(1)),
});

const given = {
  asOf: z.optional(day),
  subject: z.optional(subject),
  region: z.optional(z.nullable(region)),
  facts: z.optional(z.record(z.string(), factValue)),
  context: z.optional(z.record(z.string(), contextValue)),
};

/** Tests as data. Each case is `given` with its own keys laid over it (facts one by one; null takes a fact away). */
export const scenarioFile = z.strictObject({
  $schema: z.optional(z.string()),
  benefit: slug,
  given: z.strictObject({ ...given, asOf: day, subject }),
  cases: z
    .array(
      z.strictObject({
        name: z.string().check(z.minLength(1)),
        ...given,
        /** The outcome; for `not-applicable`, its reason instead; `invalid` for a profile that must be refused. */
        expect: z.enum([
          'eligible',
          'ineligible',
          'undetermined',
          'other-subject',
          'outside-jurisdiction',
          'not-in-force',
          'below-authority',
          'invalid',
        ]),
        /** `50000`, `up to 500`, `at least 90`, `5 to 10`, or for an amount that waits for facts `0 to 40000?`. */
        amount: z.optional(z.string().check(z.minLength(1))),
        /** Exactly these facts are missing for the outcome. */
        missing: z.optional(z.array(z.string())),
        /** Exactly these facts are missing for the amount. */
        waitingFor: z.optional(z.array(z.string())),
        starts: z.optional(day),
        ends: z.optional(day),
      }),
    )
    .check(z.minLength(1)),
});
export type ScenarioFile = z.infer<typeof scenarioFile>;

/** A released, frozen, self-contained version of a pack's rules. */
export const ruleSet = z.strictObject({
  format: z.literal('huice-rule-set/1'),
  pack: slug,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, key('a-version'))),
  releasedOn: day,
  title: localized,
  jurisdiction: packManifest.shape.jurisdiction,
  sources: z.array(source).check(z.minLength(1)),
  facts: z.array(factDefinition),
  conditions: z.array(namedCondition),
  rules: z.array(rule).check(z.minLength(1)),
});

/** What a rule set's types say of a caller's profile: its facts and its benefits. Packs fill them in; they exist for the type checker only. */
export interface RuleSetTypes {
  facts: object;
  benefit: string;
  /** The context facts. */
  context?: object;
}

/** A released rule set as JSON. `compile` is the only way to use one. */
export type RuleSet<T extends RuleSetTypes = RuleSetTypes> = z.infer<typeof ruleSet> & { readonly types?: T };

/** The types of a rule set; of several, all of them. */
export type TypesOf<R extends RuleSet> = R extends { readonly types?: infer T } ? Extract<T, RuleSetTypes> : never;
