import type { ConditionNode, Fact, Leaf, Lost, Truth } from './form.js';

/** Every leaf and every lost condition below a node, in order. */
export function endsOf(node: ConditionNode): (Leaf | Lost)[] {
  switch (node.kind) {
    case 'leaf':
    case 'lost':
      return [node];
    case 'not':
    case 'named':
      return endsOf(node.of);
    default:
      return node.of.flatMap(endsOf);
  }
}

export function leavesOf(node: ConditionNode): Leaf[] {
  return endsOf(node).filter((end) => end.kind === 'leaf');
}

/** The facts that a leaf names. */
export function factsOf(leaf: Leaf): Fact[] {
  return leaf.right.kind === 'fact' ? [leaf.fact, leaf.right.fact] : [leaf.fact];
}

/** Kleene's three values. `end` gives the truth of a leaf or of a lost condition. */
export function kleene(node: ConditionNode, end: (end: Leaf | Lost) => Truth): Truth {
  switch (node.kind) {
    case 'leaf':
    case 'lost':
      return end(node);
    case 'named':
      return kleene(node.of, end);
    case 'not': {
      const inner = kleene(node.of, end);
      return inner === undefined ? undefined : !inner;
    }
    case 'all':
    case 'any': {
      const settles = node.kind === 'any';
      let result: Truth = !settles;
      for (const part of node.of) {
        const truth = kleene(part, end);
        if (truth === settles) return settles;
        if (truth === undefined) result = undefined;
      }
      return result;
    }
  }
}
