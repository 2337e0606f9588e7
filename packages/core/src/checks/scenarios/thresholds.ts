import { order, same } from '../../conditions/compare.js';
import { boundsOf } from '../../conditions/domain.js';
import type { Fact, Leaf, Value } from '../../conditions/form.js';
import { knownValue } from '../../conditions/situation.js';
import type { Sentence } from '../../model/index.js';
import { says } from '../sentences.js';
import type { Attempt } from './coverage.js';
import { neighbour } from './neighbour.js';

const stepped = ['integer', 'decimal', 'date'];

/** What a comparison's cases leave untried: a number or a day just below, at and just above; an option or a region of a list itself. */
export function untried(leaf: Leaf, attempts: readonly Attempt[]): Sentence[] {
  const { fact, right } = leaf;
  if (right.kind === 'fact') return untriedBeside(fact, right.fact, attempts);
  const constants = right.kind === 'constant' ? [right.value] : right.values;
  const tried = attempts.flatMap(({ situation }) => knownValue(fact, situation) ?? []);
  const wanted = constants.flatMap((constant) =>
    stepped.includes(fact.definition.type)
      ? aroundOf(constant, fact, attempts)
      : right.kind === 'list'
        ? [constant]
        : [],
  );
  return wanted
    .filter((value) => !tried.some((one) => same(one, value)))
    .map((value) => says('this-value', { name: String(value) }));
}

/** One smallest step below, the value, and one above; a side that the declared bounds forbid is excused. */
function aroundOf(value: Value, fact: Fact, attempts: readonly Attempt[]): Value[] {
  const allowed = (one: Value) =>
    attempts.some(({ situation }) => {
      const { min, max } = boundsOf(fact, situation.asOf);
      return (min === undefined || order(one, min) >= 0) && (max === undefined || order(one, max) <= 0);
    });
  return [-1, 0, 1].map((steps) => neighbour(fact, value, steps)).filter(allowed);
}

const sides = [
  ['one-below', -1],
  ['equal-to', 0],
  ['one-above', 1],
] as const;

/** Two facts that are compared with each other: the one must be tried just below, at and just above the other. */
function untriedBeside(fact: Fact, other: Fact, attempts: readonly Attempt[]): Sentence[] {
  return sides
    .filter(
      ([, steps]) =>
        !attempts.some(({ situation }) => {
          const [left, right] = [knownValue(fact, situation), knownValue(other, situation)];
          return left !== undefined && right !== undefined && same(left, neighbour(fact, right, steps));
        }),
    )
    .map(([side]) => says(side, { fact: other.id }));
}
