import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, type Change, type Way, type WhyNot } from '../../src/changes/index.js';
import { spread } from '../../src/dates/day.js';
import { whyNot } from '../../src/explain/why-not.js';
import {
  type Context,
  compile,
  type Decision,
  type Engine,
  evaluate,
  type FactInput,
  HuiceError,
  type Profile,
  type RuleSet,
} from '../../src/index.js';
import type { Condition, FactDefinition, Rule } from '../../src/model/index.js';
import { type Random, randomFrom, worldsFor } from '../oracle/profiles.js';
import { releasedRuleSets } from '../oracle/released.js';
import { basesBehind, derivedFrom, profileOf, reveal, settingOf } from '../support/drawn.js';
import { factValue, holds, monthsOn, type Plain, type World } from '../support/naive.js';
import { named, rule, ruleSet } from '../support/rule-set.js';
import { run, seed, timeout, trials } from '../support/trials.js';
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

type Facts = ReadonlyMap<string, FactDefinition>;

/** Every way does, and no part of it does. */
function checkWays(engine: Engine, decision: Decision, { ways, rule: id }: WhyNot, facts: Facts): void {
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
      const changes = way.changes.filter((one) => one !== change);
      const less = { changes, without: outOfDate(Object.keys(decision.profile.facts), changes, facts) };
      expect(outcome(less), JSON.stringify({ way, less })).not.toBe('eligible');
      for (const to of beyond(change, decision.asOf)) {
        const more = { ...way, changes: [...changes, { ...change, to } as Change] };
        expect(['eligible', 'refused'], JSON.stringify({ way, more })).toContain(outcome(more));
      }
    }
  }
}

/** What is said to do as well as the value proposed. */
function beyond(change: Change, asOf: string): readonly (number | string)[] {
  if (change.kind !== 'value' || change.beyond === undefined) return [];
  const values = (valuesOn(asOf).get(change.fact) ?? []) as readonly (number | string)[];
  const to = (typeof values[0] === 'number' ? Number(change.to) : change.to) as number | string;
  return values.filter((value) => (change.beyond === 'more' ? value > to : value < to));
}

/** Derived facts given that may not hold any more after some changes. */
function outOfDate(given: readonly string[], changes: readonly Change[], facts: Facts): string[] {
  const inputsOf = (id: string): string[] => {
    const derivation = facts.get(id)?.derivation;
    if (derivation === undefined || 'region' in derivation) return [];
    const own = 'since' in derivation ? [derivation.since] : factIds(derivation.when);
    return own.flatMap((one) => [one, ...inputsOf(one)]);
  };
  const changed = changes.flatMap((change) => (change.kind === 'value' ? [change.fact] : []));
  const touched = new Set(changed.flatMap((id) => [id, ...inputsOf(id)]));
  const waits = changed.length < changes.length;
  const ages = (id: string) => inputsOf(id).some((input) => facts.get(input)?.type === 'date');
  return given.filter(
    (id) => !changed.includes(id) && (inputsOf(id).some((input) => touched.has(input)) || (waits && ages(id))),
  );
}

const canChange = (who: ReadonlyMap<string, Changeable>) => (id: string) =>
  ['applicant', 'time'].includes(who.get(id)?.who ?? 'never');

const declared = (who: ReadonlyMap<string, Changeable>) =>
  new Map([...factsById].map(([id, one]) => [id, { ...one, changeableBy: who.get(id) as Changeable }]));

interface Made {
  readonly condition: Condition;
  readonly engine: Engine;
}

/** Rules of which a profile is likely to fail one: alone, few drawn conditions need several changes. Each is compiled when it is first needed. */
function engineOfEach(
  { condition, named: own }: Drawn,
  who: ReadonlyMap<string, Changeable>,
  to: string,
): (() => Made | undefined)[] {
  const { first, second } = own;
  const all: Condition[] = [{ all: [condition, first, second] as Condition[] }, condition, { not: condition }];
  return all.map((one) => {
    let made: { engine: Engine | undefined } | undefined;
    return () => {
      made ??= { engine: engineOf(one, own, who, to) };
      return made.engine === undefined ? undefined : { condition: one, engine: made.engine };
    };
  });
}

function failingIn(engines: readonly (() => Made | undefined)[], profile: Profile, asOf: string) {
  for (const make of engines) {
    const made = make();
    if (made === undefined) continue;
    const decision = evaluate(made.engine, profile, { asOf });
    if (decision.results[0]?.outcome === 'ineligible') return { ...made, decision };
  }
  return undefined;
}

/** Listings are slow: a tenth of the runs asked for. */
const few = <T>(slice: number) => ({ ...run<T>(1), numRuns: Math.ceil(trials(10 * slice) / 10) });

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

