import type { AmountNode, FigureKind, FigureValue } from '../amounts/node.js';
import type { Fact } from '../conditions/form.js';
import type { Exact } from '../money/exact.js';
import { placesOf } from './layout.js';
import { number, rails, variable } from './rails.js';
import type { Steps } from './step.js';

/**
 * An amount as code that works in whole numbers of its last decimal place. `from` and `to` are its two ends, equal if the figure is exact.
 * Where a fact is unknown, or a number on the way grows too large to be held exactly, they come to NaN, and decimal.js works it out instead.
 */
export interface Sum {
  readonly kind: FigureKind;
  readonly from: string;
  readonly to: string;
  /** Decimal places of the whole numbers. */
  readonly places: number;
}

/** What the code of an amount calls. Each gives NaN for what is unknown or too large. */
export const arithmetic = {
  /** Times. */
  m: (a: number, b: number): number => whole(a * b),
  /** Plus. */
  p: (a: number, b: number): number => whole(a + b),
  /** Less, never below nothing. */
  l: (a: number, b: number): number => (a < b ? 0 : a - b),
  /** Rounded to a multiple: 0 down, 1 up, 2 to the nearer one, and up from the middle. */
  r: (a: number, step: number, mode: number): number => {
    const over = a % step;
    const isUp = mode === 1 ? over > 0 : mode === 2 && 2 * over >= step;
    return whole(isUp ? a - over + step : a - over);
  },
  /** A size: nothing is less than nothing. */
  s: (a: number): number => Math.max(a, 0),
};

const whole = (value: number) => (value <= Number.MAX_SAFE_INTEGER ? value : Number.NaN);
const modes = { down: 0, up: 1, 'half-up': 2 } as const;

/** The code of an amount; undefined where its form or its figures do not suit it. */
export function sumOf(node: AmountNode, steps: Steps): Sum | undefined {
  switch (node.kind) {
    case 'figure':
      return figureSum(node.figure);
    case 'fact':
      return factSum(node.fact, steps);
    case 'rate':
      return node.per.reduce<Sum | undefined>(
        (product, fact) => times(product, factSum(fact, steps)),
        figureSum(node.figure),
      );
    case 'percent':
      return percentOf(figureSum(node.figure), sumOf(node.of, steps));
    case 'sum':
      return reduce(node.of, steps, (a, b) => aligned(a, b, (x, y) => `h.p(${x},${y})`));
    case 'lesser':
      return reduce(node.of, steps, least);
    case 'greater':
      return reduce(node.of, steps, most);
    case 'difference':
      return less(sumOf(node.of[0], steps), sumOf(node.of[1], steps));
    case 'choice':
      return choose(node, steps);
    case 'brackets':
      return undefined;
    case 'cap': {
      const cap = sumOf(node.cap, steps);
      return least(sumOf(node.of, steps), node.less === undefined ? cap : less(cap, sumOf(node.less, steps)));
    }
    case 'floor':
      return most(sumOf(node.of, steps), sumOf(node.floor, steps));
    case 'round':
      return rounded(sumOf(node.of, steps), node.to, modes[node.mode]);
  }
}

function figureSum({ kind, from, to }: FigureValue): Sum | undefined {
  if (kind === 'at-least') return undefined; // without end: no whole number
  const places = Math.max(from.decimalPlaces(), to.decimalPlaces());
  const [low, high] = [wholeOf(from, places), wholeOf(to, places)];
  return low === undefined || high === undefined ? undefined : { kind, from: low, to: high, places };
}

function wholeOf(value: Exact, places: number): string | undefined {
  const scaled = value.times(`1e${places}`).toNumber();
  return scaled <= Number.MAX_SAFE_INTEGER ? number(scaled) : undefined;
}

function factSum(fact: Fact, steps: Steps): Sum {
  const size = `h.s(${variable(steps.slotOf(fact))})`;
  return { kind: 'exact', from: size, to: size, places: placesOf(fact.definition) };
}

