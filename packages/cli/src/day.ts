import { InvalidArgumentError } from 'commander';

/** A day as an option gives it. One that does not exist is wrong usage, like any other slip in an option. */
export function readDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && text >= '0001' && new Date(time).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('expected a day that exists, YYYY-MM-DD');
}
