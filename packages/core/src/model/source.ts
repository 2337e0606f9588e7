import * as z from 'zod/mini';
import { key } from './sentences.js';
import { day, localized, slug } from './text.js';

/** What kind of text a source is, strongest first. */
export const authorities = ['normative-document', 'draft-for-comment', 'press-report'] as const;
export const authority = z.enum(authorities);
export type Authority = z.infer<typeof authority>;

/** A clause begins at the next occurrence of its `first` words after the clause before it, and ends where the next begins. */
export const clause = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, key('a-source-id'))),
  /** What a person calls it: 三、(一)1. */
  label: localized,
  first: z.string().check(z.minLength(1)),
});

/** The header of a source document; its text stands beside it, byte for byte. */
export const source = z.strictObject({
  $schema: z.optional(z.string()),
  id: slug,
  title: z.string().check(z.minLength(1)),
  issuer: z.string().check(z.minLength(1)),
  number: z.optional(z.string().check(z.minLength(1))),
  dates: z.strictObject({ issued: z.optional(day), published: z.optional(day) }),
  authority,
  /** True if the copy is garbled or cut. */
  damaged: z.boolean(),
  licence: localized,
  provenance: localized,
  /** Of the text's UTF-8 bytes, lower-case hex. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, key('a-hash'))),
  clauses: z.array(clause).check(z.minLength(1)),
});
export type Source = z.infer<typeof source>;
