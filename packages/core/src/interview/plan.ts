import { componentsOf, type JointAxis, jointAxes, problemOf } from './component.js';
import { type Optimum, optimumOf, statesOf } from './optimum.js';
import { needsOf, type Table, withKnown } from './table.js';

/** States of a component up to which the best question is worked out exactly; looking one question ahead, fewer. */
const exactLimits = { now: 60_000, ahead: 2_500 };

/**
 * The fact to ask first, so that the expected number of questions until no goal is open is small; undefined if none is open.
 *
 * - Goals that share no fact do not concern each other: the greatest group of those that do is looked at alone.
 * - A fact on which a goal turns whatever the others are has to be asked on every way: asking it first costs nothing and may spare others.
 * - Else the best question is found exactly (`optimumOf`) where the group is small enough. For a single rule of which each fact stands
 *   behind one comparison this is the order by cost and probability of and/or trees (M. R. Garey, Optimal task sequencing with precedence
 *   constraints, Discrete Mathematics 4, 1973; H. A. Simon and J. B. Kadane, Optimal problem-solving search, Artificial Intelligence 6, 1975),
 *   and it stays the best where facts are shared.
 * - Beyond that, the question after which the fewest further ones are expected: exactly for each group small enough that falls away, and as
 *   `estimateOf` has it for the others.
 */
export function bestQuestion(tables: readonly Table[], limits = exactLimits): string | undefined {
  const component = componentsOf(tables).reduce<Table[]>((most, one) => (one.length > most.length ? one : most), []);
  const joint = jointAxes(component);
  const needed = new Set(component.flatMap(needsOf));
  const exact = needed.size > 0 ? undefined : exactly(component, joint, limits.now);
  const first = exact?.first === undefined ? undefined : joint[exact.first];
  return (joint.find(({ fact }) => needed.has(fact)) ?? first ?? bestAhead(component, joint, limits.ahead))?.fact;
}

/** The fact after which the fewest further questions are expected. */
function bestAhead(component: readonly Table[], joint: readonly JointAxis[], limit: number): JointAxis | undefined {
  let best: { axis: JointAxis; further: number } | undefined;
  for (const axis of joint) {
    const further = axis.groups.reduce((sum, { value, weight }) => {
      const known = component.map((table) => withKnown(table, axis.fact, value));
      return sum + weight * expectedOf(known, limit);
    }, 0);
    if (best === undefined || further < best.further - 1e-9) best = { axis, further };
  }
  return best?.axis;
}

/** The expected number of questions, exact for each component that is small enough, else estimated. */
function expectedOf(tables: readonly Table[], limit: number): number {
  return componentsOf(tables).reduce((sum, component) => {
    const exact = exactly(component, jointAxes(component), limit);
    return sum + (exact?.cost ?? estimateOf(component));
  }, 0);
}

/** As if each goal were pursued alone, and a fact asked wherever one of the goals asks it. */
function estimateOf(tables: readonly Table[]): number {
  const spared = new Map<string, number>();
  for (const table of tables) {
    for (const [fact, asked] of askedAlone(table)) spared.set(fact, (spared.get(fact) ?? 1) * (1 - asked));
  }
  return [...spared.values()].reduce((sum, one) => sum + 1 - one, 0);
}

/** How likely each fact is to be asked if this goal alone is pursued. */
function askedAlone(table: Table): ReadonlyMap<string, number> {
  const known = alone.get(table);
  if (known !== undefined) return known;
  const joint = jointAxes([table]);
  const { asked } = optimumOf(problemOf([table], joint));
  const byFact = new Map(joint.map(({ fact }, index) => [fact, asked[index] as number]));
  alone.set(table, byFact);
  return byFact;
}
/** Tables live as long as one call, and so does what is remembered of them. */
const alone = new WeakMap<Table, ReadonlyMap<string, number>>();

function exactly(tables: readonly Table[], joint: readonly JointAxis[], limit: number): Optimum | undefined {
  const states = statesOf(joint.map(({ groups }) => groups.length));
  return states > limit ? undefined : optimumOf(problemOf(tables, joint));
}
