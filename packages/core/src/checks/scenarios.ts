import type { CompiledRule } from '../compile/index.js';
import type { Leaf, Lost } from '../conditions/form.js';
import { type FactDefinition, quoted, type Sentence, type Telling } from '../model/index.js';
import type { Check, Complaint, Subject } from './check.js';
import { complaint as complain } from './document.js';
import { type Attempt, attemptsOf, choicesIn, conditionsIn, unseen } from './scenarios/coverage.js';
import { untriedDays } from './scenarios/days.js';
import { compare } from './scenarios/expectation.js';
import { untriedLimits } from './scenarios/limits.js';
import { untried } from './scenarios/thresholds.js';
import { type Trial, tryCases } from './scenarios/trial.js';
import { says } from './sentences.js';

/** The pack's tests pass, and they try every comparison, threshold, cap, day and kind of subject of every rule. */
export const scenariosCheck: Check = {
  name: 'scenarios',
  description: 'every case passes; every comparison, threshold, cap and day is tried on all its sides',
  run(subject) {
    const { pack, compiled, rules } = subject;
    const declared = declaredFacts(subject);
    const orphans = pack.scenarios.filter(({ benefit }) => !pack.rules.some((rule) => rule.benefit === benefit));
    return [
      ...orphans.map(({ benefit }) =>
        complaint(fileOf(benefit), '/benefit', says('benefit-of-no-rule'), { found: quoted(benefit) }),
      ),
      ...[...new Set(rules.map((rule) => rule.benefit))].flatMap((benefit) => {
        const file = pack.scenarios.find((one) => one.benefit === benefit);
        if (file === undefined) return [complaint(fileOf(benefit), '', says('benefit-without-cases'))];
        const trials = tryCases(file, compiled, declared);
        const own = compiled.rules.filter(({ rule }) => rule.benefit === benefit);
        return [
          ...trials.flatMap((trial) => compare(trial, benefit)),
          ...own.flatMap((rule) => untestedParts(rule, trials, subject)),
        ];
      }),
    ];
  },
};

/** Every declared fact: a case may carry what another rule of the pack would read. */
function declaredFacts({ pack, vocabulary }: Subject): ReadonlyMap<string, FactDefinition> {
  return new Map([...Object.values(vocabulary), ...pack.facts].map((fact) => [fact.id, fact]));
}

/** What no case tries of one rule. */
function untestedParts(compiled: CompiledRule, trials: readonly Trial[], { compiled: ruleSet }: Subject): Complaint[] {
  const { rule, amount } = compiled;
  const attempts = attemptsOf(compiled, trials, ruleSet);
  const paid = attempts.filter(({ trial }) => trial.result?.outcome === 'eligible');
  const here = (at: string, message: Sentence, expected?: Pick<Telling, 'expected'>) =>
    complaint(`rules/${rule.id}.json`, at, message, expected);
  return [
    ...conditionsIn(compiled).flatMap((end) => untestedEnd(end, attempts, rule.id)),
    ...choicesIn(compiled).flatMap((end) => untestedEnd(end, paid, rule.id)),
    ...(amount === undefined ? [] : untriedLimits(amount, paid)).flatMap(({ at, sides }) =>
      sides.map((side) => here(at, says('no-case-at-limit', { side }), { expected: says('this-side', { side }) })),
    ),
    ...untriedDays(compiled, trials).flatMap(({ at, days }) =>
      days.map((day) => here(at, says('no-case-on-day'), { expected: says('this-value', { name: day }) })),
    ),
    ...untriedSubjects(compiled, trials, attempts).map((kind) =>
      here('/subjects', says('no-case-of-subject'), {
        expected: kind === 'another' ? says('another-subject') : says('these-subjects', { subjects: [kind] }),
      }),
    ),
    ...untriedDurations(compiled, paid).map((key) =>
      here(`/event/params/duration/${key}`, says('no-case-of-duration')),
    ),
  ];
}

function untestedEnd(end: Leaf | Lost, attempts: readonly Attempt[], rule: string): Complaint[] {
  const isShared = end.within !== undefined;
  const file = isShared ? `conditions/${end.within}.json` : `rules/${rule}.json`;
  const sees = (truth: string) =>
    isShared ? says('no-case-sees-for', { truth, name: rule }) : says('no-case-sees', { truth });
  const tries = (fact: string) =>
    isShared ? says('no-case-tries-for', { fact, name: rule }) : says('no-case-tries', { fact });
  return [
    ...unseen(end, attempts).map((one) => {
      const truth = one === undefined ? 'unknown' : String(one);
      return complaint(file, end.at, sees(truth), { expected: says('this-truth', { truth }) });
    }),
    ...(end.kind === 'lost' ? [] : untried(end, attempts)).map((value) =>
      complaint(file, end.at, tries((end as Leaf).fact.id), { expected: value }),
    ),
  ];
}

/** Each kind of subject that the rule is for must be seen, and one that it is not for. */
function untriedSubjects({ rule }: CompiledRule, trials: readonly Trial[], attempts: readonly Attempt[]): string[] {
  const seen = new Set<string>(attempts.map(({ trial }) => trial.profile.subject));
  const refused = trials.some(({ result }) => result?.rule === rule.id && result.reason === 'other-subject');
  return [
    ...rule.subjects.filter((kind) => !seen.has(kind)),
    ...(refused || rule.subjects.length === 5 ? [] : ['another']),
  ];
}

/** The days on which a subject's own entitlement starts and ends. */
function untriedDurations({ starts, until }: CompiledRule, paid: readonly Attempt[]): string[] {
  const seen = (key: 'startsOn' | 'endsOn') => paid.some(({ trial }) => trial.result?.duration?.[key] !== undefined);
  return [
    ...(starts === undefined || seen('startsOn') ? [] : ['starts']),
    ...(until === undefined || seen('endsOn') ? [] : ['until']),
  ];
}

const fileOf = (benefit: string) => `scenarios/${benefit}.json`;

function complaint(
  file: string,
  at: string,
  message: Sentence,
  rest: Pick<Telling, 'found' | 'expected'> = {},
): Complaint {
  return complain({ check: 'scenarios', file }, at, message, rest);
}
