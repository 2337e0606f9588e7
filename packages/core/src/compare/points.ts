import { type AmountNode, partsOf, quantitiesOf } from '../amounts/node.js';
import { reckon } from '../amounts/reckon.js';
import { order } from '../conditions/compare.js';
import { boundsOf, gridOf } from '../conditions/domain.js';
import type { Fact, Value } from '../conditions/form.js';
import { type Exact, exact } from '../money/exact.js';
import type { Choice, Joint, Party } from './joint.js';

/** Values of the facts whose size an amount uses, one of each. */
export type Point = ReadonlyMap<string, Value>;

/** Points that are tried; all there are, if they are no more than this. */
const pointLimit = 4_000;

export interface Points {
  readonly all: Iterable<Point>;
  /** Whether these are all the points that there are. */
  readonly isWhole: boolean;
}

/** Where two amounts may part: the ends of every region, their neighbours, and where one of their figures meets another. */
export function pointsOf(
  amounts: readonly AmountNode[],
  supposed: ReadonlyMap<string, Choice>,
  { parties: [{ standing }], variables }: Joint,
): Points {
  const { situation } = standing;
  const facts = new Map(amounts.flatMap((amount) => quantitiesOf(amount)).map(({ fact }) => [fact.id, fact]));
  // A size that follows from other facts is tried as these were supposed.
  const bases = [...facts.values()].filter((fact) => fact.derivation === undefined);
  // Facts that are compared with each other are not kept to what was supposed: who stands elsewhere in the same order is one of them, too.
  const isFree = ({ id }: Fact) => variables.get(id)?.isWhole === false;
  const choices = bases.map((fact) => (isFree(fact) ? undefined : supposed.get(fact.id)));
  const wholes = bases.map((fact, index) => withinRegion(gridOf(fact, situation.asOf, pointLimit), choices[index]));
  const isWhole =
    bases.length === facts.size &&
    !bases.some(isFree) &&
    wholes.every((values) => values.length > 0) &&
    wholes.reduce((product, values) => product * values.length, 1) <= pointLimit;
  const figures = amounts.flatMap(figuresIn);
  const lists = isWhole
    ? wholes
    : bases.map((fact, index) => thinned(nearby(fact, figures, choices[index], situation.asOf), bases.length));
  return { all: product(bases, lists), isWhole };
}

function* product(facts: readonly Fact[], lists: readonly (readonly Value[])[]): Generator<Point> {
  const [fact, ...others] = facts;
  const [values, ...rest] = lists;
  if (fact === undefined || values === undefined) {
    yield new Map();
    return;
  }
  for (const value of values) for (const more of product(others, rest)) yield new Map([[fact.id, value], ...more]);
}

/** So many values of each that their product stays within the limit. */
function thinned(values: readonly Value[], facts: number): readonly Value[] {
  const most = Math.max(3, Math.floor(pointLimit ** (1 / facts)));
  if (values.length <= most) return values;
  return values.filter(
    (_, index) => Math.floor((index * most) / values.length) !== Math.floor(((index - 1) * most) / values.length),
  );
}

function withinRegion(values: readonly Value[], choice: Choice | undefined): readonly Value[] {
  if (choice === undefined) return values;
  return values.filter((value) => order(value, choice.from) >= 0 && order(value, choice.to) <= 0);
}

function nearby(fact: Fact, figures: readonly Exact[], choice: Choice | undefined, asOf: string): readonly Value[] {
  const places = fact.definition.type === 'decimal' ? (fact.definition.places ?? 2) : 0;
  const step = exact(10).pow(-places);
  const { min, max } = boundsOf(fact, asOf);
  const ends = [choice?.from, choice?.to, min, max].flatMap((end) => (end === undefined ? [] : [exact(end as number)]));
  const ratios = figures.flatMap((one) =>
    figures.flatMap((other) => (other.isZero() ? [] : [one.dividedBy(other), one.times(100).dividedBy(other)])),
  );
  const anchors = [exact(0), ...ends, ...figures, ...ratios].filter((one) => one.isFinite());
  const near = anchors.flatMap((one) => {
    const below = one.toDecimalPlaces(places, roundDown);
    return [below.minus(step), below, below.plus(step), below.plus(step).plus(step)];
  });
  const bounded = withinRegion(
    near.filter((one) => (min === undefined || order(one, min) >= 0) && (max === undefined || order(one, max) <= 0)),
    choice,
  ) as Exact[];
  const each = [...new Map(bounded.map((one) => [one.toFixed(), one])).values()].sort((a, b) => a.comparedTo(b));
  return fact.definition.type === 'integer' ? each.map(Number) : each;
}

const roundDown = 3; // decimal.js: towards minus infinity

function figuresIn(node: AmountNode): Exact[] {
  const own = ((): Exact[] => {
    switch (node.kind) {
      case 'figure':
      case 'rate':
      case 'percent':
        return [node.figure.from, node.figure.to];
      case 'brackets':
        return node.brackets.flatMap(({ upTo, figure }) => [upTo, figure.from]);
      case 'round':
        return [node.to];
      default:
        return [];
    }
  })();
  return [...own, ...partsOf(node).flatMap((part) => figuresIn(part.node))].filter((one) => one.isFinite());
}

/** What an amount comes to at a point: both ends of what the text leaves open. */
export function sizeAt(
  amount: AmountNode,
  point: Point,
  supposed: ReadonlyMap<string, Choice>,
  { standing: { situation } }: Party,
): { from: Exact; to: Exact } {
  const given = new Map([...[...supposed].map(([id, { value }]) => [id, value] as const), ...point]);
  const quantity = reckon(amount, { ...situation, given }).get(amount);
  if (quantity === undefined) throw new Error('an amount always has a size');
  return { from: quantity.low.from, to: quantity.high.to };
}
