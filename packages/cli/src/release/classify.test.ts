// Each class of change, from a real release with one edit.
import { compile, type FactDefinition, type RuleSet } from '@huice/core';
import { Faults, readPack } from '@huice/core/pack';
import { latest as guangxi } from '@huice/policy-guangxi';
import { latest } from '@huice/policy-yunnan';
import { vocabulary } from '@huice/vocabulary';
import { describe, expect, it, test } from 'vitest';
import { readPackFolder } from '../files/pack-folder.js';
import { processIo } from '../io.js';
import { largest, type Reason } from './change.js';
import { reasonsOf } from './classify.js';
import { stretchesOf } from './stretches.js';

type Editable = {
  -readonly [Key in keyof RuleSet]: RuleSet[Key];
};
const award = 'workshop-hiring-award.2018';
/** The last release, with one edit. */
function edited(edit: (ruleSet: Editable, rule: RuleSet['rules'][number]) => void): RuleSet {
  const copy = JSON.parse(JSON.stringify(latest)) as Editable;
  edit(copy, copy.rules.find(({ id }) => id === award) as RuleSet['rules'][number]);
  return { ...copy, version: '9.0.0', releasedOn: '2030-01-01' };
}
const reasons = (after: RuleSet, before: RuleSet = latest, scenarios = cases.none) =>
  reasonsOf(before, after, scenarios, vocabulary);
const said = (found: readonly Reason[]) => found.map(({ words }) => words.en).join('\n');
const pack = readPack(
  readPackFolder('packages/policy-yunnan', { ...processIo(), cwd: new URL('../../../..', import.meta.url).pathname }),
  new Faults(),
);
const cases: Record<'none' | 'award', NonNullable<typeof pack>['scenarios']> = {
  none: [],
  award: pack?.scenarios.filter(({ benefit }) => benefit === 'workshop-hiring-award') ?? [],
};

describe('a change of a released pack is', { timeout: 120_000 }, () => {
  it.each<[string, string | undefined, Parameters<typeof edited>[0], string]>([
    ['none where only number and day differ', undefined, () => undefined, ''],
    [
      'patch where a title is said in other words',
      'patch',
      (_, rule) => {
        rule.title.en = 'Award';
      },
      'only words differ',
    ],
    [
      'patch where a fact is asked in other words',
      'patch',
      ({ facts }) => {
        (facts[0] as FactDefinition).question.en = 'Which?';
      },
      'only words differ',
    ],
    [
      'minor where a rule is added for days that had none',
      'minor',
      (all, rule) => {
        all.rules = [
          ...all.rules,
          { ...rule, id: 'workshop-hiring-award.2021', effective: { from: '2021-01-01', to: '2021-12-31' } },
        ];
      },
      'Poverty-alleviation workshop: one-off hiring award (2021-01-01): there is a rule where there was none',
    ],
    [
      'minor where a benefit is added',
      'minor',
      (all, rule) => {
        all.rules = [...all.rules, { ...rule, id: 'another-award.2018', benefit: 'another-award' }];
      },
      'there is a rule where there was none',
    ],
    [
      'minor where a rule holds longer',
      'minor',
      (_, rule) => {
        rule.effective = { ...rule.effective, to: '2021-06-30' };
      },
      '(2021-01-01): there is a rule where there was none',
    ],
    [
      'major where a rule ends sooner',
      'major',
      (_, rule) => {
        rule.effective = { ...rule.effective, to: '2019-06-30' };
      },
      '(2019-07-01): there is no rule any longer',
    ],
    [
      'major where a rule is gone',
      'major',
      (all) => {
        all.rules = all.rules.filter(({ id }) => id !== award);
      },
      '(2018-09-30): there is no rule any longer',
    ],
    [
      'major where a threshold rises',
      'major',
      (_, rule) => {
        const { all } = rule.conditions as { all: { value: unknown }[] };
        (all[1] as { value: unknown }).value = 2;
      },
      'some are entitled no longer',
    ],
    [
      'major where an amount changes',
      'major',
      (_, rule) => {
        (rule.event.params as unknown as { amount: { rate: string } }).amount.rate = '1001';
      },
      'the amount changes',
    ],
    [
      'major where the period changes',
      'major',
      (_, rule) => {
        (rule.event.params as unknown as { period: string }).period = 'year';
      },
      'workshop: one-off hiring award (2018-09-30)',
    ],
    [
      'major where it is no longer an entitlement',
      'major',
      (_, rule) => {
        rule.event.params.strength = 'discretionary';
      },
      'workshop: one-off hiring award (2018-09-30)',
    ],
    [
      'major where a fact takes less than it took',
      'major',
      ({ facts }) => {
        (facts.find(({ id }) => id === 'poorWorkersNewlyHired') as { min: number }).min = 1;
      },
      'takes less',
    ],
    [
      'minor where a fact takes more than it took',
      'minor',
      ({ facts }) => {
        const fact = facts.find(({ options }) => options !== undefined) as FactDefinition;
        const [first] = fact.options as NonNullable<FactDefinition['options']>;
        fact.options = [...(fact.options ?? []), { ...first, value: 'another' } as NonNullable<typeof first>];
      },
      'takes more values',
    ],
  ])('%s', (_, size, edit, words) => {
    const found = reasons(edited(edit));
    expect([largest(found), said(found)]).toEqual([size, expect.stringContaining(words)]);
  });

  it('major where the jurisdiction moves', () => {
    expect(said(reasons({ ...guangxi, jurisdiction: latest.jurisdiction }, guangxi))).toContain(
      'the jurisdiction changes from',
    );
  });

  it('witnessed by a case of the scenarios', () => {
    const dearer = edited((_, rule) => {
      (rule.event.params as unknown as { amount: { rate: string } }).amount.rate = '900';
    });
    expect(said(reasons(dearer, latest, cases.award))).toMatch(/case `.+`: the answer changes/);
    expect(
      reasons(
        edited(() => undefined),
        latest,
        cases.award,
      ),
    ).toEqual([]);
  });
});

test('a day of each stretch: before the first, from each start, after each end', () => {
  const days = stretchesOf([compile(latest, { vocabulary })]);
  expect(days).toEqual(['2017-12-31', '2018-01-01', '2018-09-30', '2019-01-01', '2021-01-01']);
});
