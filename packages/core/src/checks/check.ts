import type { CompiledRuleSet } from '../compile/index.js';
import type { Rule, Told } from '../model/index.js';
import type { Pack, Vocabulary } from '../pack/index.js';

/**
 * Something that a check does not accept: the file, relative to the pack's folder, the place in it, what was found and what was expected.
 */
export interface Complaint extends Told {
  readonly check: string;
}

/** What every check looks at. */
export interface Subject {
  readonly pack: Pack;
  readonly vocabulary: Vocabulary;
  /** The pack's rules as `compile` takes them. */
  readonly compiled: CompiledRuleSet;
  /** The rules to look at: all of the pack's, or those that a change touches. */
  readonly rules: readonly Rule[];
  /** Other packs' facts by pack id, for the check that one id means one thing everywhere. */
  readonly others: Readonly<Record<string, Pack>>;
}

/** One check: one thing that must hold of a pack. */
export interface Check {
  readonly name: string;
  /** One line. */
  readonly description: string;
  run(subject: Subject): Complaint[];
  /** What is no fault and yet worth knowing, in the form of complaints. */
  notes?(subject: Subject): Complaint[];
}
