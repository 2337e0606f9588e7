import type { CompiledRule } from '../compile/index.js';
import { same } from '../conditions/compare.js';
import type { Fact, Value } from '../conditions/form.js';
import { inputsOf } from '../conditions/opening.js';
import { derive, supposing } from '../conditions/situation.js';
import type { FactInput } from '../evaluate/index.js';
import type { Asked, Inquiry } from '../evaluate/inquiry.js';
import { readProfile } from '../evaluate/profile.js';
import { plainValue, verdictOf } from '../evaluate/result.js';
import { Faults } from '../model/index.js';
import type { Search } from './search.js';
import { agesWithTime, freed, type Standing } from './standing.js';

type Found = Parameters<Search['accepts']>[0];

/** Puts changed profiles to a rule as `evaluate` does. */
export interface Trial {
  /** Whether the changes are possible on the day that was asked about, and the benefit is given on theirs. */
  accepts(found: Found): boolean;
  /** Derived facts given that would disagree, or be out of date by then. */
  without(found: Found): string[];
}

export function trialOf(
  compiled: CompiledRule,
  inquiry: Inquiry,
  { question, situation }: Asked,
  standing: Standing,
): Trial {
  const without = ({ asOf, values }: Found) => {
    const left = new Set(standing.own.filter((fact) => isOutOfDate(fact, { asOf, values })).map(({ id }) => id));
    // What followed from a fact that is left out does not follow any more.
    for (let before = -1; before < left.size; ) {
      before = left.size;
      const after = { ...supposing(freed(standing.situation, [...left]), values), asOf };
      for (const fact of standing.redundant) {
        const derived = derive(fact, after);
        if (derived === undefined || !same(derived, situation.given.get(fact.id) as Value)) left.add(fact.id);
      }
    }
    return [...left].sort();
  };
  /** A derived fact that the rule does not read says nothing any more once something that it follows from may have changed. */
  const isOutOfDate = (fact: Fact, { asOf, values }: Found) => {
    if (standing.read.includes(fact)) return false;
    const changed = standing.own.filter(({ id }) => values.has(id)).flatMap((one) => [...inputsOf(one).keys()]);
    const touched = new Set([...values.keys(), ...changed]);
    return [...inputsOf(fact).keys()].some((id) => touched.has(id)) || (asOf !== situation.asOf && agesWithTime(fact));
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

/** A value as a profile carries it; null for what is unknown. */
export function inputOf(value: Value | undefined): FactInput {
  return plainValue(value) as FactInput;
}
