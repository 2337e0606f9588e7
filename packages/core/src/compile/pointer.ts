/** What an RFC 6901 pointer points at; undefined if nothing is there. */
export function at(document: unknown, pointer: string): unknown {
  let value: unknown = document;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

export function resolves(document: unknown, pointer: string): boolean {
  return at(document, pointer) !== undefined;
}
