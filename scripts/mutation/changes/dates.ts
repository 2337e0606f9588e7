import { withValue } from '../json.js';
import type { Changer } from './spot.js';

/** A day moved by a day, a month or a year, either way; an end of the interval also left unstated. */
export const dates: Changer = ({ path, value, document }) => {
  if (typeof value !== 'string' || path[0] === 'citations') return [];
  const moved = moves(value);
  const unstated = moved.length > 0 && path.join('/') === 'effective/to' ? ['not-stated'] : [];
  return [...moved, ...unstated].map((after) => ({
    kind: 'date',
    before: value,
    after,
    json: withValue(document, path, after),
  }));
};

function moves(text: string): string[] {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (parts === null) return [];
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const at = (years: number, months: number, days: number) =>
    new Date(Date.UTC((year as number) + years, (month ?? 1) - 1 + months, (day ?? 1) + days))
      .toISOString()
      .slice(0, text.length);
  const steps = [[1, 0, 0], ...(month === undefined ? [] : [[0, 1, 0]]), ...(day === undefined ? [] : [[0, 0, 1]])] as [
    number,
    number,
    number,
  ][];
  return steps.flatMap(([years, months, days]) => [at(years, months, days), at(-years, -months, -days)]);
}
