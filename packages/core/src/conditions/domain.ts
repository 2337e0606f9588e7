import { type Day, shiftDays } from '../dates/day.js';
import { Exact } from '../money/exact.js';
import { order, same } from './compare.js';
import { significant } from './fact.js';
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
 * `room` is how many values each open region must offer: more than one where facts are compared with each other.
 */
export function representatives(fact: Fact, cuts: readonly Value[], situation: Situation, room: number): Value[] {
  switch (fact.definition.type) {
    case 'boolean':
      return [true, false];
    case 'option':
      return optionValues(fact, cuts);
    case 'options':
      return subsets(distinct(cuts.flat() as string[]));
    case 'region':
      return fact.id === 'region' ? homeValues(cuts as string[], situation) : distinct([...cuts, elsewhere]);
    default:
      return steppedValues(fact, cuts, situation, room);
  }
}

function optionValues(fact: Fact, cuts: readonly Value[]): Value[] {
  const all = (fact.definition.options ?? []).map((option) => option.value);
  const named = all.filter((value) => cuts.includes(value));
  return [...named, ...all.filter((value) => !named.includes(value)).slice(0, 1)];
}

function subsets(options: readonly string[]): Value[] {
  return options.reduce<string[][]>((sets, option) => [...sets, ...sets.map((set) => [...set, option])], [[]]);
}

/** A region code that no place has: it stands for every place that a rule does not name. */
const elsewhere = '999999';

/** The region codes named, as counties, and one county of the jurisdiction that nobody named. */
function homeValues(cuts: readonly string[], situation: Situation): Value[] {
  const given = situation.given.get('region') as string | undefined;
  const prefix = given === undefined ? situation.jurisdiction : significant(given);
  const named = cuts.filter((code) => significant(code).startsWith(prefix)).map(inhabited);
  let serial = 0;
  let other: string;
  do {
    serial += 1;
    other = `${prefix}${String(serial).padStart(2, '0')}`.padEnd(6, '9');
  } while (cuts.some((code) => other.startsWith(significant(code)) && !prefix.startsWith(significant(code))));
  return distinct([...named, other.slice(0, 6)]);
}

/** A county inside a prefecture or province code. */
function inhabited(code: string): string {
  return significant(code).padEnd(6, '9');
}

function steppedValues(fact: Fact, cuts: readonly Value[], situation: Situation, room: number): Value[] {
  const { min, max } = boundsOf(fact, situation.asOf);
  const move = stepper(fact);
  const anchors = [...cuts, min, max].filter((value): value is Value => value !== undefined);
  const start = anchors.length > 0 ? anchors : [fact.definition.type === 'date' ? situation.asOf : 0];
  const values: Value[] = [];
  for (const anchor of start) {
    for (let off = -room; off <= room; off += 1) {
      const value = move(anchor, off);
      if (min !== undefined && order(value, min) < 0) continue;
      if (max !== undefined && order(value, max) > 0) continue;
      values.push(value);
    }
  }
  return distinct(values.sort(order));
}

/** One smallest step of the fact: a whole, the last decimal place it may have, a day. */
export function stepper(fact: Fact): (value: Value, steps: number) => Value {
  switch (fact.definition.type) {
    case 'date':
      return (value, steps) => shiftDays(value as Day, steps);
    case 'decimal': {
      const unit = new Exact(10).pow(-(fact.definition.places ?? 2));
      return (value, steps) => new Exact(value as Exact).plus(unit.times(steps));
    }
    default:
      return (value, steps) => (steps < 0 ? Math.ceil(Number(value)) : Math.floor(Number(value))) + steps;
  }
}

function distinct<T extends Value>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.findIndex((other) => same(other, value)) === index);
}
