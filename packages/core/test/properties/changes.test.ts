import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, type Change, type Way, type WhyNot } from '../../src/changes/index.js';
import { whyNot } from '../../src/explain/why-not.js';
import {
  compile,
  type Decision,
  type Engine,
  evaluate,
  type FactInput,
  HuiceError,
  type Profile,
} from '../../src/index.js';
import type { Condition, FactDefinition } from '../../src/model/index.js';
import { basesBehind, derivedFrom, profileOf, reveal, settingOf } from '../support/drawn.js';
import { holds, monthsOn, type Plain, type World } from '../support/naive.js';
import { named, rule, ruleSet } from '../support/rule-set.js';
import { run, timeout, trials } from '../support/trials.js';
import { farApart, type Listed, type Listing, listWays, nameOf } from '../support/ways.js';
import {
  basesOf,
  type Drawn,
  days,
  definitions,
  drawCondition,
  drawMask,
  drawWorldOn,
  factIds,
  factsById,
  valuesOn,
} from '../support/worlds.js';

type Changeable = FactDefinition['changeableBy'];

const drawChangeable: fc.Arbitrary<Changeable> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      who: fc.constant('applicant' as const),
      direction: fc.constantFrom('up' as const, 'down' as const, 'either' as const, 'either' as const),
      cost: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constant('time' as const),
      direction: fc.constantFrom('up' as const, 'down' as const, 'either' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ who: fc.constantFrom('authority' as const, 'never' as const) }) },
);

/** Who can change each fact. Counts of time all move by themselves, or none is worth waiting for. */
const drawWho = fc
  .record({
    waits: fc.boolean(),
    by: fc.record(Object.fromEntries(definitions.map(({ id }) => [id, drawChangeable]))),
  })
  .map(({ waits, by }) => {
    const time: Changeable = waits ? { who: 'time', direction: 'up' } : { who: 'never' };
    return new Map(
      definitions.map((one): [string, Changeable] => [
        one.id,
        one.derivation !== undefined && 'since' in one.derivation ? time : (by[one.id] as Changeable),
      ]),
    );
  });

const drawCase = fc.constantFrom(...days).chain((asOf) =>
  fc.record({
    asOf: fc.constant(asOf),
    drawn: drawCondition({ lost: false }),
    world: drawWorldOn(asOf),
    mask: drawMask,
    who: drawWho,
    lasts: fc.constantFrom(0, 1, 2, 4),
  }),
);

function engineOf(
  condition: Condition,
  own: Drawn['named'],
  who: ReadonlyMap<string, Changeable>,
  to: string,
): Engine | undefined {
  const facts = definitions.map((one) => ({ ...one, changeableBy: who.get(one.id) as Changeable }));
  const conditions = Object.entries(own).map(([name, one]) => named(name, one));
  const it = rule('drawn', condition, undefined, { effective: { from: '2000-01-01', to } });
  try {
    return compile(ruleSet([it], facts, conditions));
  } catch (error) {
    if (error instanceof HuiceError && error.faults.every((fault) => fault.code === 'tangled')) return undefined;
    throw error;
  }
}

/** The facts that a way changes and its day, as `listWays` names them. */
const nameOfWay = ({ changes }: Way, asOf: string) =>
  nameOf(
    changes.flatMap((change) => (change.kind === 'wait' ? [] : [change.fact])),
    changes.find((change) => change.kind === 'wait')?.until ?? asOf,
  );

/** Every way does, and no part of it does. */
function checkWays(engine: Engine, decision: Decision, { ways, rule: id }: WhyNot): void {
  const outcome = (way: Pick<Way, 'changes' | 'without'>) => {
    const { profile, options } = applied(decision, way);
    try {
      return evaluate(engine, profile, options).results.find((result) => result.rule === id)?.outcome;
    } catch (error) {
      if (error instanceof HuiceError) return 'refused';
      throw error;
    }
  };
  for (const way of ways) {
    expect(outcome(way), JSON.stringify(way)).toBe('eligible');
    for (const change of way.changes) {
      const less = { ...way, changes: way.changes.filter((one) => one !== change) };
      expect(outcome(less), JSON.stringify(less)).not.toBe('eligible');
    }
  }
}

const canChange = (who: ReadonlyMap<string, Changeable>) => (id: string) =>
  ['applicant', 'time'].includes(who.get(id)?.who ?? 'never');

const declared = (who: ReadonlyMap<string, Changeable>) =>
  new Map([...factsById].map(([id, one]) => [id, { ...one, changeableBy: who.get(id) as Changeable }]));

/** A rule that the profile fails: the one drawn, or its opposite. */
function failing(
  { drawn, who, asOf }: { drawn: Drawn; who: ReadonlyMap<string, Changeable>; asOf: string },
  to: string,
  profile: Profile,
) {
  const { first, second } = drawn.named;
  // Alone, few conditions need several changes.
  const whole: Condition = { all: [drawn.condition, first, second] as Condition[] };
  for (const condition of [whole, drawn.condition, { not: drawn.condition }]) {
    const engine = engineOf(condition, drawn.named, who, to);
    if (engine === undefined) continue;
    const decision = evaluate(engine, profile, { asOf });
    if (decision.results[0]?.outcome === 'ineligible') return { condition, engine, decision };
  }
  return undefined;
}

