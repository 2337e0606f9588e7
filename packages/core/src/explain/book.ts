// Where the words are that a decision only names: clauses, facts and conditions of the rule sets it was made with.
import type { CompiledRule, CompiledRuleSet, Engine } from '../compile/index.js';
import type { Situation } from '../conditions/situation.js';
import type { Decision, RuleResult } from '../evaluate/index.js';
import type { FactDefinition, Localized, NamedCondition, RuleSet } from '../model/index.js';
import { reopen } from './reopen.js';

export interface Book {
  rule(result: RuleResult): CompiledRule;
  ruleSet(pack: string): RuleSet;
  fact(id: string): FactDefinition;
  named(pack: string, name: string): NamedCondition;
  clause(pack: string, source: string, clause: string): Localized;
  source(pack: string, source: string): RuleSet['sources'][number];
  title(pack: string): Localized;
  jurisdiction(pack: string): RuleSet['jurisdiction'];
  /** What was known of the subject, as a pack was asked with it. */
  situation(pack: string): Situation;
}

/** @throws HuiceError if the decision was made with a rule set that the engine does not have */
export function bookOf(engine: Engine, decision: Decision): Book {
  const { asked, facts } = reopen(engine, decision);
  const askedOf = new Map(asked.map((one) => [one.used.ruleSet.pack, one]));
  const setOf = (pack: string): CompiledRuleSet => found(askedOf.get(pack)?.used, `rule set of ${pack}`);
  const sourceOf = (pack: string, source: string) =>
    found(
      setOf(pack).ruleSet.sources.find(({ id }) => id === source),
      `source ${source}`,
    );
  return {
    rule: ({ pack, rule }) =>
      found(
        setOf(pack).rules.find((one) => one.rule.id === rule),
        `rule ${rule}`,
      ),
    ruleSet: (pack) => setOf(pack).ruleSet,
    fact: (id) => found(facts.get(id), `fact ${id}`).definition,
    named: (pack, name) =>
      found(
        setOf(pack).ruleSet.conditions.find((one) => one.name === name),
        `condition ${name}`,
      ),
    clause: (pack, source, clause) =>
      found(
        sourceOf(pack, source).clauses.find(({ id }) => id === clause),
        `clause ${clause}`,
      ).label,
    source: sourceOf,
    jurisdiction: (pack) => setOf(pack).ruleSet.jurisdiction,
    title: (pack) => engine.packs.get(pack)?.[0]?.ruleSet.title ?? { zh: pack, en: pack },
    situation: (pack) => found(askedOf.get(pack), `rule set of ${pack}`).situation,
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the decision names a ${what}, which its rule sets do not have`);
  return value;
}
