import type { FactDefinition, WholeSentence } from '../model/index.js';
import type { Fact } from './form.js';

/** The region of the profile, as a fact that others derive from. It is the only fact that no vocabulary declares. */
export const regionFact: Fact = {
  id: 'region',
  bases: ['region'],
  definition: {
    id: 'region',
    type: 'region',
    label: { zh: '行政区划代码', en: 'region' },
    question: { zh: '户籍或登记所在地的行政区划代码是什么？', en: 'What is the code of the region of registration?' },
    help: {
      zh: 'GB/T 2260 六位代码：个人和家庭的户籍地，企业和其他组织的登记地，地方本身。',
      en: 'The six-digit GB/T 2260 code: household registration of a person or household, place of registration of an enterprise or organisation, the locality itself.',
    },
    subjects: ['person', 'household', 'enterprise', 'organisation', 'locality'],
    scope: 'subject',
    personal: false,
    changeableBy: { who: 'never' },
  },
};

/** The digits of a region code that say something: `530000` is a province, so only `53` does. */
export function significant(region: string): string {
  if (region.endsWith('0000')) return region.slice(0, 2);
  return region.endsWith('00') ? region.slice(0, 4) : region;
}

/** The values of a fact with options. */
export function optionsOf({ options = [] }: FactDefinition): string[] {
  return options.map((option) => option.value);
}

type Level = NonNullable<FactDefinition['level']>;

const levels: Record<Level, { readonly form: RegExp; readonly words: WholeSentence }> = {
  province: { form: /^[1-9]\d0000$/, words: 'a-province-code' },
  prefecture: { form: /^[1-9]\d(?!00)\d\d00$/, words: 'a-prefecture-code' },
  county: { form: /^[1-9]\d{3}(?!00)\d\d$/, words: 'a-county-code' },
};
const anyLevel = { form: /^[1-9]\d{5}$/, words: 'six-digits' } as const;

/** The region codes that a fact takes, and the sentence that says so: of its level only, since a coarser or finer one could not be compared. */
export function codesOf({ level, derivation }: FactDefinition): {
  readonly form: RegExp;
  readonly words: WholeSentence;
} {
  const own = level ?? (derivation !== undefined && 'region' in derivation ? derivation.region : undefined);
  return own === undefined ? anyLevel : levels[own];
}
