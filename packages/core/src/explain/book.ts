// Where the words are that a decision only names: clauses, facts and conditions of the rule sets it was made with.
import type { CompiledRule, Engine } from '../compile/index.js';
import type { Decision, RuleResult } from '../evaluate/index.js';
import type { FactDefinition, Localized, RuleSet } from '../model/index.js';

export interface Book {
  rule(result: RuleResult): CompiledRule;
  fact(id: string): FactDefinition;
  clause(result: RuleResult, source: string, clause: string): Localized;
  source(result: RuleResult, source: string): RuleSet['sources'][number] | undefined;
  title(pack: string): Localized;
  jurisdiction(pack: string): RuleSet['jurisdiction'];
}

/** @throws if the decision was not made with this engine */
export function bookOf(engine: Engine, decision: Decision): Book {
  const used = decision.ruleSets.flatMap((one) => {
    if (one.status !== 'used') return [];
    const found = engine.packs.get(one.pack)?.find(({ sha256 }) => sha256 === one.sha256);
    return found === undefined ? [] : [found];
  });
  const setOf = (pack: string) => {
    const found = used.find(({ ruleSet }) => ruleSet.pack === pack);
    if (found === undefined) throw new Error(`the decision rests on a rule set of ${pack} that is not at hand`);
    return found;
  };
  const sourceOf = (pack: string, id: string) => setOf(pack).ruleSet.sources.find((source) => source.id === id);
  return {
    rule(result) {
      const found = setOf(result.pack).rules.find(({ rule }) => rule.id === result.rule);
      if (found === undefined) throw new Error(`there is no rule ${result.rule} in the rule set of ${result.pack}`);
      return found;
    },
    fact(id) {
      for (const { facts } of used) {
        const found = facts.get(id);
        if (found !== undefined) return found.definition;
      }
      throw new Error(`no rule set at hand declares the fact ${id}`);
    },
    clause(result, source, clause) {
      const found = sourceOf(result.pack, source)?.clauses.find(({ id }) => id === clause);
      return found?.label ?? { zh: clause, en: clause };
    },
    source: (result, source) => sourceOf(result.pack, source),
    jurisdiction: (pack) => setOf(pack).ruleSet.jurisdiction,
    title: (pack) => engine.packs.get(pack)?.[0]?.ruleSet.title ?? { zh: pack, en: pack },
  };
}
