// Every change of what can be changed, listed, and every day waited for: slow, plain, and the judge of the engine's search.
import type { FactDefinition } from '../../src/model/index.js';
import { monthsOn, nextDay, type Plain, type World } from './naive.js';

export interface Listing {
  /** What is known now. */
  readonly known: World;
  readonly asOf: string;
  /** The facts that can be changed, each with every value that it can have. */
  readonly domains: ReadonlyMap<FactDefinition, readonly Plain[]>;
  /** Whether the benefit is given with these values on that day. */
  does(changed: World, asOf: string): boolean;
  /** The last day to which one may wait; the day asked about if waiting is no use. */
  readonly last: string;
}

/** Facts changed, and the day: `hired,sent 2019-03-14`. */
export type WayName = string;

export interface Listed {
  /** The sets that do, such that no smaller one does on that day or before. */
  readonly ways: readonly WayName[];
  /** What the cheapest of all that do costs. */
  readonly cheapest: number | undefined;
  /** For each set of one fact on the day asked about: the least distance. */
  readonly nearest: ReadonlyMap<string, number>;
}

/** Lists every change of every value. */
export function listWays({ known, asOf: today, domains, does, last }: Listing): Listed {
  const firstDays = new Map<string, string>();
  const nearest = new Map<string, number>();
  let cheapest: number | undefined;
  const facts = new Map([...domains].map(([fact, values]) => [fact.id, { fact, values }]));
  const changes = [...domains].reduce<World[]>(
    (sets, [fact, values]) => {
      const allowed = values.filter((to) => isAllowed(fact, values, known[fact.id], to));
      return sets.flatMap((set) => [set, ...allowed.map((to) => ({ ...set, [fact.id]: to }))]);
    },
    [{}],
  );
  for (let asOf = today; asOf <= last; asOf = nextDay(asOf)) {
    for (const change of changes) {
      if (!does({ ...known, ...change }, asOf)) continue;
      const ids = Object.keys(change).sort();
      const key = ids.join();
      if (!firstDays.has(key)) firstDays.set(key, asOf);
      const waiting = asOf === today ? 0 : costOfDays(today, asOf);
      const cost = ids.reduce((sum, id) => sum + costOf(facts.get(id)?.fact as FactDefinition), waiting);
      if (cheapest === undefined || cost < cheapest) cheapest = cost;
      const only = ids.length === 1 && asOf === today && known[key] !== undefined ? facts.get(key) : undefined;
      if (only === undefined) continue;
      const far = farApart(only.values, known[key] as Plain, change[key] as Plain);
      nearest.set(key, Math.min(far, nearest.get(key) ?? far));
    }
  }
  const all = [...firstDays].map(([key, asOf]) => ({ ids: key === '' ? [] : key.split(','), asOf }));
  const least = all.filter(
    (one) =>
      !all.some((other) => other !== one && other.asOf <= one.asOf && other.ids.every((id) => one.ids.includes(id))),
  );
  return { ways: least.map(({ ids, asOf }) => nameOf(ids, asOf)).sort(), cheapest, nearest };
}

export const nameOf = (ids: readonly string[], asOf: string): WayName => `${[...ids].sort().join()} ${asOf}`;

/** Whether a value may be changed to another: the list of values goes upwards, save that of truths. */
function isAllowed(
  { type, changeableBy }: FactDefinition,
  values: readonly Plain[],
  from: Plain | undefined,
  to: Plain,
): boolean {
  const direction = 'direction' in changeableBy ? changeableBy.direction : 'either';
  if (JSON.stringify(from) === JSON.stringify(to)) return false;
  if (direction === 'either' || type === 'region') return true;
  if (type === 'boolean') return to === (direction === 'up');
  // What is unknown can be brought to whatever another value can move to.
  if (from === undefined)
    return values.some((other) => isAllowed({ type, changeableBy } as FactDefinition, values, other, to));
  if (Array.isArray(from) && Array.isArray(to)) {
    const [less, more] = direction === 'up' ? [from, to] : [to, from];
    return less.every((one) => more.includes(one));
  }
  return (direction === 'up') === values.indexOf(to) > values.indexOf(from);
}

/** How many values lie between two, or how many options differ. */
export function farApart(values: readonly Plain[], from: Plain, to: Plain): number {
  if (typeof from === 'boolean' || /^\d{6}$/.test(String(from))) return 1;
  if (Array.isArray(from) && Array.isArray(to))
    return [...from, ...to].filter((one) => !(from.includes(one) && to.includes(one))).length;
  return Math.abs(values.indexOf(to) - values.indexOf(from));
}

function costOf({ changeableBy }: FactDefinition): number {
  return 'cost' in changeableBy ? changeableBy.cost : 3;
}

function costOfDays(from: string, until: string): number {
  const index = [1, 6, 12, 60].findIndex((months) => until <= monthsOn(from, months));
  return index < 0 ? 5 : index + 1;
}
