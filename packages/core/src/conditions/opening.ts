import { same } from './compare.js';
import { cutFact, cutsOf } from './cuts.js';
import { representatives } from './domain.js';
import type { ConditionNode, Fact, Leaf, Value } from './form.js';
import { factsOf, leavesOf } from './node.js';
import { derive, openBases, type Situation, supposing, truthOf } from './situation.js';

/** The open base facts of a condition, and how they hang together. */
export interface Opening {
  readonly bases: ReadonlySet<string>;
  /** Those behind more than one comparison, or behind a comparison that another open fact stands behind too. */
  readonly linked: ReadonlySet<string>;
  /** How many assignments of the linked facts there are to try. */
  readonly size: number;
  /** Every assignment of the linked facts over their representatives that agrees with the derived facts given. */
  assignments(): ReadonlyMap<string, Value>[];
  /** The truths that a comparison outside the linked facts can have. */
  alone(leaf: Leaf): readonly boolean[];
}

export function isLinked(leaf: Leaf, base: string): boolean {
  return factsOf(leaf).some((fact) => fact.bases.includes(base));
}

/** Every fact named by a condition, through derivations down to the bases. */
export function factsBehind(node: ConditionNode, into = new Map<string, Fact>()): Map<string, Fact> {
  const visit = (fact: Fact): void => {
    if (into.has(fact.id)) return;
    into.set(fact.id, fact);
    const { derivation } = fact;
    if (derivation?.kind === 'completed') visit(derivation.since);
    else if (derivation?.kind === 'region') visit(derivation.of);
    else if (derivation?.kind === 'when') factsBehind(derivation.when, into);
  };
  for (const leaf of leavesOf(node)) factsOf(leaf).forEach(visit);
  return into;
}

export function openFacts(node: ConditionNode, situation: Situation): Opening {
  const facts = factsBehind(node);
  const leaves = leavesOf(node).filter((leaf) => truthOf(leaf, situation) === undefined);
  const basesOf = (leaf: Leaf) => [...new Set(factsOf(leaf).flatMap((fact) => openBases(fact, situation)))];
  const bases = new Set(leaves.flatMap(basesOf));
  const linked = new Set<string>();
  for (const base of bases) {
    const behind = leaves.filter((leaf) => basesOf(leaf).includes(base));
    if (behind.length > 1 || behind.some((leaf) => basesOf(leaf).length > 1)) linked.add(base);
  }
  const given = givenDerived(facts, bases, situation);
  for (const fact of given)
    if (fact.bases.length > 1) for (const base of fact.bases) if (bases.has(base)) linked.add(base);

  const values = valuesOf(node, facts, bases, linked, given, situation);
  const agrees = (more: ReadonlyMap<string, Value>) => {
    const supposed = supposing(situation, more);
    return given.every((fact) => {
      const derived = derive(fact, supposed);
      return derived === undefined || same(derived, situation.given.get(fact.id) as Value);
    });
  };
  const aloneByLeaf = new Map<Leaf, readonly boolean[]>();
  return {
    bases,
    linked,
    size: [...linked].reduce((product, base) => product * (values.get(base) as Value[]).length, 1),
    assignments: () =>
      [...linked]
        .sort()
        .reduce<Map<string, Value>[]>(
          (maps, base) =>
            maps.flatMap((map) => (values.get(base) as Value[]).map((value) => new Map([...map, [base, value]]))),
          [new Map()],
        )
        .filter(agrees),
    alone(leaf) {
      const known = aloneByLeaf.get(leaf);
      if (known !== undefined) return known;
      const base = basesOf(leaf)[0] as string;
      const truths = (values.get(base) as Value[])
        .map((value) => new Map([[base, value]]))
        .filter(agrees)
        .map((map) => truthOf(leaf, supposing(situation, map)));
      const possible = [true, false].filter((truth) => truths.includes(truth));
      aloneByLeaf.set(leaf, possible);
      return possible;
    },
  };
}

/** Derived facts that the profile gives although what they follow from is open: they narrow the completions. */
function givenDerived(facts: ReadonlyMap<string, Fact>, bases: ReadonlySet<string>, situation: Situation): Fact[] {
  return [...facts.values()].filter(
    (fact) =>
      fact.derivation !== undefined && situation.given.has(fact.id) && fact.bases.some((base) => bases.has(base)),
  );
}

function valuesOf(
  node: ConditionNode,
  facts: ReadonlyMap<string, Fact>,
  bases: ReadonlySet<string>,
  linked: ReadonlySet<string>,
  given: readonly Fact[],
  situation: Situation,
): Map<string, Value[]> {
  const cuts = cutsOf(node, situation);
  for (const fact of given) cutFact(fact, situation.given.get(fact.id) as Value, situation, cuts);
  shareCuts(node, cuts);
  const room = Math.max(1, linked.size);
  return new Map(
    [...bases].map((base) => [
      base,
      representatives(facts.get(base) as Fact, cuts.get(base) ?? [], situation, linked.has(base) ? room : 1),
    ]),
  );
}

/** Facts that are compared with each other must be tried around each other's cuts and bounds too. */
function shareCuts(node: ConditionNode, cuts: Map<string, Value[]>): void {
  const compared = leavesOf(node).filter((leaf) => leaf.right.kind === 'fact');
  for (let round = 0; round < compared.length; round += 1) {
    for (const leaf of compared) {
      const [left, right] = factsOf(leaf) as [Fact, Fact];
      const both = [...(cuts.get(left.id) ?? []), ...(cuts.get(right.id) ?? []), ...edges(left), ...edges(right)];
      cuts.set(left.id, both);
      cuts.set(right.id, both);
    }
  }
}

const edges = (fact: Fact): Value[] =>
  [fact.definition.min, fact.definition.max].filter(
    (edge): edge is number | string => edge !== undefined && edge !== 'asOf',
  );
