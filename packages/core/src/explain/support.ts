// The words behind a place of a rule or of a named condition: what the source says there, and how it was read.
import type { Citation, Localized, Reading } from '../model/index.js';
import type { Book } from './book.js';
import { nameOf } from './quotes.js';

/** A verbatim run of words, with where it stands. */
export interface Quote {
  /** The id of the source. */
  readonly source: string;
  /** What a person calls the document: its number, or its title. */
  readonly document: string;
  /** What a person calls the clause: 三、(一)1. */
  readonly clause: Localized;
  readonly clauseId: string;
  readonly quote: string;
}

/** Where the documents and clauses are that citations name. */
type Shelf = Pick<Book, 'source' | 'clause'>;

export interface Support {
  /** The nearest first: those for this very place before those for more than it. */
  readonly quotes: readonly Quote[];
  /** How the text was read here, where it is in doubt; the nearest first. */
  readonly readings: readonly Reading[];
}

/**
 * What supports a place, by its pointer: what points at it, at something that holds it, or at a part of it.
 * @param apart places that answer for themselves: what points into those is not for this one
 */
export type Supporting = (place: string, apart?: readonly string[]) => Support;

export interface Cited {
  readonly citations: readonly Citation[];
  readonly readings?: readonly Reading[] | undefined;
}

export const noSupport: Support = { quotes: [], readings: [] };

/** What supports the places of a rule, or of a named condition, of a pack. */
export function supporting({ citations, readings = [] }: Cited, pack: string, book: Shelf): Supporting {
  return (place, apart = []) => {
    const below = apart.filter((one) => one.startsWith(`${place}/`));
    const nearest = <T>(all: readonly T[], pointersOf: (one: T) => readonly string[]) =>
      inOrder(all, (one) =>
        Math.max(...pointersOf(one).map((pointer) => (reaches(below, pointer) ? -1 : reachOf(pointer, place)))),
      );
    return {
      quotes: nearest(citations, ({ supports }) => supports).map((one) => quoteOf(one, pack, book)),
      readings: nearest(readings, ({ about }) => about),
    };
  };
}

function quoteOf({ source, clause, quote }: Citation, pack: string, book: Shelf): Quote {
  const document = nameOf(book.source(pack, source));
  return { source, document, clause: book.clause(pack, source, clause), clauseId: clause, quote };
}

/** Those that reach a place, the nearest first. */
function inOrder<T>(all: readonly T[], reach: (one: T) => number): T[] {
  return all
    .map((one) => ({ one, reach: reach(one) }))
    .filter((found) => found.reach >= 0)
    .sort((a, b) => b.reach - a.reach)
    .map(({ one }) => one);
}

const reaches = (places: readonly string[], pointer: string) =>
  places.some((place) => pointer === place || pointer.startsWith(`${place}/`));

/** How near a pointer is to a place: by the length that they share, or -1 if it does not reach it. */
function reachOf(pointer: string, place: string): number {
  if (pointer === place || pointer.startsWith(`${place}/`)) return place.length;
  return place.startsWith(`${pointer}/`) ? pointer.length : -1;
}
