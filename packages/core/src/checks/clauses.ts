import type { Source } from '../model/index.js';

type SourceText = { readonly header: Source; readonly text: string };

/** Where a clause stands in its source; the end is not included. `start` is -1 where its first words are not found. */
export interface ClausePlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<SourceText, readonly ClausePlace[]>();

/** The clauses of a source in order. Each begins at the next occurrence of its first words behind the start of the one before it. */
export function clausesOf(source: SourceText): readonly ClausePlace[] {
  let places = known.get(source);
  if (places === undefined) {
    let from = 0;
    const starts = source.header.clauses.map(({ first }) => {
      const start = source.text.indexOf(first, from);
      if (start >= 0) from = start + 1;
      return start;
    });
    places = source.header.clauses.map(({ id }, index) => {
      const start = starts[index] as number;
      const next = starts.slice(index + 1).find((one) => one >= 0);
      return { id, start, end: start < 0 ? start : (next ?? source.text.length) };
    });
    known.set(source, places);
  }
  return places;
}

/** The words of a clause; undefined if the source has no such clause. */
export function clauseText(source: SourceText, id: string): string | undefined {
  const place = clausesOf(source).find((clause) => clause.id === id);
  return place === undefined || place.start < 0 ? undefined : source.text.slice(place.start, place.end);
}
