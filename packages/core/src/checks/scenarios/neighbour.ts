import type { Fact, Value } from '../../conditions/form.js';
import { shiftDays } from '../../dates/day.js';
import { Exact } from '../../money/exact.js';

/** The value some smallest steps of a fact away: wholes, days, or units of the last decimal place that the fact may have. */
export function neighbour({ definition }: Fact, value: Value, steps: number): Value {
  switch (definition.type) {
    case 'date':
      return shiftDays(value as string, steps);
    case 'decimal':
      return new Exact(value as Exact).plus(new Exact(10).pow(-(definition.places ?? 2)).times(steps));
    default:
      return Number(value) + steps;
  }
}
