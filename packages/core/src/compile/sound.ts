import type * as z from 'zod/mini';
import { type Faults, parseShape } from '../model/index.js';
import { at } from './pointer.js';

/** Whether a part of a document, and all below it, has the shape it must have. */
export type IsSound = (at: string) => boolean;

/** A part whose shape is told by a key beside it; while that key is wrong, the part is checked by itself. */
export interface Behind {
  readonly key: string;
  readonly at: string;
  readonly shape: z.ZodMiniType;
}

/**
 * Checks a document's shape and says which of its parts can be read on nevertheless, so that one misspelt key does not hide the other faults.
 * A key that is not known there spoils nothing but itself.
 */
export function soundParts(
  shape: z.ZodMiniType,
  document: unknown,
  name: string,
  faults: Faults,
  behind: readonly Behind[] = [],
): { isSound: IsSound; isWhole: boolean } {
  const before = faults.all.length;
  parseShape(shape, document, name, faults);
  for (const part of behind) {
    const value = faults.all.slice(before).some((fault) => fault.at === part.key) ? at(document, part.at) : undefined;
    if (value !== undefined) parseShape(part.shape, value, name, faults, part.at);
  }
  const found = faults.all.slice(before);
  const isAbove = (above: string, below: string) => below === above || below.startsWith(`${above}/`);
  const isSound = (place: string) =>
    !found.some((fault) => isAbove(fault.at, place) || (fault.code !== 'unknown-key' && isAbove(place, fault.at)));
  return { isSound, isWhole: found.length === 0 };
}
