// Publicodes (https://publi.codes, MIT) asks for the missing variable with the greatest score: each place where the evaluation met it counts one,
// and the counts of all goals are added up. Ours evaluates lazily, as its `et` and `ou` do: what is settled already counts for nothing.
import type { Decision, Rule, RuleSet } from '@huice/core';
import type { Answers } from './watch.js';

type Result = Decision['results'][number];
type Condition = NonNullable<Rule['conditions']>;
type Scores = Map<string, number>;

interface Part {
  readonly held: boolean | null;
  readonly scores: Scores;
}

export function scoresOf(result: Result, ruleSet: RuleSet, known: Answers): Scores {
  const rule = ruleSet.rules.find(({ id }) => id === result.rule);
  const findings = [...result.findings];
  if (rule?.conditions === undefined) return new Map();
  const { scores } = walk(rule.conditions, findings, ruleSet, known);
  // Asking what its logic meets but cannot matter would count against it; a person would see the same question at work elsewhere.
  return new Map([...scores].filter(([id]) => result.missing.includes(id)));
}

/** Findings stand in the order of the conditions; each comparison takes the next one. */
function walk(condition: Condition, findings: Result['findings'][number][], ruleSet: RuleSet, known: Answers): Part {
  const inside = (part: Condition) => walk(part, findings, ruleSet, known);
  if ('all' in condition) return together(condition.all.map(inside), false);
  if ('any' in condition) return together(condition.any.map(inside), true);
  if ('not' in condition) {
    const { held, scores } = inside(condition.not);
    return { held: held === null ? null : !held, scores };
  }
  if ('condition' in condition) {
    const named = ruleSet.conditions.find(({ name }) => name === condition.condition);
    return inside(named?.conditions as Condition);
  }
  const held = findings.shift()?.held ?? null;
  if ('lost' in condition || held !== null) return { held, scores: new Map() };
  const ids = [condition.fact, ...(isReference(condition.value) ? [condition.value.fact] : [])];
  return { held, scores: merge(ids.map((id) => behind(id, ruleSet, known))) };
}

function together(parts: readonly Part[], settles: boolean): Part {
  if (parts.some(({ held }) => held === settles)) return { held: settles, scores: new Map() };
  const held = parts.some((part) => part.held === null) ? null : !settles;
  return { held, scores: merge(parts.map(({ scores }) => scores)) };
}

/** A variable that is computed from others brings in those that it still misses. */
function behind(id: string, ruleSet: RuleSet, known: Answers): Scores {
  if (known[id] !== undefined) return new Map();
  const derivation = ruleSet.facts.find((fact) => fact.id === id)?.derivation;
  if (derivation === undefined) return new Map([[id, 1]]);
  if ('since' in derivation) return behind(derivation.since, ruleSet, known);
  if ('region' in derivation) return behind('region', ruleSet, known);
  return merge(factsIn(derivation.when).map((one) => behind(one, ruleSet, known)));
}

function factsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  return 'fact' in condition ? [condition.fact] : [];
}

const isReference = (value: unknown): value is { fact: string } =>
  typeof value === 'object' && value !== null && 'fact' in value;

function merge(all: readonly Scores[]): Scores {
  const sums: Scores = new Map();
  for (const scores of all) for (const [id, score] of scores) sums.set(id, (sums.get(id) ?? 0) + score);
  return sums;
}
