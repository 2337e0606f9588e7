import type { z } from 'zod';
import { type Faults, parseShape } from '../model/index.js';

/** Whether a part of a document, and all below it, has the shape it must have. */
export type IsSound = (at: string) => boolean;

/**
 * Checks a document's shape and says which of its parts can be read on nevertheless, so that one misspelt key does not hide the other faults.
 * A key that is not known there spoils nothing but itself.
 */
export function soundParts(
  shape: z.ZodType,
  value: unknown,
  document: string,
  faults: Faults,
): { isSound: IsSound; isWhole: boolean } {
  const before = faults.all.length;
  parseShape(shape, value, document, faults);
  const found = faults.all.slice(before);
  const isAbove = (above: string, below: string) => below === above || below.startsWith(`${above}/`);
  const isSound = (at: string) =>
    !found.some((fault) => isAbove(fault.at, at) || (fault.code !== 'unknown-key' && isAbove(at, fault.at)));
  return { isSound, isWhole: found.length === 0 };
}
