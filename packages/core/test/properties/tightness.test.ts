import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/index.js';
import { completions, movers } from '../support/brute.js';
import { basesBehind, compiledCondition, derivedFrom, profileOf, reveal, settingOf } from '../support/drawn.js';
import { factValue, holds, type Plain } from '../support/naive.js';
import { run, timeout } from '../support/trials.js';
import { basesOf, days, drawCondition, drawMask, drawWorldOn, valuesOn } from '../support/worlds.js';

/** More completions than this are not listed. */
const limit = 20_000;

const drawCase = fc.constantFrom(...days).chain((asOf) =>
  fc.record({
    asOf: fc.constant(asOf),
    drawn: drawCondition({ lost: false }),
    world: drawWorldOn(asOf),
    mask: drawMask,
    depth: fc.constantFrom('whole' as const, 'prefecture' as const, 'province' as const),
  }),
);

describe('an outcome is undetermined only if two completions really differ', () => {
  test('by listing all completions of random conditions over small domains', { timeout }, () => {
    const seen = { settled: 0, open: 0, tangled: 0, derived: 0 };
    fc.assert(
      fc.property(drawCase, ({ asOf, drawn, world, mask, depth }) => {
        const setting = settingOf(drawn, asOf);
        const behind = basesBehind(drawn);
        // A derived fact may be known although what it follows from is not, and although the condition does not name it.
        const given = derivedFrom(behind).filter((id) => (mask[id] as number) < 1);
        const bases = [...new Set([...behind, ...given.flatMap(basesOf)])];
        const known = reveal(world, setting, [...bases.filter((id) => (mask[id] as number) < 3), ...given], depth);

        const part = (known['region'] as string | undefined)?.replace(/(00)+$/, '') ?? '';
        const values = new Map(valuesOn(asOf)).set(
          'region',
          (valuesOn(asOf).get('region') as string[]).filter((code) => code.startsWith(part)),
        );
        const open = bases.filter((id) => !Object.hasOwn(known, id) || (id === 'region' && part.length < 6));
        fc.pre(open.reduce((product, id) => product * (values.get(id) as Plain[]).length, 1) <= limit);
        const engine = compiledCondition(drawn);
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
        seen.derived += given.some((id) => basesOf(id).some((base) => open.includes(base))) ? 1 : 0;
        expect({ outcome: decided?.outcome, missing: decided?.missing }).toEqual(expected);
      }),
      run(1_500),
    );
    // The test would prove little if nearly all conditions were settled, or nearly none.
    const all = seen.open + seen.settled;
    expect(seen.open / all).toBeGreaterThan(0.2);
    expect(seen.settled / all).toBeGreaterThan(0.2);
    expect(seen.derived / all).toBeGreaterThan(0.05);
    expect(seen.tangled / all).toBeLessThan(0.2);
  });
});
