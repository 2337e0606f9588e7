// The words and the readings behind each part of a rule, or of a named condition.
import type { Citation, Reading, RuleSet } from '../../model/index.js';
import type { Backing, Quoted } from './sentence.js';

/** What rests on citations: a rule or a named condition. */
export interface Cited {
  readonly citations: readonly Citation[];
  readonly readings?: readonly Reading[] | undefined;
}

/**
 * The citations and readings whose pointers reach a part: of those at it or above it the nearest only; and all below it, since a
 * sentence says the whole of its part.
 */
export function backingOf({ citations, readings = [] }: Cited, ruleSet: RuleSet): Backing {
  const quoted = new Map(citations.map((citation) => [citation, quotedOf(citation, ruleSet)]));
  return (at) => ({
    quotes: nearest(citations, ({ supports }) => supports, at).map((citation) => quoted.get(citation) as Quoted),
    readings: nearest(readings, ({ about }) => about, at),
  });
}

/** A citation with its clause by the name that people use. */
export function quotedOf({ source, clause, quote }: Citation, { sources }: RuleSet): Quoted {
  const clauses = sources.find(({ id }) => id === source)?.clauses ?? [];
  const label = clauses.find(({ id }) => id === clause)?.label ?? { zh: clause, en: clause };
  return { source, clause: label, quote };
}

const reaches = (above: string, place: string) => place === above || place.startsWith(`${above}/`);

function nearest<T>(all: readonly T[], pointersOf: (one: T) => readonly string[], at: string): T[] {
  const reach = (one: T) =>
    Math.max(-1, ...pointersOf(one).flatMap((pointer) => (reaches(pointer, at) ? [pointer.length] : [])));
  const longest = Math.max(0, ...all.map(reach));
  return all.filter((one) => reach(one) === longest || pointersOf(one).some((pointer) => reaches(at, pointer)));
}
