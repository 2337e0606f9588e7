import type { ConditionNode, Leaf, Value } from '../conditions/form.js';
import { settle } from '../conditions/settle.js';
import { knownValue, type Situation, truthOf } from '../conditions/situation.js';
import type { Plain } from '../evaluate/index.js';
import { plainValue } from '../evaluate/result.js';
import type { FailedComparison, Failing } from './answer.js';
import { distanceTo, negated } from './distance.js';

/** Whether a part of a condition can only come out other than as `sense`. */
export type Fails = (node: ConditionNode, sense: boolean) => boolean;

/** The comparisons for which a condition fails; `not` is carried down to them, so that each says what would have to hold. */
export function failingOf(
  when: ConditionNode,
  fails: Fails,
  show: (leaf: Leaf, sense: boolean) => FailedComparison,
): Failing[] {
  const visit = (node: ConditionNode, sense: boolean): Failing[] => {
    switch (node.kind) {
      case 'lost':
        return [];
      case 'leaf':
        return [show(node, sense)];
      case 'not':
        return visit(node.of, !sense);
      case 'named':
        return visit(node.of, sense);
      case 'all':
      case 'any': {
        if ((node.kind === 'any') === sense)
          return [
            gather(
              'any-of',
              node.of.map((part) => gather('all-of', visit(part, sense))),
            ),
          ];
        const parts = node.of.filter((part) => fails(part, sense));
        if (parts.length > 0) return parts.flatMap((part) => visit(part, sense));
        return [{ kind: 'never-together', of: shownEnds(node, sense, show) }];
      }
    }
  };
  return visit(when, true);
}

/** What fails in a situation. */
export function failingIn(when: ConditionNode, situation: Situation): Failing[] {
  const fails: Fails = (node, sense) => settle(node, situation).truth === !sense;
  return failingOf(when, fails, (leaf, sense) => comparisonOf(leaf, sense, situation));
}

const gather = (kind: 'all-of' | 'any-of', of: readonly Failing[]): Failing =>
  of.length === 1 ? (of[0] as Failing) : { kind, of };

/** Every comparison below a node with what it would have to be, each as the `not`s above it turn it. */
function shownEnds(
  node: ConditionNode,
  sense: boolean,
  show: (leaf: Leaf, sense: boolean) => FailedComparison,
): FailedComparison[] {
  switch (node.kind) {
    case 'lost':
      return [];
    case 'leaf':
      return [show(node, sense)];
    case 'not':
      return shownEnds(node.of, !sense, show);
    case 'named':
      return shownEnds(node.of, sense, show);
    default:
      return node.of.flatMap((part) => shownEnds(part, sense, show));
  }
}

/** A comparison as it stands in a situation, with the distance to the nearest value that would do. */
export function comparisonOf(leaf: Leaf, sense: boolean, situation: Situation): FailedComparison {
  const { fact, right, at, within } = leaf;
  const operator = sense ? leaf.operator : negated[leaf.operator];
  const value = knownValue(fact, situation);
  const other =
    right.kind === 'fact' ? knownValue(right.fact, situation) : right.kind === 'list' ? right.values : right.value;
  const isFailing = value !== undefined && truthOf(leaf, situation) === !sense;
  const distance = isFailing && other !== undefined ? distanceTo(fact, operator, other, value) : undefined;
  return {
    kind: 'comparison',
    at,
    ...(within === undefined ? {} : { within }),
    fact: fact.id,
    value: plainValue(value),
    operator,
    with:
      right.kind === 'fact'
        ? { fact: right.fact.id, value: plainValue(other as Value | undefined) }
        : plainOf(other as Value | readonly Value[]),
    ...(distance === undefined ? {} : { distance }),
  };
}

function plainOf(value: Value | readonly Value[]): Plain {
  return (Array.isArray(value) ? value.map((one) => plainValue(one as Value)) : plainValue(value as Value)) as Plain;
}
