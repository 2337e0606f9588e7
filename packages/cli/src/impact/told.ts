// What one side says to one subject of one benefit. The rules of a benefit follow each other in time, so it has one answer.
import type { AmountResult, Outcome, RuleResult } from '@huice/core';

/** The answer for one subject. A rule is named by its place among a decision's results. */
export interface Answered {
  outcome(rule: number): Outcome;
  /** Of a rule that does not apply. */
  reason(rule: number): RuleResult['reason'];
  /** Of an eligible rule whose benefit has an amount. */
  amount(rule: number): Amount | undefined;
  /** Whether that amount waits for facts. */
  waits(rule: number): boolean;
  /** How it is reckoned: two amounts of the same reckoning are the same for everybody; undefined where that is not known. */
  reckoning(rule: number): string | undefined;
}

type Amount = Pick<AmountResult, 'figure' | 'value' | 'from' | 'to'>;

export interface ToldAmount extends Amount {
  /** Asked only where it matters: it costs more than the amount. */
  readonly waits: () => boolean;
  readonly reckoning: string | undefined;
}

/** What is known of a rule whatever the subject. */
export type About = Pick<RuleResult, 'pack' | 'benefit' | 'title' | 'strength' | 'gives' | 'authority' | 'damaged'>;

/** The rules of one side, in the order of a decision's results. */
export interface Side {
  readonly rules: readonly About[];
  /** By pack and benefit, the places of its rules. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export interface Told {
  readonly outcome: Outcome;
  /** The rule that says so; undefined where the side does not know the benefit. */
  readonly about?: About;
  /** Of an eligible rule whose benefit has an amount. */
  readonly amount?: ToldAmount;
  /** Cash that is known exactly: a decimal in yuan. */
  readonly cash?: string;
}

export function sideOf(rules: readonly About[]): Side {
  const places = new Map<string, number[]>();
  for (const [place, about] of rules.entries()) {
    const key = keyOf(about);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
  return { rules, places };
}

export const keyOf = ({ pack, benefit }: Pick<About, 'pack' | 'benefit'>): string => `${pack} ${benefit}`;

const order: readonly Outcome[] = ['eligible', 'undetermined', 'ineligible', 'not-applicable'];

/** @param key of a benefit, as `keyOf` gives it */
export function told({ rules, places }: Side, key: string, answered: Answered): Told {
  let best: number | undefined;
  for (const place of places.get(key) ?? [])
    if (best === undefined || order.indexOf(answered.outcome(place)) < order.indexOf(answered.outcome(best)))
      best = place;
  if (best === undefined) return { outcome: 'not-applicable' };
  const [outcome, about] = [answered.outcome(best), rules[best] as About];
  const amount = outcome === 'eligible' ? answered.amount(best) : undefined;
  if (amount === undefined) return { outcome, about };
  const isSum = about.gives.form === 'cash' && amount.figure === 'exact' && amount.value !== undefined;
  const place = best;
  const told = {
    ...amount,
    waits: () => amount.value === undefined && answered.waits(place),
    reckoning: answered.reckoning(place),
  };
  return { outcome, about, amount: told, ...(isSum ? { cash: amount.value } : {}) };
}
