import { judgeOf } from './judge.js';
import { mutantsOf } from './mutants.js';
import { filesOf, sharedVocabulary } from './pack.js';
import type { Fate } from './report.js';

export interface Run {
  /** The pack's folder, relative to the repository. */
  readonly folder: string;
  readonly seed: string;
  /** Every `of`-th mutant, from the `part`-th on: a sample, or one of several processes' share. */
  readonly part: number;
  readonly of: number;
}

/** Judges a share of a pack's mutants. `progress` hears how many are done, of how many. */
export function run({ folder, seed, part, of }: Run, progress?: (done: number, all: number) => void): Fate[] {
  const [files, vocabulary] = [filesOf(folder), sharedVocabulary()];
  const judge = judgeOf(files, vocabulary);
  const mutants = mutantsOf(files, vocabulary, seed).filter((_, index) => index % of === part);
  return mutants.map((mutant, index) => {
    progress?.(index + 1, mutants.length);
    const { json: _, ...rest } = mutant;
    return { mutant: rest, killer: judge(mutant) ?? null };
  });
}
