import { completed, type Day, shiftDays } from '../dates/day.js';
import { holds } from './compare.js';
import { significant } from './fact.js';
import type { Elapsed, Fact, Leaf, Lost, Truth, Value } from './form.js';
import { kleene } from './node.js';

/** What is known of one subject on one day. */
export interface Situation {
  readonly asOf: Day;
  /** The two digits or more in which the region must lie where the profile leaves it open. */
  readonly jurisdiction: string;
  readonly given: ReadonlyMap<string, Value>;
  /** Those of the facts given that follow from others. They say something of these others, too. */
  readonly givenDerived?: readonly Fact[];
}

/** A fact's value: as given, else as derived; undefined while unknown. */
export function knownValue(fact: Fact, situation: Situation): Value | undefined {
  const given = situation.given.get(fact.id);
  return given ?? derive(fact, situation);
}

/** The value that follows from a fact's inputs alone. */
export function derive(fact: Fact, situation: Situation): Value | undefined {
  const { derivation } = fact;
  switch (derivation?.kind) {
    case undefined:
      return undefined;
    case 'completed': {
      const since = knownValue(derivation.since, situation);
      return since === undefined ? undefined : elapsed(derivation, since as Day, situation.asOf);
    }
    case 'region': {
      const region = knownValue(derivation.of, situation);
      if (region === undefined || significant(region as string).length < derivation.digits) return undefined;
      return (region as string).slice(0, derivation.digits).padEnd(6, '0');
    }
    case 'when':
      return kleene(derivation.when, (end) => truthOf(end, situation));
  }
}

/** The units completed on `asOf`. Where the count starts on the next day, the corresponding day itself does not complete one. */
export function elapsed({ unit, nextDay }: Elapsed, since: Day, asOf: Day): number {
  return completed(unit, since, nextDay && since < asOf ? shiftDays(asOf, -1) : asOf);
}

/** A leaf's truth from what is known; a comparison with an unknown side is unknown, and so is what the text has lost. */
export function truthOf(end: Leaf | Lost, situation: Situation): Truth {
  if (end.kind === 'lost') return undefined;
  const left = knownValue(end.fact, situation);
  if (left === undefined) return undefined;
  const { right } = end;
  switch (right.kind) {
    case 'constant':
      return holds(end.operator, left, right.value);
    case 'list':
      return holds(end.operator, left, right.values);
    case 'fact': {
      const other = knownValue(right.fact, situation);
      return other === undefined ? undefined : holds(end.operator, left, other);
    }
  }
}

/** The same situation with some more base facts known. */
export function supposing(situation: Situation, more: Iterable<readonly [string, Value]>): Situation {
  return { ...situation, given: new Map([...situation.given, ...more]) };
}

/** The base facts behind a fact whose value is still open. */
export function openBases(fact: Fact, situation: Situation): string[] {
  if (knownValue(fact, situation) !== undefined) return [];
  return fact.bases.filter((base) => isOpen(base, situation));
}

/** A region given only as a province or prefecture is still open below that. */
export function isOpen(base: string, situation: Situation): boolean {
  const value = situation.given.get(base);
  if (base === 'region' && typeof value === 'string') return significant(value).length < 6;
  return value === undefined;
}
