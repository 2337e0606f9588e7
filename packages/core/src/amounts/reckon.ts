import { type Bounds, boundsOf } from '../conditions/domain.js';
import type { Fact, Value } from '../conditions/form.js';
import { settle } from '../conditions/settle.js';
import { elapsed, knownValue, type Situation } from '../conditions/situation.js';
import type { Day } from '../dates/day.js';
import { type Exact, exact, greater, infinite, lesser, less as minus, zero } from '../money/exact.js';
import type { AmountNode, Bracket } from './node.js';
import * as q from './quantity.js';

/** The amount of each node, worked out once for one situation. */
export type Reckoning = ReadonlyMap<AmountNode, q.Quantity>;

/** Works out an amount and all its parts; unknown facts stand at their declared bounds. */
export function reckon(root: AmountNode, situation: Situation): Reckoning {
  const reckoning = new Map<AmountNode, q.Quantity>();
  const of = (node: AmountNode): q.Quantity => {
    const result = work(node, of, situation);
    reckoning.set(node, result);
    return result;
  };
  of(root);
  return reckoning;
}

function work(node: AmountNode, of: (node: AmountNode) => q.Quantity, situation: Situation): q.Quantity {
  switch (node.kind) {
    case 'figure':
      return q.ofFigure(node.figure);
    case 'fact':
      return ofFact(node.fact, situation);
    case 'rate':
      return node.per.reduce((product, fact) => q.multiply(product, ofFact(fact, situation)), q.ofFigure(node.figure));
    case 'percent':
      return q.percentOf(node.figure, of(node.of));
    case 'sum':
      return node.of.map(of).reduce(q.add);
    case 'lesser':
      return node.of.map(of).reduce(q.least);
    case 'greater':
      return node.of.map(of).reduce(q.most);
    case 'difference':
      return q.subtract(of(node.of[0]), of(node.of[1]));
    case 'choice':
      return choose(node, of, situation);
    case 'brackets':
      return slicesOf(node.brackets, of(node.of)).reduce(q.add);
    case 'cap': {
      const cap = of(node.cap);
      const left = node.less === undefined ? cap : q.subtract(cap, of(node.less));
      return q.least(of(node.of), left);
    }
    case 'floor':
      return q.most(of(node.of), of(node.floor));
    case 'round':
      return q.through(of(node.of), q.roundTo(node.to, node.mode));
  }
}

/** A fact's size, or all that it can be while it is unknown. A time that has not begun yet counts as nothing. */
export function ofFact(fact: Fact, situation: Situation): q.Quantity {
  const value = knownValue(fact, situation);
  if (value !== undefined) return q.ofBounds(size(value), size(value));
  const { min, max } = sizesOf(fact, situation);
  return q.ofBounds(min === undefined ? zero : size(min), max === undefined ? infinite : size(max));
}

const size = (value: Value): Exact => greater(exact(value as number), zero);

/** Time since a day is longest if the day is the earliest that there can be. */
export function sizesOf(fact: Fact, situation: Situation): Bounds<Value> {
  const own = boundsOf(fact, situation.asOf);
  if (fact.derivation?.kind !== 'completed') return own;
  const { derivation } = fact;
  const { min: earliest, max: latest } = boundsOf(derivation.since, situation.asOf);
  return {
    ...own,
    ...(latest === undefined ? {} : { min: elapsed(derivation, latest as Day, situation.asOf) }),
    ...(earliest === undefined ? {} : { max: elapsed(derivation, earliest as Day, situation.asOf) }),
  };
}

/** The first branch whose condition holds. While that is unknown, everything from the first possible branch to the first certain one. */
function choose(
  node: Extract<AmountNode, { kind: 'choice' }>,
  of: (node: AmountNode) => q.Quantity,
  situation: Situation,
): q.Quantity {
  const possible: q.Quantity[] = [];
  for (const branch of node.branches) {
    const { truth } = settle(branch.when, situation);
    if (truth === false) continue;
    possible.push(of(branch.then));
    if (truth) return possible.reduce(q.either);
  }
  // `compile` has seen to it that the branches leave nothing over where there is no `otherwise`.
  if (node.otherwise !== undefined) possible.push(of(node.otherwise));
  return possible.length === 0 ? q.none : possible.reduce(q.either);
}

/** What each slice of an amount comes to, at its own percentage. */
export function slicesOf(brackets: readonly Bracket[], whole: q.Quantity): q.Quantity[] {
  let below: Exact = zero;
  return brackets.map((bracket) => {
    const start = below;
    below = bracket.upTo;
    return q.percentOf(
      bracket.figure,
      q.through(whole, (value) => minus(lesser(value, bracket.upTo), start)),
    );
  });
}
