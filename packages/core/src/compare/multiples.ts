import { type AmountNode, type FigureValue, partsOf } from '../amounts/node.js';
import type { Fact } from '../conditions/form.js';
import { type Exact, exact } from '../money/exact.js';

/** Whether an amount is always a multiple of `step`, so that rounding to it changes nothing. It proves; `false` says nothing. */
export function isMultiple(node: AmountNode, step: Exact): boolean {
  switch (node.kind) {
    case 'figure':
      return isFigureMultiple(node.figure, step);
    case 'fact':
      return isWhole(stepOf(node.fact).dividedBy(step));
    case 'rate':
      return isFigureMultiple(node.figure, step) && node.per.every((fact) => isWhole(stepOf(fact)));
    case 'sum':
    case 'lesser':
    case 'greater':
    case 'difference':
    case 'cap':
    case 'floor':
      return partsOf(node).every((part) => isMultiple(part.node, step));
    case 'round':
      return isWhole(node.to.dividedBy(step));
    default:
      return false;
  }
}

/** The smallest difference between two values of a fact. */
const stepOf = ({ definition: { type, places } }: Fact) =>
  type === 'decimal' ? exact(10).pow(-(places ?? 2)) : exact(1);

const isFigureMultiple = ({ from, to }: FigureValue, step: Exact) =>
  isWhole(from.dividedBy(step)) && (!to.isFinite() || isWhole(to.dividedBy(step)));

const isWhole = (value: Exact) => value.isInteger();
