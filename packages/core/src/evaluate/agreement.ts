import type { ConditionNode, Fact, Value } from '../conditions/form.js';
import { settle } from '../conditions/settle.js';
import { derive, type Situation } from '../conditions/situation.js';
import type { Day } from '../dates/day.js';
import { type Faults, shown, step } from '../model/index.js';

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
      message: `the value of \`${fact.id}\` disagrees with what is given of \`${fact.bases.join('`, `')}\``,
      found: shown(given.get(fact.id)),
      ...(expected === undefined ? {} : { expected: shown(expected) }),
      help: 'give one of them',
    });
  }
}
