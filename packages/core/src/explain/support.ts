// The words behind a place of a rule or of a named condition: what the source says there, and how it was read.
import type { Citation, Localized, Reading } from '../model/index.js';
import type { Book } from './book.js';
import { nameOf } from './quotes.js';

/** A verbatim run of words, with where it stands. */
export interface Quote {
  readonly source: string;
  /** What a person calls the document: its number, or its title. */
  readonly document: string;
  readonly clause: string;
  /** What a person calls the clause. */
  readonly label: Localized;
  readonly quote: string;
}

export interface Support {
  /** The nearest first: those for this very place before those for more than it. */
  readonly quotes: readonly Quote[];
  /** How the text was read here, where it is in doubt; the nearest first. */
  readonly readings: readonly Reading[];
}

/** What supports a place, by its pointer. */
export type Supporting = (place: string) => Support;

interface Cited {
  readonly citations: readonly Citation[];
  readonly readings?: readonly Reading[] | undefined;
}

export const noSupport: Support = { quotes: [], readings: [] };

/** What supports the places of a rule, or of a named condition, of a pack. */
export function supporting({ citations, readings = [] }: Cited, pack: string, book: Book): Supporting {
  return (place) => ({
    quotes: nearest(citations, ({ supports }) => supports, place).map((one) => quoteOf(one, pack, book)),
    readings: nearest(readings, ({ about }) => about, place),
  });
}

function quoteOf({ source, clause, quote }: Citation, pack: string, book: Book): Quote {
  const document = nameOf(book.source(pack, source));
  return { source, document, clause, label: book.clause(pack, source, clause), quote };
}

/** Those that point at a place, at something that holds it or at a part of it, the nearest first. */
function nearest<T>(all: readonly T[], pointersOf: (one: T) => readonly string[], place: string): T[] {
  const reach = (one: T) => Math.max(...pointersOf(one).map((pointer) => reachOf(pointer, place)));
  return all
    .map((one) => ({ one, reach: reach(one) }))
    .filter((found) => found.reach >= 0)
    .sort((a, b) => b.reach - a.reach)
    .map(({ one }) => one);
}

function reachOf(pointer: string, place: string): number {
  if (pointer === place || pointer.startsWith(`${place}/`)) return place.length;
  return place.startsWith(`${pointer}/`) ? pointer.length : -1;
}
