import type { Fact } from '../conditions/form.js';
import { type Clerk, doubtful } from '../evaluate/clerk.js';
import { type Column, checkLength } from './column.js';
import type { Desk, Reading } from './desk.js';
import { readNumbers } from './numbers.js';
import { readPlaces } from './places.js';
import { readTruths } from './truths.js';

/** @throws RangeError if the column is too short */
export function readingOf(clerk: Clerk, id: string, column: Column, length: number, desk: Desk): Reading {
  checkLength(id, column, length);
  if ('dictionary' in column) return readPlaces(column, (value) => clerk.codeOf(id, value), desk);
  const fact = clerk.sitting.facts.get(id) as Fact;
  if (fact.derivation === undefined) {
    switch (fact.definition.type) {
      case 'boolean':
        return readTruths(column, desk);
      case 'integer':
      case 'decimal':
        return readNumbers(column, fact, clerk.sitting.asOf, desk);
    }
  }
  return readDoubts(column, desk);
}

/**
 * A column of numbers of which none is taken: no values of their fact, or those of a derived one, which must agree with what it follows from, so that
 * the whole row is looked at.
 */
export function readDoubts(
  { values, unknown = none }: { values: Float64Array | Int32Array | Uint8Array; unknown?: Uint8Array },
  desk: Desk,
): Reading {
  return readPlaces(
    { codes: Uint8Array.from(values, (value) => Number(Number.isNaN(value))), dictionary: [[], null], unknown },
    () => doubtful,
    desk,
  );
}
const none = new Uint8Array();