function together(a: FigureKind, b: FigureKind): FigureKind {
  if (a === 'exact' || a === b) return b;
  return b === 'exact' ? a : 'range';
}

function times(a: Sum | undefined, b: Sum | undefined): Sum | undefined {
  if (a === undefined || b === undefined) return undefined;
  const ends = (x: string, y: string) => `h.m(${x},${y})`;
  return {
    kind: together(a.kind, b.kind),
    from: ends(a.from, b.from),
    to: ends(a.to, b.to),
    places: a.places + b.places,
  };
}

function percentOf(figure: Sum | undefined, of: Sum | undefined): Sum | undefined {
  const product = times(figure, of);
  return product && { ...product, places: product.places + 2 };
}

/** An amount in units of a later decimal place. */
function inPlaces(sum: Sum, places: number): Sum {
  if (sum.places === places) return sum;
  const factor = number(10 ** (places - sum.places));
  return { ...sum, from: `h.m(${sum.from},${factor})`, to: `h.m(${sum.to},${factor})`, places };
}

function aligned(
  a: Sum | undefined,
  b: Sum | undefined,
  from: (a: string, b: string) => string,
  isCrossed = false,
): Sum | undefined {
  if (a === undefined || b === undefined) return undefined;
  const places = Math.max(a.places, b.places);
  const [left, right] = [inPlaces(a, places), inPlaces(b, places)];
  return {
    kind: together(a.kind, b.kind),
    from: from(left.from, isCrossed ? right.to : right.from),
    to: from(left.to, isCrossed ? right.from : right.to),
    places,
  };
}

const least = (a: Sum | undefined, b: Sum | undefined) => aligned(a, b, (x, y) => `Math.min(${x},${y})`);
const most = (a: Sum | undefined, b: Sum | undefined) => aligned(a, b, (x, y) => `Math.max(${x},${y})`);

/** What is left is least where most is taken away. */
function less(a: Sum | undefined, b: Sum | undefined): Sum | undefined {
  const left = aligned(a, b, (x, y) => `h.l(${x},${y})`, true);
  return left && a && { ...left, kind: b?.kind === 'exact' ? a.kind : 'range' };
}

function rounded(sum: Sum | undefined, to: Exact, mode: number): Sum | undefined {
  if (sum === undefined) return undefined;
  const places = Math.max(sum.places, to.decimalPlaces());
  const fine = inPlaces(sum, places);
  const step = wholeOf(to, places);
  if (step === undefined) return undefined;
  return { ...fine, from: `h.r(${fine.from},${step},${mode})`, to: `h.r(${fine.to},${step},${mode})` };
}

function reduce(
  nodes: readonly AmountNode[],
  steps: Steps,
  join: (a: Sum | undefined, b: Sum | undefined) => Sum | undefined,
): Sum | undefined {
  return nodes.map((node) => sumOf(node, steps)).reduce(join);
}

/** The first branch that holds; while one before it is unknown, none. */
function choose(node: Extract<AmountNode, { kind: 'choice' }>, steps: Steps): Sum | undefined {
  const last = node.otherwise === undefined ? undefined : sumOf(node.otherwise, steps);
  if (node.otherwise !== undefined && last === undefined) return undefined;
  let rest = last;
  for (const { when, then } of [...node.branches].reverse()) {
    const [step, sum] = [steps.of(when), sumOf(then, steps)];
    if (step === undefined || sum === undefined || (rest !== undefined && rest.kind !== sum.kind)) return undefined;
    const { isTrue, isFalse } = rails(step);
    const places = Math.max(sum.places, rest?.places ?? 0);
    const [here, after] = [inPlaces(sum, places), rest && inPlaces(rest, places)];
    const pick = (end: 'from' | 'to') => `(${isTrue}?${here[end]}:${isFalse}?${after?.[end] ?? 'NaN'}:NaN)`;
    rest = { kind: sum.kind, from: pick('from'), to: pick('to'), places };
  }
  return rest;
}
