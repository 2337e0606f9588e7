/** An exact fraction in lowest terms. */
export interface Fraction {
  readonly top: bigint;
  /** Above zero. */
  readonly bottom: bigint;
}

/** The fraction that a decimal is. */
export function fractionOf(decimal: string): Fraction {
  const [whole, places = ''] = decimal.split('.');
  return lowest(BigInt(`${whole}${places}`), 10n ** BigInt(places.length));
}

export const add = (a: Fraction, b: Fraction) => lowest(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const subtract = (a: Fraction, b: Fraction) => lowest(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Fraction, b: Fraction) => lowest(a.top * b.top, a.bottom * b.bottom);
export const divide = (a: Fraction, b: Fraction) => lowest(a.top * b.bottom, a.bottom * b.top);

function lowest(top: bigint, bottom: bigint): Fraction {
  const sign = bottom < 0n ? -1n : 1n;
  const common = divisor(top < 0n ? -top : top, sign * bottom);
  return { top: (sign * top) / common, bottom: (sign * bottom) / common };
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
