// A rule as json-rules-engine reads it by itself: its own operators, its own `not`, and derived facts worked out beforehand.
import { Engine } from 'json-rules-engine';
import type { Condition, NamedCondition } from '../../src/model/index.js';

type Root = ConstructorParameters<typeof Engine>[0] extends (infer R)[] | undefined
  ? R extends { conditions: infer C }
    ? C
    : never
  : never;

/** Whether the conditions hold by json-rules-engine. A condition that the text has lost is the fact `lost`. */
export function stockEngine(
  condition: Condition,
  named: ReadonlyMap<string, NamedCondition>,
): (facts: Readonly<Record<string, unknown>>) => Promise<boolean> {
  const engine = new Engine();
  for (const [name, { conditions }] of named) engine.setCondition(name, { all: [plain(conditions)] } as Root);
  engine.addRule({ conditions: { all: [plain(condition)] } as Root, event: { type: 'fires' } });
  return async (facts) => (await engine.run(facts)).events.length === 1;
}

/** The grammar is json-rules-engine's own, save for what the text has lost. */
function plain(condition: Condition): unknown {
  if ('all' in condition) return { all: condition.all.map(plain) };
  if ('any' in condition) return { any: condition.any.map(plain) };
  if ('not' in condition) return { not: plain(condition.not) };
  if ('lost' in condition) return { fact: 'lost', operator: 'equal', value: true };
  return { ...condition };
}
