// The meaning of conditions and derivations, written a second time and as plainly as can be, on the JSON of a rule.
// It knows nothing of the engine: two values only, every fact known.
import type { Condition, FactDefinition, NamedCondition } from '../../src/model/index.js';

export type Plain = boolean | number | string | readonly string[];
export type World = Readonly<Record<string, Plain>>;

export interface Setting {
  readonly asOf: string;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly conditions: ReadonlyMap<string, NamedCondition>;
  /** Whether each lost condition holds, in the order in which the tree names them. */
  readonly lost?: (words: string) => boolean;
}

export function holds(condition: Condition, world: World, setting: Setting): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, world, setting));
  if ('any' in condition) return condition.any.some((part) => holds(part, world, setting));
  if ('not' in condition) return !holds(condition.not, world, setting);
  if ('lost' in condition) return setting.lost?.(condition.lost.en) ?? false;
  if ('condition' in condition) {
    const found = setting.conditions.get(condition.condition);
    if (found === undefined) throw new Error(`no condition ${condition.condition}`);
    return holds(found.conditions, world, setting);
  }
  const left = factValue(condition.fact, world, setting);
  const right =
    typeof condition.value === 'object' && !Array.isArray(condition.value)
      ? factValue(condition.value.fact, world, setting)
      : condition.value;
  return compare(condition.operator, left, right as Plain);
}

/** A fact's value in a world in which every base fact is known. */
export function factValue(id: string, world: World, setting: Setting): Plain {
  const derivation = setting.facts.get(id)?.derivation;
  if (derivation === undefined) {
    if (!Object.hasOwn(world, id)) throw new Error(`the world has no ${id}`);
    return world[id] as Plain;
  }
  if ('since' in derivation)
    return elapsed(derivation, factValue(derivation.since, world, setting) as string, setting.asOf);
  if ('when' in derivation) return holds(derivation.when, world, setting);
  const region = factValue('region', world, setting) as string;
  return derivation.region === 'prefecture' ? `${region.slice(0, 4)}00` : region;
}

/** Numbers are scaled to whole hundred-millionths first, so that 0.1 + 0.2 can never matter. */
const scaled = (value: Plain) => (typeof value === 'number' ? Math.round(value * 1e8) : value);

function compare(operator: string, left: Plain, right: Plain): boolean {
  const [a, b] = [scaled(left), scaled(right)];
  switch (operator) {
    case 'equal':
      return a === b;
    case 'notEqual':
      return a !== b;
    case 'lessThan':
      return a < b;
    case 'lessThanInclusive':
      return a <= b;
    case 'greaterThan':
      return a > b;
    case 'greaterThanInclusive':
      return a >= b;
    case 'in':
      return (right as readonly Plain[]).some((one) => scaled(one) === a);
    case 'notIn':
      return !(right as readonly Plain[]).some((one) => scaled(one) === a);
    case 'contains':
      return (left as readonly string[]).includes(right as string);
    case 'doesNotContain':
      return !(left as readonly string[]).includes(right as string);
    default:
      throw new Error(`no operator ${operator}`);
  }
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number) => (month === 1 && isLeap(year) ? 29 : (lengths[month] as number));

/** A day as a count of days since 0000-03-01 or so; only differences matter. */
function serial(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  let days = 365 * year + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  for (let index = 0; index < month - 1; index += 1) days += lengthOf(year, index);
  return days + date;
}

/** The same date some months on, or the last day of that month. */
export function monthsOn(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const total = 12 * year + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(total / 12), ((total % 12) + 12) % 12];
  return `${text(newYear, 4)}-${text(newMonth + 1, 2)}-${text(Math.min(date, lengthOf(newYear, newMonth)), 2)}`;
}

export function nextDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (date < lengthOf(year, month - 1)) return `${text(year, 4)}-${text(month, 2)}-${text(date + 1, 2)}`;
  return month === 12 ? `${text(year + 1, 4)}-01-01` : `${text(year, 4)}-${text(month + 1, 2)}-01`;
}

const text = (number: number, width: number) => String(number).padStart(width, '0');

/** As `completed`; but where the count starts on the next day, the corresponding day has not yet completed a unit. */
function elapsed(
  { completed: unit, firstDay }: { completed: 'years' | 'months' | 'days'; firstDay?: 'next' | undefined },
  since: string,
  until: string,
): number {
  const count = completed(unit, since, until);
  if (firstDay === undefined || count === 0) return count;
  const corresponding = unit === 'days' || monthsOn(since, count * (unit === 'years' ? 12 : 1)) === until;
  return corresponding ? count - 1 : count;
}

/** Completed units from one day to another: the greatest n for which the day n units on is not after `until`. */
function completed(unit: 'years' | 'months' | 'days', since: string, until: string): number {
  if (unit === 'days') return serial(until) - serial(since);
  const step = unit === 'years' ? 12 : 1;
  const [start, end] = [since, until].map((day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7))) as [
    number,
    number,
  ];
  // Near enough to begin with; what follows decides.
  let count = Math.trunc((end - start) / step);
  while (monthsOn(since, (count + 1) * step) <= until) count += 1;
  while (monthsOn(since, count * step) > until) count -= 1;
  return count;
}
