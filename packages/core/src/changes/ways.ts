import { optionsOf } from '../conditions/fact.js';
import type { ConditionNode, Fact, Value } from '../conditions/form.js';
import { settle } from '../conditions/settle.js';
import { knownValue, supposing, truthOf } from '../conditions/situation.js';
import { Exact } from '../money/exact.js';
import type { Change, ValueChange, Wait, Way } from './answer.js';
import { beyondOf } from './beyond.js';
import { costOf, costOfWaiting, isUprooting } from './cost.js';
import { isWaitedFor } from './days.js';
import { canMove, distance } from './moves.js';
import type { Found } from './search.js';
import { comparisonsBehind, type Standing } from './standing.js';
import { inputOf, type Trial } from './trial.js';

/** What was found, as people are told of it, cheapest first, but those that uproot last: then the fewest changes, the soonest, the nearest, and by the names of the facts. */
export function waysFrom(found: readonly Found[], standing: Standing, trial: Trial): Way[] {
  return found
    .map((one) => ({ way: wayFrom(one, standing, trial), asOf: one.asOf, far: farOf(one, standing) }))
    .sort(
      (a, b) =>
        Number(a.way.uproots) - Number(b.way.uproots) ||
        a.way.cost - b.way.cost ||
        a.way.changes.length - b.way.changes.length ||
        (a.asOf < b.asOf ? -1 : Number(a.asOf > b.asOf)) ||
        a.far.comparedTo(b.far) ||
        (namesOf(a.way) < namesOf(b.way) ? -1 : 1),
    )
    .map(({ way }) => way);
}

const namesOf = ({ changes }: Way) => changes.map((change) => (change.kind === 'wait' ? '' : change.fact)).join();

function farOf({ values }: Found, { changeable, situation }: Standing): Exact {
  return changeable.reduce((sum, fact) => {
    const to = values.get(fact.id);
    return to === undefined ? sum : sum.plus(distance(fact, situation.given.get(fact.id), to, situation.asOf));
  }, new Exact(0));
}

function wayFrom(found: Found, standing: Standing, trial: Trial): Way {
  const { given } = standing.situation;
  const changed = standing.changeable.filter(({ id }) => found.values.has(id));
  const changes: Change[] = changed.map((fact) => changeOf(fact, found, standing, trial));
  if (found.asOf !== standing.situation.asOf) changes.push(waitOf(found, standing));
  const cost = changes.reduce((sum, change) => sum + change.cost, 0);
  const uproots = changed.some((fact) => isUprooting(fact, given.get(fact.id), found.values.get(fact.id)));
  return { changes, cost, uproots, without: trial.without(found) };
}

function changeOf(fact: Fact, found: Found, standing: Standing, trial: Trial): ValueChange {
  const { when, situation } = standing;
  const beyond = beyondOf(fact, found, standing, trial);
  const from = situation.given.get(fact.id);
  const to = found.values.get(fact.id) as Value;
  const wouldDo = (value: Value) =>
    canMove(fact, from, value, situation.asOf) &&
    trial.accepts({ ...found, values: new Map([...found.values, [fact.id, value]]) });
  const others = choicesOf(fact, when).filter((value) => value !== to);
  const isElsewhere = fact.definition.type === 'region' && !choicesOf(fact, when).includes(to as string);
  return {
    kind: 'value',
    fact: fact.id,
    by: fact.definition.changeableBy.who as ValueChange['by'],
    from: inputOf(from),
    to: inputOf(to),
    ...(beyond === undefined ? {} : { beyond }),
    alternatives: isElsewhere ? [] : others.filter(wouldDo),
    ...(isElsewhere ? { except: others.filter((value) => !wouldDo(value)) } : {}),
    cost: costOf(fact, situation.asOf, from, to),
  };
}

/** The options of a fact; for a place, those that the condition names. */
function choicesOf(fact: Fact, when: ConditionNode): string[] {
  if (fact.definition.type === 'option') return optionsOf(fact.definition);
  if (fact.definition.type !== 'region') return [];
  const named = comparisonsBehind(when).flatMap((leaf) => {
    if (leaf.fact.id !== fact.id || leaf.right.kind === 'fact') return [];
    return (leaf.right.kind === 'list' ? leaf.right.values : [leaf.right.value]) as readonly string[];
  });
  return [...new Set(named)].sort();
}

function waitOf({ asOf, values }: Found, standing: Standing): Wait {
  const { situation } = standing;
  return {
    kind: 'wait',
    from: situation.asOf,
    until: asOf,
    facts: turnedBy({ asOf, values }, standing),
    cost: costOfWaiting(situation.asOf, asOf),
  };
}

/**
 * The counts for whose sake one waits until a later day: of those behind which a comparison has turned by then, the ones without which the
 * condition would not hold, or all of them where any one will do.
 */
export function turnedBy({ asOf, values }: Found, { when, elapsed, situation }: Standing): Wait['facts'] {
  const today = supposing(situation, values);
  const then = { ...today, asOf };
  const comparisons = comparisonsBehind(when);
  const turned = elapsed.filter(
    (fact) =>
      isWaitedFor(fact) &&
      comparisons.some((leaf) => leaf.fact.id === fact.id && truthOf(leaf, today) !== truthOf(leaf, then)),
  );
  const isNeeded = (fact: Fact) =>
    settle(when, supposing(then, [[fact.id, knownValue(fact, today) as Value]])).truth !== true;
  const needed = turned.filter(isNeeded);
  return (needed.length > 0 ? needed : turned).map((fact) => ({
    fact: fact.id,
    from: knownValue(fact, today) as number,
    to: knownValue(fact, then) as number,
  }));
}
