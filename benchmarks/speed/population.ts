import type { FactDefinition, Profile, RuleSet, Subject } from '@huice/core';
import type { Column, Columns } from '@huice/core/bulk';
import type { Dice } from './dice.js';

type Value = boolean | number | string;

/** Mostly persons, as in a bureau's roster; each other kind of subject one time in twenty. */
const kinds: readonly Subject[] = [
  ...Array.from({ length: 16 }, () => 'person' as const),
  'household',
  'enterprise',
  'organisation',
  'locality',
];

/** Draws profiles in which every base fact of a pack is known, its region a county of the pack's own. */
export function drawerOf(ruleSet: RuleSet): (dice: Dice) => Profile {
  const own = ruleSet.facts.filter(({ scope, derivation }) => scope === 'subject' && derivation === undefined);
  const named = constantsOf(ruleSet);
  const choices = own.map((fact) => [fact.id, valuesOf(fact, named.get(fact.id) ?? [])] as const);
  const prefix = ruleSet.jurisdiction.region.replace(/(00)+$/, '');
  const counties = [...named.values()]
    .flat()
    .filter((value): value is string => typeof value === 'string' && /^\d{6}$/.test(value) && value.startsWith(prefix))
    .map((code) => code.replace(/00$/, '21'));
  const regions = [...new Set([...counties, `${prefix}0102`.slice(0, 6), `${prefix}2901`.slice(0, 6)])];
  return (dice) => {
    const facts: Record<string, Value> = {};
    for (const [id, values] of choices) facts[id] = values[dice(values.length)] as Value;
    const subject = kinds[dice(kinds.length)] as Subject;
    return asReceived({ subject, region: regions[dice(regions.length)] as string, facts });
  };
}

/** The same facts in another order. */
export function reordered(profile: Profile, order: number): Profile {
  const entries = Object.entries(profile.facts);
  const turn = (order * 7) % entries.length;
  const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
  return asReceived({ ...profile, facts: Object.fromEntries(order % 2 === 0 ? turned : turned.reverse()) });
}

/** Profiles come as JSON. */
const asReceived = (profile: Profile): Profile => JSON.parse(JSON.stringify(profile)) as Profile;

/** The same profiles as columns: numbers as they are, a dictionary for everything else. */
export function columnsOf(profiles: readonly Profile[]): Columns {
  const column = (values: readonly unknown[]): Column => {
    if (values.every((value) => typeof value === 'boolean')) return { values: Uint8Array.from(values, Number) };
    if (values.every((value) => typeof value === 'number')) return { values: Float64Array.from(values as number[]) };
    const dictionary = [...new Set(values)] as Value[];
    return { codes: Uint16Array.from(values, (value) => dictionary.indexOf(value as Value)), dictionary };
  };
  const of = (id: string) => profiles.map(({ facts }) => (facts as Record<string, unknown>)[id]);
  const ids = Object.keys((profiles[0] as Profile).facts);
  return {
    length: profiles.length,
    subject: 'person',
    region: column(profiles.map(({ region }) => region)),
    facts: Object.fromEntries(ids.map((id) => [id, column(of(id))])),
  };
}

function constantsOf(ruleSet: RuleSet): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  JSON.stringify(
    [ruleSet.rules, ruleSet.conditions, ruleSet.facts],
    (_, part: { fact?: string; value?: Value | Value[] }) => {
      if (typeof part?.fact === 'string' && part.value !== undefined)
        found.set(part.fact, [...(found.get(part.fact) ?? []), ...[part.value].flat()]);
      return part;
    },
  );
  return found;
}

function valuesOf({ type, options = [], level }: FactDefinition, constants: readonly Value[]): Value[] {
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'option':
      return options.map((one) => one.value);
    case 'options':
      throw new Error('no pack has a fact of several options yet');
    case 'date':
      return [
        '2015-08-31',
        '2018-09-30',
        '2018-11-30',
        '2018-12-01',
        '2019-02-28',
        '2019-03-01',
        '2019-03-31',
        '2019-05-31',
      ];
    case 'region':
      return [...constants, level === 'prefecture' ? '530100' : '530102'];
    case 'integer':
      return [0, 1, 2, 60, ...(constants as number[]).flatMap((one) => [Math.max(one - 1, 0), one])];
    case 'decimal':
      return ['0', '1200.5', '20000', '49999.99', '60000'];
  }
}
