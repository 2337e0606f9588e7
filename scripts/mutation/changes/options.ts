import { type Json, valueAt, withKey, withValue } from '../json.js';
import type { Change, Changer, Spot, Stock } from './spot.js';

const types = ['boolean', 'integer', 'decimal', 'date', 'option', 'options', 'region'];
const calendar = ['years', 'months', 'days'];

/** Words of closed lists in what a rule gives, by the key that holds them, alone or in a list. */
const lists: Record<string, readonly string[]> = {
  strength: ['entitlement', 'discretionary', 'exhortation'],
  period: ['once', 'day', 'month', 'year', 'training', 'stay', 'not-stated'],
  schemes: [
    'basic-pension',
    'basic-medical',
    'unemployment',
    'work-injury',
    'maternity',
    'resident-pension',
    'resident-medical',
  ],
  unit: ['year', 'month', 'day', 'percent', 'yuan', 'person'],
  mode: ['half-up', 'down', 'up'],
};

/** Another option: of a fact in a comparison, of an amount that is chosen by one, of a fact's own declaration, of a unit of time. */
export const options: Changer = (spot, stock) => [
  ...inComparison(spot, stock),
  ...inChoice(spot),
  ...inDeclaration(spot),
  ...inSpan(spot),
  ...inBenefit(spot),
];

const changed = ({ path, value, document }: Spot, after: Json): Change => ({
  kind: 'option',
  before: value,
  after,
  json: withValue(document, path, after),
});

function inComparison(spot: Spot, stock: Stock): Change[] {
  const { path, value, document } = spot;
  if (path.at(-1) !== 'value') return [];
  const { fact } = valueAt(document, path.slice(0, -1)) as { fact?: string };
  const definition = stock.facts.get(fact ?? '');
  if (typeof value === 'boolean') return [changed(spot, !value)];
  const all = (definition?.options ?? []).map((option) => option.value);
  if (typeof value === 'string') return all.filter((one) => one !== value).map((one) => changed(spot, one));
  if (!Array.isArray(value)) return [];
  const other = all.filter((one) => !value.includes(one));
  const swapped = value.flatMap((_, index) =>
    other.map((one) => value.map((each, place) => (place === index ? one : each))),
  );
  const dropped = value.length === 1 ? [] : value.map((_, index) => value.filter((__, place) => place !== index));
  return [...swapped, ...dropped].map((list) => changed(spot, list));
}

/** Two branches of an amount change places. */
function inChoice(spot: Spot): Change[] {
  const { path, value, document } = spot;
  const parent = valueAt(document, path.slice(0, -1)) as Record<string, Json> | undefined;
  if (path.at(-1) !== 'options' || typeof parent?.['by'] !== 'string') return [];
  const branches = value as Record<string, Json>;
  const keys = Object.keys(branches);
  return keys.slice(1).map((key, index) => {
    const before = keys[index] as string;
    return changed(spot, { ...branches, [key]: branches[before] as Json, [before]: branches[key] as Json });
  });
}

function inDeclaration(spot: Spot): Change[] {
  const { file, path, value, document } = spot;
  if (file !== 'facts.json') return [];
  const [key, above] = [path.at(-1), path.at(-2)];
  if (key === 'type') return types.filter((one) => one !== value).map((one) => changed(spot, one));
  if (key === 'value' && path.at(-3) === 'options') return [changed(spot, `${value}-other`)];
  if (key !== 'words' || above !== 'determination') return [];
  const all = (document as { facts: { determination?: { words: string } }[] }).facts;
  const others = all.flatMap(({ determination }) => determination?.words ?? []).filter((words) => words !== value);
  return [...others.slice(0, 2), `${value}等`].map((words) => changed(spot, words));
}

/** Years, months and days take each other's place. */
function inSpan({ path, document }: Spot): Change[] {
  const key = path.at(-1) ?? '';
  if (!calendar.includes(key) || path[0] !== 'event') return [];
  return calendar
    .filter((one) => one !== key)
    .map((one) => ({ kind: 'option', before: key, after: one, json: withKey(document, path, one) }));
}

/** Another strength, period, scheme or unit. */
function inBenefit(spot: Spot): Change[] {
  const { path, value } = spot;
  if (path[0] !== 'event' || typeof value !== 'string') return [];
  const list = lists[path.at(-1) ?? ''] ?? lists[path.at(-2) ?? ''] ?? [];
  return list.filter((one) => list.includes(value) && one !== value).map((one) => changed(spot, one));
}