/** Listings are slow: a tenth of the runs asked for. */
const few = <T>(slice: number) => ({ ...run<T>(slice), numRuns: Math.ceil(trials(10 * slice) / 10) });

interface Seen {
  ways: number;
  none: number;
  waits: number;
  several: number;
}

function count(seen: Seen, { ways }: WhyNot): void {
  seen[ways.length > 0 ? 'ways' : 'none'] += 1;
  seen.waits += ways.some(({ changes }) => changes.some(({ kind }) => kind === 'wait')) ? 1 : 0;
  seen.several += ways.some(({ changes }) => changes.length > 1) ? 1 : 0;
}

/** Our ways are those that a listing finds, no more and no less, the cheapest first, and single changes are no longer than they need be. */
function compareWays(answer: WhyNot, listed: Listed, domains: Listing['domains']): void {
  expect(answer.ways.map((way) => nameOfWay(way, answer.asOf)).sort()).toEqual(listed.ways);
  expect(answer.ways[0]?.cost).toBe(listed.cheapest);
  expect(answer.obstacles.length > 0).toBe(listed.ways.length === 0);
  expect(answer.complete).toBe(true);
  for (const { changes } of answer.ways) {
    const [only] = changes;
    if (changes.length > 1 || only?.kind !== 'value' || only.from === null) continue;
    const values = [...domains].find(([fact]) => fact.id === only.fact)?.[1] as readonly Plain[];
    const plain = (value: FactInput) => (typeof values[0] === 'number' ? Number(value) : value) as Plain;
    expect(farApart(values, plain(only.from), plain(only.to))).toBe(listed.nearest.get(only.fact));
  }
}

describe('what would change an outcome, over drawn rules', () => {
  test('every way there is, and the cheapest, by listing all changes of complete profiles', { timeout }, () => {
    const seen: Seen = { ways: 0, none: 0, waits: 0, several: 0 };
    fc.assert(
      fc.property(drawCase, ({ asOf, drawn, world, mask, who, lasts }) => {
        const to = monthsOn(asOf, lasts);
        const bases = basesBehind(drawn);
        const facts = declared(who);
        const domains = new Map(
          bases
            .filter(canChange(who))
            .map((id) => [facts.get(id) as FactDefinition, valuesOn(asOf).get(id) as readonly Plain[]]),
        );
        const size = [...domains.values()].reduce((product, { length }) => product * (length + 1), 1);
        const waits = who.get('months')?.who === 'time';
        fc.pre(size * (waits ? 1 + 30 * lasts : 1) <= 4_000);
        const setting = settingOf(drawn, asOf);
        const given = derivedFrom(bases).filter(
          (id) => (mask[id] as number) < 2 && basesOf(id).every((base) => bases.includes(base)),
        );
        const known = reveal(world, setting, [...bases, ...given]);
        const it = failing({ drawn, who, asOf }, to, profileOf(known));
        fc.pre(it !== undefined);
        const answer = whyNot(it.engine, it.decision, { pack: 'test', rule: 'drawn' });
        checkWays(it.engine, it.decision, answer);
        const does = (changed: World, day: string) => holds(it.condition, changed, { ...setting, asOf: day });
        const plain = Object.fromEntries(bases.map((id) => [id, world[id] as Plain]));
        const listed = listWays({ known: plain, asOf, domains, does, last: waits ? to : asOf });
        compareWays(answer, listed, domains);
        count(seen, answer);
      }),
      few(200),
    );
    console.log(seen);
  });

  test('every way there is, where some facts are unknown, by listing all changes and asking again', { timeout }, () => {
    const seen = { ways: 0, none: 0, waits: 0, several: 0, unknown: 0, own: 0 };
    fc.assert(
      fc.property(
        drawCase,
        fc.constantFrom(undefined, 'months', 'needy', 'needyAndNew', 'age'),
        ({ asOf, drawn, world, mask, who, lasts }, own) => {
          const to = monthsOn(asOf, Math.min(lasts, 1));
          const bases = basesBehind(drawn);
          const held = own === undefined ? [] : basesOf(own);
          // A derived fact given while all that it follows from is open is a fact of its own.
          const given = own !== undefined && held.every((base) => bases.includes(base)) ? [own] : [];
          const setting = settingOf(drawn, asOf);
          const told = bases.filter((id) => (mask[id] as number) < 7 && !(given.length > 0 && held.includes(id)));
          const known = reveal(world, setting, [...told, ...given]);
          const it = failing({ drawn, who, asOf }, to, profileOf(known));
          fc.pre(it !== undefined);
          const isRead = given.some((id) => readFacts(it.condition, drawn.named).includes(id));
          const facts = declared(who);
          const valuesOf = (id: string) =>
            valuesOn(asOf).get(id) ?? (facts.get(id)?.type === 'boolean' ? [true, false] : [0, 1, 2, 3, 4, 5, 6]);
          const domains = new Map(
            [...bases, ...given]
              .filter((id) => canChange(who)(id) && !(isRead && held.includes(id)))
              .map((id) => [facts.get(id) as FactDefinition, valuesOf(id)]),
          );
          const size = [...domains.values()].reduce((product, { length }) => product * (length + 1), 1);
          const waits = who.get('months')?.who === 'time' && !(isRead && own !== 'needy');
          fc.pre(size * (waits && lasts > 0 ? 30 : 1) <= 150);
          const answer = whyNot(it.engine, it.decision, { pack: 'test', rule: 'drawn' });
          checkWays(it.engine, it.decision, answer);
          const eligible = (changed: World, day: string) => {
            try {
              return evaluate(it.engine, profileOf(changed), { asOf: day }).results[0]?.outcome === 'eligible';
            } catch (error) {
              if (error instanceof HuiceError) return undefined;
              throw error;
            }
          };
          // A count that the rule does not read is left out once it is out of date, or disagrees with a change of what it follows from.
          const does = (changed: World, day: string) => {
            const { [own ?? '']: value, ...rest } = changed;
            if (isRead || value === undefined || value !== known[own ?? '']) return eligible(changed, day) ?? false;
            return eligible(day > asOf && own !== 'needy' ? rest : changed, day) ?? eligible(rest, day) ?? false;
          };
          compareWays(answer, listWays({ known, asOf, domains, does, last: waits ? to : asOf }), domains);
          count(seen, answer);
          seen.unknown += told.length < bases.length ? 1 : 0;
          seen.own += isRead ? 1 : 0;
        },
      ),
      few(100),
    );
    console.log(seen);
  });

  test('each way does, no part of it does, and where there is none it is said why', { timeout }, () => {
    const seen: Seen = { ways: 0, none: 0, waits: 0, several: 0 };
    const obstacles = new Set<string>();
    fc.assert(
      fc.property(drawCase, ({ asOf, drawn, world, mask, who, lasts }) => {
        const to = lasts === 0 ? 'not-stated' : monthsOn(asOf, lasts);
        const bases = basesBehind(drawn);
        const given = derivedFrom(bases).filter((id) => (mask[id] as number) < 2);
        const told = [...bases, ...given.flatMap(basesOf)].filter((id) => (mask[id] as number) < 7);
        const known = reveal(world, settingOf(drawn, asOf), [...new Set([...told, ...given])]);
        const it = failing({ drawn, who, asOf }, to, profileOf(known));
        fc.pre(it !== undefined);
        const answer = whyNot(it.engine, it.decision, { pack: 'test', rule: 'drawn' });
        expect(answer.complete).toBe(true);
        expect(answer.failing.length).toBeGreaterThan(0);
        checkWays(it.engine, it.decision, answer);
        for (const change of answer.ways.flatMap(({ changes }) => changes)) checkChange(change, who, known);
        expect(answer.obstacles.length > 0).toBe(answer.ways.length === 0);
        for (const { kind } of answer.obstacles) obstacles.add(kind);
        count(seen, answer);
      }),
      { ...run(1_000), endOnFailure: true },
    );
    console.log(seen, obstacles);
  });
});

