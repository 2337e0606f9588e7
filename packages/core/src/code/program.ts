import type { CompiledRule, CompiledRuleSet } from '../compile/index.js';
import type { Elapsed } from '../conditions/form.js';
import { inputsOf } from '../conditions/opening.js';
import { type CodedRule, codedRule } from './coded.js';
import { elapsedUnits } from './elapsed.js';
import { generated, generatedAmounts, type Run } from './generated.js';
import type { Layout, Slots } from './layout.js';
import { type Derived, Steps } from './step.js';
import { tableOf } from './table.js';
import { open, truth, yes } from './truth.js';

export type { CodedRule };

/** Rules of one rule set, ready to be asked of many subjects. */
export interface Program {
  readonly rules: readonly CodedRule[];
  /**
   * Works out derived facts and the truth of each rule, in Kleene's three values, and the amounts of those that hold.
   * @returns whether every truth is known
   * @param asOf the day as the number of its digits
   * @param truths a truth for each rule's place; `unasked` where the interpreter must answer
   * @param from with `to`: the ends of the amounts of rules with a `sum`; NaN where the rule does not hold, or where decimal.js must work it out
   */
  run(slots: Slots, asOf: number, truths: Uint8Array, from: Float64Array, to: Float64Array): boolean;
  /** Whether it runs as generated code. */
  readonly isGenerated: boolean;
}

/** Engines optimise the functions of more rules than this only after many thousands of calls. */
const rulesOfCode = 1_000;

/** @param generate false where no code may be generated, as under a content security policy */
export function programOf(
  ruleSet: CompiledRuleSet,
  rules: readonly CompiledRule[],
  layout: Layout,
  generate = true,
): Program {
  const steps = new Steps(layout, ruleSet);
  const wanted = new Set(rules);
  const coded = ruleSet.rules.flatMap((rule, place) => (wanted.has(rule) ? codedRule(rule, place, steps) : []));
  const derived = derivedOf(coded, steps);
  const may = (make: () => Run) => (generate ? unlessForbidden(make) : undefined);
  const all = coded.length > rulesOfCode ? undefined : may(() => generated(derived, derived.map(formula), coded));
  const amounts = all === undefined ? may(() => generatedAmounts(coded)) : undefined;
  const run = all ?? tabled(derived, coded, amounts);
  return {
    rules: coded,
    run: (slots, asOf, truths, from, to) => run(slots, asOf, truths, from, to) < open,
    isGenerated: all !== undefined,
  };
}

/** The derived facts that rules read, each after those that it follows from: it has more facts behind it than any of them. */
export function derivedOf(coded: readonly CodedRule[], steps: Steps): Derived[] {
  const facts = new Map(coded.flatMap(({ rule }) => [...rule.facts]));
  return [...facts.values()]
    .sort((a, b) => inputsOf(a).size - inputsOf(b).size)
    .flatMap((fact) => steps.derivedOf(fact) ?? []);
}

/** Through lists of numbers. @param amounts works them out where code may be generated; else they are left to decimal.js */
function tabled(derived: readonly Derived[], coded: readonly CodedRule[], amounts: Run | undefined): Run {
  const table = tableOf(coded);
  return (slots, asOf, truths, from, to) => {
    for (const one of derived) {
      const given = slots[one.given] as number;
      slots[one.slot] = Number.isNaN(given) ? worth(one, slots, asOf) : given;
    }
    const codes = table(slots, truths);
    amounts?.(slots, asOf, truths, from, to);
    return codes;
  };
}

/** What a derived fact comes to where the profile does not give it. */
function worth({ derivation }: Derived, slots: Slots, asOf: number): number {
  if (derivation.kind === 'when') {
    const code = truth(derivation.step, slots);
    return code === open ? Number.NaN : code === yes ? 1 : 0;
  }
  return worthOf(derivation)(slots[derivation.from] as number, asOf);
}

export function worthOf(
  derivation: Elapsed | { readonly kind: 'region'; readonly digits: 4 | 6 },
): (from: number, asOf: number) => number {
  if (derivation.kind === 'completed') {
    const { unit, nextDay } = derivation;
    return (since, asOf) => elapsedUnits(unit, nextDay, since, asOf);
  }
  const unit = derivation.digits === 4 ? 100 : 1;
  // A province says nothing of a prefecture, nor a prefecture of a county.
  return (region) => (region % (100 * unit) === 0 ? Number.NaN : Math.floor(region / unit) * unit);
}

const formula = ({ derivation }: Derived) => (derivation.kind === 'when' ? undefined : worthOf(derivation));

/** @returns undefined where the surroundings forbid to make functions from text */
function unlessForbidden(make: () => Run): Run | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
