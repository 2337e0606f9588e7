import { order, same } from '../conditions/compare.js';
import { boundsOf, distinct } from '../conditions/domain.js';
import { codesOf, optionsOf } from '../conditions/fact.js';
import type { ConditionNode, Fact, Value } from '../conditions/form.js';
import { factsBehind, regionsOf } from '../conditions/opening.js';
import { isOpen, type Situation } from '../conditions/situation.js';
import { completed, type Day } from '../dates/day.js';
import { Exact } from '../money/exact.js';
import { narrowedValues } from './narrowed.js';
import { comparisonsBehind, equalTo } from './standing.js';

/** Which way a fact may be changed. */
function directionOf({ definition: { changeableBy } }: Fact): 'up' | 'down' | 'either' {
  return 'direction' in changeableBy ? changeableBy.direction : 'either';
}

/** Values to which a fact can be moved, nearest first, and what tells regions apart: the same for two for which every comparison comes out alike. */
export interface Moves {
  readonly moves: readonly Value[];
  sign(value: Value): string;
}

/**
 * The values that each of some facts can be moved to, nearest first: from every region that the comparisons and the current values of these
 * facts cut out.
 * @param frame the condition whose comparisons cut
 * @param situation what is known, these facts set free
 * @param current what they are now; a fact without one is unknown
 * @param own derived facts that are given while what they follow from is open
 */
export function movesOf(
  frame: ConditionNode,
  facts: readonly Fact[],
  situation: Situation,
  current: ReadonlyMap<string, Value>,
  own: readonly Fact[] = [],
): ReadonlyMap<string, Moves> {
  const anchors = facts.flatMap((fact) => {
    const value = current.get(fact.id) ?? firstValue(fact, situation.asOf);
    return value === undefined ? [] : [equalTo(fact, value)];
  });
  const comparisons = own.length === 0 ? [] : comparisonsBehind(frame);
  const whole: ConditionNode = { kind: 'all', at: '', of: [frame, ...anchors] };
  // What else is open cuts too: it may be compared with one of these.
  const open = [...factsBehind(whole).values()].filter(
    ({ derivation, id }) => derivation === undefined && isOpen(id, situation),
  );
  const regions = regionsOf(whole, new Set([...facts, ...open].map(({ id }) => id)), situation);
  return new Map(
    facts.map((fact) => {
      const { values, sign } = regions.get(fact.id) as NonNullable<ReturnType<typeof regions.get>>;
      const from = current.get(fact.id);
      const narrowed = narrowedValues(fact, own, comparisons, situation);
      const moves = distinct([...possibleOf(fact, values, situation), ...narrowed])
        .filter((value) => canMove(fact, from, value, situation.asOf))
        .map((value) => ({ value, far: distance(fact, from, value, situation.asOf) }))
        .sort((a, b) => a.far.comparedTo(b.far))
        .map(({ value }) => value);
      return [fact.id, { moves, sign: narrowed.length > 0 ? String : sign }];
    }),
  );
}

/** The nearest of the moves into each region. */
export function nearestOf({ moves, sign }: Moves): Value[] {
  const nearest = new Map<string, Value>();
  for (const value of moves) {
    const region = sign(value);
    if (!nearest.has(region)) nearest.set(region, value);
  }
  return [...nearest.values()];
}

/** Whether a fact may be changed from one value to another: to a different one, and not against its direction. */
export function canMove(fact: Fact, from: Value | undefined, to: Value, asOf: Day): boolean {
  const direction = directionOf(fact);
  if (from !== undefined && same(from, to)) return false;
  if (direction === 'either' || fact.definition.type === 'region') return true;
  const up = direction === 'up';
  // An unknown fact can be brought to any value to which some other can move.
  if (from === undefined) return !isLast(fact, to, asOf, !up);
  switch (fact.definition.type) {
    case 'boolean':
      return to === up;
    case 'option':
      return up === rank(fact, to) > rank(fact, from);
    case 'options': {
      const [less, more] = (up ? [from, to] : [to, from]) as [string[], string[]];
      return less.every((one) => more.includes(one));
    }
    default:
      return up === order(to, from) > 0;
  }
}

/** Whether nothing lies beyond a value on one side. */
function isLast(fact: Fact, value: Value, asOf: Day, greatest: boolean): boolean {
  switch (fact.definition.type) {
    case 'boolean':
      return value === greatest;
    case 'option':
      return value === optionsOf(fact.definition).at(greatest ? -1 : 0);
    case 'options':
      return (value as string[]).length === (greatest ? optionsOf(fact.definition).length : 0);
    default: {
      const bound = boundsOf(fact, asOf)[greatest ? 'max' : 'min'];
      return bound !== undefined && same(bound, value);
    }
  }
}

const rank = (fact: Fact, option: Value) => optionsOf(fact.definition).indexOf(option as string);

/**
 * How far two values lie apart, in the fact's own unit: days between dates, places in the list between options, options added and taken
 * away; 1 for what has no measure. An unknown number is taken to lie where its direction starts, an unknown day on `asOf`.
 */
export function distance(fact: Fact, from: Value | undefined, to: Value, asOf: Day): Exact {
  switch (fact.definition.type) {
    case 'boolean':
    case 'region':
      return new Exact(1);
    case 'option':
      return new Exact(rank(fact, to) - rank(fact, from ?? firstOption(fact))).abs();
    case 'options': {
      const [a, b] = [(from ?? []) as string[], to as string[]];
      return new Exact([...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))].length);
    }
    case 'date':
      return new Exact(completed('days', (from ?? asOf) as Day, to as Day)).abs();
    default:
      return new Exact(to as Exact).minus((from ?? firstValue(fact, asOf) ?? 0) as Exact).abs();
  }
}

const firstOption = (fact: Fact) => optionsOf(fact.definition).at(directionOf(fact) === 'down' ? -1 : 0) as string;

/** Where a number or a day that is unknown starts from. */
function firstValue(fact: Fact, asOf: Day): Value | undefined {
  const { type } = fact.definition;
  if (type === 'date') return asOf;
  if (type !== 'integer' && type !== 'decimal') return undefined;
  const { min, max } = boundsOf(fact, asOf);
  return directionOf(fact) === 'down' ? (max ?? min) : (min ?? max);
}

/** An option stands for others only while nobody asks in which direction they lie, and a code for others only while nobody moves there. */
function possibleOf(fact: Fact, values: readonly Value[], situation: Situation): readonly Value[] {
  if (fact.definition.type === 'option') return optionsOf(fact.definition);
  return fact.definition.type === 'region' ? places(fact, values, situation) : values;
}

/** One place of the right kind that no comparison names, then those named. */
function places(fact: Fact, values: readonly Value[], situation: Situation): Value[] {
  const { form } = codesOf(fact.definition);
  const named = values.filter((code) => form.test(code as string));
  return [elsewhere(fact, named, situation), ...named];
}

/** The code of a place of the right kind that is none of those named. */
function elsewhere(fact: Fact, named: readonly Value[], { jurisdiction }: Situation): Value {
  const { form } = codesOf(fact.definition);
  const province = jurisdiction.slice(0, 2).padEnd(2, '9');
  for (let serial = 101; ; serial += 1) {
    const text = String(serial).padStart(4, '0');
    const codes = [`${province}${text}`, `${province}${text.slice(2)}00`, `${text.slice(2)}0000`];
    const code = codes.find((one) => form.test(one) && !named.includes(one));
    if (code !== undefined) return code;
  }
}
