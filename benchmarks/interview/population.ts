// Complete profiles, drawn from a seed.
import type { FactDefinition, RuleSet, Subject } from '@huice/core';
import { randomFrom } from '../../scripts/mutation/random.js';
import type { Answers } from './watch.js';

export type Population = 'uniform' | 'realistic';

/** Numbers without a declared greatest value are drawn up to this. */
const numberLimit = 60;

/**
 * Answers to every base fact of a subject. `uniform`: each value within the declared bounds and options as likely as any other;
 * `realistic`: the same, but a yes-or-no fact is true for one in five.
 */
export function drawAnswers(
  { facts, jurisdiction, rules }: RuleSet,
  subject: Subject,
  population: Population,
  asOf: string,
  seed: string,
): Answers {
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const codes = codesOf(rules, jurisdiction.region);
  const answers: Record<string, Answers[string]> = {};
  const draw = (fact: FactDefinition): Answers[string] => {
    const { type, min, max, options = [] } = fact;
    switch (type) {
      case 'boolean':
        return random() < (population === 'uniform' ? 0.5 : 0.2);
      case 'option':
        return options[below(options.length)]?.value as string;
      case 'options':
        return options.filter(() => random() < 0.5).map(({ value }) => value);
      case 'date':
        return dayBetween(
          String(min ?? '1950-01-01'),
          max === undefined || max === 'asOf' ? asOf : String(max),
          random(),
        );
      case 'region':
        return codes(fact.level)[below(codes(fact.level).length)] as string;
      default: {
        const least = Number(min ?? 0);
        return least + below(Number(max ?? least + numberLimit) - least + 1);
      }
    }
  };
  for (const fact of facts) {
    const isBase = fact.derivation === undefined && fact.scope === 'subject' && fact.subjects.includes(subject);
    if (isBase) answers[fact.id] = draw(fact);
  }
  const counties = codes('county').filter((code) => code.startsWith(jurisdiction.region.replace(/(00)+$/, '')));
  return { ...answers, region: counties[below(counties.length)] as string };
}

function dayBetween(first: string, last: string, share: number): string {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return new Date(from + Math.floor(share * ((to - from) / 86_400_000 + 1)) * 86_400_000).toISOString().slice(0, 10);
}

/** Codes of a level: those that the rules name, places inside them, and as many others. */
function codesOf(rules: RuleSet['rules'], own: string): (level: FactDefinition['level']) => string[] {
  const named = [
    ...new Set(JSON.stringify(rules.map(({ conditions }) => conditions)).match(/(?<=")\d{6}(?=")/g) ?? [own]),
  ];
  const prefectures = named.map((code) => `${code.slice(0, 4)}00`);
  const province = `${own.slice(0, 2)}`;
  const others = named.map((_, index) => `${province}${90 + index}00`);
  return (level) => {
    if (level === 'province') return [`${province}0000`, '110000'];
    const all = [...new Set([...prefectures, ...others])];
    if (level === 'prefecture') return all;
    return [
      ...new Set([...named.filter((code) => !code.endsWith('00')), ...all.map((code) => `${code.slice(0, 4)}99`)]),
    ];
  };
}
