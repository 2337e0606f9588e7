export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value in a JSON document, with the keys that lead to it. */
export interface Place {
  readonly path: readonly string[];
  readonly value: Json;
}

/** Every value of a document, containers before what they hold. */
export function placesOf(value: Json, path: readonly string[] = []): Place[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [{ path, value }, ...inner.flatMap(([key, one]) => placesOf(one, [...path, key]))];
}

export const pointerOf = (path: readonly string[]) =>
  path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export function valueAt(document: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, Json>)[key] : undefined),
    document,
  );
}

/** The document with another value at a path. */
export function withValue(document: Json, path: readonly string[], value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(document) ? [...document] : { ...(document as object) }) as Record<string, Json>;
  copy[key] = withValue(copy[key] as Json, rest, value);
  return copy as Json;
}

/** The document with another key at a path, and with the pointers of citations and readings led there, so that the change of meaning is all. */
export function withKey(document: Json, path: readonly string[], key: string): Json {
  const [from, parent] = [path.at(-1) as string, path.slice(0, -1)];
  const container = valueAt(document, parent) as Record<string, Json>;
  const renamed = Object.fromEntries(
    Object.entries(container).map(([one, value]) => [one === from ? key : one, value]),
  );
  const [before, after] = [pointerOf(path), pointerOf([...parent, key])];
  const led = (value: Json): Json => {
    if (typeof value === 'string') {
      return value === before || value.startsWith(`${before}/`) ? after + value.slice(before.length) : value;
    }
    if (Array.isArray(value)) return value.map(led);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([one, inner]) => [one, led(inner)]));
  };
  return led(withValue(document, parent, renamed));
}
