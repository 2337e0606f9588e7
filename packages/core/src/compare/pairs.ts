/** What only the one has and what only the other has; an item that stands twice must stand twice in the other. */
export function apart<T extends { key: string }>(before: readonly T[], after: readonly T[]): [T[], T[]] {
  const rest = [...after];
  const removed = before.filter(({ key }) => {
    const index = rest.findIndex((other) => other.key === key);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return [removed, rest];
}

/** What went and what came about the same thing belong together; first those that have most in common. */
export function paired<T extends { about: readonly string[] }>(
  removed: readonly T[],
  added: readonly T[],
): [T | undefined, T | undefined][] {
  const rest = new Set(added);
  const partners = new Map<T, T>();
  const depth = Math.max(0, ...removed.map(({ about }) => about.length));
  for (let level = depth - 1; level >= 0; level -= 1) {
    for (const one of removed) {
      const partner = [...rest].find(({ about }) => about[level] !== undefined && about[level] === one.about[level]);
      if (partners.has(one) || partner === undefined) continue;
      partners.set(one, partner);
      rest.delete(partner);
    }
  }
  return [
    ...removed.map((one): [T, T | undefined] => [one, partners.get(one)]),
    ...[...rest].map((other): [undefined, T] => [undefined, other]),
  ];
}
