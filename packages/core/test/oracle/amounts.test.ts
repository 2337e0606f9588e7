import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AmountResult, compile, type Engine, evaluate, HuiceError } from '../../src/index.js';
import type { Amount } from '../../src/model/index.js';
import { drawAmount } from '../support/amounts.js';
import { completions, movers } from '../support/brute.js';
import type { Plain, Setting } from '../support/naive.js';
import { compareTo, least, most, parse, type Rational, type Worth, worth } from '../support/rational.js';
import { rule, ruleSet } from '../support/rule-set.js';
import { run, timeout } from '../support/trials.js';
import { asOf, basesOf, definitions, drawWorld, factsById, values } from '../support/worlds.js';

const setting: Setting = { asOf, facts: factsById, conditions: new Map() };
/** Completions that are listed here; the engine lists more, so that what it waits for is exact. */
const limit = 1_000;

/** The drawn amount as a rule of its own, or undefined where `compile` refuses it because a fact both raises and lowers it. */
function compiled(amount: Amount): Engine | undefined {
  try {
    return compile(ruleSet([rule('drawn', undefined, amount)], definitions));
  } catch (error) {
    if (error instanceof HuiceError && error.faults.every((fault) => fault.code === 'tangled')) return undefined;
    throw error;
  }
}

function amountOf(engine: Engine, facts: Record<string, Plain>): AmountResult {
  const { region: _, ...rest } = facts;
  const [result] = evaluate(engine, { subject: 'person', facts: rest }, { asOf }).results;
  return result?.amount as AmountResult;
}

const fraction = (text: string | null): Rational => (text === null ? null : parse(text));
const same = (a: Rational, b: Rational) => compareTo(a, b) === 0;

/** The facts that an amount names anywhere. */
function basesIn(amount: Amount): string[] {
  const text = JSON.stringify(amount);
  const named = [...factsById.keys()].filter((id) => text.includes(`"${id}"`));
  return [...new Set(named.flatMap(basesOf))].sort();
}

describe('amounts agree with an evaluator in exact fractions', () => {
  test('where every fact is known', { timeout }, () => {
    fc.assert(
      fc.property(drawAmount(3), drawWorld, (amount, world) => {
        const engine = compiled(amount);
        fc.pre(engine !== undefined);
        const expected = worth(amount, world, setting);
        const found = amountOf(engine, world);
        expect(found.waitingFor).toEqual([]);
        expect(same(fraction(found.from), expected.from), `from ${found.from}`).toBe(true);
        expect(same(fraction(found.to), expected.to), `to ${found.to}`).toBe(true);
        expect(found.figure === 'exact').toBe(expected.exact);
        expect(found.value).toBe(expected.exact ? found.from : undefined);
      }),
      run(1_000),
    );
  });

  test('where facts are unknown: the range is that of all completions, and it waits for what matters', {
    timeout,
  }, () => {
    const seen = { waiting: 0, settled: 0 };
    fc.assert(
      fc.property(
        drawAmount(2),
        drawWorld,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (amount, world, mask) => {
          const bases = basesIn(amount);
          const open = bases.filter((_, index) => mask[index]);
          fc.pre(open.reduce((product, id) => product * (values.get(id) as Plain[]).length, 1) <= limit);
          const engine = compiled(amount);
          fc.pre(engine !== undefined);
          const known = Object.fromEntries(
            bases.filter((id) => !open.includes(id)).map((id) => [id, world[id] as Plain]),
          );

          const judged = completions(known, open, values).map((whole) => ({
            world: whole,
            result: worth(amount, whole, setting),
          }));
          const all = judged.map(({ result }) => result);
          const expected = {
            from: all.map((one) => one.from).reduce(least),
            to: all.map((one) => one.to).reduce(most),
          };
          const found = amountOf(engine, known);
          expect(same(fraction(found.from), expected.from), `from ${found.from}`).toBe(true);
          expect(same(fraction(found.to), expected.to), `to ${found.to}`).toBe(true);
          const mattering = movers(
            judged.map(({ world: whole, result }) => ({ world: whole, result: text(result) })),
            open,
          );
          seen[mattering.length === 0 ? 'settled' : 'waiting'] += 1;
          expect(found.waitingFor).toEqual(mattering);
        },
      ),
      run(1_000),
    );
    expect(seen.waiting).toBeGreaterThan(seen.settled / 4);
  });

  test('a fact that chooses no branch here, but whose size counts, is waited for even where the range stays the same', () => {
    const amount: Amount = {
      sum: [
        { actual: 'wage', round: { to: '1', mode: 'down' }, floor: 'kept', cap: 'wage' },
        {
          case: [
            { when: { fact: 'poor', operator: 'equal', value: true }, then: '0' },
            { when: { fact: 'kept', operator: 'greaterThan', value: 1 }, then: '0' },
          ],
          otherwise: '0',
        },
      ],
    };
    const found = amountOf(compiled(amount) as Engine, { poor: true });
    expect(found).toMatchObject({ from: '0', to: '3', waitingFor: ['kept', 'wage'] });
  });
});

const text = ({ from, to }: Worth) => [from, to].map((one) => (one === null ? '∞' : reduced(one))).join();

function reduced({ over, under }: NonNullable<Rational>): string {
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
  const common = divisor(over < 0n ? -over : over, under) || 1n;
  return `${over / common}/${under / common}`;
}
