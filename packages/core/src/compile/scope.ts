import type { ConditionNode, Fact } from '../conditions/form.js';
import {
  type Fault,
  type Faults,
  type NamedCondition,
  type Sentence,
  says,
  suggestedFact,
  type Telling,
} from '../model/index.js';
import type { IsSound } from './sound.js';

/** What names mean while one rule is compiled, and where its faults go. */
export interface Scope {
  /** The document for faults: `rule workshop-hiring-award.2018`. */
  readonly document: string;
  /** The named condition that is being compiled, if it is one. */
  readonly within: string | undefined;
  readonly faults: Faults;
  /** Which parts of the document have the shape they must have; only those are looked into. */
  readonly isSound: IsSound;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Names of facts that are declared, but with faults of their own. */
  readonly spoiled: ReadonlySet<string>;
  readonly conditions: ConditionFinder;
  /** The benefit of the rule; determinations belong to one. Undefined outside a rule. */
  readonly benefit: string | undefined;
}

/** Finds named conditions; see `NamedConditions`. */
export interface ConditionFinder {
  find(
    name: string,
    at: string,
    scope: Scope,
    compileInner: (condition: NamedCondition, scope: Scope) => ConditionNode | undefined,
  ): ConditionNode | undefined;
}

export function complain(
  scope: Scope,
  code: Fault['code'],
  at: string,
  message: Sentence,
  rest: Omit<Telling, 'message'> = {},
): undefined {
  scope.faults.add({ code, in: scope.document, at, message, ...rest });
  return undefined;
}

/** A declared fact that may stand in this rule, or a fault. */
export function findFact(id: string, at: string, scope: Scope): Fact | undefined {
  const fact = scope.facts.get(id);
  if (fact === undefined) {
    if (scope.spoiled.has(id)) return undefined;
    return complain(
      scope,
      'unknown-fact',
      at,
      says('fact-not-declared', { fact: id }),
      suggestedFact(id, scope.facts.keys()),
    );
  }
  const owner = fact.definition.determination?.benefit;
  if (owner !== undefined && scope.benefit !== undefined && owner !== scope.benefit) {
    return complain(scope, 'unknown-fact', at, says('of-another-benefit', { fact: id, benefit: owner }));
  }
  return fact;
}
