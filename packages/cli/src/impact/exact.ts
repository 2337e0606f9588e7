import { Decimal } from 'decimal.js';

/** Enough for every sum of every roster; no addition and no multiplication by a count loses a digit. */
export const Exact = Decimal.clone({ precision: 200, toExpPos: 1_000 });

/** The second decimal less the first, exactly. */
export const differenceOf = (before: string, after: string): string => new Exact(after).minus(before).toFixed();
