import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/index.js';
import { operators } from '../../src/model/index.js';
import { basesBehind, compiledCondition, derivedFrom, profileOf, reveal, settingOf } from '../support/drawn.js';
import { holds } from '../support/naive.js';
import { run, timeout } from '../support/trials.js';
import { days, drawCondition, drawWorldOn, factsById } from '../support/worlds.js';

const drawCase = (lost: boolean) =>
  fc
    .constantFrom(...days)
    .chain((asOf) =>
      fc.record({ asOf: fc.constant(asOf), drawn: drawCondition({ lost }), world: drawWorldOn(asOf), order: fc.nat() }),
    );

/** A permutation that a number names. */
function shuffled<T>(items: readonly T[], order: number): T[] {
  const rest = [...items];
  const result: T[] = [];
  for (let state = order; rest.length > 0; state = Math.imul(state, 1_664_525) + 1_013_904_223) {
    result.push(...rest.splice((state >>> 8) % rest.length, 1));
  }
  return result;
}

describe('what is unknown never grants and never denies', () => {
  test('learning one fact after another, an outcome is settled once and never turns', { timeout }, () => {
    const seen = new Map<string, number>();
    const hidden = { eligible: 0, ineligible: 0, early: 0 };
    fc.assert(
      fc.property(drawCase(false), ({ asOf, drawn, world, order }) => {
        const engine = compiledCondition(drawn);
        fc.pre(engine !== undefined);
        const setting = settingOf(drawn, asOf);
        const bases = basesBehind(drawn);
        const truth = holds(drawn.condition, world, setting) ? 'eligible' : 'ineligible';
        hidden[truth] += 1;
        // Derived facts may be told before what they follow from.
        const told = shuffled(
          [...bases, ...derivedFrom(bases).filter((id) => factsById.get(id)?.type === 'integer')],
          order,
        );
        let settled = false;
        for (let count = 0; count <= told.length; count += 1) {
          const known = reveal(world, setting, told.slice(0, count));
          const { outcome, missing } = evaluate(engine, profileOf(known), { asOf }).results[0] ?? {};
          if (settled || count === told.length) expect(outcome).toBe(truth);
          else expect(['undetermined', truth]).toContain(outcome);
          settled ||= outcome === truth;
          if (settled) expect(missing).toEqual([]);
          if (settled && count < told.length) hidden.early += 1;
        }
        const text = JSON.stringify([drawn.condition, drawn.named]);
        for (const word of [...operators, 'not'])
          if (text.includes(`"${word}"`)) seen.set(word, (seen.get(word) ?? 0) + 1);
      }),
      run(600),
    );
    const all = hidden.eligible + hidden.ineligible;
    for (const word of [...operators, 'not']) expect(seen.get(word) ?? 0, word).toBeGreaterThan(all / 100);
    expect(hidden.eligible / all).toBeGreaterThan(0.2);
    expect(hidden.ineligible / all).toBeGreaterThan(0.2);
    expect(hidden.early / all).toBeGreaterThan(0.2);
  });

  test('a condition that the text has lost settles nothing that it could change', { timeout }, () => {
    const seen = { open: 0, settled: 0 };
    fc.assert(
      fc.property(drawCase(true), ({ asOf, drawn, world }) => {
        fc.pre(JSON.stringify([drawn.condition]).includes('"lost"'));
        const engine = compiledCondition(drawn);
        fc.pre(engine !== undefined);
        const setting = settingOf(drawn, asOf);
        const [result] = evaluate(engine, profileOf(reveal(world, setting, basesBehind(drawn))), { asOf }).results;
        const possible = [[], ['x'], ['y'], ['x', 'y']].map((held) =>
          holds(drawn.condition, world, { ...setting, lost: (words) => (held as string[]).includes(words) }),
        );
        if (possible.every((one) => one === possible[0])) {
          // The same words in two places are two conditions to the engine, so it may still be in doubt.
          expect(['undetermined', possible[0] ? 'eligible' : 'ineligible']).toContain(result?.outcome);
          seen.settled += 1;
        } else {
          expect(result).toMatchObject({ outcome: 'undetermined', causes: ['text'], missing: [] });
          seen.open += 1;
        }
      }),
      run(600),
    );
    expect(seen.open).toBeGreaterThan(seen.settled / 5);
    expect(seen.settled).toBeGreaterThan(seen.open / 5);
  });
});
