// What is said of something wrong: a sentence of a table, by its key, with what stands in its gaps.
import type { Ticked } from './quoted.js';

/** What may stand in a gap, by its name, so that each language can show it in its own way. */
export interface Gaps {
  /** Ids of facts. */
  fact: string;
  other: string;
  facts: readonly string[];
  /** Values of a fact with options. */
  options: OptionsPart;
  /** Names and texts, of the user or of a source. */
  name: string;
  /** What was worked out, where `name` is what was recorded. */
  computed: string;
  names: readonly string[];
  /** Names of which one will do. */
  either: readonly string[];
  /** Texts of a source, whole. */
  text: string;
  texts: readonly string[];
  /** Words by way of example. */
  such: string;
  unlike: string;
  benefit: string;
  clause: string;
  file: string;
  pack: string;
  version: string;
  /** Days, and ends of ranges. */
  day: string;
  from: string;
  to: string;
  least: string;
  most: string;
  /** Numbers. */
  count: number;
  limit: number;
  line: number;
  column: number;
  /** Words of closed lists. */
  kind: 'rule' | 'condition' | 'source' | 'pack' | 'benefit';
  type: string;
  otherType: string;
  unit: string;
  measures: readonly string[];
  subjects: readonly string[];
  subjectKinds: readonly string[];
  bounds: readonly string[];
  side: string;
  truth: string;
  /** What is said in sentences of its own. */
  occurrences: readonly Said[];
  because: readonly Told[];
}

export interface OptionsPart {
  readonly fact: string;
  readonly values: readonly string[];
}

export type Gap = keyof Gaps;
export type Part = Gaps[Gap];

/** A sentence by its key, with what stands in its gaps. */
export interface Said {
  readonly key: string;
  readonly parts?: Partial<Readonly<Gaps>>;
}

/** What is wrong and where, in English; `says` has the same for other languages and for programs. */
export interface Told {
  /** The document or file. */
  readonly in: string;
  /** A JSON pointer into it; empty for the whole of it. */
  readonly at: string;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly help?: string;
  /** Which sentences these are; a text without one is a value, the same in every language. */
  readonly says?: {
    readonly message: Said;
    readonly found?: Said;
    readonly expected?: Said;
    readonly help?: Said;
  };
}

/** A sentence in English, with its key and parts. */
export interface Sentence {
  readonly text: string;
  readonly said: Said;
}

/** What is to be told. What is found or expected may be a value in backticks. */
export interface Telling {
  readonly message: Sentence;
  readonly found?: Ticked | Sentence;
  readonly expected?: Ticked | Sentence;
  readonly help?: Sentence;
}

/** The names of the gaps of a sentence. */
export type GapsIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends Gap ? Name : never) | GapsIn<Rest>
  : never;
