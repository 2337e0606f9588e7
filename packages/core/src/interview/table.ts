import type { Value } from '../conditions/form.js';
import { agreement } from '../conditions/opening.js';
import type { Goal } from './goal.js';
import type { Likely, Prior } from './prior.js';

/** One fact of a table: its likely values in groups that make no difference to each other. */
export interface Axis {
  readonly fact: string;
  readonly likely: readonly Likely[];
  /** For each likely value, the number of its group. */
  readonly groups: readonly number[];
  readonly count: number;
}

/** What a goal says for every combination of the facts that matter to it. Without axes nothing that is asked can change it. */
export interface Table {
  readonly axes: readonly Axis[];
  /** By combination, the last axis fastest: the same number for the same answer, `never` where the combination cannot be. */
  readonly says: Int32Array;
}

/** Stands for a combination that a derived fact of the profile rules out. */
export const never = -1;

/** Combinations of one goal that are listed. The released rules need 256. */
const combinationLimit = 4_096;

/** Lists what a goal says; undefined if the combinations are too many. */
export function tableOf(goal: Goal, prior: Prior): Table | undefined {
  const facts = goal.askable.map((fact) => ({ fact, likely: prior(fact) }));
  const size = productOf(facts.map(({ likely }) => likely.length));
  if (size > combinationLimit) return undefined;
  const agrees = agreement(goal.situation);
  const numbers = new Map<string, number>();
  const says = new Int32Array(size);
  const more = new Map<string, Value>();
  const fill = (depth: number, cell: number): void => {
    const axis = facts[depth];
    if (axis === undefined) {
      says[cell] = agrees(more) ? numberOf(goal.says(more), numbers) : never;
      return;
    }
    for (const [index, { value }] of axis.likely.entries()) {
      more.set(axis.fact, value);
      fill(depth + 1, cell * axis.likely.length + index);
    }
  };
  fill(0, 0);
  const axes = facts.map(({ fact, likely }) => ({
    fact,
    likely,
    groups: likely.map((_, index) => index),
    count: likely.length,
  }));
  return reduced({ axes, says });
}

/** The table once a fact is known to have one of its likely values. */
export function withKnown(table: Table, fact: string, value: number): Table {
  const index = table.axes.findIndex((axis) => axis.fact === fact);
  const axis = table.axes[index];
  if (axis === undefined) return table;
  const says = slice(table, index, axis.groups[value] as number);
  return reduced({ axes: table.axes.filter((one) => one !== axis), says });
}

/** The facts that every way to the goal's answer must ask: whatever the others are, the answer turns on them. */
export function needsOf({ axes, says }: Table): string[] {
  const needed = axes.filter((axis, index) => {
    const stride = strideOf(axes, index);
    return says.every((_, cell) => {
      if (Math.floor(cell / stride) % axis.count > 0) return true;
      const possible = new Set<number>();
      for (let value = 0; value < axis.count; value += 1) possible.add(says[cell + value * stride] as number);
      possible.delete(never);
      return possible.size !== 1;
    });
  });
  return needed.map(({ fact }) => fact);
}

export const productOf = (numbers: readonly number[]): number => numbers.reduce((product, one) => product * one, 1);

/** How far apart in a table two values of an axis lie that follow each other. */
export function strideOf(axes: readonly Axis[], index: number): number {
  return productOf(axes.slice(index + 1).map(({ count }) => count));
}

function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}

/** Puts together the values that make no difference, and leaves out the facts none of whose values makes one. */
function reduced(table: Table): Table {
  const possible = new Set(table.says);
  possible.delete(never);
  if (possible.size < 2) return { axes: [], says: Int32Array.from(possible) };
  return table.axes.reduceRight((rest, _, index) => withoutTwins(rest, index), table);
}

function withoutTwins(table: Table, index: number): Table {
  const { axes, says } = table;
  const axis = axes[index] as Axis;
  const parts = new Map<string, { part: Int32Array; group: number }>();
  const groupOf = Array.from({ length: axis.count }, (_, value) => {
    const part = slice(table, index, value);
    const key = part.join();
    const same = parts.get(key) ?? { part, group: parts.size };
    parts.set(key, same);
    return same.group;
  });
  if (parts.size === axis.count && parts.size > 1) return table;
  const stride = strideOf(axes, index);
  const merged = new Int32Array((says.length / axis.count) * parts.size);
  for (const { part, group } of parts.values()) {
    for (let outer = 0; outer * stride < part.length; outer += 1) {
      const run = part.subarray(outer * stride, (outer + 1) * stride);
      merged.set(run, (outer * parts.size + group) * stride);
    }
  }
  const groups = axis.groups.map((group) => groupOf[group] as number);
  const left = parts.size === 1 ? [] : [{ ...axis, groups, count: parts.size }];
  return { axes: [...axes.slice(0, index), ...left, ...axes.slice(index + 1)], says: merged };
}

/** The part of a table in which one axis has one value. */
function slice({ axes, says }: Table, index: number, value: number): Int32Array {
  const { count } = axes[index] as Axis;
  const stride = strideOf(axes, index);
  const part = new Int32Array(says.length / count);
  for (let outer = 0; outer * stride < part.length; outer += 1) {
    const from = (outer * count + value) * stride;
    part.set(says.subarray(from, from + stride), outer * stride);
  }
  return part;
}
