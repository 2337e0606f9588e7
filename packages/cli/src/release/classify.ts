// Whether a new rule set changes answers that the last release gave, adds to them, or only says them in other words.
import { isDeepStrictEqual } from 'node:util';
import { compile, type Engine, type FactDefinition, type Localized, type RuleSet } from '@huice/core';
import { tryCases } from '@huice/core/checks';
import { type BenefitComparison, compare } from '@huice/core/compare';
import type { Pack } from '@huice/core/pack';
import { givenApart, isSameAnswer } from '@huice/core/replay';
import type { Reason } from './change.js';
import { stretchesOf } from './stretches.js';

type Scenarios = Pack['scenarios'];
type Vocabulary = Readonly<Record<string, FactDefinition>>;

/** Why a change is as large as it is: nothing, if not a word has changed. */
export function reasonsOf(before: RuleSet, after: RuleSet, scenarios: Scenarios, vocabulary: Vocabulary): Reason[] {
  const engines = [before, after].map((one) => compile(one, { vocabulary })) as [Engine, Engine];
  const found = [
    ...jurisdictionReasons(before, after),
    ...factReasons(before.facts, after.facts),
    ...benefitReasons(before, after, engines),
    ...scenarioReasons(scenarios, engines, vocabulary),
  ];
  if (found.length > 0 || isAlike(contentOf(before), contentOf(after))) return found;
  return [
    { size: 'patch', words: { zh: '只有文字不同,结论都不变', en: 'only words differ: every answer stays as it was' } },
  ];
}

/** All that is released, save its number and its day. */
const contentOf = ({ version: _, releasedOn: __, ...rest }: RuleSet) => rest;

/** As JSON: its keys have no order, and what is undefined is not there. */
const isAlike = (one: unknown, other: unknown) => isDeepStrictEqual(plain(one), plain(other));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function jurisdictionReasons(before: RuleSet, after: RuleSet): Reason[] {
  const [one, other] = [before, after].map(({ jurisdiction }) => jurisdiction.region);
  if (one === other) return [];
  return [
    {
      size: 'major',
      words: { zh: `辖区由${one}改为${other}`, en: `the jurisdiction changes from ${one} to ${other}` },
    },
  ];
}

/** A fact that means something else, or takes less than it took, changes what an old profile is told. */
function factReasons(before: readonly FactDefinition[], after: readonly FactDefinition[]): Reason[] {
  const known = new Map(before.map((fact) => [fact.id, fact]));
  return after.flatMap((fact): Reason[] => {
    const old = known.get(fact.id);
    if (old === undefined) return [];
    const { zh, en } = fact.label;
    if (!isAlike(meaningOf(old), meaningOf(fact)) || isNarrower(old, fact))
      return [
        {
          size: 'major',
          words: {
            zh: `事实“${zh}”的含义或可填的值变了`,
            en: `the fact \`${en}\` means something else, or takes less`,
          },
        },
      ];
    if (!isNarrower(fact, old)) return [];
    return [{ size: 'minor', words: { zh: `事实“${zh}”可以填更多的值`, en: `the fact \`${en}\` takes more values` } }];
  });
}

const meaningOf = ({ type, unit, scope, subjects, derivation }: FactDefinition) => [
  type ?? null,
  unit ?? null,
  scope ?? null,
  subjects ?? null,
  derivation ?? null,
];

/** Whether a value that the one takes is refused by the other. */
function isNarrower(before: FactDefinition, after: FactDefinition): boolean {
  const values = ({ options = [] }: FactDefinition) => options.map(({ value }) => value);
  const ends = [
    [before.min, after.min, 1],
    [before.max, after.max, -1],
  ] as const;
  const isCut = ends.some(([old, own, sign]) => own !== undefined && (old === undefined || order(own, old) === sign));
  return isCut || values(before).some((value) => !values(after).includes(value));
}

function order(a: number | string, b: number | string): number {
  const [one, other] = [Number(a), Number(b)];
  if (Number.isNaN(one) || Number.isNaN(other)) return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  return Math.sign(one - other);
}

/** By comparison, on every stretch of days: what can be proved the same is the same. */
function benefitReasons(before: RuleSet, after: RuleSet, [one, other]: readonly [Engine, Engine]): Reason[] {
  const benefits = touched(before, after);
  if (benefits.length === 0) return [];
  const found = new Map<string, Reason>();
  for (const asOf of stretchesOf([one, other])) {
    const comparison = compare({ engine: one, asOf }, { engine: other, asOf }, { benefits });
    for (const benefit of comparison.benefits) {
      const reason = reasonOf(benefit, asOf, before, after);
      if (reason !== undefined)
        found.set(`${benefit.benefit} ${reason.size}`, found.get(`${benefit.benefit} ${reason.size}`) ?? reason);
    }
  }
  return [...found.values()];
}

