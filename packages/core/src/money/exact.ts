import { Decimal } from 'decimal.js';

/** Decimals with room for every product and sum that a rule can write; no operation on them loses a digit. */
export const Exact = Decimal.clone({ precision: 200, toExpNeg: -1_000, toExpPos: 1_000 });
export type Exact = Decimal;

export const zero: Exact = new Exact(0);
export const infinite: Exact = new Exact(Infinity);

export function exact(value: string | number): Exact {
  return new Exact(value);
}

/** Plain digits, never an exponent; null for what has no upper end. */
export function plain(value: Exact): string;
export function plain(value: Exact, open: 'open'): string | null;
export function plain(value: Exact, open?: 'open'): string | null {
  if (!value.isFinite() && open === 'open') return null;
  return value.isZero() ? '0' : value.toFixed();
}

export function lesser(a: Exact, b: Exact): Exact {
  return a.lessThan(b) ? a : b;
}

export function greater(a: Exact, b: Exact): Exact {
  return a.greaterThan(b) ? a : b;
}

/** A product in which nothing of something endless is still nothing. */
export function times(a: Exact, b: Exact): Exact {
  return a.isZero() || b.isZero() ? zero : a.times(b);
}

/** A difference that never falls below nothing: nobody owes a benefit. */
export function less(a: Exact, b: Exact): Exact {
  if (!b.isFinite()) return zero;
  return a.lessThan(b) ? zero : a.minus(b);
}

/** A JSON number as an exact decimal, or undefined where its digits cannot be trusted (more than fifteen of them). */
export function fromNumber(value: number): Exact | undefined {
  const result = new Exact(value);
  return Number.isFinite(value) && result.precision() <= 15 ? result : undefined;
}
