import { type Exact, greater, infinite, less, lesser, times, zero } from '../money/exact.js';
import type { FigureKind, FigureValue, RoundingMode } from './node.js';

/** Both ends of what the text leaves open: equal for an exact figure. */
interface Ends {
  readonly from: Exact;
  readonly to: Exact;
}

/**
 * An amount under what is known. `low` and `high` are what it comes to with the unknown facts at their worst and at their best;
 * each has the ends that the text itself leaves open (最高不超过, 不低于). Nothing here is below zero.
 */
export interface Quantity {
  readonly kind: FigureKind;
  readonly low: Ends;
  readonly high: Ends;
}

export function ofFigure({ kind, from, to }: FigureValue): Quantity {
  return { kind, low: { from, to }, high: { from, to } };
}

/** A fact's value, or its declared bounds while it is unknown. */
export function ofBounds(low: Exact, high: Exact): Quantity {
  return { kind: 'exact', low: { from: low, to: low }, high: { from: high, to: high } };
}

export const none: Quantity = ofBounds(zero, zero);

export function isSettled({ low, high }: Quantity): boolean {
  return low.from.equals(high.from) && low.to.equals(high.to);
}

export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const same = (x: Ends, y: Ends) => x.from.equals(y.from) && x.to.equals(y.to);
  return same(a.low, b.low) && same(a.high, b.high);
}

type Operation = (a: Exact, b: Exact) => Exact;

/** An operation that grows with both sides. */
function both(operate: Operation): (a: Quantity, b: Quantity) => Quantity {
  const ends = (a: Ends, b: Ends): Ends => ({ from: operate(a.from, b.from), to: operate(a.to, b.to) });
  return (a, b) => tidy({ kind: together(a.kind, b.kind), low: ends(a.low, b.low), high: ends(a.high, b.high) });
}

export const add = both((a, b) => a.plus(b));
export const multiply = both(times);
export const least = both(lesser);
export const most = both(greater);

/** a - b, never below zero: it grows with a and falls with b. */
export function subtract(a: Quantity, b: Quantity): Quantity {
  const ends = (left: Ends, right: Ends): Ends => ({ from: less(left.from, right.to), to: less(left.to, right.from) });
  // What is taken away leaves both ends open: less `up to 300` is at least the rest, and at most the whole.
  const kind = b.kind === 'exact' ? a.kind : 'range';
  return tidy({ kind, low: ends(a.low, b.high), high: ends(a.high, b.low) });
}

/** What covers both: used where an unknown fact leaves open which of two branches applies. */
export function either(a: Quantity, b: Quantity): Quantity {
  const least = (x: Ends, y: Ends): Ends => ({ from: lesser(x.from, y.from), to: lesser(x.to, y.to) });
  const most = (x: Ends, y: Ends): Ends => ({ from: greater(x.from, y.from), to: greater(x.to, y.to) });
  return { kind: together(a.kind, b.kind), low: least(a.low, b.low), high: most(a.high, b.high) };
}

/** Any growing function of one amount, such as rounding. */
export function through(a: Quantity, apply: (value: Exact) => Exact): Quantity {
  const ends = ({ from, to }: Ends): Ends => ({ from: apply(from), to: apply(to) });
  return tidy({ kind: a.kind, low: ends(a.low), high: ends(a.high) });
}

export function percentOf(figure: FigureValue, of: Quantity): Quantity {
  return through(multiply(ofFigure(figure), of), (value) => value.dividedBy(100));
}

/** Decimal.js rounding modes: 0 away from zero, 1 towards zero, 4 half away from zero. */
const modes = { up: 0, down: 1, 'half-up': 4 } as const;

export function roundTo(to: Exact, mode: RoundingMode): (value: Exact) => Exact {
  return (value) => (value.isFinite() ? value.toNearest(to, modes[mode]) : value);
}

function together(a: FigureKind, b: FigureKind): FigureKind {
  if (a === 'exact' || a === b) return b;
  return b === 'exact' ? a : 'range';
}

/** A lower bound that has met a cap has two ends, so it is a range. */
function tidy(quantity: Quantity): Quantity {
  const bounded = quantity.kind === 'at-least' && !quantity.high.to.equals(infinite);
  return bounded ? { ...quantity, kind: 'range' } : quantity;
}