/** Only what applicant or time can change, in its direction. */
function checkChange(change: Change, who: ReadonlyMap<string, Changeable>, known: World): void {
  if (change.kind === 'wait') {
    expect(change.until > change.from).toBe(true);
    expect(change.facts.length).toBeGreaterThan(0);
    for (const { fact, from, to } of change.facts) {
      expect(who.get(fact)).toEqual({ who: 'time', direction: 'up' });
      expect(to).toBeGreaterThan(from);
    }
    return;
  }
  const { fact, from, to, by } = change;
  const by2 = who.get(fact) as Changeable;
  expect(by2.who).toBe(by);
  expect(JSON.stringify(from)).toBe(JSON.stringify(change.from === null ? null : from));
  if (!('direction' in by2) || by2.direction === 'either' || from === null) return;
  const rank = (value: FactInput): number | string => {
    const options = factsById.get(fact)?.options?.map((option) => option.value) ?? [];
    if (typeof value === 'boolean') return Number(value);
    if (Array.isArray(value)) return value.length;
    if (options.includes(String(value))) return options.indexOf(String(value));
    return /^\d{4}-/.test(String(value)) ? String(value) : Number(value);
  };
  if (factsById.get(fact)?.type === 'region') return;
  expect(by2.direction === 'up' ? rank(to) > rank(from) : rank(to) < rank(from), JSON.stringify(change)).toBe(true);
  expect(known).toHaveProperty(fact);
}

/** The facts that a condition reads, through named ones and derivations. */
function readFacts(part: unknown, own: Drawn['named']): string[] {
  const text = JSON.stringify(part);
  const inside = Object.entries(own).flatMap(([name, one]) => (text.includes(`"condition":"${name}"`) ? [one] : []));
  return factIds([part, inside]).flatMap((id) => {
    const derivation = factsById.get(id)?.derivation;
    return [id, ...(derivation !== undefined && 'when' in derivation ? readFacts(derivation.when, own) : [])];
  });
}
