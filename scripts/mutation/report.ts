import type { Killer } from './judge.js';
import { type Kind, kinds, type Mutant } from './mutant.js';

/** What became of one mutant: what noticed it first, or nothing. */
export interface Fate {
  readonly mutant: Omit<Mutant, 'json'>;
  readonly killer: Killer | null;
}

/** The share of mutants that something noticed, from 0 to 1. */
export const scoreOf = (fates: readonly Fate[]) => 1 - survivorsOf(fates).length / fates.length;

const survivorsOf = (fates: readonly Fate[]) => fates.filter(({ killer }) => killer === null);

/** The score, the kills of each check by kind of change, and every survivor with its place. */
export function reportOf(fates: readonly Fate[]): string {
  const killers = [...new Set(fates.map(({ killer }) => killer))].sort((a, b) => count(fates, b) - count(fates, a));
  const rows = killers.map((killer) => {
    const own = fates.filter((fate) => fate.killer === killer);
    return [killer ?? 'survived', own.length, ...kinds.map((kind) => ofKind(own, kind))];
  });
  const total = ['made', fates.length, ...kinds.map((kind) => ofKind(fates, kind))];
  const survivors = [...survivorsOf(fates)].sort((a, b) => (a.mutant.file < b.mutant.file ? -1 : 1));
  const killed = fates.length - survivors.length;
  return [
    `${killed} of ${fates.length} mutants are noticed: ${(Math.floor(scoreOf(fates) * 10_000) / 100).toFixed(2)} %`,
    '',
    ...[['noticed by', 'all', ...kinds], ...rows, total].map((row) =>
      row.map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(9))).join(''),
    ),
    ...(survivors.length === 0 ? [] : ['', 'survivors:']),
    ...survivors.map(
      ({ mutant: { file, at, before, after } }) =>
        `${file} ${at}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
    ),
  ].join('\n');
}

const count = (fates: readonly Fate[], killer: Killer | null) => fates.filter((fate) => fate.killer === killer).length;

const ofKind = (fates: readonly Fate[], kind: Kind) => fates.filter(({ mutant }) => mutant.kind === kind).length;