/** The benefits whose rules differ; all of them where something that rules share does. */
function touched(before: RuleSet, after: RuleSet): string[] {
  const shared = ({ facts, conditions, sources, jurisdiction }: RuleSet) => [facts, conditions, sources, jurisdiction];
  const isAll = !isAlike(shared(before), shared(after));
  const rulesOf = ({ rules }: RuleSet, benefit: string) => rules.filter((rule) => rule.benefit === benefit);
  const all = [...new Set([...before.rules, ...after.rules].map(({ benefit }) => benefit))];
  return all.filter((benefit) => isAll || !isAlike(rulesOf(before, benefit), rulesOf(after, benefit)));
}

function reasonOf(benefit: BenefitComparison, day: string, before: RuleSet, after: RuleSet): Reason | undefined {
  const { title, who, howMuch } = benefit;
  const told = (size: 'minor' | 'major', zh: string, en: string): Reason => ({
    size,
    words: { zh: `“${title.zh}”(${day}):${zh}`, en: `${title.en} (${day}): ${en}` },
    parts: { of: { zh: `“${title.zh}”(${day})`, en: `${title.en} (${day})` }, what: { zh, en } },
  });
  if (benefit.before === null && benefit.after === null) return undefined;
  if (benefit.before === null)
    return told('minor', '以前没有规则的日子有了规则', 'there is a rule where there was none');
  if (benefit.after === null) return told('major', '以前有规则的日子没有规则了', 'there is no rule any longer');
  if (who.class === 'undecided' || howMuch.class === 'undecided')
    return told('major', '不能证明结论不变', 'it cannot be proved that the answers stay the same');
  if (who.class !== 'equivalent') {
    const words: Localized = {
      looser: { zh: '有人由不符合变为符合', en: 'some are entitled who were not' },
      stricter: { zh: '有人不再符合', en: 'some are entitled no longer' },
      incomparable: { zh: '有人变为符合,也有人不再符合', en: 'some are entitled who were not, and some no longer' },
    }[who.class];
    return told('major', words.zh, words.en);
  }
  if (howMuch.class !== null && howMuch.class !== 'same') return told('major', '金额变了', 'the amount changes');
  const [old, own] = [
    before.rules.find(({ id }) => id === benefit.before?.rule),
    after.rules.find(({ id }) => id === benefit.after?.rule),
  ];
  if (old === undefined || own === undefined) throw new Error('unreachable: what was compared is there');
  if (givenApart(old.event.params) !== givenApart(own.event.params))
    return told('major', '给付内容变了', 'what is given changes');
  if (benefit.before.authority !== benefit.after.authority)
    return told('major', '依据的效力变了', 'the authority of its text changes');
  if (benefit.before.damaged !== benefit.after.damaged)
    return told('major', '依据的文本完整与否变了', 'whether the copy of its text is damaged changes');
  return undefined;
}

/** By asking every case of the pack's scenarios of both. */
function scenarioReasons(scenarios: Scenarios, engines: readonly [Engine, Engine], vocabulary: Vocabulary): Reason[] {
  const declared = new Map(Object.entries(vocabulary));
  const [one, other] = engines.map(({ packs }) => [...packs.values()].flat()[0]);
  if (one === undefined || other === undefined) throw new Error('unreachable: what compiles is there');
  return scenarios.flatMap((file): Reason[] => {
    const answers = tryCases(file, one, declared);
    const now = tryCases(file, other, declared);
    const changed = answers.flatMap((was, index): Reason[] => {
      const is = now[index];
      // What the last release did not understand, it gave no answer to.
      if (is === undefined || was.faults.length > 0) return [];
      const [before, after] = [was.result ?? null, is.result ?? null];
      if (is.faults.length === 0 && isSameAnswer(before, after)) return [];
      const isNew = is.faults.length === 0 && (before === null || before.reason === 'not-in-force');
      const title = (after ?? before)?.title ?? { zh: file.benefit, en: file.benefit };
      const name = was.case.name;
      const words = isNew
        ? {
            zh: `“${title.zh}”,情形“${name}”:以前没有规则,现在有`,
            en: `${title.en}, case \`${name}\`: there is a rule where there was none`,
          }
        : { zh: `“${title.zh}”,情形“${name}”:结论变了`, en: `${title.en}, case \`${name}\`: the answer changes` };
      return [{ size: isNew ? 'minor' : 'major', words }];
    });
    // One case of each size is witness enough.
    return (['major', 'minor'] as const).flatMap((size) => changed.find((reason) => reason.size === size) ?? []);
  });
}