/** Our ways are those that a listing finds, no more and no less, the cheapest first and those that uproot last, and single changes are no longer than they need be. */
function compareWays(answer: WhyNot, listed: Listed, domains: Listing['domains']): void {
  expect(answer.ways.map((way) => nameOfWay(way, answer.asOf)).sort()).toEqual(listed.ways);
  const order = (way: Way) => Number(way.uproots) * 1_000 + way.cost;
  expect(answer.ways.map(order)).toEqual(answer.ways.map(order).sort((a, b) => a - b));
  expect(answer.ways.length === 0 ? undefined : Math.min(...answer.ways.map(({ cost }) => cost))).toBe(listed.cheapest);
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
        const it = failingIn(engineOfEach(drawn, who, to), profileOf(known), asOf);
        fc.pre(it !== undefined);
        const answer = whyNot(it.engine, it.decision, { pack: 'test', rule: 'drawn' });
        checkWays(it.engine, it.decision, answer, facts);
        const does = (changed: World, day: string) => holds(it.condition, changed, { ...setting, asOf: day });
        const plain = Object.fromEntries(bases.map((id) => [id, world[id] as Plain]));
        const listed = listWays({ known: plain, asOf, domains, does, last: waits ? to : asOf });
        compareWays(answer, listed, domains);
        count(seen, answer);
      }),
      few(100),
    );
    expect(Math.min(seen.ways, seen.none, seen.several)).toBeGreaterThan(0);
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
          const it = failingIn(engineOfEach(drawn, who, to), profileOf(known), asOf);
          fc.pre(it !== undefined);
          const isRead = given.some((id) => readFacts(it.condition, drawn.named).includes(id));
          const facts = declared(who);
          const valuesOf = (id: string) =>
            valuesOn(asOf).get(id) ?? (facts.get(id)?.type === 'boolean' ? [true, false] : [0, 1, 2, 3, 4, 5, 6]);
          const domains = new Map(
            [...bases, ...(isRead ? given : [])]
              .filter((id) => canChange(who)(id) && !(isRead && held.includes(id)))
              .map((id) => [facts.get(id) as FactDefinition, valuesOf(id)]),
          );
          const size = [...domains.values()].reduce((product, { length }) => product * (length + 1), 1);
          const waits = who.get('months')?.who === 'time' && !(isRead && own !== 'needy');
          fc.pre(size * (waits && lasts > 0 ? 30 : 1) <= 150);
          const answer = whyNot(it.engine, it.decision, { pack: 'test', rule: 'drawn' });
          checkWays(it.engine, it.decision, answer, facts);
          const eligible = (changed: World, day: string) => {
            try {
              return evaluate(it.engine, profileOf(changed), { asOf: day }).results[0]?.outcome === 'eligible';
            } catch (error) {
              if (error instanceof HuiceError) return undefined;
              throw error;
            }
          };
          // A derived fact that the rule does not read is left out once something that it follows from may have changed.
          const does = (changed: World, day: string) => {
            const isTouched = held.some((id) => changed[id] !== known[id]) || (day > asOf && own !== 'needy');
            if (isRead || !isTouched) return eligible(changed, day) ?? false;
            const { [own ?? '']: _, ...rest } = changed;
            return eligible(rest, day) ?? false;
          };
          compareWays(answer, listWays({ known, asOf, domains, does, last: waits ? to : asOf }), domains);
          count(seen, answer);
          seen.unknown += told.length < bases.length ? 1 : 0;
          seen.own += isRead ? 1 : 0;
        },
      ),
      few(50),
    );
    expect(Math.min(seen.ways, seen.none, seen.several)).toBeGreaterThan(0);
  });

  test('each way does, no part of it does, and where there is none it is said why', { timeout }, () => {
    const seen: Seen = { ways: 0, none: 0, waits: 0, several: 0 };
    const obstacles = new Set<string>();
    const people = fc.array(fc.record({ world: drawWorldOn(days[0]), mask: drawMask }), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(drawCase, people, ({ asOf, drawn, who, lasts }, drawnPeople) => {
        const to = lasts === 0 ? 'not-stated' : monthsOn(asOf, lasts);
        const bases = basesBehind(drawn);
        const engines = engineOfEach(drawn, who, to);
        for (const { world, mask } of drawnPeople) {
          const given = derivedFrom(bases).filter((id) => (mask[id] as number) < 2);
          const told = [...bases, ...given.flatMap(basesOf)].filter((id) => (mask[id] as number) < 7);
          const known = reveal(world, settingOf(drawn, asOf), [...new Set([...told, ...given])]);
          const it = failingIn(engines, profileOf(known), asOf);
          if (it === undefined) continue;
          const answer = whyNot(it.engine, it.decision, { pack: 'test', rule: 'drawn' });
          checkAnswer(it.engine, it.decision, answer, declared(who));
          for (const { kind } of answer.obstacles) obstacles.add(kind);
          count(seen, answer);
        }
      }),
      { ...run(1), numRuns: Math.ceil(trials(1_000) / 50), endOnFailure: true },
    );
    expect(['conflict', 'fixed', 'unknown']).toEqual(expect.arrayContaining([...obstacles]));
    expect(obstacles.has('fixed')).toBe(true);
    expect(seen.ways).toBeGreaterThan(seen.none / 20);
  });
});

