import { type Layout, layoutOf, type Program, programOf } from '../code/index.js';
import type { CompiledRule, CompiledRuleSet } from '../compile/index.js';
import type { Fact } from '../conditions/form.js';
import type { LeftOut } from './decision.js';
import { Findings } from './findings.js';
import { alwaysLeftOut } from './totals.js';

/** One rule set, with what is made of it once for every day on which it is used. */
export interface Ground {
  readonly ruleSet: CompiledRuleSet;
  readonly layout: Layout;
  readonly findings: Findings;
  /** For each rule, whether its benefit is left out of every total, and why. */
  readonly leftOut: readonly (LeftOut | undefined)[];
  /** The program of those of its rules that come up. */
  program(rules: readonly CompiledRule[]): Program;
}

/** Rule sets that are asked together, in slots that they share. */
export interface Grounds {
  readonly layout: Layout;
  readonly each: readonly Ground[];
}

/** Programs that a rule set keeps: from one day to the next, few other rules are in force. */
const keptPrograms = 64;

const grounds = new WeakMap<ReadonlyMap<string, Fact>, Grounds>();

/** @param facts what profiles may carry; one and the same for the same rule sets */
export function groundsOf(facts: ReadonlyMap<string, Fact>, ruleSets: readonly CompiledRuleSet[]): Grounds {
  const known = grounds.get(facts);
  if (known !== undefined) return known;
  const layout = layoutOf(ruleSets);
  const made = { layout, each: ruleSets.map((ruleSet) => groundOf(ruleSet, layout)) };
  grounds.set(facts, made);
  return made;
}

function groundOf(ruleSet: CompiledRuleSet, layout: Layout): Ground {
  const programs = new Map<string, Program>();
  return {
    ruleSet,
    layout,
    findings: new Findings(layout, ruleSet),
    leftOut: ruleSet.rules.map(alwaysLeftOut),
    program(rules) {
      const key = rules.map(({ rule }) => rule.id).join();
      const program = programs.get(key) ?? programOf(ruleSet, rules, layout);
      if (programs.size >= keptPrograms) programs.clear();
      programs.set(key, program);
      return program;
    },
  };
}
