/** An object as `JSON.parse` makes it, in this realm; `plainJson` takes some more. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype && Object.getOwnPropertySymbols(value).length === 0;
}

/** How many properties of an object come up in a loop: its own, and those that somebody has given to every object. It makes no list of them. */
export function countKeys(value: object): number {
  let count = 0;
  for (const _ in value) count += 1;
  return count;
}
