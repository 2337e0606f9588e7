import { order } from '../conditions/compare.js';
import type { Fact, Value } from '../conditions/form.js';
import { completed, type Day, shiftDays } from '../dates/day.js';
import { plainValue } from '../evaluate/result.js';
import type { Operator } from '../model/index.js';
import { Exact, plain } from '../money/exact.js';
import type { Distance } from './answer.js';

/** What `not` makes of each operator. */
export const negated: Record<Operator, Operator> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};

/** How far a value is from what a comparison demands. Only numbers and days have a distance, and only from demands that have an edge. */
export function distanceTo(
  fact: Fact,
  operator: Operator,
  right: Value | readonly Value[],
  value: Value,
): Distance | undefined {
  const { type } = fact.definition;
  if (type !== 'integer' && type !== 'decimal' && type !== 'date') return undefined;
  const targets = (operator === 'in' ? (right as readonly Value[]) : [right as Value]).flatMap(
    (one) => nearestTo(fact, operator, one) ?? [],
  );
  const [nearest] = targets
    .map((to) => ({ to, by: between(type, value, to) }))
    .sort((a, b) => a.by.comparedTo(b.by) || order(a.to, b.to));
  if (nearest === undefined) return undefined;
  const by = type === 'decimal' ? plain(nearest.by) : nearest.by.toNumber();
  return { by, direction: order(nearest.to, value) > 0 ? 'up' : 'down', to: plainValue(nearest.to) as Distance['to'] };
}

function between(type: 'integer' | 'decimal' | 'date', from: Value, to: Value): Exact {
  if (type === 'date') return new Exact(completed('days', from as Day, to as Day)).abs();
  return new Exact(to as Exact).minus(from as Exact).abs();
}

/** The value nearest to the edge of what the operator demands. */
function nearestTo(fact: Fact, operator: Operator, edge: Value): Value | undefined {
  const [step, inward] = steps[operator] ?? [];
  if (step === undefined || inward === undefined) return undefined;
  if (fact.definition.type === 'date') return shiftDays(edge as Day, step);
  const places = fact.definition.type === 'decimal' ? (fact.definition.places ?? 2) : 0;
  const exact = new Exact(edge as Exact);
  // An edge may lie between two values that the fact can have; then the next one on the right side will do.
  const whole = exact.toDecimalPlaces(places, inward === 'up' ? 2 : 3);
  if (inward === 'on' && !exact.toDecimalPlaces(places).equals(exact)) return undefined;
  const isBetween = !whole.equals(exact);
  const target = isBetween ? whole : whole.plus(new Exact(10).pow(-places).times(step));
  return fact.definition.type === 'integer' ? target.toNumber() : target;
}

/** How many steps beyond the edge the nearest value lies, and on which side. */
const steps: Partial<Record<Operator, readonly [step: number, inward: 'up' | 'down' | 'on']>> = {
  equal: [0, 'on'],
  in: [0, 'on'],
  greaterThanInclusive: [0, 'up'],
  greaterThan: [1, 'up'],
  lessThanInclusive: [0, 'down'],
  lessThan: [-1, 'down'],
};
