/** Each once, by what they say; the first of those that are alike. */
export function distinct<T>(all: readonly T[]): T[] {
  const seen = new Map<string, T>();
  for (const one of all) {
    const text = JSON.stringify(one);
    if (!seen.has(text)) seen.set(text, one);
  }
  return [...seen.values()];
}
