import { regionFact } from '../conditions/fact.js';
import type { ConditionNode, Fact, Value } from '../conditions/form.js';
import { inputsOf } from '../conditions/opening.js';
import { settle } from '../conditions/settle.js';
import { derive, type Situation } from '../conditions/situation.js';
import type { Day } from '../dates/day.js';
import { Faults, says, shown, step } from '../model/index.js';
import { exact } from '../money/exact.js';

/** A profile that gives both a derived fact and its inputs must have them agree; so must two facts derived from one. */
export function checkDerived(
  facts: ReadonlyMap<string, Fact>,
  given: ReadonlyMap<string, Value>,
  asOf: Day,
  faults: Faults,
): void {
  const derived = [...facts.values()].filter((fact) => fact.derivation !== undefined && given.has(fact.id));
  if (derived.length === 0) return;
  const inputs = new Map([...given].filter(([id]) => !derived.some((fact) => fact.id === id)));
  const situation: Situation = { asOf, jurisdiction: '', given: inputs };
  const follows = (fact: Fact): ConditionNode => ({
    kind: 'leaf',
    at: '',
    within: undefined,
    fact,
    operator: 'equal',
    right: { kind: 'constant', value: given.get(fact.id) as Value },
  });
  for (const [index, fact] of derived.entries()) {
    // Those before it that share an input narrow what it can be.
    const beside = derived.slice(0, index).filter((one) => one.bases.some((base) => fact.bases.includes(base)));
    if (settle({ kind: 'all', at: '', of: [...beside, fact].map(follows) }, situation).truth !== false) continue;
    const expected = derive(fact, situation);
    faults.add({
      code: 'disagreement',
      in: 'profile',
      at: step('/facts', fact.id),
      message: says('value-disagrees', { fact: fact.id, facts: fact.bases }),
      found: shown(given.get(fact.id)),
      ...(expected === undefined ? {} : { expected: shown(expected) }),
      help: says('give-one-of-them'),
    });
  }
}

/** Whether a profile's derived facts agree with what it gives of the facts that they follow from, and with each other. */
export class Agreement {
  readonly #asOf: Day;
  /** Whether a derived fact can have a value while nothing is known of what it follows from. */
  readonly #alone = new Map<string, boolean>();

  constructor(asOf: Day) {
    this.#asOf = asOf;
  }

  holds(facts: Readonly<Record<string, unknown>>, region: string | undefined, derived: readonly Fact[]): boolean {
    const [only] = derived;
    const values = new Map(
      derived
        .flatMap((fact) => [...inputsOf(fact).values()])
        .flatMap((fact): [string, Value][] => {
          const value = fact === regionFact ? region : facts[fact.id];
          return value === undefined || value === null ? [] : [[fact.id, heldAs(fact, value)]];
        }),
    );
    if (only === undefined || derived.length > 1 || values.size > 1) return this.#agree(derived, values);
    const key = `${only.id} ${String(values.get(only.id))}`;
    const known = this.#alone.get(key) ?? this.#agree(derived, values);
    if (this.#alone.size >= keptValues) this.#alone.clear();
    this.#alone.set(key, known);
    return known;
  }

  #agree(derived: readonly Fact[], values: ReadonlyMap<string, Value>): boolean {
    const faults = new Faults();
    checkDerived(new Map(derived.map((fact) => [fact.id, fact])), values, this.#asOf, faults);
    return faults.all.length === 0;
  }
}

/** Values of derived facts are few: ages, months, codes of counties. */
const keptValues = 10_000;

/** A value found sound, as the engine holds it. */
export function heldAs(fact: Fact, value: unknown): Value {
  return fact.definition.type === 'decimal' ? exact(value as string) : (value as Value);
}
