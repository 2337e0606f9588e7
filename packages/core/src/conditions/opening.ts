import { same } from './compare.js';
import { type Cuts, cutFact, cutsOf } from './cuts.js';
import { boundsOf, distinct, endless, representatives } from './domain.js';
import type { ConditionNode, Fact, Leaf, Value } from './form.js';
import { factsOf, leavesOf } from './node.js';
import { derive, isOpen, openBases, type Situation, supposing, truthOf } from './situation.js';

/** The open base facts of a condition, and how they hang together. */
export interface Opening {
  readonly bases: ReadonlySet<string>;
  /** Those behind more than one comparison, or tied to another open fact by a comparison or by a derived fact that is given. */
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
  for (const leaf of leavesOf(node)) for (const fact of factsOf(leaf)) inputsOf(fact, into);
  return into;
}

/** A fact and all that it follows from, down to the bases. */
export function inputsOf(fact: Fact, into = new Map<string, Fact>()): Map<string, Fact> {
  if (into.has(fact.id)) return into;
  into.set(fact.id, fact);
  const { derivation } = fact;
  if (derivation?.kind === 'completed') inputsOf(derivation.since, into);
  else if (derivation?.kind === 'region') inputsOf(derivation.of, into);
  else if (derivation?.kind === 'when') factsBehind(derivation.when, into);
  return into;
}

/** The situation without what a condition has nothing to do with: it is copied for every completion that is tried. */
export function nearby(node: ConditionNode, situation: Situation): Situation {
  const facts = factsBehind(node);
  for (const fact of situation.givenDerived ?? []) inputsOf(fact, facts);
  return { ...situation, given: new Map([...situation.given].filter(([id]) => facts.has(id))) };
}

/**
 * @param sized facts whose size matters too, beyond the comparisons: all open facts are then linked, and those sized are tried at both
 * ends of every region
 */
export function openFacts(node: ConditionNode, situation: Situation, sized?: ReadonlySet<string>): Opening {
  const leaves = leavesOf(node).filter((leaf) => truthOf(leaf, situation) === undefined);
  const basesOf = (leaf: Leaf) => distinct(factsOf(leaf).flatMap((fact) => openBases(fact, situation)));
  const bases = new Set(leaves.flatMap(basesOf));
  const given = narrowing(bases, situation);
  const linked = new Set(given.flatMap((fact) => (openOf(fact, situation).length > 1 ? openOf(fact, situation) : [])));
  for (const base of bases) {
    const behind = leaves.filter((leaf) => basesOf(leaf).includes(base));
    const tied = behind.length > 1 || behind.some((leaf) => basesOf(leaf).length > 1);
    if (tied || sized !== undefined) linked.add(base);
  }

  // Most conditions have no linked facts, and then nobody asks for values at all.
  let tried: Map<string, Value[]> | undefined;
  const valuesFor = (base: string) => {
    tried ??= valuesOf(node, given, new Set([...bases, ...linked]), situation, sized ?? new Set());
    return tried.get(base) as Value[];
  };
  const agrees = agreement(situation, given);
  const aloneByLeaf = new Map<Leaf, readonly boolean[]>();
  return {
    bases,
    linked,
    size: [...linked].reduce((product, base) => product * valuesFor(base).length, 1),
    assignments: () =>
      [...linked]
        .sort()
        .reduce<Map<string, Value>[]>(
          (maps, base) =>
            maps.flatMap((map) => valuesFor(base).map((value) => new Map([...map, [base, value]]))).filter(agrees),
          [new Map()],
        ),
    alone(leaf) {
      const known = aloneByLeaf.get(leaf);
      if (known !== undefined) return known;
      const base = basesOf(leaf)[0] as string;
      const truths = valuesFor(base)
        .map((value) => new Map([[base, value]]))
        .filter(agrees)
        .map((map) => truthOf(leaf, supposing(situation, map)));
      const possible = [true, false].filter((truth) => truths.includes(truth));
      aloneByLeaf.set(leaf, possible);
      return possible;
    },
  };
}

const openOf = (fact: Fact, situation: Situation) => fact.bases.filter((base) => isOpen(base, situation));

/** Whether more values can stand beside the derived facts given. */
export function agreement(
  situation: Situation,
  given: readonly Fact[] = situation.givenDerived ?? [],
): (more: ReadonlyMap<string, Value>) => boolean {
  return (more) => {
    const supposed = supposing(situation, more);
    return given.every((fact) => {
      const derived = derive(fact, supposed);
      return derived === undefined || same(derived, situation.given.get(fact.id) as Value);
    });
  };
}

/**
 * Derived facts that the profile gives although what they follow from is open: they narrow the completions of these bases, even where the
 * condition does not name them, and may tie them to further open facts.
 */
