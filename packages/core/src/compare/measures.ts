import canonicalize from 'canonicalize';
import type { BenefitParams, Figure, Span } from '../model/index.js';
import { type Exact, exact, infinite, zero } from '../money/exact.js';
import type { Party } from './joint.js';

/** A field of the benefit, beside its amount, in which the two sides differ, and which way that moves it; `open`: nobody can say from the field. */
export interface Difference {
  readonly field: string;
  readonly moves: 'up' | 'down' | 'both' | 'open' | 'none';
}

/** What the two sides give, field by field, the amount apart. */
export function differencesOf(before: Party, after: Party): Difference[] {
  const [one, other] = [before, after].map(({ compiled }) => compiled?.rule.event.params);
  if (one === undefined || other === undefined) return [];
  if (one.form !== other.form) return [{ field: 'form', moves: 'open' }];
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => field !== 'amount');
  return fields.flatMap((field) => {
    const [left, right] = [one, other].map((params) => (params as Record<string, unknown>)[field]);
    if (canonicalize(left) === canonicalize(right)) return [];
    const isSumElsewhere =
      field === 'by' && [one, other].every((params) => !('amount' in params) && params.by !== undefined);
    return [{ field, moves: isSumElsewhere ? 'open' : moveOf(field, left, right) }];
  });
}

function moveOf(field: string, left: unknown, right: unknown): Difference['moves'] {
  switch (field) {
    // Who pays out of what, and how sure a claim is, says nothing about how much.
    case 'payee':
    case 'fund':
    case 'by':
    case 'strength':
      return 'none';
    case 'percent':
      return left === undefined || right === undefined ? 'open' : compareFigures(left as Figure, right as Figure);
    case 'change':
      return compareChanges(left as Change, right as Change);
    case 'duration':
      return compareLongest(left as Duration, right as Duration);
    case 'term':
      return compareSpans(left as Span, right as Span);
    case 'period':
      return compareFrequencies(left as Period, right as Period);
    case 'schemes':
      return compareSets(left as readonly string[], right as readonly string[]);
    default:
      return 'open';
  }
}

type Change = Extract<BenefitParams, { form: 'rate-change' }>['change'];
type Duration = BenefitParams['duration'];
type Period = Extract<BenefitParams, { form: 'cash' }>['period'] | undefined;

function compareFigures(left: Figure, right: Figure): Difference['moves'] {
  const [one, other] = [endsOf(left), endsOf(right)];
  const orders = [other.from.comparedTo(one.from), other.to.comparedTo(one.to)];
  const [up, down] = [orders.some((order) => order > 0), orders.some((order) => order < 0)];
  return up && down ? 'both' : up ? 'up' : down ? 'down' : 'none';
}

function endsOf(figure: Figure): { readonly from: Exact; readonly to: Exact } {
  if (typeof figure === 'string') return { from: exact(figure), to: exact(figure) };
  if ('upTo' in figure) return { from: zero, to: exact(figure.upTo) };
  if ('atLeast' in figure) return { from: exact(figure.atLeast), to: infinite };
  const [from, to] = figure.between;
  return { from: exact(from), to: exact(to) };
}

/** More points or a larger percentage are more of the same change; two changes of different kinds are not to be compared. */
function compareChanges(left: Change, right: Change): Difference['moves'] {
  for (const kind of ['points', 'percent'] as const) {
    if (!(kind in left) || !(kind in right)) continue;
    const [one, other] = [left, right] as [Sized, Sized];
    const isAlike = one.lowers === other.lowers && canonicalize(one.to) === canonicalize(other.to);
    return isAlike ? compareFigures(one[kind] as Figure, other[kind] as Figure) : 'open';
  }
  return 'open';
}

interface Sized {
  readonly points?: Figure;
  readonly percent?: Figure;
  readonly to?: Figure;
  readonly lowers?: true;
}

/** Durations that differ in how long at most, and in nothing else. */
function compareLongest(left: Duration, right: Duration): Difference['moves'] {
  const rest = (duration: Duration) => canonicalize({ ...duration, longest: undefined });
  if (rest(left) !== rest(right)) return 'open';
  if (left?.longest === undefined) return 'down';
  return right?.longest === undefined ? 'up' : compareSpans(left.longest, right.longest);
}

/** Months and days are not to be compared with each other: a span is longer if neither of them is less. */
function compareSpans(left: Span, right: Span): Difference['moves'] {
  const lengths = ({ years = 0, months = 0, days = 0 }: Span) => [years * 12 + months, days] as const;
  const [[months, days], [otherMonths, otherDays]] = [lengths(left), lengths(right)];
  const orders = [otherMonths - months, otherDays - days];
  const [up, down] = [orders.some((order) => order > 0), orders.some((order) => order < 0)];
  return up && down ? 'open' : up ? 'up' : down ? 'down' : 'none';
}

/** From the rarest: the same sum is never less for being due more often. How long a training or a stay is, nobody can say. */
const frequencies: readonly Period[] = ['once', 'year', 'month', 'day'];

function compareFrequencies(left: Period, right: Period): Difference['moves'] {
  const [one, other] = [frequencies.indexOf(left), frequencies.indexOf(right)];
  if (one < 0 || other < 0) return 'open';
  return other > one ? 'up' : 'down';
}

function compareSets(left: readonly string[], right: readonly string[]): Difference['moves'] {
  const isMore = left.every((one) => right.includes(one));
  const isLess = right.every((one) => left.includes(one));
  if (isMore && isLess) return 'none';
  return isMore ? 'up' : isLess ? 'down' : 'open';
}
