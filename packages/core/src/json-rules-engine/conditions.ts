import type { RuleProperties } from 'json-rules-engine';
import type { ConditionNode, Leaf, Value } from '../conditions/form.js';
import { Exact } from '../money/exact.js';
import { name } from './name.js';
import { never, opposite } from './operators.js';

/** What may stand at the root of a rule's conditions, and what may stand below. */
export type Root = RuleProperties['conditions'];
export type Nested = Extract<Root, { all: unknown }>['all'][number];

/** The named conditions met while translating, by the name under which the Engine shall know them. */
export type Named = Map<string, Root>;

/**
 * A compiled condition in json-rules-engine's grammar. That engine's `not` would turn a comparison with something unknown into a grant,
 * so `not` is carried down to the comparisons, each of which is then false while it is unknown.
 */
export function translate(node: ConditionNode, pack: string, named: Named, positive = true): Nested {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const of = node.of.map((part) => translate(part, pack, named, positive));
      return (node.kind === 'all') === positive ? { all: of } : { any: of };
    }
    case 'not':
      return translate(node.of, pack, named, !positive);
    case 'named': {
      const key = `${pack}/${positive ? '' : 'not '}${node.name}`;
      if (!named.has(key)) named.set(key, { all: [translate(node.of, pack, named, positive)] });
      return { condition: key };
    }
    case 'lost':
      return { fact: name('lost'), operator: never, value: node.words };
    case 'leaf':
      return comparison(node, positive);
  }
}

function comparison({ fact, operator, right }: Leaf, positive: boolean): Nested {
  return {
    fact: name(fact.id),
    operator: name(positive ? operator : opposite[operator]),
    value:
      right.kind === 'fact'
        ? { fact: name(right.fact.id) }
        : right.kind === 'list'
          ? right.values.map(constant)
          : constant(right.value),
  };
}

/** Constants were JSON numbers, and are again; the operators compare them digit by digit. */
const constant = (value: Value): Value => (value instanceof Exact ? value.toNumber() : value);
