import type { ConditionNode, Leaf, Lost } from './form.js';
import { kleene } from './node.js';
import { openFacts } from './opening.js';
import { isOpen, type Situation, truthOf } from './situation.js';

/** What an unknown condition waits for, where nothing in it hangs together. */
export interface Waiting {
  readonly bases: ReadonlySet<string>;
  readonly lost: ReadonlySet<Lost>;
}

/**
 * What is still open in a condition that Kleene's logic leaves unknown, if each open base fact stands behind one comparison only, can
 * turn it both ways, and is narrowed by nothing else that is given. Such a condition is open, and every one of these facts alone can move it:
 * whatever stands beside it can come out so that it does not settle the whole. Undefined where facts hang together.
 */
export function openApart(node: ConditionNode, situation: Situation): Waiting | undefined {
  const bases = new Set<string>();
  const lost = new Set<Lost>();
  if (!collect(node, situation, bases, lost, false)) return undefined;
  for (const { bases: behind } of situation.givenDerived ?? []) {
    if (behind.some((base) => bases.has(base) && isOpen(base, situation))) return undefined;
  }
  return { bases, lost };
}

/** Gathers what the unknown parts wait for; false as soon as something stands there twice or is not free. */
function collect(
  node: ConditionNode,
  situation: Situation,
  bases: Set<string>,
  lost: Set<Lost>,
  isDerived: boolean,
): boolean {
  switch (node.kind) {
    case 'named':
    case 'not':
      return collect(node.of, situation, bases, lost, isDerived);
    case 'all':
    case 'any':
      return node.of.every(
        (part) =>
          kleene(part, (end) => truthOf(end, situation)) !== undefined ||
          collect(part, situation, bases, lost, isDerived),
      );
    case 'lost':
      return !isDerived && isNew(node, lost);
    case 'leaf':
      return collectLeaf(node, situation, bases, lost);
  }
}

function collectLeaf(leaf: Leaf, situation: Situation, bases: Set<string>, lost: Set<Lost>): boolean {
  const { fact, right } = leaf;
  if (right.kind === 'fact') return false;
  if (fact.derivation?.kind === 'when') return collect(fact.derivation.when, situation, bases, lost, true);
  const base = fact.bases[0] as string;
  // A region known in part leaves open only what lies below it.
  return situation.given.get(base) === undefined && isNew(base, bases) && isFree(leaf, situation);
}

function isNew<T>(item: T, into: Set<T>): boolean {
  return into.size < into.add(item).size;
}

interface Freedom {
  readonly asOf: string;
  readonly jurisdiction: string;
  readonly isFree: boolean;
}

/** For each comparison, what was found for the day and jurisdiction last asked. */
const freedoms = new WeakMap<Leaf, Freedom>();

/** Whether the declared bounds let a comparison with constants come out both ways while its fact is unknown. */
export function isFree(leaf: Leaf, { asOf, jurisdiction }: Pick<Situation, 'asOf' | 'jurisdiction'>): boolean {
  const { definition } = leaf.fact;
  if (definition.type === 'boolean') return true;
  if (definition.type === 'option')
    return leaf.right.kind !== 'list' || leaf.right.values.length < (definition.options ?? []).length;
  const known = freedoms.get(leaf);
  // Only what is a day, or counted from one, has bounds that move.
  const isOfDay = leaf.fact.derivation?.kind === 'completed' || definition.type === 'date';
  if (known?.jurisdiction === jurisdiction && (known.asOf === asOf || !isOfDay)) return known.isFree;
  const isFree = openFacts(leaf, { asOf, jurisdiction, given: new Map() }).alone(leaf).length === 2;
  freedoms.set(leaf, { asOf, jurisdiction, isFree });
  return isFree;
}