function narrowing(bases: ReadonlySet<string>, situation: Situation): Fact[] {
  const reached = new Set(bases);
  const found = new Set<Fact>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const fact of situation.givenDerived ?? []) {
      const open = openOf(fact, situation);
      if (!open.some((base) => reached.has(base))) continue;
      found.add(fact);
      for (const base of open) reached.add(base);
    }
  }
  return [...found];
}

function valuesOf(
  node: ConditionNode,
  given: readonly Fact[],
  bases: ReadonlySet<string>,
  situation: Situation,
  sized: ReadonlySet<string>,
): Map<string, Value[]> {
  const regions = regionsOf(node, bases, situation, { given, sized });
  return new Map([...regions].map(([base, { values, sign }]) => [base, onePerRegion(values, sign, sized.has(base))]));
}

/** Values of one base fact from every region that the comparisons cut out, in order, and what tells the regions apart. */
export interface Regions {
  readonly fact: Fact;
  readonly values: readonly Value[];
  /** The same for two values for which every comparison comes out alike. */
  sign(value: Value): string;
}

/**
 * The regions into which a condition cuts each of `bases`.
 * @param given derived facts that the profile gives, and `sized`, the facts whose size matters beyond the comparisons
 */
export function regionsOf(
  node: ConditionNode,
  bases: ReadonlySet<string>,
  situation: Situation,
  { given = [], sized = new Set() }: { given?: readonly Fact[]; sized?: ReadonlySet<string> } = {},
): Map<string, Regions> {
  const facts = factsBehind(node);
  for (const fact of given) inputsOf(fact, facts);
  const comparisons = comparisonsOf(node, given);
  const peers = peersOf(comparisons, bases);
  const cuts = cutsOf(node, situation);
  for (const fact of given) cutFact(fact, situation.given.get(fact.id) as Value, situation, cuts);
  shareCuts(peers, cuts, situation);
  return new Map(
    [...bases].map((base) => {
      const fact = facts.get(base) as Fact;
      const compared = peers.get(base) ?? [];
      const beyond = sized.has(base) ? endless(fact) : [];
      const values = [...representatives(fact, cuts.get(base) ?? [], situation, compared), ...beyond];
      // Facts that are compared with each other are told apart by every value.
      const sign = (value: Value) =>
        compared.length > 1 ? String(value) : signature(base, value, comparisons, given, situation);
      return [base, { fact, values, sign }];
    }),
  );
}

/** Every comparison behind a condition, those inside derived facts included. */
function comparisonsOf(node: ConditionNode, given: readonly Fact[]): Leaf[] {
  const facts = factsBehind(node);
  for (const fact of given) inputsOf(fact, facts);
  const inner = [...facts.values()].flatMap(({ derivation }) =>
    derivation?.kind === 'when' ? leavesOf(derivation.when) : [],
  );
  return [...new Set([...leavesOf(node), ...inner])];
}

/** For each open fact that is compared with another open one, all those with which it hangs together by such comparisons. */
function peersOf(comparisons: readonly Leaf[], bases: ReadonlySet<string>): Map<string, Fact[]> {
  const peers = new Map<string, Fact[]>();
  for (const leaf of comparisons) {
    const [left, right] = factsOf(leaf);
    if (left === undefined || right === undefined || !bases.has(left.id) || !bases.has(right.id)) continue;
    const together = [...new Set([...(peers.get(left.id) ?? [left]), ...(peers.get(right.id) ?? [right])])];
    for (const fact of together) peers.set(fact.id, together);
  }
  return peers;
}

/** Facts that are compared with each other must be tried around each other's cuts and bounds too. */
function shareCuts(peers: ReadonlyMap<string, Fact[]>, cuts: Cuts, situation: Situation): void {
  for (const group of new Set(peers.values())) {
    const own = group.flatMap((fact) => cuts.get(fact.id) ?? []);
    const edges = group.flatMap((fact) => Object.values(boundsOf(fact, situation.asOf)) as Value[]);
    for (const fact of group) cuts.set(fact.id, distinct([...own, ...edges]));
  }
}

/** What each comparison makes of one value of a base fact: values with the same signature lie in one region. */
function signature(
  base: string,
  value: Value,
  comparisons: readonly Leaf[],
  given: readonly Fact[],
  situation: Situation,
): string {
  const supposed = supposing(situation, [[base, value]]);
  const truths = comparisons.map((leaf) => truthOf(leaf, supposed));
  const agreements = given.map((fact) => {
    const derived = derive(fact, supposed);
    return derived === undefined ? undefined : same(derived, situation.given.get(fact.id) as Value);
  });
  return [...truths, ...agreements].join();
}

/** The first value of each region, and the last too if `ends` are wanted. */
function onePerRegion(values: readonly Value[], sign: (value: Value) => string, ends: boolean): Value[] {
  const regions = new Map<string, [first: Value, last: Value]>();
  for (const value of values) {
    const key = sign(value);
    regions.set(key, [regions.get(key)?.[0] ?? value, value]);
  }
  return distinct([...regions.values()].flatMap(([first, last]) => (ends ? [first, last] : [first])));
}
