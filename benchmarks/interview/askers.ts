// Ways to choose the next question. Each is told what is known and which rules are still open.
import { compile, type RuleSet, type Subject } from '@huice/core';
import { nextQuestion } from '@huice/core/interview';
import type { Setting } from './packs.js';
import { scoresOf } from './publicodes.js';
import { type Answers, profileOf, type Watch } from './watch.js';

export interface Asker {
  readonly name: string;
  /** The fact to ask, while some rule is open. */
  next(known: Answers, open: readonly Watch[], benefits: readonly string[] | undefined): string;
}

/** In the order of the vocabulary: every fact of the rules wanted, until no rule is open. */
export function inOrder({ facts }: RuleSet, all: readonly Watch[]): Asker {
  const order = new Map(['region', ...facts.map(({ id }) => id)].map((id, index) => [id, index]));
  const first = (ids: Iterable<string>) =>
    [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0] as string;
  return {
    name: 'vocabulary order, every fact',
    next: (known, _, benefits) =>
      first(
        all
          .filter(({ result }) => benefits === undefined || benefits.includes(result.benefit))
          .flatMap((watch) => watch.facts)
          .filter((id) => known[id] === undefined),
      ),
  };
}

/** In the order of the vocabulary, leaving out what cannot matter any more. */
export function inOrderIfRelevant({ facts }: RuleSet): Asker {
  const order = ['region', ...facts.map(({ id }) => id)];
  return {
    name: 'vocabulary order, relevant only',
    next(known, open) {
      const relevant = new Set(open.flatMap((watch) => watch.at(known).missing));
      return order.find((id) => relevant.has(id)) as string;
    },
  };
}

/** The missing fact with the greatest sum of scores over the open rules, as Publicodes asks. */
export function bySumOfScores(ruleSet: RuleSet): Asker {
  return {
    name: 'sum of scores (Publicodes)',
    next(known, open) {
      const sums = new Map<string, number>();
      for (const watch of open) {
        for (const [id, score] of scoresOf(watch.at(known), ruleSet, known)) sums.set(id, (sums.get(id) ?? 0) + score);
      }
      return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
    },
  };
}

/** `@huice/core/interview`. */
export function ours({ ruleSet, asOf, context }: Setting, subject: Subject): Asker {
  const engine = compile(ruleSet);
  const seen = new Map<string, string>();
  return {
    name: 'Huice',
    next(known, open, benefits) {
      // The question depends on the open rules alone, and on what is known of their facts.
      const own = open.map((watch) => [watch.result.rule, ...watch.facts.map((id) => known[id])]);
      const key = JSON.stringify([benefits, own]);
      const asked =
        seen.get(key) ??
        (nextQuestion(engine, profileOf(subject, known), {
          asOf,
          context,
          ...(benefits === undefined ? {} : { benefits }),
        })?.fact as string);
      seen.set(key, asked);
      return asked;
    },
  };
}
