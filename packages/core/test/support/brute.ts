// Every completion of what is known, listed. Slow, plain, and the judge of the engine's short cuts.
import type { Plain, World } from './naive.js';

/** All worlds that agree with what is known of the base facts `open`. */
export function completions(
  known: World,
  open: readonly string[],
  values: ReadonlyMap<string, readonly Plain[]>,
): World[] {
  return open.reduce<World[]>(
    (worlds, id) =>
      worlds.flatMap((world) => (values.get(id) as readonly Plain[]).map((value) => ({ ...world, [id]: value }))),
    [known],
  );
}

export interface Judged<T> {
  readonly world: World;
  readonly result: T;
}

/** The facts for which two worlds that differ in that fact alone differ in result. */
export function movers<T>(judged: readonly Judged<T>[], open: readonly string[]): string[] {
  return open
    .filter((id) => {
      const results = new Map<string, T>();
      return judged.some(({ world, result }) => {
        const key = JSON.stringify(open.map((other) => (other === id ? null : world[other])));
        if (!results.has(key)) results.set(key, result);
        return results.get(key) !== result;
      });
    })
    .sort();
}
