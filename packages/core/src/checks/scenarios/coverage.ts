import { choicesOf } from '../../amounts/node.js';
import type { CompiledRule, CompiledRuleSet } from '../../compile/index.js';
import type { Leaf, Lost, Truth } from '../../conditions/form.js';
import { endsOf } from '../../conditions/node.js';
import { type Situation, truthOf } from '../../conditions/situation.js';
import { readProfile } from '../../evaluate/profile.js';
import { Faults } from '../../model/index.js';
import type { Trial } from './trial.js';

/** What a rule's cases know, on their days: those in which the rule itself answers. */
export interface Attempt {
  readonly trial: Trial;
  readonly situation: Situation;
}

/** The cases in which a rule answers: it is in force, for the right subject, in its jurisdiction. */
export function attemptsOf({ rule }: CompiledRule, trials: readonly Trial[], { facts }: CompiledRuleSet): Attempt[] {
  return trials
    .filter(({ result }) => result?.rule === rule.id && result.outcome !== 'not-applicable')
    .map((trial) => {
      const { profile, options } = trial;
      const { given } = readProfile(profile, options.context, facts, options.asOf, new Faults());
      return { trial, situation: { asOf: options.asOf, jurisdiction: '', given } };
    });
}

/** Every comparison of a rule's conditions, those of named ones among them. */
export const conditionsIn = ({ when }: CompiledRule): (Leaf | Lost)[] => (when === undefined ? [] : endsOf(when));

/** Every comparison by which its amount chooses. */
export const choicesIn = ({ amount }: CompiledRule): (Leaf | Lost)[] =>
  amount === undefined ? [] : choicesOf(amount).flatMap(endsOf);

/** The truths that a comparison is never seen to have. What the text has lost can only be unknown. */
export function unseen(end: Leaf | Lost, attempts: readonly Attempt[]): Truth[] {
  const seen = new Set(attempts.map(({ situation }) => truthOf(end, situation)));
  const wanted: Truth[] = end.kind === 'lost' ? [undefined] : [true, false, undefined];
  return wanted.filter((truth) => !seen.has(truth));
}
