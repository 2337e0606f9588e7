import type { Engine } from 'json-rules-engine';
import { holds } from '../conditions/compare.js';
import type { Value } from '../conditions/form.js';
import { type Operator, operators } from '../model/index.js';
import { name } from './name.js';

/** For each operator the one that holds of known values exactly where it does not. */
export const opposite: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
};

/** Holds of nothing: for words that the text has lost. */
export const never = name('never');

/**
 * Registers operators that no unknown value satisfies, unlike json-rules-engine's own `notEqual`, `notIn` and `doesNotContain`. They
 * compare decimals exactly.
 */
export function addOperators(engine: Engine): void {
  for (const operator of operators) {
    engine.addOperator(name(operator), (left: Value | undefined, right: Value | readonly Value[] | undefined) =>
      left === undefined || right === undefined ? false : holds(operator, left, right),
    );
  }
  engine.addOperator(never, () => false);
}
