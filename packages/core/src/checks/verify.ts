import { compile } from '../compile/index.js';
import { type Fault, Faults, HuiceError } from '../model/index.js';
import { assemble, type Pack, type PackFiles, readPack, type Vocabulary } from '../pack/index.js';
import type { Complaint, Subject } from './check.js';
import { checks } from './checks.js';

export interface Verdict {
  /** What is wrong with the files themselves: they cannot be read, or the gate refuses them. Then no check has run. */
  readonly faults: readonly Fault[];
  /** What the checks do not accept. */
  readonly complaints: readonly Complaint[];
  /** What is not wrong, and yet worth knowing: days on which no rule of a benefit is in force. */
  readonly notes: readonly Complaint[];
}

/** Rules that are not released have no version yet; these stand for it where `compile` wants one. */
const unreleased = { version: '0.0.0', releasedOn: '1900-01-01' };

/** What the checks look at, or every fault that keeps them from it. */
export function subjectOf(
  pack: Pack,
  vocabulary: Vocabulary,
  others: Readonly<Record<string, Pack>> = {},
): Subject | readonly Fault[] {
  try {
    const compiled = compile(assemble(pack, vocabulary, unreleased)).packs.get(pack.manifest.id)?.[0];
    if (compiled === undefined) throw new Error('unreachable: a pack that compiles is there under its id');
    return { pack, vocabulary, compiled, rules: pack.rules, others };
  } catch (error) {
    if (error instanceof HuiceError) return error.faults;
    throw error;
  }
}

/**
 * Reads a pack's files, compiles its rules and runs every check. It throws nothing: whatever is wrong is in the verdict.
 * @param files the pack's files, path relative to its folder -> text
 * @param vocabulary the shared facts by id
 * @param others other packs by id, for the check that one id means one thing everywhere
 */
export function verify(files: PackFiles, vocabulary: Vocabulary, others: Readonly<Record<string, Pack>> = {}): Verdict {
  const reading = new Faults();
  const pack = readPack(files, reading);
  if (pack === undefined) return { faults: reading.all, complaints: [], notes: [] };
  const subject = subjectOf(pack, vocabulary, others);
  if (!('rules' in subject)) return { faults: subject, complaints: [], notes: [] };
  return {
    faults: [],
    complaints: checks.flatMap((check) => check.run(subject)),
    notes: checks.flatMap((check) => check.notes?.(subject) ?? []),
  };
}
