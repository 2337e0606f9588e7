import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Engine, evaluate, HuiceError } from '../../src/index.js';
import { completions, movers } from '../support/brute.js';
import { factValue, holds, type Plain, type Setting } from '../support/naive.js';
import { named, rule, ruleSet } from '../support/rule-set.js';
import { run, timeout } from '../support/trials.js';
import {
  asOf,
  basesOf,
  type Drawn,
  definitions,
  drawCondition,
  drawWorld,
  factIds,
  factsById,
  values,
} from '../support/worlds.js';

/** More completions than this are not listed. */
const limit = 20_000;

/** What a test reveals of a world: each base fact and each derived fact, or not. */
const drawMask = fc.record(
  Object.fromEntries([...values.keys(), ...factsById.keys()].map((id) => [id, fc.integer({ min: 0, max: 9 })])),
);

/** Compiles a drawn condition, or undefined where `compile` refuses it as too tangled. */
function compiled({ condition, named: own }: Drawn): Engine | undefined {
  const conditions = Object.entries(own).map(([name, one]) => named(name, one));
  try {
    return compile(ruleSet([rule('drawn', condition)], definitions, conditions));
  } catch (error) {
    if (error instanceof HuiceError && error.faults.every((fault) => fault.code === 'tangled')) return undefined;
    throw error;
  }
}

function settingOf({ named: own }: Drawn): Setting {
  const conditions = new Map(Object.entries(own).map(([name, one]) => [name, named(name, one)]));
  return { asOf, facts: factsById, conditions };
}

function profileOf(known: Record<string, Plain>): Parameters<typeof evaluate>[1] {
  const { region, ...facts } = known;
  return { subject: 'person', ...(region === undefined ? {} : { region: region as string }), facts };
}

describe('an outcome is undetermined only if two completions really differ', () => {
  test('by listing all completions of random conditions over small domains', { timeout }, () => {
    const seen = { settled: 0, open: 0, tangled: 0 };
    fc.assert(
      fc.property(drawCondition({ lost: false }), drawWorld, drawMask, (drawn, world, mask) => {
        const setting = settingOf(drawn);
        const used = [...new Set(factIds([drawn.condition, drawn.named]))];
        const bases = [...new Set(used.flatMap(basesOf))];
        const known: Record<string, Plain> = {};
        for (const id of bases) if ((mask[id] as number) < 3) known[id] = world[id] as Plain;
        // A derived fact may be known although what it follows from is not.
        const derived = [...factsById.keys()].filter(
          (id) => factsById.get(id)?.derivation !== undefined && basesOf(id).every((base) => bases.includes(base)),
        );
        const given = derived.filter((id) => (mask[id] as number) < 1);
        for (const id of given) known[id] = factValue(id, world, setting);

        const open = bases.filter((id) => !Object.hasOwn(known, id));
        fc.pre(open.reduce((product, id) => product * (values.get(id) as Plain[]).length, 1) <= limit);
        const engine = compiled(drawn);
        if (engine === undefined) seen.tangled += 1;
        fc.pre(engine !== undefined);

        const judged = completions(known, open, values)
          .filter((whole) => given.every((id) => factValue(id, whole, setting) === known[id]))
          .map((whole) => ({ world: whole, result: holds(drawn.condition, whole, setting) }));
        const results = new Set(judged.map(({ result }) => result));
        const expected = {
          outcome: results.size === 2 ? 'undetermined' : results.has(true) ? 'eligible' : 'ineligible',
          missing: movers(judged, open),
        };
        const [decided] = evaluate(engine, profileOf(known), { asOf }).results;
        seen[results.size === 2 ? 'open' : 'settled'] += 1;
        expect({ outcome: decided?.outcome, missing: decided?.missing }).toEqual(expected);
      }),
      run(3_000),
    );
    // The test would prove little if nearly all conditions were settled, or nearly none.
    expect(seen.open / (seen.open + seen.settled)).toBeGreaterThan(0.2);
    expect(seen.settled / (seen.open + seen.settled)).toBeGreaterThan(0.2);
    expect(seen.tangled).toBeLessThan(seen.open);
  });
});
