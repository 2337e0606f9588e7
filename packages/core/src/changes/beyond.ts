import { order } from '../conditions/compare.js';
import type { Fact, Value } from '../conditions/form.js';
import { supposing } from '../conditions/situation.js';
import type { ValueChange } from './answer.js';
import { type Moves, movesOf } from './moves.js';
import type { Found } from './search.js';
import { freed, type Standing } from './standing.js';
import type { Trial } from './trial.js';

const measured: readonly string[] = ['integer', 'decimal', 'date'];

/**
 * Whether every greater value that a number or a day can still move to does as well as the one found, or every smaller one: what is demanded is
 * then a least or a most. One value of each region that the rule cuts out stands for its region.
 */
export function beyondOf(fact: Fact, found: Found, standing: Standing, trial: Trial): ValueChange['beyond'] {
  const { when, situation, own } = standing;
  // Of a count that is given without its day only some values are tried.
  if (!measured.includes(fact.definition.type) || own.some(({ id }) => id === fact.id)) return undefined;
  const to = found.values.get(fact.id) as Value;
  const today = freed(supposing({ ...situation, asOf: found.asOf }, found.values), [fact.id]);
  const { moves } = movesOf(when, [fact], today, new Map([[fact.id, to]])).get(fact.id) as Moves;
  const doAll = (values: readonly Value[]) =>
    values.length > 0 &&
    values.every((value) => trial.accepts({ ...found, values: new Map([...found.values, [fact.id, value]]) }));
  if (doAll(moves.filter((value) => order(value, to) > 0))) return 'more';
  return doAll(moves.filter((value) => order(value, to) < 0)) ? 'less' : undefined;
}
