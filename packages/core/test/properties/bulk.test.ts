import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { prepare } from '../../src/bulk/index.js';
import { compile, type Engine, type Profile } from '../../src/index.js';
import type { Rule } from '../../src/model/index.js';
import { releasedRuleSets } from '../oracle/released.js';
import { drawAmount } from '../support/amounts.js';
import { expectAlike } from '../support/both.js';
import { expectColumns } from '../support/columns.js';
import { basesBehind, compiledRules, derivedFrom, profileOf, reveal, settingOf } from '../support/drawn.js';
import { diceFrom, drawerFor } from '../support/people.js';
import { rule } from '../support/rule-set.js';
import { run, seed, timeout, trials } from '../support/trials.js';
import { days, drawCondition, drawMask, drawWorldOn } from '../support/worlds.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const drawCase = fc.constantFrom(...days).chain((asOf) =>
  fc.record({
    asOf: fc.constant(asOf),
    drawn: drawCondition({ lost: true }),
    other: drawCondition({ lost: false }),
    amount: drawAmount(2),
    worlds: fc.array(fc.record({ world: drawWorldOn(asOf), mask: drawMask, share: fc.integer({ min: 0, max: 10 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    region: fc.constantFrom('whole', 'prefecture', 'province'),
  }),
);

const amountFacts = ['hired', 'sent', 'kept', 'wage', 'fee', 'level', 'poor', 'disabled', 'startedOn'];

/** What a mask reveals of a world: base facts, and now and then a derived one in place of what it follows from, or beside it. */
function shown(
  { drawn, region }: Case,
  { world, mask, share }: Case['worlds'][number],
  setting: ReturnType<typeof settingOf>,
): Profile {
  const bases = [...new Set([...basesBehind(drawn), ...amountFacts])];
  const derived = derivedFrom(bases).filter((id) => mask[id] === 9);
  return profileOf(
    reveal(world, setting, [...bases.filter((id) => (mask[id] as number) < share), ...derived], region as 'whole'),
  );
}
type Case = typeof drawCase extends fc.Arbitrary<infer T> ? T : never;

/** Tries random rule sets. @returns how many results of each outcome were seen */
function tryRandom(slice: number): Record<string, number> {
  const seen: Record<string, number> = { eligible: 0, ineligible: 0, undetermined: 0, 'not-applicable': 0, amounts: 0 };
  fc.assert(
    fc.property(drawCase, (one) => {
      const { asOf, drawn, other, amount, worlds } = one;
      const rules: Rule[] = [
        rule('drawn', drawn.condition, amount),
        rule('always', undefined, amount),
        rule('later', drawn.condition, undefined, { effective: { from: '2019-03', to: '2019-03-15' } }),
      ];
      const engine = compiledRules([...rules, rule('other', other.condition)], { ...drawn.named });
      fc.pre(engine !== undefined);
      const prepared = prepare(engine, { asOf });
      const answers = prepared.answer(prepared.read({ subject: 'person', facts: {} }));
      const profiles = worlds.map((world) => shown(one, world, settingOf(drawn, asOf)));
      const dice = diceFrom(JSON.stringify(profiles).length);
      // Columns ask the interpreter as well; one case in four suffices.
      if (dice(4) === 0) expectColumns(engine, prepared, profiles, [0, profiles.length - 1, 0], { asOf }, dice);
      for (const profile of profiles) {
        const decision = expectAlike(engine, prepared, profile, { asOf }, answers);
        for (const { outcome, amount: sum } of decision?.results ?? []) {
          seen[outcome] = (seen[outcome] ?? 0) + 1;
          if (sum?.value !== undefined) seen['amounts'] = (seen['amounts'] ?? 0) + 1;
        }
      }
    }),
    run(slice),
  );
  return seen;
}

/** A place where no code may be made from text. */
const forbidCode = () =>
  vi.stubGlobal('Function', function refuse() {
    throw new EvalError('code generation from strings is disallowed for this context');
  });

describe('the interpreter and the code made from it agree', () => {
  test('on random rule sets, amounts, days and partial profiles', { timeout }, () => {
    const seen = tryRandom(80);
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(trials(80) / 20);
  });

  test('and so does what runs where no code may be generated', { timeout }, () => {
    forbidCode();
    const seen = tryRandom(25);
    expect(seen['eligible']).toBeGreaterThan(0);
  });

  const released = releasedRuleSets();
  const groups = [...released.map((one) => [one]), released];
  test.each(groups.map((group) => [group.map(({ pack }) => pack).join(), group] as const))(
    'on profiles of every subject, region and share of unknown facts, for %s',
    { timeout },
    (_, group) => {
      const engine: Engine = compile(group);
      const drawer = drawerFor(group);
      const dice = diceFrom(seed);
      const seen = new Set<string>();
      const days = Math.ceil(trials(60) / 4);
      for (let day = 0; day < days; day += 1) {
        const options = drawer.options(dice);
        const prepared = prepare(engine, options);
        const answers = prepared.answer(prepared.read({ subject: 'person', facts: {} }));
        const profiles = Array.from({ length: 4 }, () => drawer.profile(dice, dice(101)));
        const subject = (profiles[0] as Profile).subject;
        const alike = profiles.map((profile) => ({ ...profile, subject }));
        expectColumns(engine, prepared, alike.slice(0, 2), [0, 1, 0], options, dice);
        for (const profile of profiles) {
          const decision = expectAlike(engine, prepared, profile, options, answers);
          for (const { outcome, reason } of decision?.results ?? []) seen.add(reason ?? outcome);
        }
      }
      for (const outcome of [
        'eligible',
        'ineligible',
        'undetermined',
        'other-subject',
        'not-in-force',
        'outside-jurisdiction',
      ])
        expect(seen, outcome).toContain(outcome);
    },
  );
});

describe('a profile is refused or taken alike, and with the same words', () => {
  const odd = [
    true,
    false,
    -1,
    0,
    -0,
    1,
    1.5,
    0.1 + 0.2,
    1e21,
    2 ** 53,
    Number.NaN,
    '',
    'a',
    'x',
    '1',
    '-0',
    '01',
    '1.50',
    '1.505',
    '1e3',
    '99999999999999999',
    '2019-02-28',
    '2019-02-30',
    '2019-3-1',
    '0000-01-01',
    '530102',
    '530100',
    '030102',
    [],
    ['a'],
    ['a', 'a'],
    ['z'],
    [1],
    [['a']],
    {},
    undefined,
    '\ud800',
  ];
  const ids = [
    'poor',
    'hired',
    'wage',
    'rate',
    'lowest',
    'middle',
    'startedOn',
    'level',
    'kinds',
    'postCounty',
    'months',
    'age',
    'needy',
    'prefecture',
    'county',
    'region',
    'nobody',
    '__proto__',
    'constructor',
    '`$\u007b}`',
    '\u2028',
  ];

  test('whatever stands in it', { timeout }, () => {
    const engine = compiledRules([
      rule('it', {
        any: ids
          .slice(0, 5)
          .map((fact) =>
            fact === 'poor' ? { fact, operator: 'equal', value: true } : { fact, operator: 'greaterThan', value: 1 },
          ),
      } as never),
    ]) as Engine;
    const prepared = prepare(engine, { asOf: days[2] });
    let refused = 0;
    const value = fc.constantFrom(...odd);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), value), { maxLength: 3 }),
        fc.constantFrom('person', 'locality', 'nobody', null),
        fc.oneof({ weight: 3, arbitrary: fc.constant('530102') }, { weight: 1, arbitrary: value }),
        fc.boolean(),
        (entries, subject, region, hasRegion) => {
          const profile = {
            subject,
            ...(hasRegion ? { region } : {}),
            facts: Object.fromEntries(entries),
          } as unknown as Profile;
          if (expectAlike(engine, prepared, profile, { asOf: days[2] }) === undefined) refused += 1;
        },
      ),
      run(1_000),
    );
    expect(refused).toBeGreaterThan(trials(1_000) / 3);
    expect(refused).toBeLessThan(trials(1_000));
  });
});
