import type { Operator } from '../model/index.js';
import { Exact } from '../money/exact.js';
import type { Value } from './form.js';

type Test = (left: Value, right: Value) => boolean;

/** The six operators that compare with one value; `in`, `notIn` compare with each of a list. */
const tests: Record<Exclude<Operator, 'in' | 'notIn'>, Test> = {
  equal: same,
  notEqual: (left, right) => !same(left, right),
  contains: (left, right) => (left as readonly string[]).includes(right as string),
  doesNotContain: (left, right) => !(left as readonly string[]).includes(right as string),
  lessThan: (left, right) => order(left, right) < 0,
  lessThanInclusive: (left, right) => order(left, right) <= 0,
  greaterThan: (left, right) => order(left, right) > 0,
  greaterThanInclusive: (left, right) => order(left, right) >= 0,
};

/** Whether a comparison holds between known values of fitting types (`compile` has seen to that). */
export function holds(operator: Operator, left: Value, right: Value | readonly Value[]): boolean {
  if (operator === 'in') return (right as readonly Value[]).some((one) => same(left, one));
  if (operator === 'notIn') return !(right as readonly Value[]).some((one) => same(left, one));
  return tests[operator](left, right as Value);
}

/** Negative, zero or positive; numbers by size, days as text. */
export function order(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return new Exact(left as Exact).comparedTo(right as Exact);
}

export function same(left: Value, right: Value): boolean {
  if (left instanceof Exact || right instanceof Exact) return order(left, right) === 0;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((one) => right.includes(one));
  }
  return left === right;
}
