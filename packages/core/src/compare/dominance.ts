import type { AmountNode, Bracket, FigureValue } from '../amounts/node.js';
import type { Quantity } from '../amounts/quantity.js';
import type { Fact } from '../conditions/form.js';
import { exact } from '../money/exact.js';
import { isMultiple } from './multiples.js';
import type { Ranges } from './ranges.js';

/** How the second of two amounts stands to the first, wherever one looks: equal, never less, never more, or not to be told from their form. */
export type Order = 'equal' | 'never-less' | 'never-more' | 'open';

/**
 * Compares two amounts by their form alone. Every part moves the whole in one direction, and no amount lies below nothing, so much follows from the
 * parts: what is capped is at most what it was, a sum at least each of its parts. It proves; what it calls open may still be equal. Branches are
 * taken apart before amounts are compared.
 * @param ranges what the parts come to, where that is known: a floor that nobody there falls below changes nothing
 */
export function orderOf(before: AmountNode, after: AmountNode, ranges: Ranges = () => undefined): Order {
  const isAtMost = comparer(ranges);
  const [grows, falls] = [isAtMost(before, after), isAtMost(after, before)];
  if (grows && falls) return 'equal';
  return grows ? 'never-less' : falls ? 'never-more' : 'open';
}

type AtMost = (one: AmountNode, other: AmountNode) => boolean;

/** Whether both ends of one amount are proved to be at most those of another. Each pair is looked at once. */
function comparer(ranges: Ranges): AtMost {
  const known = new Map<AmountNode, Map<AmountNode, boolean>>();
  const isAtMost: AtMost = (one, other) => {
    const proved = known.get(one) ?? new Map<AmountNode, boolean>();
    known.set(one, proved);
    const before = proved.get(other);
    if (before !== undefined) return before;
    const result =
      isAlike(one, other, isAtMost) ||
      isBelow(one, other, isAtMost) ||
      isAbove(one, other, isAtMost) ||
      isApart(ranges(one), ranges(other));
    proved.set(other, result);
    return result;
  };
  return isAtMost;
}

/** Whatever the facts, the one does not reach beyond where the other starts. */
function isApart(one: Quantity | undefined, other: Quantity | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.high.from.lessThanOrEqualTo(other.low.from) && one.high.to.lessThanOrEqualTo(other.low.to);
}

/** By the parts of the lesser one: at most another amount if those of its parts are that decide. */
function isBelow(one: AmountNode, other: AmountNode, isAtMost: AtMost): boolean {
  switch (one.kind) {
    case 'figure':
      return one.figure.to.isZero();
    case 'cap':
      return isAtMost(one.of, other) || isAtMost(one.cap, other);
    case 'lesser':
      return one.of.some((part) => isAtMost(part, other));
    case 'greater':
      return one.of.every((part) => isAtMost(part, other));
    case 'floor':
      return isAtMost(one.of, other) && isAtMost(one.floor, other);
    case 'difference':
      return isAtMost(one.of[0], other);
    case 'percent':
      return one.figure.to.lessThanOrEqualTo(whole) && isAtMost(one.of, other);
    case 'round':
      return (one.mode === 'down' || isMultiple(one.of, one.to)) && isAtMost(one.of, other);
    default:
      return false;
  }
}

/** By the parts of the greater one. */
function isAbove(one: AmountNode, other: AmountNode, isAtMost: AtMost): boolean {
  switch (other.kind) {
    case 'cap':
      return other.less === undefined && isAtMost(one, other.of) && isAtMost(one, other.cap);
    case 'lesser':
      return other.of.every((part) => isAtMost(one, part));
    case 'greater':
    case 'sum':
      return other.of.some((part) => isAtMost(one, part));
    case 'floor':
      return isAtMost(one, other.of) || isAtMost(one, other.floor);
    case 'percent':
      return other.figure.from.greaterThanOrEqualTo(whole) && isAtMost(one, other.of);
    case 'round':
      return (other.mode === 'up' || isMultiple(other.of, other.to)) && isAtMost(one, other.of);
    default:
      return false;
  }
}

const whole = exact(100);

/** Two of one kind, part by part. */
function isAlike(one: AmountNode, other: AmountNode, isAtMost: AtMost): boolean {
  switch (one.kind) {
    case 'figure':
      return other.kind === 'figure' && isFigureAtMost(one.figure, other.figure);
    case 'fact':
      return other.kind === 'fact' && one.fact.id === other.fact.id;
    case 'rate':
      return other.kind === 'rate' && idsOf(one.per) === idsOf(other.per) && isFigureAtMost(one.figure, other.figure);
    case 'percent':
      return other.kind === 'percent' && isFigureAtMost(one.figure, other.figure) && isAtMost(one.of, other.of);
    case 'sum':
      return other.kind === 'sum' && isSumAtMost(one.of, other.of, isAtMost);
    case 'difference':
      return other.kind === 'difference' && isAtMost(one.of[0], other.of[0]) && isAtMost(other.of[1], one.of[1]);
    case 'round':
      return other.kind === 'round' && one.to.equals(other.to) && one.mode === other.mode && isAtMost(one.of, other.of);
    case 'brackets':
      return other.kind === 'brackets' && areSlicesAtMost(one.brackets, other.brackets) && isAtMost(one.of, other.of);
    case 'cap':
      return (
        other.kind === 'cap' &&
        isAtMost(one.of, other.of) &&
        isAtMost(one.cap, other.cap) &&
        (other.less === undefined || (one.less !== undefined && isAtMost(other.less, one.less)))
      );
    case 'floor':
      return other.kind === 'floor' && isAtMost(one.of, other.of) && isAtMost(one.floor, other.floor);
    // The lesser and the greater of several are told from their parts, in any order.
    default:
      return false;
  }
}

/** Parts in any order: each is paired with one that it equals, the rest as they stand. Further parts only add. */
function isSumAtMost(one: readonly AmountNode[], other: readonly AmountNode[], isAtMost: AtMost): boolean {
  const rest = [...other];
  const unmatched = one.filter((part) => {
    const index = rest.findIndex((candidate) => isAtMost(part, candidate) && isAtMost(candidate, part));
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return unmatched.every((part, index) => {
    const candidate = rest[index];
    return candidate !== undefined && isAtMost(part, candidate);
  });
}

function areSlicesAtMost(one: readonly Bracket[], other: readonly Bracket[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ upTo, figure }, index) => {
      const slice = other[index] as Bracket;
      return upTo.equals(slice.upTo) && isFigureAtMost(figure, slice.figure);
    })
  );
}

const isFigureAtMost = (one: FigureValue, other: FigureValue) =>
  one.from.lessThanOrEqualTo(other.from) && one.to.lessThanOrEqualTo(other.to);

const idsOf = (facts: readonly Fact[]) =>
  facts
    .map(({ id }) => id)
    .sort()
    .join(' ');
