import type { CompiledRule, CompiledRuleSet } from '../compile/index.js';
import type { Elapsed } from '../conditions/form.js';
import { endsOf } from '../conditions/node.js';
import { inputsOf } from '../conditions/opening.js';
import { arithmetic, type Sum, sumOf } from './amount.js';
import { elapsedUnits } from './elapsed.js';
import type { Layout, Slots } from './layout.js';
import { type Rails, rails, variable } from './rails.js';
import { type Derived, type Step, Steps } from './step.js';
import { open, truth, yes } from './truth.js';

/** One rule in slots. */
export interface CodedRule {
  readonly rule: CompiledRule;
  /** Its place among the rules of its rule set, where its truth and its amount go. */
  readonly place: number;
  /** Undefined for a rule without conditions. */
  readonly step: Step | undefined;
  /** Whether its conditions could be put into slots; the interpreter answers for it where they could not. */
  readonly isCoded: boolean;
  /** Whether words that the text has lost stand in its conditions. */
  readonly hasLost: boolean;
  /** Undefined where decimal.js works out every amount. */
  readonly sum: Sum | undefined;
}

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

type Run = Program['run'];
/** Gives its truths joined as bits; nothing for derived facts. */
type Generated = (...given: [...Parameters<Run>, typeof arithmetic, readonly unknown[]]) => number;

/** In place of a truth, where a rule could not be put into slots. */
export const unasked = 3;

/** More rules than this would make a function that engines no longer optimise. */
const rulesOfOneFunction = 100;

/** @param generate false where no code may be generated, as under a content security policy */
export function programOf(
  ruleSet: CompiledRuleSet,
  rules: readonly CompiledRule[],
  layout: Layout,
  generate = true,
): Program {
  const steps = new Steps(layout, ruleSet);
  const wanted = new Set(rules);
  const coded = ruleSet.rules.flatMap((rule, place) => (wanted.has(rule) ? coding(rule, place, steps) : []));
  const derived = derivedOf(coded, steps);
  const generated = generate ? generatedRun(coded, derived) : undefined;
  return { rules: coded, run: generated ?? plainRun(coded, derived), isGenerated: generated !== undefined };
}

function coding(rule: CompiledRule, place: number, steps: Steps): CodedRule {
  const step = rule.when === undefined ? undefined : steps.of(rule.when);
  const sum = rule.amount === undefined ? undefined : sumOf(rule.amount, steps);
  const hasLost = rule.when !== undefined && endsOf(rule.when).some((end) => end.kind === 'lost');
  return { rule, place, step, isCoded: step !== undefined || rule.when === undefined, hasLost, sum };
}

/** The derived facts that rules read, each after those that it follows from: it has more facts behind it than any of them. */
function derivedOf(coded: readonly CodedRule[], steps: Steps): Derived[] {
  const facts = new Map(coded.flatMap(({ rule }) => [...rule.facts]));
  return [...facts.values()]
    .sort((a, b) => inputsOf(a).size - inputsOf(b).size)
    .flatMap((fact) => steps.derivedOf(fact) ?? []);
}

/** Without generated code: the same, step by step. Amounts are left to decimal.js. */
function plainRun(coded: readonly CodedRule[], derived: readonly Derived[]): Run {
  return (slots, asOf, truths) => {
    for (const one of derived) {
      const given = slots[one.given] as number;
      slots[one.slot] = Number.isNaN(given) ? worth(one, slots, asOf) : given;
    }
    let isKnown = true;
    for (const { place, step, isCoded } of coded) {
      const code = step !== undefined ? truth(step, slots) : isCoded ? yes : unasked;
      truths[place] = code;
      if (code >= open) isKnown = false;
    }
    return isKnown;
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

function worthOf(
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

/**
 * The same as one function, and one more for every so many rules. It reads each slot once.
 * @returns undefined where the surroundings forbid to make functions from text
 */
function generatedRun(coded: readonly CodedRule[], derived: readonly Derived[]): Run | undefined {
  const counts = derived.map(({ derivation }) => (derivation.kind === 'when' ? undefined : worthOf(derivation)));
  const chunks = [derivedText(derived)];
  for (let start = 0; start < coded.length; start += rulesOfOneFunction)
    chunks.push(rulesText(coded.slice(start, start + rulesOfOneFunction)));
  try {
    const runs = chunks.map((text) => new Function('s', 'a', 't', 'x', 'y', 'h', 'd', text) as Generated);
    return (slots, asOf, truths, from, to) => {
      let codes = 0;
      for (let index = 0; index < runs.length; index += 1)
        codes |= (runs[index] as Generated)(slots, asOf, truths, from, to, arithmetic, counts);
      return codes < open;
    };
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}

function derivedText(derived: readonly Derived[]): string {
  const lines = derived.map(({ given, slot, derivation }, index) => {
    const name = variable(slot);
    const value =
      derivation.kind === 'when'
        ? numbered(rails(derivation.step), '1', '0', 'NaN')
        : `d[${index}](${variable(derivation.from)},a)`;
    return `let ${name}=${variable(given)};if(${name}!==${name})${name}=${value};s[${slot}]=${name};`;
  });
  const own = new Set(derived.map((one) => one.slot));
  return withSlots(lines.join('\n'), own);
}

function rulesText(coded: readonly CodedRule[]): string {
  const shared = new Map<Step, string>();
  const lines: string[] = ['let u=0,c=0;'];
  for (const [index, step] of sharedSteps(coded).entries()) {
    lines.push(`const n${index}=${numbered(rails(step, shared), '0', '1', '2')};`);
    shared.set(step, `n${index}`);
  }
  for (const { place, step, isCoded, sum } of coded) {
    const code = !isCoded ? String(unasked) : step === undefined ? '0' : numbered(rails(step, shared), '0', '1', '2');
    if (sum === undefined) lines.push(`u|=t[${place}]=${code};`);
    else {
      const ends =
        sum.from === sum.to ? `x[${place}]=y[${place}]=${sum.from}` : `x[${place}]=${sum.from};y[${place}]=${sum.to}`;
      lines.push(`c=t[${place}]=${code};u|=c;if(c===0){${ends};}else{x[${place}]=y[${place}]=NaN;}`);
    }
  }
  lines.push('return u;');
  return withSlots(lines.join('\n'), new Set());
}

const numbered = ({ isTrue, isFalse }: Rails, yes: string, no: string, open: string) =>
  `${isFalse}?${no}:${isTrue}?${yes}:${open}`;

/** Named conditions that several rules use are worked out once, those inside others first. */
function sharedSteps(coded: readonly CodedRule[]): Step[] {
  const uses = new Map<Step, number>();
  const visit = (step: Step): void => {
    if (step.kind === 'not') visit(step.of);
    else if (step.kind === 'all' || step.kind === 'any') step.of.forEach(visit);
    else if (step.kind === 'named') {
      const before = uses.get(step.of) ?? 0;
      if (before === 0) visit(step.of);
      uses.set(step.of, before + 1);
    }
  };
  for (const { step } of coded) if (step !== undefined) visit(step);
  return [...uses].filter(([, times]) => times > 1).map(([step]) => step);
}

/** Puts a variable in front for every slot that a text reads. */
function withSlots(text: string, own: ReadonlySet<number>): string {
  const read = new Set([...text.matchAll(/\bv(\d+)/g)].map((match) => Number(match[1])));
  const names = [...read].filter((slot) => !own.has(slot)).map((slot) => `${variable(slot)}=s[${slot}]`);
  return `'use strict';${names.length === 0 ? '' : `const ${names.join(',')};`}\n${text}`;
}
