// How many questions each way of asking needs until everything wanted is settled.
import type { Subject } from '@huice/core';
import { type Asker, bySumOfScores, inOrder, inOrderIfRelevant, ours } from './askers.js';
import type { Setting } from './packs.js';
import { drawAnswers, type Population } from './population.js';
import { type Answers, type Watch, watches } from './watch.js';

export interface Measured {
  readonly asker: string;
  /** Questions for one profile: for everything, and for one benefit on the average of all benefits of the subject. */
  readonly everything: readonly number[];
  readonly oneBenefit: readonly number[];
}

export function measure(
  setting: Setting,
  subject: Subject,
  population: Population,
  profiles: number,
  seed: string,
): Measured[] {
  const { ruleSet, asOf } = setting;
  const all = watches(setting, subject);
  const open = all.filter(({ facts }) => facts.length > 0);
  const benefits = [...new Set(all.map(({ result }) => result.benefit))];
  const drawn = Array.from({ length: profiles }, (_, index) =>
    drawAnswers(ruleSet, subject, population, asOf, `${seed} ${ruleSet.pack} ${subject} ${population} ${index}`),
  );
  const askers = [ours(setting, subject), inOrder(ruleSet, all), inOrderIfRelevant(ruleSet), bySumOfScores(ruleSet)];
  if (open.length === 0) return [];
  return askers.map((asker) => ({
    asker: asker.name,
    everything: drawn.map((answers) => questions(asker, answers, open, undefined)),
    oneBenefit: drawn.map((answers) => {
      const counts = benefits.map((benefit) => {
        const wanted = open.filter(({ result }) => result.benefit === benefit);
        return questions(asker, answers, wanted, [benefit]);
      });
      return counts.reduce((sum, count) => sum + count, 0) / benefits.length;
    }),
  }));
}

/** Asks until no rule is open. */
function questions(
  asker: Asker,
  answers: Answers,
  wanted: readonly Watch[],
  benefits: readonly string[] | undefined,
): number {
  const known: Record<string, Answers[string]> = {};
  const isOpen = (watch: Watch) => watch.at(known).missing.length > 0;
  let open = wanted.filter(isOpen);
  let count = 0;
  while (open.length > 0) {
    const fact = asker.next(known, open, benefits);
    const value = answers[fact];
    if (value === undefined || known[fact] !== undefined) throw new Error(`${asker.name} asks \`${fact}\` in vain`);
    known[fact] = value;
    count += 1;
    open = open.filter(isOpen);
  }
  return count;
}
