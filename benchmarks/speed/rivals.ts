import { ZenEngine } from '@gorules/zen-engine';
import type { RuleSet } from '@huice/core';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import { type Condition, jsonLogic, writtenOut, zen } from './logic.js';

/** Says which of the rules hold for facts that are all known, derived ones among them. */
export type Rival = (facts: Readonly<Record<string, unknown>>) => boolean[] | Promise<boolean[]>;

export interface Asked {
  readonly id: string;
  /** Without named conditions; undefined for a rule without conditions. */
  readonly condition: Condition | undefined;
}

/** Rules as the rivals take them. */
export function askedOf(ruleSet: RuleSet, ids: ReadonlySet<string>): Asked[] {
  const named = new Map(ruleSet.conditions.map(({ name, conditions }) => [name, conditions]));
  return ruleSet.rules
    .filter(({ id }) => ids.has(id))
    .map(({ id, conditions }) => ({ id, condition: conditions && writtenOut(conditions, named) }));
}

export function jsonRulesEngine(rules: readonly Asked[]): Rival {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  for (const { id, condition } of rules) {
    const conditions = condition === undefined ? { all: [] } : 'fact' in condition ? { all: [condition] } : condition;
    engine.addRule({ conditions: conditions as never, event: { type: id } });
  }
  return async (facts) => {
    const { events } = await engine.run(facts);
    const held = rules.map(() => false);
    for (const { type } of events) held[places.get(type) as number] = true;
    return held;
  };
}

export function jsonLogicEngine(rules: readonly Asked[]): Rival {
  const built = new LogicEngine().build(
    rules.map(({ condition }) => (condition === undefined ? true : jsonLogic(condition))),
  );
  return (facts) => (built as (facts: unknown) => boolean[])(facts);
}

export function zenEngine(rules: readonly Asked[]): Rival {
  const expressions = rules.map(({ condition }, place) => ({
    id: `e${place}`,
    key: `r${place}`,
    value: condition === undefined ? 'true' : zen(condition),
  }));
  const node = (id: string, type: string, content: unknown = {}) => ({
    id,
    type,
    name: id,
    content,
    position: { x: 0, y: 0 },
  });
  const graph = {
    nodes: [node('in', 'inputNode'), node('rules', 'expressionNode', { expressions }), node('out', 'outputNode')],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  };
  const decision = new ZenEngine().createDecision(graph);
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    return rules.map((_, place) => (result as Record<string, boolean>)[`r${place}`] === true);
  };
}
