// Amounts a second time, in plain fractions of whole numbers, on the JSON of a rule and a world in which every fact is known.
import type { Amount, Figure, Term } from '../../src/model/index.js';
import { factValue, holds, type Setting, type World } from './naive.js';

/** A fraction; `null` is without end. */
export type Rational = { readonly over: bigint; readonly under: bigint } | null;

export interface Worth {
  readonly from: Rational;
  readonly to: Rational;
  /** Whether every figure that was used is exact. */
  readonly exact: boolean;
}

const whole = (over: bigint, under = 1n): Rational => ({ over, under });
const nothing = whole(0n);

export function parse(text: string): Rational {
  const [units = '0', places = ''] = text.split('.');
  return whole(BigInt(units + places), 10n ** BigInt(places.length));
}

export function compareTo(a: Rational, b: Rational): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
}

const plus = (a: Rational, b: Rational): Rational =>
  a === null || b === null ? null : whole(a.over * b.under + b.over * a.under, a.under * b.under);

const isNothing = (a: Rational) => a !== null && a.over === 0n;

function times(a: Rational, b: Rational): Rational {
  if (isNothing(a) || isNothing(b)) return nothing;
  return a === null || b === null ? null : whole(a.over * b.over, a.under * b.under);
}

/** Never below nothing. */
function minus(a: Rational, b: Rational): Rational {
  if (b === null) return nothing;
  if (a === null) return null;
  const over = a.over * b.under - b.over * a.under;
  return over < 0n ? nothing : whole(over, a.under * b.under);
}

export const least = (a: Rational, b: Rational) => (compareTo(a, b) <= 0 ? a : b);
export const most = (a: Rational, b: Rational) => (compareTo(a, b) >= 0 ? a : b);

function rounded(value: Rational, to: Rational, mode: 'half-up' | 'down' | 'up'): Rational {
  if (value === null || to === null) return value;
  const [over, under] = [value.over * to.under, value.under * to.over];
  const [floor, rest] = [over / under, over % under];
  const up = mode === 'up' ? rest > 0n : mode === 'half-up' && 2n * rest >= under;
  return times(whole(up ? floor + 1n : floor), to);
}

type Operation = (a: Rational, b: Rational) => Rational;
const together =
  (operate: Operation) =>
  (a: Worth, b: Worth): Worth => ({
    from: operate(a.from, b.from),
    to: operate(a.to, b.to),
    exact: a.exact && b.exact,
  });

function figure(given: Figure): Worth {
  if (typeof given === 'string') return { from: parse(given), to: parse(given), exact: true };
  if ('upTo' in given) return { from: nothing, to: parse(given.upTo), exact: false };
  if ('atLeast' in given) return { from: parse(given.atLeast), to: null, exact: false };
  return { from: parse(given.between[0]), to: parse(given.between[1]), exact: false };
}

function difference(a: Worth, b: Worth): Worth {
  return { from: minus(a.from, b.to), to: minus(a.to, b.from), exact: a.exact && b.exact };
}

const hundredth = { from: whole(1n, 100n), to: whole(1n, 100n), exact: true };

/** What an amount comes to, in yuan, where everything is known. */
export function worth(amount: Term, world: World, setting: Setting): Worth {
  const of = (term: Term) => worth(term, world, setting);
  const size = (id: string): Worth => {
    const value = parse(String(factValue(id, world, setting)));
    return { from: most(value, nothing), to: most(value, nothing), exact: true };
  };
  if (typeof amount === 'string') return /^\d/.test(amount) ? figure(amount) : size(amount);
  let result = base(amount, of, size, world, setting);
  if (amount.round !== undefined) {
    const { to, mode } = amount.round;
    const apply = (value: Rational) => rounded(value, parse(to), mode);
    result = { from: apply(result.from), to: apply(result.to), exact: result.exact };
  }
  if (amount.floor !== undefined) result = together(most)(result, of(amount.floor));
  if (amount.cap !== undefined) {
    const cap = of(amount.cap);
    result = together(least)(result, amount.less === undefined ? cap : difference(cap, of(amount.less)));
  }
  return result;
}

function base(
  amount: Exclude<Term, string>,
  of: (term: Term) => Worth,
  size: (id: string) => Worth,
  world: World,
  setting: Setting,
): Worth {
  if ('fixed' in amount) return figure(amount.fixed);
  if ('rate' in amount) return [amount.per].flat().map(size).reduce(together(times), figure(amount.rate));
  if ('actual' in amount) return size(amount.actual);
  if ('sum' in amount) return amount.sum.map(of).reduce(together(plus));
  if ('lesser' in amount) return amount.lesser.map(of).reduce(together(least));
  if ('greater' in amount) return amount.greater.map(of).reduce(together(most));
  if ('difference' in amount) return difference(of(amount.difference[0]), of(amount.difference[1]));
  if ('percent' in amount) return [figure(amount.percent), of(amount.of), hundredth].reduce(together(times));
  if ('brackets' in amount) return bracketed(amount, of(amount.of));
  if ('case' in amount) {
    const branch = amount.case.find(({ when }) => holds(when, world, setting));
    return of(branch === undefined ? amount.otherwise : branch.then);
  }
  const option = factValue(amount.by, world, setting) as string;
  return of((Object.hasOwn(amount.options, option) ? amount.options[option] : amount.otherwise) as Term);
}

function bracketed({ brackets }: Extract<Amount, { brackets: unknown }>, all: Worth): Worth {
  let below: Rational = nothing;
  let sum: Worth = { from: nothing, to: nothing, exact: all.exact };
  for (const { upTo, percent } of brackets) {
    const top: Rational = upTo === undefined ? null : parse(upTo);
    const start: Rational = below;
    const slice = (value: Rational) => minus(least(value, top), start);
    const part = { from: slice(all.from), to: slice(all.to), exact: all.exact };
    sum = together(plus)(sum, [figure(percent), part, hundredth].reduce(together(times)));
    below = top;
  }
  return sum;
}
