// What a slip of the hand could make of a pack: one digit, operator, date, fact or option changed at a time.
import type { PackFiles, Vocabulary } from '@huice/core/pack';
import { dates } from './changes/dates.js';
import { digits } from './changes/digits.js';
import { facts } from './changes/facts.js';
import { operators } from './changes/operators.js';
import { options } from './changes/options.js';
import type { Stock } from './changes/spot.js';
import { type Json, placesOf, pointerOf } from './json.js';
import type { Mutant } from './mutant.js';
import { randomFrom } from './random.js';

const mutable = /^(?:rules\/|conditions\/|facts\.json$)/;

/** What names a thing (a broken name is no slip in the law) and what only people read. */
const left = [
  /^\/(?:\$schema|id|name|benefit|category|title|subjects|responsible)(?:\/|$)/,
  /^\/facts\/\d+\/(?:id|label|question|help)(?:\/|$)/,
  /^\/readings\/\d+\/(?:question|chosen|alternatives|why)(?:\/|$)/,
  /^\/citations\/\d+\/source$/,
];

/** Every mutant of a pack; the same seed gives the same ones, and a change of one file leaves those of the others as they were. */
export function mutantsOf(files: PackFiles, vocabulary: Vocabulary, seed: string): Mutant[] {
  const stock = stockOf(files, vocabulary);
  return Object.entries(files)
    .filter(([file]) => mutable.test(file))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, text]) => {
      const document: Json = JSON.parse(text);
      return placesOf(document).flatMap(({ path, value }) => {
        const at = pointerOf(path);
        if (left.some((form) => form.test(at))) return [];
        const random = randomFrom(`${seed} ${file} ${at}`);
        return [digits, operators, dates, facts, options]
          .flatMap((change) => change({ file, path, value, document }, stock, random))
          .filter(({ after }) => JSON.stringify(after) !== JSON.stringify(value))
          .map((change) => ({ file, at, ...change }));
      });
    });
}

function stockOf(files: PackFiles, vocabulary: Vocabulary): Stock {
  const own: { facts: Vocabulary[string][] } = JSON.parse(files['facts.json'] ?? '{"facts":[]}');
  const namesIn = (folder: string) =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1, -'.json'.length));
  return {
    facts: new Map([...Object.values(vocabulary), ...own.facts].map((fact) => [fact.id, fact])),
    conditions: namesIn('conditions'),
    benefits: namesIn('scenarios'),
  };
}
