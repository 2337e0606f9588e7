/** Freezes plain JSON and all that stands in it: what several decisions share, nobody may change. */
export function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(Object.freeze(value))) deepFrozen(part);
  return value;
}
