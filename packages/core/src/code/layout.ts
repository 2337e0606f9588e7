import type { CompiledRuleSet } from '../compile/index.js';
import { optionsOf } from '../conditions/fact.js';
import type { Fact, Value } from '../conditions/form.js';
import type { FactDefinition } from '../model/index.js';
import { Exact } from '../money/exact.js';
import { scaledText } from './scaled.js';

/** One subject's facts as numbers, each in its slot. NaN: unknown. */
export type Slots = Float64Array;

/**
 * Where the facts of rule sets that are asked together stand. A derived fact has a slot for what the profile says of it, and another one for
 * each rule set, for what is known of it there: two packs may derive it in two ways.
 */
export interface Layout {
  readonly size: number;
  /** By fact id; only facts that some rule reads. */
  readonly given: ReadonlyMap<string, number>;
  /** For each rule set, by the id of a derived fact. */
  readonly derived: ReadonlyMap<CompiledRuleSet, ReadonlyMap<string, number>>;
}

export function layoutOf(ruleSets: readonly CompiledRuleSet[]): Layout {
  const given = new Map<string, number>();
  const derived = new Map<CompiledRuleSet, Map<string, number>>();
  let size = 0;
  const next = () => {
    size += 1;
    return size - 1;
  };
  for (const ruleSet of ruleSets) {
    const own = new Map<string, number>();
    derived.set(ruleSet, own);
    for (const fact of new Map(ruleSet.rules.flatMap((rule) => [...rule.facts])).values()) {
      if (!given.has(fact.id)) given.set(fact.id, next());
      if (fact.derivation !== undefined) own.set(fact.id, next());
    }
  }
  return { size, given, derived };
}

/** The decimal places that a numeric fact can have. */
export function placesOf({ type, places }: FactDefinition): number {
  return type === 'decimal' ? (places ?? 2) : 0;
}

/** The greatest whole number below which every whole number is one of the engine's numbers. */
const largest = Number.MAX_SAFE_INTEGER;

/**
 * A fact's value as a whole number, so that two values compare as their numbers do: decimals in units of their last place, days as the number
 * that their digits make, options by their place in the list, lists of options as bits. Undefined where it is too large to be held exactly.
 */
export function encode(fact: Fact, value: Value): number | undefined {
  const { definition } = fact;
  switch (definition.type) {
    case 'boolean':
      return value === true ? 1 : 0;
    case 'integer':
      return value as number;
    case 'decimal': {
      const scaled = new Exact(value as Exact).times(10 ** placesOf(definition)).toNumber();
      return Math.abs(scaled) <= largest ? scaled : undefined;
    }
    case 'date':
      return dayCode(value as string);
    case 'region':
      return Number(value);
    case 'option':
      return optionsOf(definition).indexOf(value as string);
    case 'options': {
      const options = optionsOf(definition);
      if (options.length > 50) return undefined;
      return (value as readonly string[]).reduce((bits, one) => bits + 2 ** options.indexOf(one), 0);
    }
  }
}

/** A day as the number that its digits make: days compare as these do. */
export function dayCode(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

function dayOf(code: number): string {
  const text = String(code).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** The value that a number stands for, as a decision shows it. The bits of a list of options do not tell its order. */
export function decode({ definition }: Fact, code: number): boolean | number | string {
  switch (definition.type) {
    case 'boolean':
      return code === 1;
    case 'integer':
    case 'options':
      return code;
    case 'decimal':
      return scaledText(code, placesOf(definition));
    case 'date':
      return dayOf(code);
    case 'region':
      return String(code);
    case 'option':
      return optionsOf(definition)[code] as string;
  }
}
