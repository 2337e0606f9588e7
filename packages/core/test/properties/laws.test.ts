import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decision, type Engine, evaluate, type RuleResult } from '../../src/index.js';
import type { Condition, Rule } from '../../src/model/index.js';
import { drawAmount } from '../support/amounts.js';
import { basesBehind, compiledRules, profileOf, reveal, settingOf } from '../support/drawn.js';
import { compareTo, least, parse, worth } from '../support/rational.js';
import { rule } from '../support/rule-set.js';
import { run, timeout } from '../support/trials.js';
import { asOf, type Drawn, drawCondition, drawMask, drawWorld } from '../support/worlds.js';

const drawCase = fc.record({
  drawn: drawCondition({ lost: true }),
  amount: drawAmount(2),
  world: drawWorld,
  mask: drawMask,
});

/** What is revealed of a world: about half of the base facts behind a condition and of the facts that amounts use. */
function known(drawn: Drawn, world: Parameters<typeof reveal>[0], mask: Readonly<Record<string, number>>) {
  const bases = [
    ...new Set([...basesBehind(drawn), 'hired', 'sent', 'kept', 'wage', 'fee', 'level', 'poor', 'startedOn']),
  ];
  return reveal(
    world,
    settingOf(drawn, asOf),
    bases.filter((id) => (mask[id] as number) < 5),
  );
}

/** All parts of every group the other way round, named conditions too. */
function reversed(condition: Condition): Condition {
  if ('all' in condition) return { all: [...condition.all].reverse().map(reversed) };
  if ('any' in condition) return { any: [...condition.any].reverse().map(reversed) };
  return 'not' in condition ? { not: reversed(condition.not) } : condition;
}

const answers = (results: readonly RuleResult[]) =>
  results.map(({ rule, outcome, missing, causes, amount }) => ({ rule, outcome, missing, causes, amount }));

function decide(engine: Engine, facts: ReturnType<typeof known>, day = asOf): Decision {
  return evaluate(engine, profileOf(facts), { asOf: day });
}

describe('laws that every decision keeps', () => {
  test('neither the order of conditions, nor that of rules, nor that of facts matters', { timeout }, () => {
    fc.assert(
      fc.property(drawCase, ({ drawn, amount, world, mask }) => {
        const rules: Rule[] = [rule('first', drawn.condition, amount), rule('second', { not: drawn.condition })];
        const turned = [...rules]
          .reverse()
          .map((one) => ({ ...one, conditions: reversed(one.conditions as Condition) }));
        const named = Object.fromEntries(
          Object.entries(drawn.named)
            .reverse()
            .map(([name, one]) => [name, reversed(one)]),
        );
        const [engine, other] = [compiledRules(rules, drawn.named), compiledRules(turned, named)];
        expect(engine === undefined).toBe(other === undefined);
        fc.pre(engine !== undefined && other !== undefined);
        const facts = known(drawn, world, mask);
        const backwards = Object.fromEntries(Object.entries(facts).reverse());
        expect(answers(decide(other, backwards).results)).toEqual(answers(decide(engine, facts).results));
      }),
      run(250),
    );
  });

  test('twice not is nothing, and not turns an outcome over and leaves what is missing', { timeout }, () => {
    const other = { eligible: 'ineligible', ineligible: 'eligible' } as Record<string, string>;
    fc.assert(
      fc.property(drawCase, ({ drawn, world, mask }) => {
        const not = { not: drawn.condition };
        const rules = [rule('plain', drawn.condition), rule('not', not), rule('not-not', { not })];
        const engine = compiledRules(rules, drawn.named);
        fc.pre(engine !== undefined);
        const [once, twice, plain] = decide(engine, known(drawn, world, mask)).results as [
          RuleResult,
          RuleResult,
          RuleResult,
        ];
        expect({ outcome: twice.outcome, missing: twice.missing, causes: twice.causes }).toEqual({
          outcome: plain.outcome,
          missing: plain.missing,
          causes: plain.causes,
        });
        expect(once.outcome).toBe(other[plain.outcome] ?? plain.outcome);
        expect(once.missing).toEqual(plain.missing);
      }),
      run(250),
    );
  });

  test('a decision survives JSON, and asked again it is the same to the byte', { timeout }, () => {
    fc.assert(
      fc.property(drawCase, ({ drawn, amount, world, mask }) => {
        const engine = compiledRules([rule('drawn', drawn.condition, amount)], drawn.named);
        fc.pre(engine !== undefined);
        const decision = decide(engine, known(drawn, world, mask));
        const stored = JSON.stringify(decision);
        const read = JSON.parse(stored) as Decision;
        expect(read).toEqual(decision);
        const again = evaluate(engine, read.profile, { asOf: read.asOf, context: read.context });
        expect(JSON.stringify(again)).toBe(stored);
      }),
      run(250),
    );
  });

  test('nothing passes a cap, less what was paid under it', { timeout }, () => {
    const cap = fc.constantFrom('0', '1', '2.5', '50');
    const less = fc.constantFrom(undefined, 'kept', '2', 'wage');
    let bound = 0;
    fc.assert(
      fc.property(drawCase, cap, less, ({ drawn, amount, world, mask }, top, paid) => {
        const { cap: _, less: __, ...free } = amount as typeof amount & { cap?: unknown; less?: unknown };
        const capped = { ...free, cap: top, ...(paid === undefined ? {} : { less: paid }) } as typeof amount;
        const engine = compiledRules([rule('drawn', undefined, capped)]);
        fc.pre(engine !== undefined);
        const facts = known(drawn, world, mask);
        const found = decide(engine, facts).results[0]?.amount;
        // With the payment unknown, as little may have been paid as there can be.
        const isOpen = paid !== undefined && !/^\d/.test(paid) && !Object.hasOwn(facts, paid);
        const left = isOpen || paid === undefined ? top : { difference: [top, paid] as [string, string] };
        const setting = settingOf(drawn, asOf);
        const limit = worth(left, world, setting).to;
        expect(found?.to).not.toBeNull();
        expect(compareTo(parse(found?.to as string), limit)).toBeLessThanOrEqual(0);
        if (compareTo(least(parse(found?.to as string), limit), limit) === 0) bound += 1;
      }),
      run(250),
    );
    expect(bound).toBeGreaterThan(10);
  });

  test('outside its interval a rule is not in force, whatever is known', { timeout }, () => {
    const dates = fc.constantFrom('2018-09-29', '2018-09-30', '2019-03-01', '2020-12-31', '2021-01-01');
    fc.assert(
      fc.property(drawCase, dates, ({ drawn, amount, world, mask }, day) => {
        const effective = { from: '2018-09-30', to: '2020-12' };
        const engine = compiledRules([rule('drawn', drawn.condition, amount, { effective })], drawn.named);
        fc.pre(engine !== undefined);
        const { startedOn: _, ...facts } = known(drawn, world, mask);
        const [result] = decide(engine, facts, day).results;
        if (day < '2018-09-30' || day > '2020-12-31') {
          expect(result).toMatchObject({
            outcome: 'not-applicable',
            reason: 'not-in-force',
            missing: [],
            findings: [],
          });
          expect(result?.amount).toBeUndefined();
        } else expect(result?.outcome).not.toBe('not-applicable');
      }),
      run(250),
    );
  });
});