describe('what would change an outcome, over the released rules', () => {
  test('each way does, no part of it does, and where there is none it is said why', { timeout }, () => {
    const seen: Seen = { ways: 0, none: 0, waits: 0, several: 0 };
    const random = randomFrom(seed);
    const subjects = releasedRuleSets().flatMap((whole) => whole.rules.map((one) => subjectOf(whole, one)));
    const wanted = trials(1_000);
    for (let pairs = 0, turn = 0; pairs < wanted; turn += 1) {
      const { draw, engine, facts, asOf, rule: one } = (subjects[turn % subjects.length] as () => Subject)();
      const world = draw(random);
      const decision = evaluate(engine, ...told(world, facts, one, asOf, random));
      if (decision.results[0]?.outcome !== 'ineligible') continue;
      const answer = whyNot(engine, decision, decision.results[0]);
      checkAnswer(engine, decision, answer, facts);
      count(seen, answer);
      pairs += 1;
    }
    expect(seen.ways).toBeGreaterThan(seen.none / 10);
    expect(seen.several).toBeGreaterThan(0);
  });
});

interface Subject {
  readonly rule: Rule;
  readonly engine: Engine;
  readonly facts: Facts;
  readonly asOf: string;
  readonly draw: (random: Random) => Record<string, Plain>;
}

/** One released rule by itself, on a day on which it is in force, and people near its thresholds; made when it is first asked for. */
function subjectOf(whole: RuleSet, one: Rule): () => Subject {
  let made: Subject | undefined;
  return () => {
    if (made !== undefined) return made;
    const from = spread(one.effective.from.split('..').at(-1) as string)?.last as string;
    const facts = new Map(whole.facts.map((definition) => [definition.id, definition]));
    const conditions = new Map(whole.conditions.map((condition) => [condition.name, condition]));
    made = {
      rule: one,
      engine: compile({ ...whole, rules: [one] }),
      facts,
      asOf: from,
      draw: worldsFor(one, whole, { asOf: from, facts, conditions }),
    };
    return made;
  };
}

/** A part of a world as somebody would tell it: some facts unknown, some derived ones given, beside what they follow from or for it. */
function told(
  world: Record<string, Plain>,
  facts: Subject['facts'],
  one: Rule,
  asOf: string,
  random: Random,
): [Profile, { asOf: string; context: Context }] {
  const setting = { asOf, facts, conditions: new Map<string, never>() };
  const { region, ...values } = Object.fromEntries(
    Object.entries(world).filter(([id]) => id === 'region' || random(10) < 8),
  );
  const isOf = (scope: string) => (id: string) => facts.get(id)?.scope === scope;
  const own: Record<string, Plain> = {};
  for (const [id, value] of Object.entries(values)) if (isOf('subject')(id)) own[id] = value;
  for (const [id, { derivation }] of facts) {
    if (derivation === undefined || 'region' in derivation || random(4) > 0) continue;
    const inputs = 'since' in derivation ? [derivation.since] : factIds(derivation.when);
    if (!inputs.every((input) => world[input] !== undefined)) continue;
    own[id] = factValue(id, world, setting);
    if (random(2) === 0) for (const input of inputs) delete own[input];
  }
  const subject = one.subjects[random(one.subjects.length)] as Profile['subject'];
  const context = Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) =>
      isOf('context')(id) ? [[id, { value: value as number, date: '2000-01-01', source: 'x' }]] : [],
    ),
  );
  return [
    { subject, ...(region === undefined ? {} : { region: region as string }), facts: own },
    { asOf, context },
  ];
}

/** What holds of every answer about a benefit that is not given. */
function checkAnswer(engine: Engine, decision: Decision, answer: WhyNot, facts: Facts): void {
  expect(answer.complete).toBe(true);
  expect(answer.failing.length).toBeGreaterThan(0);
  expect(answer.obstacles.length > 0).toBe(answer.ways.length === 0);
  checkWays(engine, decision, answer, facts);
  for (const change of answer.ways.flatMap(({ changes }) => changes)) checkChange(change, facts);
}

/** Only what applicant or time can change, in its direction. */
function checkChange(change: Change, facts: Facts): void {
  if (change.kind === 'wait') {
    expect(change.until > change.from).toBe(true);
    expect(change.facts.length).toBeGreaterThan(0);
    for (const { fact, from, to } of change.facts) {
      expect(facts.get(fact)?.changeableBy).toMatchObject({ who: 'time' });
      expect(to).toBeGreaterThan(from);
    }
    return;
  }
  const { from, to, by } = change;
  const { changeableBy, type, options = [] } = facts.get(change.fact) as FactDefinition;
  expect(changeableBy.who).toBe(by);
  if (!('direction' in changeableBy)) throw new Error(`${change.fact} cannot be changed`);
  const { direction } = changeableBy;
  if (direction === 'either' || from === null || type === 'region') return;
  const rank = (value: FactInput): number | string => {
    if (typeof value === 'boolean') return Number(value);
    if (Array.isArray(value)) return value.length;
    if (type === 'option') return options.findIndex((option) => option.value === value);
    return type === 'date' ? String(value) : Number(value);
  };
  expect(direction === 'up' ? rank(to) > rank(from) : rank(to) < rank(from), JSON.stringify(change)).toBe(true);
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
