// Profiles for a whole pack, drawn without regard to its rules: each fact known or not, within its bounds.
import type { ContextValue, Profile, RuleSet, Subject } from '../../src/index.js';
import type { FactDefinition } from '../../src/model/index.js';
import type { Random } from '../oracle/profiles.js';

export interface Asked {
  readonly profile: Profile;
  readonly context: Readonly<Record<string, ContextValue>>;
}

/**
 * @param known of ten facts, how many are known
 * @param derived whether derived facts are given instead of those that they follow from, with which they could disagree
 */
export function anyProfile(
  { facts, jurisdiction }: RuleSet,
  subject: Subject,
  asOf: string,
  random: Random,
  known: number,
  derived = false,
): Asked {
  const taken = new Set<string>();
  const isFree = (inputs: readonly string[]) => {
    if (inputs.some((id) => taken.has(id))) return false;
    for (const id of inputs) taken.add(id);
    return true;
  };
  const given = (fact: FactDefinition) => (derived && 'derivation' in fact ? inputsOf(fact) : [fact.id]);
  // Derived ones first: of those that follow from one fact only one is given.
  const order = [...facts].sort((a, b) => Number('derivation' in b) - Number('derivation' in a));
  const asked = order.filter(
    (fact) =>
      (derived ? !('derivation' in fact && 'region' in (fact.derivation ?? {})) : fact.derivation === undefined) &&
      random(10) < known &&
      isFree(given(fact)),
  );
  const valuesOf = (scope: FactDefinition['scope']) =>
    asked.filter((fact) => fact.scope === scope).map((fact) => [fact.id, someValue(fact, asOf, random)] as const);
  const prefix = jurisdiction.region.replace(/(00)+$/, '');
  const region = random(10) < known ? `${prefix}${'0102'.slice(prefix.length - 6)}`.slice(0, 6) : jurisdiction.region;
  return {
    profile: { subject, region, facts: Object.fromEntries(valuesOf('subject')) },
    context: Object.fromEntries(
      valuesOf('context').map(([id, value]) => [id, { value: value as string, date: asOf, source: '某文件' }]),
    ),
  };
}

function inputsOf({ derivation }: FactDefinition): string[] {
  if (derivation === undefined || 'region' in derivation) return [];
  if ('since' in derivation) return [derivation.since];
  return [...JSON.stringify(derivation.when).matchAll(/"fact":"(\w+)"/g)].map(([, id]) => id as string);
}

function someValue(fact: FactDefinition, asOf: string, random: Random): boolean | number | string | string[] {
  const { type, options = [], min, max, level, derivation } = fact;
  switch (type) {
    case 'boolean':
      return random(3) > 0;
    case 'option':
      return options[random(options.length)]?.value as string;
    case 'options':
      return options.flatMap(({ value }) => (random(2) === 0 ? [value] : []));
    case 'region':
      return level === 'province' ? '530000' : level === 'prefecture' ? '530100' : '530102';
    case 'date': {
      const day = `${Number(asOf.slice(0, 4)) - random(4)}-0${1 + random(9)}-1${random(10)}`;
      const latest = max === 'asOf' || max === undefined ? asOf : String(max);
      return day > latest ? latest : day < String(min ?? '') ? String(min) : day;
    }
    default: {
      const least = Number(min ?? 0);
      // What is counted from a day reaches no further back than that day may.
      const reach = derivation === undefined ? ([3, 40, 5000][random(3)] as number) : 20;
      const most = Math.min(Number(max ?? 1e6), least + reach);
      const number = least + random(most - least + 1);
      return type === 'integer' ? number : String(number);
    }
  }
}
