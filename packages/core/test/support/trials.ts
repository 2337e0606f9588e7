import { env } from 'node:process';
import type { Parameters } from 'fast-check';

/** How often a property is tried: `HUICE_TRIALS` if set (`pnpm properties`, `pnpm oracle`), else a slice that a developer can wait for. */
export function trials(slice: number): number {
  const wanted = Number(env['HUICE_TRIALS'] ?? slice);
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error(`HUICE_TRIALS is not a count: ${env['HUICE_TRIALS']}`);
  return wanted;
}

/** The seed of every drawn test; set `HUICE_SEED` to draw others. */
export const seed = Number(env['HUICE_SEED'] ?? 20_180_930);

/** Parameters for fast-check: seeded, so that a failure is the same for everybody. */
export function run<T>(slice: number): Parameters<T> {
  return { seed, numRuns: trials(slice), endOnFailure: false };
}

/** Time for a drawn test, in milliseconds: what vitest allows by itself, or an hour for a full run. */
export const timeout = env['HUICE_TRIALS'] === undefined ? 60_000 : 3_600_000;
