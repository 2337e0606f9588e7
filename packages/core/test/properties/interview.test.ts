// What every interview holds to, over drawn conditions and over the released rules.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, type Decision, evaluate, type FactDefinition } from '../../src/index.js';
import { answer, type InterviewState, next, skip, start } from '../../src/interview/index.js';
import { releasedRuleSets } from '../oracle/released.js';
import { completions, movers } from '../support/brute.js';
import { basesBehind, compiledCondition, profileOf } from '../support/drawn.js';
import type { Plain } from '../support/naive.js';
import { run, timeout, trials } from '../support/trials.js';
import { asOf, drawCondition, drawMask, drawWorld, values } from '../support/worlds.js';

/** More completions than this are not listed for one question. */
const limit = 300;

const drawCase = fc.record({ drawn: drawCondition({ lost: true }), world: drawWorld, mask: drawMask });

test('drawn conditions: only what can change the outcome is asked, and nothing that can is left', { timeout }, () => {
  const seen = { questions: 0, listed: 0, skipped: 0, spared: 0 };
  fc.assert(
    fc.property(drawCase, ({ drawn, world, mask }) => {
      const engine = compiledCondition(drawn);
      fc.pre(engine !== undefined);
      const bases = basesBehind(drawn);
      const outcomeOf = (known: Readonly<Record<string, Plain>>) =>
        evaluate(engine, profileOf(known), { asOf }).results[0]?.outcome;
      const willSkip = (id: string) => (mask[id] as number) < 2;
      const known: Record<string, Plain> = {};
      let state: InterviewState = start(engine, profileOf({}), { asOf });
      for (let turn = next(engine, state); turn.question !== undefined; turn = next(engine, state)) {
        const { fact } = turn.question;
        seen.questions += 1;
        expect(bases).toContain(fact);
        expect(Object.keys(known)).not.toContain(fact);
        expect(state.skipped).not.toContain(fact);
        const open = bases.filter((id) => known[id] === undefined && !state.skipped.includes(id));
        if (open.reduce((product, id) => product * (values.get(id) as Plain[]).length, 1) <= limit) {
          seen.listed += 1;
          const judged = completions(known, open, values).map((one) => ({ world: one, result: outcomeOf(one) }));
          expect(movers(judged, open)).toContain(fact);
        }
        if (willSkip(fact)) {
          seen.skipped += 1;
          state = skip(engine, state, fact);
        } else {
          known[fact] = world[fact] as Plain;
          state = answer(engine, state, fact, known[fact] as Plain);
        }
      }
      const told = Object.fromEntries(
        bases.filter((id) => !state.skipped.includes(id)).map((id) => [id, world[id] as Plain]),
      );
      if (Object.keys(told).length > Object.keys(known).length) seen.spared += 1;
      const { decision, progress } = next(engine, state);
      expect(decision?.results[0]?.outcome).toBe(outcomeOf(told));
      expect(progress.stuck).toBe(decision?.results[0]?.outcome === 'undetermined' ? 1 : 0);
    }),
    run(120),
  );
  // The test would prove little if nothing were listed, skipped or spared.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});

/** A number from 0 up to, but not including, `count`. */
type Draw = (count: number) => number;

type Answerable = Pick<FactDefinition, 'type' | 'min' | 'max' | 'options' | 'level'>;

/** Some answer to a question about a fact, within its bounds. */
function anyAnswer({ type, min, max, options = [], level }: Answerable, draw: Draw) {
  switch (type) {
    case 'boolean':
      return draw(2) === 0;
    case 'option':
      return options[draw(options.length)]?.value as string;
    case 'options':
      return options.filter(() => draw(2) === 0).map(({ value }) => value);
    case 'date': {
      const last = max === undefined || max === 'asOf' ? '2018-01-01' : String(max);
      const first = String(min ?? '1950-01-01');
      return first > '1990'
        ? first
        : `${Math.min(1950 + draw(80), Number(last.slice(0, 4)) - 1)}-0${1 + draw(9)}-1${draw(10)}`;
    }
    case 'region': {
      const prefecture = ['5334', '5333', '5301', '5201'][draw(4)] as string;
      if (level === 'county') return `${prefecture}2${draw(3)}`;
      return level === 'province' ? '530000' : `${prefecture}00`;
    }
    default: {
      const least = Number(min ?? 0);
      const value = least + draw(Math.min(Number(max ?? 200) - least, 200) + 1);
      return type === 'decimal' ? String(value) : value;
    }
  }
}

const days: Readonly<Record<string, string>> = {
  chongqing: '2018-06-01',
  guangxi: '2019-12-01',
  guizhou: '2022-06-01',
  qingcheng: '2018-10-01',
  yunnan: '2019-06-01',
};

/** What a decision says that an interview asks for. */
const gist = ({ results }: Decision) =>
  results.map(({ rule, outcome, amount, duration }) => [
    rule,
    outcome,
    amount?.from,
    amount?.to,
    duration?.startsOn,
    duration?.endsOn,
  ]);

test.each(releasedRuleSets().map((one) => [one.pack, one] as const))(
  'the rules of %s: every question is missing somewhere, and what is not asked changes nothing',
  { timeout },
  (pack, ruleSet) => {
    const engine = compile(ruleSet);
    const options = { asOf: days[pack] as string };
    const facts = ruleSet.facts.filter(({ derivation, scope }) => derivation === undefined && scope === 'subject');
    const drawn = fc.record({
      subject: fc.constantFrom(
        'person' as const,
        'person' as const,
        'enterprise' as const,
        'organisation' as const,
        'locality' as const,
      ),
      amounts: fc.boolean(),
      numbers: fc.infiniteStream(fc.nat(1_000_000)),
    });
    fc.assert(
      fc.property(drawn, ({ subject, amounts, numbers }) => {
        const draw: Draw = (count) => (numbers.next().value as number) % count;
        let state: InterviewState = start(engine, { subject, facts: {} }, { ...options, amounts });
        for (let turn = next(engine, state); turn.question !== undefined; turn = next(engine, state)) {
          const { fact } = turn.question;
          const { results } = evaluate(engine, state.profile, options);
          const awaited = results.flatMap(({ missing, amount, duration }) => [
            ...missing,
            ...(amounts ? [...(amount?.waitingFor ?? []), ...(duration?.waitingFor ?? [])] : []),
          ]);
          expect(awaited.includes(fact) || amounts).toBe(true);
          state = answer(engine, state, fact, anyAnswer(turn.question as Answerable, draw));
        }
        const rest = facts.filter(({ id }) => state.profile.facts[id] === undefined);
        const filled = Object.fromEntries(rest.map((fact: FactDefinition) => [fact.id, anyAnswer(fact, draw)]));
        const whole = { ...state.profile, facts: { ...state.profile.facts, ...filled } };
        const [asked, all] = [evaluate(engine, state.profile, options), evaluate(engine, whole, options)];
        expect(amounts ? gist(asked) : asked.results.map((one) => one.outcome)).toEqual(
          amounts ? gist(all) : all.results.map((one) => one.outcome),
        );
      }),
      { ...run(3), numRuns: Math.min(trials(3), 1_000) },
    );
  },
);
