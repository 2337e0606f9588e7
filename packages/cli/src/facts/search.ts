// Facts by what a person remembers of them: an id, a label, a word of the question.
import type { FactDefinition } from '@huice/core';
import type { Entry } from './catalogue.js';
import { plain } from './names.js';

/** Where a word was found, the nearest to the name first. */
const places: readonly ((fact: FactDefinition) => readonly string[])[] = [
  ({ id, label }) => [id, label.zh, label.en],
  ({ options = [] }) => options.flatMap(({ value, label }) => [value, label.zh, label.en]),
  ({ question }) => [question.zh, question.en],
  ({ help, determination }) => [help.zh, help.en, determination?.words ?? ''],
];

/** The facts that hold every word, those first whose names hold them. */
export function search(entries: Iterable<Entry>, words: readonly string[]): Entry[] {
  const wanted = words.map(plain).filter((word) => word !== '');
  return [...entries]
    .map((entry) => ({ entry, ranks: wanted.map((word) => rankOf(entry.fact, word)) }))
    .filter(({ ranks }) => !ranks.includes(-1))
    .sort((a, b) => total(a.ranks) - total(b.ranks))
    .map(({ entry }) => entry);
}

const rankOf = (fact: FactDefinition, word: string) =>
  places.findIndex((textsOf) => textsOf(fact).some((text) => holds(text, word)));

/** Latin letters count from the start of a word, so that `age` is not found in `village`; Chinese has no such starts. */
function holds(text: string, word: string): boolean {
  const apart = plain(text.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));
  return [plain(text), apart].some((one) => {
    if (!/^[a-z0-9]/.test(word)) return one.includes(word);
    return ` ${one.replace(/[^a-z0-9]/g, ' ')}`.includes(` ${word.replace(/[^a-z0-9]/g, ' ')}`) || one === word;
  });
}

const total = (ranks: readonly number[]) => ranks.reduce((sum, one) => sum + one, 0);
