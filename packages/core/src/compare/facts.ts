import type { AmountNode } from '../amounts/node.js';
import type { ConditionNode, Fact } from '../conditions/form.js';

/** Tells a fact from the other parts of the compiled forms, which are trees of plain objects. */
const isFact = (value: object): value is Fact => 'bases' in value && 'definition' in value;

/** What a fact follows from, in full: the same text for two facts only if the same values always follow. A fact of its own is its type. */
export function meaningOf({ id, definition, derivation }: Fact): string {
  switch (derivation?.kind) {
    case undefined:
      return `${id} ${definition.type}`;
    case 'completed':
      return `${derivation.unit} ${derivation.nextDay} ${meaningOf(derivation.since)}`;
    case 'region':
      return `${derivation.digits} ${meaningOf(derivation.of)}`;
    case 'when':
      return JSON.stringify(derivation.when, (_, value: unknown) =>
        typeof value === 'object' && value !== null && isFact(value) ? meaningOf(value) : value,
      );
  }
}

/** Whether a fact, or one that it follows from, counts time up to the day of the question. */
export function countsTime({ derivation }: Fact): boolean {
  if (derivation?.kind !== 'when') return derivation?.kind === 'completed';
  let counts = false;
  JSON.stringify(derivation.when, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !isFact(value)) return value;
    counts ||= countsTime(value);
    return undefined;
  });
  return counts;
}

/** The same condition or amount with each fact that it names changed. Facts inside a derivation are left to `change`. */
export function withFacts<Node extends ConditionNode | AmountNode>(node: Node, change: (fact: Fact) => Fact): Node {
  const rewritten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewritten);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    if (isFact(value)) return change(value);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewritten(part)]));
  };
  return rewritten(node) as Node;
}
