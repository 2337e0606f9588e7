import { type Json, valueAt, withValue } from '../json.js';
import { some } from '../random.js';
import type { Changer, Stock } from './spot.js';

const perPlace = 4;

/** Keys that hold the id of a fact, alone or in a list. */
const factKeys = ['fact', 'since', 'per', 'of', 'actual', 'by', 'cap', 'floor', 'less', 'then', 'otherwise', 'fixed'];
const listKeys = ['per', 'sum', 'difference', 'lesser', 'greater', 'options'];

/** A fact replaced by others of its type, a named condition by the others, a finding's benefit by other benefits. */
export const facts: Changer = ({ path, value, document }, stock, random) => {
  if (typeof value !== 'string' || path[0] === 'citations' || path[0] === 'readings') return [];
  return some(others(value, path, document, stock), perPlace, random).map((after) => ({
    kind: 'fact',
    before: value,
    after,
    json: withValue(document, path, after),
  }));
};

function others(value: string, path: readonly string[], document: Json, stock: Stock): string[] {
  const [key, above] = [path.at(-1) ?? '', path.at(-2) ?? ''];
  if (key === 'condition') return stock.conditions.filter((one) => one !== value);
  if (key === 'benefit' && above === 'determination') return stock.benefits.filter((one) => one !== value);
  if (!factKeys.includes(key) && !listKeys.includes(above)) return [];
  if (above === 'options' && Array.isArray(valueAt(document, path.slice(0, -1)))) return [];
  const type = stock.facts.get(value)?.type;
  return [...stock.facts.values()].filter((fact) => fact.type === type && fact.id !== value).map((fact) => fact.id);
}
