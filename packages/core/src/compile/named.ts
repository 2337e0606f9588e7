import type { ConditionNode } from '../conditions/form.js';
import { type NamedCondition, says, step, suggestion } from '../model/index.js';
import { type ConditionFinder, complain, type Scope } from './scope.js';
import type { IsSound } from './sound.js';

/** Named conditions by name, each compiled once, with its own faults reported once. */
export class NamedConditions implements ConditionFinder {
  readonly #declared: ReadonlyMap<string, NamedCondition>;
  readonly #soundness: ReadonlyMap<string, IsSound>;
  readonly #compiled = new Map<string, ConditionNode | undefined>();
  readonly #open = new Set<string>();

  /** @param parts by name, each with what of it has the shape it must have */
  constructor(parts: readonly { readonly condition: NamedCondition; readonly isSound: IsSound }[]) {
    this.#declared = new Map(parts.map(({ condition }) => [condition.name, condition]));
    this.#soundness = new Map(parts.map(({ condition, isSound }) => [condition.name, isSound]));
  }

  /** The condition that a rule or another condition names at `at`, or a fault there if there is none. */
  find(
    name: string,
    at: string,
    scope: Scope,
    compileInner: (condition: NamedCondition, scope: Scope) => ConditionNode | undefined,
  ): ConditionNode | undefined {
    const place = step(at, 'condition');
    const declared = this.#declared.get(name);
    if (declared === undefined) {
      const message = says('condition-not-declared', { name });
      return complain(scope, 'unknown-name', place, message, suggestion(name, this.#declared.keys()));
    }
    if (this.#open.has(name)) {
      return complain(scope, 'tangled', place, says('condition-contains-itself', { name }));
    }
    if (!this.#compiled.has(name)) {
      this.#open.add(name);
      const isSound = this.#soundness.get(name) as IsSound;
      const inner = { ...scope, document: `condition ${name}`, within: name, isSound, benefit: undefined };
      this.#compiled.set(name, compileInner(declared, inner));
      this.#open.delete(name);
    }
    const of = this.#compiled.get(name);
    return of === undefined ? undefined : { kind: 'named', at, name, title: declared.title, of };
  }
}
