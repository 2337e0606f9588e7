import { type Day, isDay, shiftDays } from '../dates/day.js';
import { Exact, infinite } from '../money/exact.js';
import { order } from './compare.js';
import { codesOf, regionFact, significant } from './fact.js';
import type { Fact, Value } from './form.js';
import type { Situation } from './situation.js';

export interface Bounds<T> {
  readonly min?: T;
  readonly max?: T;
}

/** The declared bounds of a numeric or date fact, both included. */
export function boundsOf(fact: Fact, asOf: Day): Bounds<Value> {
  const { min, max, type } = fact.definition;
  const read = (bound: number | string): Value =>
    type === 'decimal' ? new Exact(bound) : type === 'date' ? (bound === 'asOf' ? asOf : bound) : Number(bound);
  return {
    ...(min === undefined ? {} : { min: read(min) }),
    ...(max === undefined ? {} : { max: read(max) }),
  };
}

/**
 * Values of a base fact, one or more from every region that the cuts leave, so that whatever any completion can do one of these does.
 * `peers` are the facts that it is compared with, itself included; numbers and days that are compared with each other need room
 * around each cut for every order in which they can stand.
 */
export function representatives(
  fact: Fact,
  cuts: readonly Value[],
  situation: Situation,
  peers: readonly Fact[] = [],
): Value[] {
  switch (fact.definition.type) {
    case 'boolean':
      return [true, false];
    case 'option':
      return optionValues(fact, cuts);
    case 'options':
      return subsets(distinct(cuts.flat() as string[]));
    case 'region':
      return fact.id === regionFact.id ? regionValues(cuts as string[], situation) : codeValues(fact, cuts as string[]);
    default:
      return steppedValues(fact, cuts, situation, peers);
  }
}

function optionValues(fact: Fact, cuts: readonly Value[]): Value[] {
  const all = (fact.definition.options ?? []).map((option) => option.value);
  const named = all.filter((value) => cuts.includes(value));
  return [...named, ...all.filter((value) => !named.includes(value)).slice(0, 1)];
}

function subsets(options: readonly string[]): Value[] {
  const sets: string[][] = [[]];
  for (const option of options) sets.push(...sets.map((set) => [...set, option]));
  return sets;
}

/** The county codes below what is known of the profile's region: one inside each region named, and one that nobody named. */
function regionValues(cuts: readonly string[], situation: Situation): Value[] {
  const given = situation.given.get(regionFact.id) as string | undefined;
  const prefix = given === undefined ? situation.jurisdiction : significant(given);
  const named = cuts.filter((code) => significant(code).startsWith(prefix)).map(inhabited);
  let serial = 10;
  let other: string;
  do {
    serial += 1;
    other = `${prefix}${serial}`.padEnd(6, '9').slice(0, 6);
  } while (cuts.some((code) => other.startsWith(significant(code)) && !prefix.startsWith(significant(code))));
  return distinct([...named, other]);
}

/** A county inside a prefecture or province code. */
function inhabited(code: string): string {
  return significant(code).padEnd(6, '9');
}

/** Codes of some other place, which may lie anywhere and are only compared whole: those named, and one of the same level that nobody named. */
function codeValues({ definition }: Fact, cuts: readonly string[]): Value[] {
  const { form } = codesOf(definition);
  const digits = [2, 4, 6].find((length) => form.test(first.slice(0, length).padEnd(6, '0'))) as number;
  let serial = Number(first.slice(0, digits));
  const code = () => String(serial).padEnd(6, '0');
  while (cuts.includes(code()) || !form.test(code())) serial += 1;
  return distinct([...cuts, code()]);
}

const first = '110101';

function steppedValues(fact: Fact, cuts: readonly Value[], situation: Situation, peers: readonly Fact[]): Value[] {
  const { min, max } = boundsOf(fact, situation.asOf);
  const anchors = [...cuts, min, max].filter((value): value is Value => value !== undefined);
  const start = anchors.length > 0 ? anchors : [fact.definition.type === 'date' ? situation.asOf : 0];
  const values = start
    .flatMap((anchor) => around(fact, anchor, peers))
    .filter((value) => min === undefined || order(value, min) >= 0)
    .filter((value) => max === undefined || order(value, max) <= 0);
  return distinct(values).sort(order);
}

/**
 * What the fact can be near a value. One step to each side where it stands alone; among peers as many as can stand between two of them,
 * in its own steps and in the longer ones of its peers (between 5 and 6 people there are wages, and beyond 6 there are wages again).
 */
function around(fact: Fact, anchor: Value, peers: readonly Fact[]): Value[] {
  const places = placesOf(fact);
  const stepsOf = (grid: number) => {
    const alike = peers.filter((peer) => placesOf(peer) === grid).length;
    const reach = peers.length > 1 ? alike + 1 : 1;
    return Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  };
  if (fact.definition.type === 'date') {
    return stepsOf(places)
      .map((step) => shiftDays(anchor as Day, step))
      .filter(isDay);
  }
  const grids = distinct([places, ...peers.map(placesOf).filter((other) => other < places)]);
  const near = grids.reduce<Exact[]>(
    (values, grid) =>
      values.flatMap((value) => stepsOf(grid).map((step) => value.plus(new Exact(10).pow(-grid).times(step)))),
    [new Exact(anchor as Exact)],
  );
  // A cut may lie between two values that the fact can have.
  const possible = near.flatMap((value) => [value.toDecimalPlaces(places, down), value.toDecimalPlaces(places, up)]);
  return fact.definition.type === 'integer' ? possible.map(Number) : possible;
}

const [down, up] = [3, 2] as const; // decimal.js: towards minus infinity, towards infinity

function placesOf({ definition }: Fact): number {
  return definition.type === 'decimal' ? (definition.places ?? 2) : 0;
}

/** Every value of a number or a date between its bounds; none if it lacks a bound or if they are more than `limit`. */
export function gridOf(fact: Fact, asOf: Day, limit: number): Value[] {
  const { min, max } = boundsOf(fact, asOf);
  if (min === undefined || max === undefined) return [];
  const values: Value[] = [];
  const unit = new Exact(10).pow(-placesOf(fact));
  const next = (value: Value): Value =>
    fact.definition.type === 'date' ? shiftDays(value as Day, 1) : unit.plus(value as Exact);
  for (let value = min; order(value, max) <= 0; value = next(value)) {
    if (values.length === limit) return [];
    values.push(fact.definition.type === 'integer' ? Number(value) : value);
  }
  return values;
}

/** The size beyond every size of a number without a greatest value. */
export function endless({ definition }: Fact): Value[] {
  if (definition.max !== undefined) return [];
  if (definition.type === 'integer') return [Number.POSITIVE_INFINITY];
  return definition.type === 'decimal' ? [infinite] : [];
}

/** Values of one fact, each once; as text they are equal only if they are. */
export function distinct<T extends Value>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [String(value), value])).values()];
}
