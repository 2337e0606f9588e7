import type { ConditionNode, Leaf, Lost, Value } from '../conditions/form.js';
import type { Plain } from '../evaluate/index.js';
import { plainValue } from '../evaluate/result.js';
import type { Localized, Operator } from '../model/index.js';

/** What a condition asks of one fact, or the words of one that the text has lost. */
export type Demand =
  | {
      readonly fact: string;
      readonly operator: Operator;
      readonly with: Plain | { readonly fact: string };
      /** Whether `not` stands over it. */
      readonly negated: boolean;
    }
  | { readonly lost: Localized };

/** A demand with its place in a comparison. */
export interface Placed {
  readonly key: string;
  readonly demand: Demand;
  /** What the demand is about, from the wide to the narrow, by which two that differ are paired. */
  readonly about: readonly string[];
}

/** Every demand of a condition, in order. */
export function demandsOf(node: ConditionNode | undefined, negated = false): Placed[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'leaf':
    case 'lost':
      return [placed(node, negated)];
    case 'not':
      return demandsOf(node.of, !negated);
    case 'named':
      return demandsOf(node.of, negated);
    default:
      return node.of.flatMap((part) => demandsOf(part, negated));
  }
}

function placed(end: Leaf | Lost, negated: boolean): Placed {
  if (end.kind === 'lost') return { key: `lost ${end.words.zh}`, demand: { lost: end.words }, about: ['lost'] };
  const { fact, operator, right } = end;
  const text = (value: Value) => plainValue(value) as Plain;
  const against =
    right.kind === 'fact'
      ? { fact: right.fact.id }
      : right.kind === 'list'
        ? (right.values.map(text) as readonly string[])
        : text(right.value);
  const demand: Demand = { fact: fact.id, operator, with: against, negated };
  // The order of a list says nothing.
  const key = JSON.stringify({ ...demand, with: Array.isArray(against) ? [...against].sort() : against });
  return { key, demand, about: [fact.id, `${fact.id} ${operator} ${negated}`] };
}

/** All, any and not with their comparisons, in any order; double negation is none, and neither is an `all` straight below an `all`. */
export function shapeOf(node: ConditionNode | undefined): string {
  return node === undefined ? '' : joined(partsUnder(node, 'all', false), 'all');
}

const joined = (parts: readonly string[], kind: Kind) =>
  parts.length === 1 ? (parts[0] as string) : `${kind}(${[...parts].sort().join()})`;

type Kind = 'all' | 'any';

/** The shapes of what is joined by `kind`: of a group of that kind its parts, of anything else itself. */
function partsUnder(node: ConditionNode, kind: Kind, negated: boolean): string[] {
  switch (node.kind) {
    case 'leaf':
    case 'lost':
      return [placed(node, negated).key];
    case 'not':
      return partsUnder(node.of, kind, !negated);
    case 'named':
      return partsUnder(node.of, kind, negated);
    default: {
      const own = (node.kind === 'all') === negated ? 'any' : 'all';
      const parts = node.of.flatMap((part) => partsUnder(part, own, negated));
      return own === kind ? parts : [joined(parts, own)];
    }
  }
}
