// What a change of a pack's rules means for its version number.
import type { Localized } from '@huice/core';

export type Size = 'patch' | 'minor' | 'major';

export interface Reason {
  readonly size: Size;
  /** Whole: what it concerns, and what becomes of it. */
  readonly words: Localized;
  /** The two apart, where more than one thing may come to the same. */
  readonly parts?: { readonly of: Localized; readonly what: Localized };
}

const sizes: readonly Size[] = ['major', 'minor', 'patch'];

/** @returns undefined without a reason: not a word has changed */
export function largest(reasons: readonly Reason[]): Size | undefined {
  return sizes.find((size) => reasons.some((one) => one.size === size));
}

type Numbers = readonly [number, number, number];

const numbersOf = (version: string) => version.split('.').map(Number) as unknown as Numbers;

/** The least version that may follow `last` with a change of this size. Below 1.0.0 a minor version may change answers (semantic versioning 2.0.0, item 4). */
export function leastAfter(last: string, size: Size): string {
  const [major, minor, patch] = numbersOf(last);
  if (size === 'major' && major > 0) return `${major + 1}.0.0`;
  if (size === 'major' || size === 'minor') return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/** Whether a version is large enough. Both are three numbers. */
export function reaches(version: string, least: string): boolean {
  const [own, needed] = [numbersOf(version), numbersOf(least)];
  const place = own.findIndex((number, index) => number !== needed[index]);
  return place < 0 || (own[place] as number) > (needed[place] as number);
}
