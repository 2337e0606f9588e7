import type { Almanac } from 'json-rules-engine';
import type { CompiledRule, CompiledRuleSet } from '../compile/index.js';
import { significant } from '../conditions/fact.js';
import { knownValue } from '../conditions/situation.js';
import type { FactInput, RuleResult } from '../evaluate/decision.js';
import { amountOf, durationOf, plainValue } from '../evaluate/result.js';
import { knownIn } from './facts.js';

/** The facts that a rule read, derived ones included, as plain JSON; null where one is unknown. */
type FactsUsed = Readonly<Record<string, FactInput>>;

/** What an event carries: the answer of `evaluate` for an eligible rule, the facts it rests on, and the rule set they come from. */
export interface BenefitParameters
  extends Pick<
    RuleResult,
    | 'pack'
    | 'rule'
    | 'benefit'
    | 'title'
    | 'strength'
    | 'gives'
    | 'amount'
    | 'duration'
    | 'inForce'
    | 'authority'
    | 'damaged'
    | 'responsible'
    | 'citations'
    | 'readings'
  > {
  readonly version: string;
  readonly sha256: string;
  /** Present in the events of a run; the rule itself knows no subject. */
  readonly facts?: FactsUsed;
}

/** The event of a rule that grants. */
export interface BenefitEvent {
  readonly type: 'benefit';
  readonly params: BenefitParameters;
}

/** What the event of a rule says of every subject. */
export function eventOf(
  { rule, authority, damaged }: CompiledRule,
  { ruleSet, sha256 }: CompiledRuleSet,
): BenefitEvent {
  return {
    type: 'benefit',
    params: {
      pack: ruleSet.pack,
      version: ruleSet.version,
      sha256,
      rule: rule.id,
      benefit: rule.benefit,
      title: rule.title,
      strength: rule.event.params.strength,
      gives: rule.event.params,
      inForce: rule.effective,
      authority,
      damaged,
      responsible: rule.responsible,
      citations: rule.citations,
      readings: rule.readings ?? [],
    },
  };
}

/** Adds to the event of one run what depends on the subject: the facts used, the exact amount, the duration. */
export async function complete(
  params: BenefitParameters,
  compiled: CompiledRule,
  { ruleSet }: CompiledRuleSet,
  almanac: Almanac,
): Promise<void> {
  const { situation } = await knownIn(almanac);
  const own = { ...situation, jurisdiction: significant(ruleSet.jurisdiction.region) };
  const facts = [...compiled.facts.values()].map((fact) => [fact.id, plainValue(knownValue(fact, own))]);
  const duration = durationOf(compiled, own);
  Object.assign(params, {
    facts: Object.fromEntries(facts) as FactsUsed,
    ...(compiled.amount === undefined ? {} : { amount: amountOf(compiled.amount, own) }),
    ...(duration === undefined ? {} : { duration }),
  });
}
