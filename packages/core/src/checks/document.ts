import { type Citation, type Reading, type Sentence, type Telling, told } from '../model/index.js';
import type { Complaint, Subject } from './check.js';
import { readWords, type Words } from './words/quantity.js';

/** A file that cites: a rule or a named condition. */
export interface Document {
  readonly check: string;
  /** Relative to the pack's folder. */
  readonly file: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly citations: readonly Citation[];
  readonly readings: readonly Reading[];
}

/** The files of a pack that cite its sources. */
export function documentsOf({ rules, pack }: Subject, check: string): Document[] {
  const document = (file: string, body: { citations: Citation[]; readings?: Reading[] | undefined }): Document => ({
    check,
    file,
    body: body as unknown as Record<string, unknown>,
    citations: body.citations,
    readings: body.readings ?? [],
  });
  return [
    ...rules.map((rule) => document(`rules/${rule.id}.json`, rule)),
    ...pack.conditions.map((condition) => document(`conditions/${condition.name}.json`, condition)),
  ];
}

export function complaint(
  { check, file }: Pick<Document, 'check' | 'file'>,
  at: string,
  message: Sentence,
  rest: Pick<Telling, 'found' | 'expected'> = {},
): Complaint {
  return { check, in: file, at, ...told({ message, ...rest }) };
}

/** Whether a pointer reaches a place: what it points at holds the place. */
export function reaches(pointer: string, place: string): boolean {
  return place === pointer || place.startsWith(`${pointer}/`);
}

/** Words behind a place of a document, and whether the source says them or a reading of ours. */
export interface Backing {
  readonly kind: 'quote' | 'reading';
  /** The pointers by which they claim to back it. */
  readonly pointers: readonly string[];
  readonly words: Words;
}

/** Each citation and reading is read once, however often it is looked at. */
const read = new WeakMap<object, Backing>();

function backingOf(key: object, make: () => [Backing['kind'], readonly string[], string]): Backing {
  let known = read.get(key);
  if (known === undefined) {
    const [kind, pointers, text] = make();
    known = { kind, pointers, words: readWords(text) };
    read.set(key, known);
  }
  return known;
}

/** Everything that backs a document. Of a reading only what was chosen: its reasons speak of other numbers too. */
export function backingsOf({ citations, readings }: Document): Backing[] {
  return [
    ...citations.map((one) => backingOf(one, () => ['quote', one.supports, one.quote])),
    ...readings.map((one) => backingOf(one, () => ['reading', one.about, one.chosen.zh])),
  ];
}

/** What backs one place: pointers to the place, to something that holds it, or to a part of it. */
export function behind(place: string, backings: readonly Backing[]): Backing[] {
  return backings.filter(({ pointers }) =>
    pointers.some((pointer) => reaches(pointer, place) || reaches(place, pointer)),
  );
}
