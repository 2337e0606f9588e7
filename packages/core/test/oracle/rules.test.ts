import { describe, expect, test } from 'vitest';
import type { CompiledRule } from '../../src/compile/index.js';
import { compile, type Engine, evaluate, type Profile, type RuleSet } from '../../src/index.js';
import type { Rule } from '../../src/model/index.js';
import type { Setting } from '../support/naive.js';
import { seed, timeout, trials } from '../support/trials.js';
import { judge, randomFrom, toldFacts, type World, worldsFor } from './profiles.js';
import { releasedRuleSets } from './released.js';
import { stockEngine } from './stock.js';

/** Profiles for each rule: `HUICE_TRIALS`, or a slice. */
const count = trials(100);

/** The first and the last day on which the rule is certainly in force. */
function daysOf(engine: Engine): [first: string, last: string] {
  const [compiled] = [...engine.packs.values()].flatMap((versions) => versions.flatMap(({ rules }) => rules));
  const { certain, to } = (compiled as CompiledRule).interval;
  return [certain, to ?? '2030-06-30'];
}

function profileOf(rule: Rule, world: World, setting: Setting, turn: number): [Profile, Record<string, unknown>] {
  const { region, ...rest } = world;
  const facts: Record<string, unknown> = {};
  const context: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(rest)) {
    if (setting.facts.get(id)?.scope === 'context') context[id] = { value, date: '2018-01-01', source: '-' };
    else facts[id] = value;
  }
  const subject = rule.subjects[turn % rule.subjects.length] as Profile['subject'];
  return [{ subject, ...(region === undefined ? {} : { region: region as string }), facts } as Profile, context];
}

/** One rule alone, so that a hundred thousand profiles are asked of it and of no other. */
const alone = (ruleSet: RuleSet, rule: Rule): Engine => compile({ ...ruleSet, rules: [rule] });

describe.each(releasedRuleSets().map((ruleSet) => [`${ruleSet.pack} ${ruleSet.version}`, ruleSet] as const))(
  'json-rules-engine with its own operators agrees with evaluate on every complete profile of %s',
  (_, ruleSet) => {
    test.each(ruleSet.rules.map((rule) => [rule.id, rule] as const))('%s', { timeout }, async (_id, rule) => {
      const engine = alone(ruleSet, rule);
      const conditions = new Map(ruleSet.conditions.map((one) => [one.name, one]));
      const facts = new Map(ruleSet.facts.map((one) => [one.id, one]));
      const fires = rule.conditions === undefined ? undefined : stockEngine(rule.conditions, conditions);
      const hasLost = JSON.stringify([rule.conditions, ruleSet.conditions]).includes('"lost"');
      const random = randomFrom(seed);
      const seen = { fired: 0, decisive: new Map<string, number>() };
      const settings = daysOf(engine).map((asOf): Setting => ({ asOf, facts, conditions, lost: () => true }));
      const draws = settings.map((setting) => worldsFor(rule, ruleSet, setting));

      for (let turn = 0; turn < count; turn += 1) {
        const setting = settings[turn % 2] as Setting;
        const world = (draws[turn % 2] as (typeof draws)[number])(random);
        const [profile, context] = profileOf(rule, world, setting, turn);
        const outcome = evaluate(engine, profile, { asOf: setting.asOf, context: context as never }).results[0]
          ?.outcome;
        const told = toldFacts(rule, world, setting);
        const [held, without] =
          fires === undefined
            ? [true, true]
            : [await fires({ ...told, lost: true }), hasLost ? await fires({ ...told, lost: false }) : undefined];
        const expected =
          without === undefined || without === held ? (held ? 'eligible' : 'ineligible') : 'undetermined';
        if (outcome !== expected)
          expect({ outcome, profile, asOf: setting.asOf }).toEqual({ outcome: expected, profile, asOf: setting.asOf });
        // Where the text has lost a condition, no profile makes the rule grant; it is then as near to it as it can be.
        if (outcome === 'eligible' || (hasLost && outcome === 'undetermined')) seen.fired += 1;
        if (rule.conditions === undefined) continue;
        for (const place of judge(rule.conditions, world, setting).decisive)
          seen.decisive.set(place, (seen.decisive.get(place) ?? 0) + 1);
      }
      if (rule.conditions === undefined) return;
      expect(seen.fired / count, 'share of profiles in which the rule fires').toBeGreaterThan(0.3);
      expect(seen.fired / count, 'share of profiles in which the rule fires').toBeLessThan(0.7);
      for (const place of allPlaces(rule, conditions)) {
        expect((seen.decisive.get(place) ?? 0) / count, `share of profiles that ${place} decides`).toBeGreaterThan(
          0.04,
        );
      }
    });
  },
);

function allPlaces(rule: Rule, conditions: Setting['conditions']): string[] {
  const visit = (condition: NonNullable<Rule['conditions']>, place: string): string[] => {
    if ('all' in condition) return condition.all.flatMap((part, index) => visit(part, `${place}/all/${index}`));
    if ('any' in condition) return condition.any.flatMap((part, index) => visit(part, `${place}/any/${index}`));
    if ('not' in condition) return visit(condition.not, `${place}/not`);
    if ('condition' in condition) {
      const found = conditions.get(condition.condition);
      return found === undefined ? [] : visit(found.conditions, `${place}/${condition.condition}`);
    }
    return 'lost' in condition ? [] : [place];
  };
  return rule.conditions === undefined ? [] : visit(rule.conditions, '');
}
