import { sumOf } from '../rosters/run/statistics.js';

/** Counts and exact sums (decimals as text) under any names. */
export type Tree = number | string | { [name: string]: Tree };

/** Adds counts and sums to those of the same name in `into`, which grows by the names that it lacks. */
export function addTo(into: { [name: string]: Tree }, from: { readonly [name: string]: Tree }): void {
  for (const name of Object.keys(from)) {
    const [one, other] = [into[name], from[name] as Tree];
    if (one === undefined) into[name] = typeof other === 'object' ? structuredClone(other) : other;
    else if (typeof one === 'object' && typeof other === 'object') addTo(one, other);
    else into[name] = sumOfTwo(one, other);
  }
}

function sumOfTwo(one: Tree, other: Tree): Tree {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  if (typeof one !== 'string' || typeof other !== 'string') throw new TypeError('a count and a sum cannot be added');
  if (other === '0') return one;
  return one === '0' ? other : sumOf([one, other]);
}
