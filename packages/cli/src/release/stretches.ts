import type { Engine } from '@huice/core';

type Interval = { readonly from: string; readonly certain: string; readonly to?: string };

/**
 * One day of each stretch of days on which neither side's rules come into force or go out of it, the stretch before the first among them.
 * Where the text leaves a start in doubt, the doubt is a stretch of its own.
 */
export function stretchesOf(engines: readonly Engine[]): string[] {
  const intervals = engines.flatMap(({ packs }) =>
    [...packs.values()].flat().flatMap(({ rules }) => rules.map(({ interval }): Interval => interval)),
  );
  const starts = intervals.flatMap(({ from, certain, to }) => [
    from,
    certain,
    ...(to === undefined ? [] : [shifted(to, 1)]),
  ]);
  const days = [...new Set(starts)].sort();
  const [first] = days;
  return [...(first === undefined ? [] : [shifted(first, -1)]), ...days].filter(
    (day) => /^\d{4}-/.test(day) && day >= '0001-01-01',
  );
}

function shifted(day: string, by: 1 | -1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
