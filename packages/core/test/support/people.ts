// Profiles for released rule sets: every subject and region, any share of facts unknown, values at and around what the rules ask for.
import type { Context, EvaluateOptions, Profile, RuleSet } from '../../src/index.js';
import { type FactDefinition, subjects } from '../../src/model/index.js';
import { nextDay, type Plain } from './naive.js';

/** Whole numbers below a limit, from a seed: the same for everybody. */
export type Dice = (below: number) => number;

/** Marsaglia's xorshift of 32 bits: https://www.jstatsoft.org/article/view/v008i14 */
export function diceFrom(seed: number): Dice {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export interface Drawer {
  /** A profile in which each fact is known with that probability, in percent. Derived facts may stand in it for what they follow from. */
  profile(dice: Dice, known: number): Profile;
  /** A day in, before or after the time of the rules, some context, and perhaps a least authority. */
  options(dice: Dice): EvaluateOptions;
}

/** Draws profiles for rule sets that are asked together. */
export function drawerFor(ruleSets: readonly RuleSet[]): Drawer {
  const definitions = [...new Map(ruleSets.flatMap(({ facts }) => facts.map((one) => [one.id, one]))).values()];
  const constants = constantsOf(ruleSets);
  const choices = new Map(definitions.map((one) => [one.id, valuesOf(one, constants.get(one.id) ?? [])]));
  const pick = <T>(dice: Dice, list: readonly T[]) => list[dice(list.length)] as T;
  const own = definitions.filter(({ scope, derivation }) => scope === 'subject' && derivation === undefined);
  const derived = definitions.filter(({ derivation }) => derivation !== undefined);
  const given = definitions.filter(({ scope }) => scope === 'context');
  const regions = regionsOf(ruleSets, constants);
  const days = daysOf(ruleSets);
  return {
    profile(dice, known) {
      const facts: Record<string, Plain | null> = {};
      for (const { id } of own) {
        if (dice(100) < known) facts[id] = pick(dice, choices.get(id) as Plain[]);
        else if (dice(20) === 0) facts[id] = null;
      }
      const region = pick(dice, regions);
      const spoken = new Set(Object.keys(facts).filter((id) => facts[id] !== null));
      if (region !== undefined) spoken.add('region');
      for (const one of derived) {
        const inputs = inputsOf(one);
        if (dice(4) !== 0 || inputs.some((id) => spoken.has(id))) continue;
        facts[one.id] = pick(dice, choices.get(one.id) as Plain[]);
        for (const id of inputs) spoken.add(id);
      }
      return { subject: pick(dice, subjects), ...(region === undefined ? {} : { region }), facts };
    },
    options(dice) {
      const asOf = pick(dice, days);
      const context: Context = Object.fromEntries(
        given.flatMap(({ id }) =>
          dice(2) === 0 ? [] : [[id, { value: String(dice(300_000) / 100), date: '2001-01-01', source: 'x' }]],
        ),
      );
      const least = pick(dice, [undefined, undefined, 'normative-document', 'draft-for-comment'] as const);
      return { asOf, context, ...(least === undefined ? {} : { minimumAuthority: least }) };
    },
  };
}

/** The constants that rules compare each fact with. */
function constantsOf(ruleSets: readonly RuleSet[]): Map<string, Plain[]> {
  const found = new Map<string, Plain[]>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { fact, value } = part as { fact?: unknown; value?: unknown };
    const isLiteral = typeof value !== 'object' || Array.isArray(value);
    if (typeof fact === 'string' && value !== undefined && isLiteral)
      found.set(fact, [...(found.get(fact) ?? []), ...([value].flat() as Plain[])]);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(ruleSets.map(({ rules, conditions, facts }) => [rules, conditions, facts]));
  return found;
}

function inputsOf({ derivation }: FactDefinition): string[] {
  if (derivation === undefined) return [];
  if ('region' in derivation) return ['region'];
  if ('since' in derivation) return [derivation.since];
  return [...JSON.stringify(derivation.when).matchAll(/"fact":"(\w+)"/g)].map((match) => match[1] as string);
}

function valuesOf(definition: FactDefinition, constants: readonly Plain[]): Plain[] {
  const { type, options = [], level, derivation, min = 0, max } = definition;
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'option':
      return options.map((one) => one.value);
    case 'options':
      return [[], ...options.map((one) => [one.value]), options.map((one) => one.value)];
    case 'date':
      return ['1990-02-28', '1999-12-31', '2000-02-29', '2015-08-31', '2018-06-30', '2018-09-30'].concat(
        max === 'asOf' ? [] : ['2030-01-01'],
      );
    case 'region': {
      const isPrefecture =
        level === 'prefecture' || (derivation !== undefined && JSON.stringify(derivation).includes('prefecture'));
      return [...constants, ...(isPrefecture ? ['530100', '110100'] : ['530102', '110105'])];
    }
    default: {
      const near = [0, 1, 60, 1200, ...(constants as number[]).flatMap((one) => [one - 1, one, one + 1])];
      const possible = near.filter((one) => one >= Number(min) && (max === undefined || one <= Number(max)));
      return type === 'integer'
        ? possible
        : [...possible.map(String), ...possible.map((one) => `${one}.75`).slice(0, -1)];
    }
  }
}

function regionsOf(
  ruleSets: readonly RuleSet[],
  constants: ReadonlyMap<string, readonly Plain[]>,
): (string | undefined)[] {
  const named = [...constants.values()].flat().filter((value) => /^\d{6}$/.test(String(value))) as string[];
  const own = ruleSets.flatMap(({ jurisdiction: { region } }) => [
    region,
    region.replace(/00$/, '21'),
    region.replace(/0000$/, '0112'),
  ]);
  return [undefined, ...own, ...own, ...named.slice(0, 12), '110000', '110105'];
}

/** The days on which rules begin and end, those beside them, and some far away. */
function daysOf(ruleSets: readonly RuleSet[]): string[] {
  const ends = ruleSets.flatMap(({ rules }) => rules.flatMap(({ effective }) => [effective.from, effective.to]));
  const days = [...new Set(ends)].filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  return [...new Set([...days, ...days.map(nextDay), ...days, '2019-06-01', '2022-08-31', '2020-02-29'])];
}
