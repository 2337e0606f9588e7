import type { RuleProperties, Engine as RulesEngine } from 'json-rules-engine';
import type { CompiledRule, CompiledRuleSet, Engine } from '../compile/index.js';
import { readOptions } from '../evaluate/options.js';
import { isBelow } from '../evaluate/result.js';
import { versionAt } from '../evaluate/selection.js';
import { type Authority, Faults, faultOf, HuiceError, says } from '../model/index.js';
import { type Named, type Nested, translate } from './conditions.js';
import { type BenefitParameters, complete, eventOf } from './event.js';
import { addFacts, isLoaded } from './facts.js';
import { name } from './name.js';
import { addOperators } from './operators.js';

/** Which rules are loaded; as for `evaluate`. */
export interface LoadOptions {
  /** The day whose released rule sets are used; the latest if left out. */
  readonly knownAt?: string;
  /** Rules that rest on anything weaker are left out. */
  readonly minimumAuthority?: Authority;
}

/**
 * Loads every rule of every pack compiled into a json-rules-engine Engine, with the operators, facts and named conditions that they need,
 * all under names of their own. The day is not fixed: each run gives its `asOf`.
 * @returns the same Engine
 * @throws HuiceError if an option is wrong or the Engine has been loaded before
 */
export function loadRules<T extends RulesEngine>(into: T, from: Engine, options: LoadOptions = {}): T {
  const faults = new Faults();
  readOptions({ asOf: '2000-01-01', ...options }, faults);
  faults.done();
  if (isLoaded(into)) {
    const [message, help] = [says('loaded-before'), says('load-once')];
    throw new HuiceError([faultOf({ code: 'duplicate', in: 'rules engine', at: '', message, help })]);
  }
  const used = [...from.packs.values()].flatMap((released) => versionAt(released, options.knownAt) ?? []);
  addOperators(into);
  addFacts(into, from, used);
  const named: Named = new Map();
  for (const ruleSet of used) {
    for (const rule of ruleSet.rules) {
      if (!isBelow(rule.authority, options.minimumAuthority)) into.addRule(toRule(rule, ruleSet, named));
    }
  }
  for (const [key, condition] of named) into.setCondition(key, condition);
  return into;
}

function toRule(compiled: CompiledRule, ruleSet: CompiledRuleSet, named: Named): RuleProperties {
  const { rule, interval, when } = compiled;
  const { pack, jurisdiction } = ruleSet.ruleSet;
  const ask = (id: string, operator: string, value: unknown, params?: Record<string, unknown>): Nested => ({
    fact: name(id),
    operator: name(operator),
    value,
    ...(params === undefined ? {} : { params }),
  });
  return {
    name: `${pack}/${rule.id}`,
    conditions: {
      all: [
        ask('subject', 'in', rule.subjects),
        ask('jurisdiction', 'equal', 'inside', { region: jurisdiction.region }),
        // On a day on which the text leaves open whether the rule is in force yet, nothing is granted.
        ask('asOf', 'greaterThanInclusive', interval.certain),
        ...(interval.to === undefined ? [] : [ask('asOf', 'lessThanInclusive', interval.to)]),
        ...(when === undefined ? [] : [translate(when, pack, named)]),
      ],
    },
    event: eventOf(compiled, ruleSet),
    // Each run has a copy of the event; the Engine waits for this before it passes the event on.
    onSuccess: (event, almanac) => complete(event.params as BenefitParameters, compiled, ruleSet, almanac),
  };
}
