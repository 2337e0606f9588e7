import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { type Engine, evaluate } from '../../src/index.js';
import type { Amount } from '../../src/model/index.js';
import { completions } from '../support/brute.js';
import { compiledRules, type profileOf, settingOf } from '../support/drawn.js';
import { holds, type Plain, type World } from '../support/naive.js';
import { rule } from '../support/rule-set.js';
import { run, timeout } from '../support/trials.js';
import { asOf, basesOf, type Drawn, drawCondition, factIds, values } from '../support/worlds.js';

/** More worlds than this are not listed. */
const limit = 20_000;

const basesIn = (parts: readonly unknown[]) => [...new Set(factIds(parts).flatMap(basesOf))];
const sizeOf = (bases: readonly string[]) =>
  bases.reduce((product, id) => product * (values.get(id) as readonly Plain[]).length, 1);

/** Two conditions over the same named ones: drawn apart, or the second written otherwise than the first. */
const drawPair = fc.oneof(
  drawCondition({ lost: false }).map((one) => ({ ...one, other: { not: { not: one.condition } } })),
  drawCondition({ lost: false }).map((one) => ({ ...one, other: { any: [one.condition, { condition: 'first' }] } })),
  drawCondition({ lost: false }).map((one) => ({ ...one, other: { condition: 'second' } })),
  drawCondition({ lost: false }).chain((one) =>
    drawCondition({ lost: false }).map((two) => ({
      ...one,
      other: { all: [one.condition, { not: two.named['first'] ?? one.condition }] },
    })),
  ),
);

function sides(
  one: Drawn['condition'],
  other: Drawn['condition'],
  named: Drawn['named'],
  amounts: readonly (Amount | undefined)[] = [],
) {
  const engine = (condition: Drawn['condition'], amount: Amount | undefined) =>
    compiledRules([rule('drawn', condition, amount)], named);
  const [before, after] = [engine(one, amounts[0]), engine(other, amounts[1])];
  return before === undefined || after === undefined ? undefined : ([before, after] as [Engine, Engine]);
}

describe('who is entitled', () => {
  test('agrees with every world there is', { timeout }, () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(drawPair, ({ condition, other, named }) => {
        const bases = basesIn([condition, other, named]);
        fc.pre(sizeOf(bases) <= limit);
        const engines = sides(condition, other as Drawn['condition'], named);
        fc.pre(engines !== undefined);
        const setting = settingOf({ condition, named }, asOf);
        const worlds = completions({}, bases, values);
        const outcomes = worlds.map((world: World) =>
          [condition, other as Drawn['condition']].map((one) => holds(one, world, setting)),
        );
        const gained = outcomes.some(([before, after]) => after && !before);
        const lost = outcomes.some(([before, after]) => before && !after);
        const expected = gained ? (lost ? 'incomparable' : 'looser') : lost ? 'stricter' : 'equivalent';
        seen[expected] = (seen[expected] ?? 0) + 1;

        const [comparison] = compare({ engine: engines[0], asOf }, { engine: engines[1], asOf }).benefits;
        expect(comparison?.who.class).toBe(expected);
        const { gains, loses } = comparison?.who ?? {};
        expect([gains !== undefined, loses !== undefined]).toEqual([gained, lost]);
        for (const [witness, outcome] of [
          [gains, ['ineligible', 'eligible']],
          [loses, ['eligible', 'ineligible']],
        ] as const) {
          if (witness === undefined) continue;
          const told = [witness.before, witness.after].map(
            ({ profile }, side) =>
              evaluate(engines[side as 0 | 1], profile as ReturnType<typeof profileOf>, { asOf }).results[0]?.outcome,
          );
          expect(told).toEqual(outcome);
        }
      }),
      run(600),
    );
    // It would prove little if one answer were nearly always right.
    for (const one of ['equivalent', 'stricter', 'looser', 'incomparable']) expect(seen[one] ?? 0).toBeGreaterThan(15);
  });
});
