import type { ConditionNode, Fact, Leaf, Value } from '../conditions/form.js';
import { factsOf, leavesOf } from '../conditions/node.js';
import { factsBehind, inputsOf } from '../conditions/opening.js';
import { derive, type Situation } from '../conditions/situation.js';

/** A rule as changes see it: every fact that the profile gives stands by itself, and nothing that follows from others is given. */
export interface Standing {
  readonly when: ConditionNode;
  readonly situation: Situation;
  /** Facts that applicant or time can change, in the order of their ids. */
  readonly changeable: readonly Fact[];
  /** Counts of time that pass their thresholds while one waits. */
  readonly elapsed: readonly Fact[];
  /** Derived facts that are given although they follow from what else is given. */
  readonly redundant: readonly Fact[];
  /** Derived facts that are given while what they follow from is open. They still narrow what that can be. */
  readonly own: readonly Fact[];
  /** Those of them that the rule reads. */
  readonly read: readonly Fact[];
}

/**
 * A derived fact whose inputs are open is taken for a fact of its own. Where the rule reads it, its inputs are left alone: nothing tells
 * what a change of one of them would make of it.
 */
export function standingOf(when: ConditionNode, situation: Situation): Standing {
  const derived = situation.givenDerived ?? [];
  const redundant = derived.filter((fact) => derive(fact, situation) !== undefined);
  const own = derived.filter((fact) => !redundant.includes(fact));
  const standing = standAlone(when, new Set(own.map(({ id }) => id)));
  const given = new Map(situation.given);
  for (const { id } of redundant) given.delete(id);

  const behind = [...factsBehind(standing).values()];
  const read = own.filter(({ id }) => behind.some((fact) => fact.id === id));
  const held = new Set(read.flatMap((fact) => [...inputsOf(fact).keys()].filter((id) => id !== fact.id)));
  // Nobody can tell what a count that is given without its day will be by then.
  const stops = read.some(agesWithTime);
  return {
    when: standing,
    situation: { asOf: situation.asOf, jurisdiction: situation.jurisdiction, given },
    changeable: behind
      .filter((fact) => fact.derivation === undefined && !held.has(fact.id) && isChangeable(fact))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    elapsed: stops ? [] : behind.filter(isElapsed),
    redundant,
    own,
    read,
  };
}

/** Whether time alone can change a fact. */
export function agesWithTime(fact: Fact): boolean {
  return [...inputsOf(fact).values()].some(isElapsed);
}

const isElapsed = ({ derivation }: Fact) => derivation?.kind === 'completed';

function isChangeable({ definition: { scope, changeableBy } }: Fact): boolean {
  return scope === 'subject' && (changeableBy.who === 'applicant' || changeableBy.who === 'time');
}

const alone = ({ id, definition }: Fact): Fact => ({ id, definition, bases: [id] });

/** The condition with some derived facts as facts of their own. */
function standAlone(node: ConditionNode, ids: ReadonlySet<string>): ConditionNode {
  switch (node.kind) {
    case 'lost':
      return node;
    case 'not':
    case 'named':
      return { ...node, of: standAlone(node.of, ids) };
    case 'all':
    case 'any':
      return { ...node, of: node.of.map((part) => standAlone(part, ids)) };
    case 'leaf':
      return { ...node, fact: standingFact(node.fact, ids) };
  }
}

/** Facts compared with each other are never derived, so only the left side can be. */
function standingFact(fact: Fact, ids: ReadonlySet<string>): Fact {
  if (ids.has(fact.id)) return alone(fact);
  if (fact.derivation?.kind !== 'when') return fact;
  const when = standAlone(fact.derivation.when, ids);
  const bases = new Set(
    leavesOf(when)
      .flatMap(factsOf)
      .flatMap((one) => one.bases),
  );
  return { ...fact, derivation: { kind: 'when', when }, bases: [...bases] };
}

/** A comparison that no rule makes, by which a value takes part in what cuts a fact's domain. */
export function equalTo(fact: Fact, value: Value): Leaf {
  return { kind: 'leaf', at: '', within: undefined, fact, operator: 'equal', right: { kind: 'constant', value } };
}

/** Every comparison behind a condition, those inside derived facts included. */
export function comparisonsBehind(node: ConditionNode): Leaf[] {
  const inner = [...factsBehind(node).values()].flatMap(({ derivation }) =>
    derivation?.kind === 'when' ? leavesOf(derivation.when) : [],
  );
  return [...leavesOf(node), ...inner];
}

/** A situation in which some facts are no longer known. */
export function freed(situation: Situation, ids: readonly string[]): Situation {
  const given = new Map(situation.given);
  for (const id of ids) given.delete(id);
  return { ...situation, given };
}
