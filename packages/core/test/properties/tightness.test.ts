import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/index.js';
import type { Condition } from '../../src/model/index.js';
import { completions, movers } from '../support/brute.js';
import { basesBehind, compiledCondition, derivedFrom, profileOf, reveal, settingOf } from '../support/drawn.js';
import { factValue, holds, type Plain } from '../support/naive.js';
import { fact, rule, ruleSet } from '../support/rule-set.js';
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

describe('without declared bounds there is room for every order and every length of time', () => {
  const facts = [
    fact('a', { type: 'integer' }),
    fact('b', { type: 'decimal' }),
    fact('c', { type: 'integer' }),
    fact('d', { type: 'decimal' }),
    fact('e', { type: 'integer' }),
    fact('f', { type: 'integer' }),
    fact('since', { type: 'date' }),
    fact('months', { type: 'integer', derivation: { completed: 'months', since: 'since' } }),
    fact('after', { type: 'integer', derivation: { completed: 'months', since: 'since', firstDay: 'next' } }),
  ];
  const leaf = (id: string, operator: string, value: unknown) => ({ fact: id, operator, value }) as Condition;
  const above = (id: string, other: string) => leaf(id, 'greaterThan', { fact: other });
  test.each<[string, Condition, string, string[]]>([
    [
      'people above wages above people',
      { all: [leaf('b', 'greaterThan', 5), above('c', 'b'), above('d', 'c')] },
      'undetermined',
      ['b', 'c', 'd'],
    ],
    ['three in a row', { all: [above('b', 'a'), above('d', 'b')] }, 'undetermined', ['a', 'b', 'd']],
    [
      'four in a row',
      { all: [above('c', 'a'), above('e', 'c'), above('f', 'e')] },
      'undetermined',
      ['a', 'c', 'e', 'f'],
    ],
    ['a circle', { all: [above('b', 'a'), above('c', 'b'), above('a', 'c')] }, 'ineligible', []],
    ['less than a month at the end of February', leaf('months', 'lessThan', 1), 'undetermined', ['since']],
    ['a month at the end of February', leaf('months', 'equal', 1), 'undetermined', ['since']],
    ['a time that has not begun', leaf('after', 'lessThan', 0), 'undetermined', ['since']],
    [
      'a day that is not a month ago',
      { all: [leaf('since', 'equal', '2019-02-01'), leaf('months', 'equal', 1)] },
      'ineligible',
      [],
    ],
    [
      'a corresponding day that there is not',
      { all: [leaf('since', 'equal', '2019-01-31'), leaf('months', 'equal', 1)] },
      'undetermined',
      ['since'],
    ],
  ])('%s', (_, conditions, outcome, missing) => {
    const engine = compile(ruleSet([rule('drawn', conditions)], facts));
    const [result] = evaluate(engine, { subject: 'person', facts: {} }, { asOf: '2019-02-28' }).results;
    expect({ outcome: result?.outcome, missing: result?.missing }).toEqual({ outcome, missing });
  });
});
