import fc from 'fast-check';
import { Engine as RulesEngine } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/index.js';
import { loadRules, runtimeFacts } from '../../src/json-rules-engine/index.js';
import { drawAmount } from '../support/amounts.js';
import { basesBehind, compiledCondition, derivedFrom, profileOf, reveal, settingOf } from '../support/drawn.js';
import { run, timeout } from '../support/trials.js';
import { days, drawCondition, drawMask, drawWorldOn } from '../support/worlds.js';

const drawCase = (lost: boolean) =>
  fc.constantFrom(...days).chain((asOf) =>
    fc.record({
      asOf: fc.constant(asOf),
      drawn: drawCondition({ lost }),
      amount: drawAmount(1),
      world: drawWorldOn(asOf),
      mask: drawMask,
    }),
  );

const sizes = ['hired', 'sent', 'kept', 'wage', 'fee', 'level', 'poor', 'disabled', 'startedOn'];

describe('rules loaded into json-rules-engine', () => {
  test('grant nothing that evaluate does not, and the same amount, whatever is unknown', { timeout }, async () => {
    const seen = { granted: 0, eligible: 0, all: 0 };
    await fc.assert(
      fc.asyncProperty(drawCase(true), async ({ asOf, drawn, amount, world, mask }) => {
        const engine = compiledCondition(drawn, amount);
        fc.pre(engine !== undefined);
        const bases = [...new Set([...basesBehind(drawn), ...sizes])];
        const given = [
          ...bases.filter((id) => (mask[id] as number) < 6),
          ...derivedFrom(bases).filter((id) => (mask[id] as number) < 1),
        ];
        const profile = profileOf(reveal(world, settingOf(drawn, asOf), given));
        const [decided] = evaluate(engine, profile, { asOf }).results;
        const { events } = await loadRules(new RulesEngine(), engine).run(runtimeFacts(profile, { asOf }));
        seen.all += 1;
        if (decided?.outcome === 'eligible') seen.eligible += 1;
        if (events.length === 0) return;
        seen.granted += 1;
        expect(decided?.outcome).toBe('eligible');
        expect(events[0]?.params?.['amount']).toEqual(decided?.amount);
      }),
      run(300),
    );
    // Most of what is eligible is granted.
    expect(seen.granted / seen.eligible).toBeGreaterThan(0.7);
    expect(seen.granted / seen.all).toBeGreaterThan(0.15);
  });

  test('grant exactly what evaluate does where everything is known', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(drawCase(false), async ({ asOf, drawn, world }) => {
        const engine = compiledCondition(drawn);
        fc.pre(engine !== undefined);
        const profile = profileOf(reveal(world, settingOf(drawn, asOf), basesBehind(drawn)));
        const [decided] = evaluate(engine, profile, { asOf }).results;
        const { events } = await loadRules(new RulesEngine(), engine).run(runtimeFacts(profile, { asOf }));
        expect(events.length === 1 ? 'eligible' : 'ineligible').toBe(decided?.outcome);
      }),
      run(300),
    );
  });
});
