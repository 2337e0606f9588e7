// A rule of one side beside that of the other: row by row, with the words marked that differ.

import type { Localized } from '@huice/core';
import type { RuleText, Sentence, Voice } from '@huice/core/explain';
import { diffArrays } from 'diff';
import { likeness, marked, type Segment, whole } from './segments.js';

/** One line of a side; a line below another is of a higher level. */
export interface MarkedLine {
  readonly level: number;
  readonly segments: readonly Segment[];
}

/** One subject of the comparison, such as the conditions or the words of one clause. */
export interface BesideRow {
  readonly heading: string;
  readonly before: readonly MarkedLine[];
  readonly after: readonly MarkedLine[];
  readonly differs: boolean;
}

type Sides = Readonly<Record<'before' | 'after', RuleText | null>>;

/** What the rules say, part by part. */
export function sentenceRows({ before, after }: Sides, { say }: Voice): BesideRow[] {
  const parts = [...(before?.parts ?? []), ...(after?.parts ?? [])];
  // Which parts there are and in which order, whichever side has them.
  const headings = new Map(parts.map(({ topic, heading }) => [topic, heading]));
  return inOrder([...headings], before, after).map(([topic, heading]) =>
    rowOf(say(heading), linesOf(before, topic, say), linesOf(after, topic, say)),
  );
}

/** The words of the source that they rest on, clause by clause. */
export function quoteRows({ before, after }: Sides, { say }: Voice): BesideRow[] {
  const all = [...(before?.quotes ?? []), ...(after?.quotes ?? [])];
  const places = new Map(all.map((quote) => [placeOf(quote), `${quote.document} ${say(quote.clause)}`]));
  const quotesAt = (text: RuleText | null, place: string) =>
    (text?.quotes ?? [])
      .filter((quote) => placeOf(quote) === place)
      .map(({ quote }): Plain => ({ level: 0, text: quote.trim() }));
  return [...places].map(([place, heading]) => rowOf(heading, quotesAt(before, place), quotesAt(after, place)));
}

interface Plain {
  readonly level: number;
  readonly text: string;
}

const placeOf = ({ source, clauseId }: RuleText['quotes'][number]) => `${source} ${clauseId}`;

function inOrder<T extends readonly [string, Localized]>(
  all: readonly T[],
  ...texts: readonly (RuleText | null)[]
): T[] {
  const place = (topic: string) =>
    Math.max(...texts.map((text) => text?.parts.findIndex((part) => part.topic === topic) ?? -1));
  return [...all].sort(([a], [b]) => place(a) - place(b));
}

function linesOf(text: RuleText | null, topic: string, say: Voice['say']): Plain[] {
  const flat = ({ text: words, of }: Sentence, level: number): Plain[] => [
    { level, text: say(words) },
    ...of.flatMap((one) => flat(one, level + 1)),
  ];
  const part = text?.parts.find((one) => one.topic === topic);
  return part?.sentences.flatMap((one) => flat(one, 0)) ?? [];
}

function rowOf(heading: string, before: readonly Plain[], after: readonly Plain[]): BesideRow {
  const sides: { before: MarkedLine[]; after: MarkedLine[] } = { before: [], after: [] };
  let gone: Plain[] = [];
  const put = (side: 'before' | 'after', { level }: Plain, segments: readonly Segment[]) =>
    sides[side].push({ level, segments });
  const lines = diffArrays([...before], [...after], { comparator: (a, b) => a.text === b.text });
  for (const { value, added, removed } of lines) {
    if (removed) {
      gone = value;
      continue;
    }
    if (added) pairUp(gone, value, put);
    else {
      for (const line of gone) put('before', line, whole(line.text, true));
      for (const line of value) {
        // The same words may stand at another level on either side.
        put('before', before[sides.before.length] as Plain, whole(line.text, false));
        put('after', line, whole(line.text, false));
      }
    }
    gone = [];
  }
  for (const line of gone) put('before', line, whole(line.text, true));
  return { heading, ...sides, differs: lines.some(({ added, removed }) => added || removed) };
}

/** From here on two lines are the same line, changed, rather than two. */
const alike = 0.4;

/** Lines that went beside lines that came: each with the first that it is like. */
function pairUp(
  gone: readonly Plain[],
  come: readonly Plain[],
  put: (side: 'before' | 'after', line: Plain, segments: readonly Segment[]) => void,
): void {
  let next = 0;
  for (const line of gone) {
    const offset = come.slice(next).findIndex(({ text }) => likeness(line.text, text) >= alike);
    if (offset < 0) {
      put('before', line, whole(line.text, true));
      continue;
    }
    for (const other of come.slice(next, next + offset)) put('after', other, whole(other.text, true));
    const other = come[next + offset] as Plain;
    const [left, right] = marked(line.text, other.text);
    put('before', line, left);
    put('after', other, right);
    next += offset + 1;
  }
  for (const other of come.slice(next)) put('after', other, whole(other.text, true));
}
