import type { Fact, Leaf, Truth, Value } from '../conditions/form.js';
import { endsOf, factsOf, kleene } from '../conditions/node.js';
import { inputsOf } from '../conditions/opening.js';
import { supposing, truthOf } from '../conditions/situation.js';
import type { Day } from '../dates/day.js';
import type { Because, Failing, Obstacle } from './answer.js';
import { isWaitedFor } from './days.js';
import { comparisonOf, type Fails, failingOf } from './failing.js';
import { movesOf, nearestOf } from './moves.js';
import { freed, type Standing } from './standing.js';

/** The days on which something could still turn: those on which the rule is in force, and those too late for it. */
export interface Calendar {
  readonly within: readonly Day[];
  readonly after: readonly Day[];
}

/**
 * Why nothing that applicant or time can do settles a condition that fails.
 * @param open what each set of changes that came nearest would still have to know
 */
export function obstaclesOf(
  standing: Standing,
  calendar: Calendar,
  open: readonly { readonly missing: readonly string[]; readonly textual: boolean }[],
): Obstacle[] {
  const { when } = standing;
  const fixed = fixedIn(standing, calendar);
  if (fixed.length > 0) return [{ kind: 'fixed', failing: fixed }];
  const sets = open.map(({ missing }) => missing);
  const least = sets.filter(
    (set) => !sets.some((other) => other.length < set.length && other.every((id) => set.includes(id))),
  );
  const facts = [...new Set(least.flat())].sort();
  const words = open.some(({ textual }) => textual)
    ? endsOf(when).flatMap((end) => (end.kind === 'lost' ? [end.words] : []))
    : [];
  const known: Obstacle[] = [
    ...(facts.length > 0 ? [{ kind: 'unknown', facts } as const] : []),
    ...(words.length > 0 ? [{ kind: 'lost', words } as const] : []),
  ];
  return known.length > 0 ? known : [{ kind: 'conflict' }];
}

/** The comparisons that fail whatever is changed, if these alone make the condition fail. */
function fixedIn(standing: Standing, { within, after }: Calendar): Failing[] {
  const { when, situation } = standing;
  const known = new Map<Leaf, readonly boolean[]>();
  const reach = (leaf: Leaf) => {
    const before = known.get(leaf);
    if (before !== undefined) return before;
    const truths = reachable(leaf, standing, within);
    known.set(leaf, truths);
    return truths;
  };
  const end = (one: Parameters<Parameters<typeof kleene>[1]>[0]): Truth => {
    if (one.kind === 'lost') return undefined;
    const truths = reach(one);
    return truths.length === 1 ? truths[0] : undefined;
  };
  const fails: Fails = (node, sense) => kleene(node, end) === !sense;
  if (!fails(when, true)) return [];
  return failingOf(when, fails, (leaf, sense) => {
    const later = after.find((day) => reachable(leaf, standing, [day]).includes(sense));
    return { ...comparisonOf(leaf, sense, situation), because: because(leaf, later, standing) };
  });
}

/** The truths that a comparison can have on some day, by what can be changed. */
function reachable(leaf: Leaf, { changeable, situation }: Standing, days: readonly Day[]): boolean[] {
  const behind = new Map(factsOf(leaf).flatMap((fact) => [...inputsOf(fact)]));
  const free = changeable.filter(({ id }) => behind.has(id));
  const truths = new Set<Truth>();
  for (const asOf of days) {
    const today = { ...situation, asOf };
    const moves = movesOf(
      leaf,
      free,
      freed(
        today,
        free.map(({ id }) => id),
      ),
      today.given,
    );
    const choices = free.map((fact): [string, (Value | undefined)[]] => [
      fact.id,
      [undefined, ...nearestOf(moves.get(fact.id) as NonNullable<ReturnType<typeof moves.get>>)],
    ]);
    for (const values of productOf(choices)) truths.add(truthOf(leaf, supposing(today, values)));
  }
  // What is unknown may be either.
  return truths.has(undefined) ? [true, false] : ([...truths] as boolean[]);
}

/** Every choice of a new value, or none, for each fact. */
function productOf(choices: readonly [string, (Value | undefined)[]][]): [string, Value][][] {
  return choices.reduce<[string, Value][][]>(
    (sets, [id, values]) =>
      sets.flatMap((set) =>
        values.map((value) => (value === undefined ? set : [...set, [id, value] as [string, Value]])),
      ),
    [[]],
  );
}

function because(leaf: Leaf, later: Day | undefined, { changeable }: Standing): Because {
  if (later !== undefined) return { kind: 'too-late', on: later };
  const inputs = factsOf(leaf).flatMap((fact) => [...inputsOf(fact).values()]);
  if (inputs.some((fact) => changeable.includes(fact) || isCounted(fact))) return { kind: 'direction' };
  return {
    kind: inputs.some(({ definition }) => definition.changeableBy.who === 'authority') ? 'authority' : 'nobody',
  };
}

const isCounted = (fact: Fact) => fact.derivation?.kind === 'completed' && isWaitedFor(fact);
