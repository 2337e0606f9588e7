import type { Problem } from './optimum.js';
import { type Axis, never, productOf, strideOf, type Table } from './table.js';

/** Goals that hang together by the facts they wait for. What is asked for one component helps with no other. */
export function componentsOf(tables: readonly Table[]): Table[][] {
  const components: { facts: Set<string>; tables: Table[] }[] = [];
  for (const table of tables) {
    const facts = table.axes.map(({ fact }) => fact);
    if (facts.length === 0) continue;
    const joined = { facts: new Set(facts), tables: [table] };
    for (const other of components.filter((one) => facts.some((fact) => one.facts.has(fact)))) {
      components.splice(components.indexOf(other), 1);
      for (const fact of other.facts) joined.facts.add(fact);
      joined.tables.push(...other.tables);
    }
    components.push(joined);
  }
  return components.map((one) => one.tables);
}

/** One fact as several tables see it together. */
export interface JointAxis {
  readonly fact: string;
  /** How many goals wait for it. */
  readonly touches: number;
  /** Values that none of the tables tells apart, with one of them and how likely they are together. */
  readonly groups: readonly { readonly value: number; readonly weight: number }[];
}

/** The facts of a component; those that touch most goals first, so that of equally good questions they are asked first. */
export function jointAxes(tables: readonly Table[]): JointAxis[] {
  const byFact = new Map<string, Axis[]>();
  for (const axis of tables.flatMap((table) => table.axes)) {
    const axes = byFact.get(axis.fact);
    if (axes === undefined) byFact.set(axis.fact, [axis]);
    else axes.push(axis);
  }
  return [...byFact]
    .map(([fact, axes]) => ({ fact, touches: axes.length, groups: jointGroups(axes) }))
    .sort((a, b) => b.touches - a.touches || (a.fact < b.fact ? -1 : 1));
}

function jointGroups(axes: readonly Axis[]): JointAxis['groups'] {
  const groups = new Map<string, { value: number; weight: number }>();
  for (const [value, { weight }] of (axes[0] as Axis).likely.entries()) {
    const key = axes.map((axis) => axis.groups[value]).join();
    groups.set(key, { value, weight: weight + (groups.get(key)?.weight ?? 0) });
  }
  return [...groups.values()];
}

/** The tables of a component as one: what every combination of its facts comes to for all goals together. */
export function problemOf(tables: readonly Table[], joint: readonly JointAxis[]): Problem {
  const counts = joint.map(({ groups }) => groups.length);
  return {
    weights: joint.map(({ groups }) => groups.map(({ weight }) => weight)),
    says: tables.reduce<Int32Array>(
      (before, table) => joined(before, table, joint, counts),
      new Int32Array(productOf(counts)),
    ),
  };
}

/** The combinations told apart by what was said before, or by this table. */
function joined(before: Int32Array, table: Table, joint: readonly JointAxis[], counts: readonly number[]): Int32Array {
  const { axes, says } = table;
  const steps = joint.map(({ fact, groups }) => {
    const index = axes.findIndex((axis) => axis.fact === fact);
    const axis = axes[index];
    return groups.map(({ value }) => (axis === undefined ? 0 : (axis.groups[value] as number) * strideOf(axes, index)));
  });
  const numbers = new Map<number, number>();
  return before.map((said, cell) => {
    let place = 0;
    let rest = cell;
    for (let index = counts.length - 1; index >= 0; index -= 1) {
      const count = counts[index] as number;
      place += (steps[index] as number[])[rest % count] as number;
      rest = Math.floor(rest / count);
    }
    const now = says[place] as number;
    if (said === never || now === never) return never;
    const pair = said * says.length + now;
    const known = numbers.get(pair) ?? numbers.size;
    numbers.set(pair, known);
    return known;
  });
}
