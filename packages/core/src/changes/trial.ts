import type { CompiledRule } from '../compile/index.js';
import { same } from '../conditions/compare.js';
import type { Fact, Value } from '../conditions/form.js';
import { derive, supposing } from '../conditions/situation.js';
import type { FactInput } from '../evaluate/index.js';
import type { Asked, Inquiry } from '../evaluate/inquiry.js';
import { readProfile } from '../evaluate/profile.js';
import { plainValue, verdictOf } from '../evaluate/result.js';
import { Faults } from '../model/index.js';
import type { Search } from './search.js';
import type { Standing } from './standing.js';

type Found = Parameters<Search['accepts']>[0];

/** Puts changed profiles to a rule as `evaluate` does. */
export interface Trial {
  /** Whether the changes are possible on the day that was asked about, and the benefit is given on theirs. */
  accepts(found: Found): boolean;
  /** Derived facts given that would disagree. */
  without(found: Found): string[];
}

export function trialOf(
  compiled: CompiledRule,
  inquiry: Inquiry,
  { question, situation }: Asked,
  standing: Standing,
): Trial {
  const without = ({ asOf, values }: Found) => {
    const after = { ...supposing(standing.situation, values), asOf };
    return standing.redundant
      .filter((fact) => !isAlike(derive(fact, after), situation.given.get(fact.id)))
      .map(({ id }) => id)
      .sort();
  };
  const givenOn = (found: Found, asOf: string) => {
    const { profile, context, facts } = inquiry;
    const left = new Set(without({ ...found, asOf }));
    const kept = Object.entries(profile.facts).filter(([id]) => !left.has(id));
    const changed = [...found.values].map(([id, value]): [string, FactInput] => [id, inputOf(value)]);
    const faults = new Faults();
    const { given } = readProfile(
      { ...profile, facts: Object.fromEntries([...kept, ...changed]) },
      context,
      facts,
      asOf,
      faults,
    );
    return faults.all.length > 0 ? undefined : given;
  };
  return {
    without,
    accepts(found) {
      const { asOf } = found;
      if (asOf !== situation.asOf && givenOn(found, situation.asOf) === undefined) return false;
      const given = givenOn(found, asOf);
      if (given === undefined) return false;
      const givenDerived = [...given.keys()].flatMap((id) => inquiry.facts.get(id) ?? []).filter(isDerived);
      return verdictOf(compiled, question, { ...situation, asOf, given, givenDerived }).outcome === 'eligible';
    },
  };
}

const isDerived = (fact: Fact) => fact.derivation !== undefined;

function isAlike(left: Value | undefined, right: Value | undefined): boolean {
  return left !== undefined && right !== undefined && same(left, right);
}

/** A value as a profile carries it; null for what is unknown. */
export function inputOf(value: Value | undefined): FactInput {
  return plainValue(value) as FactInput;
}
