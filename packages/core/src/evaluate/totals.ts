import type { CompiledRule } from '../compile/index.js';
import { type Authority, authorities, type Period, periods } from '../model/index.js';
import { exact, plain } from '../money/exact.js';
import type { AmountResult, Decision, LeftOut, RuleResult, Total } from './decision.js';

/** What of a result a total looks at. */
type Counted = Pick<RuleResult, 'rule' | 'authority' | 'gives' | 'strength'> & {
  readonly amount?: Pick<AmountResult, 'figure' | 'value'> | undefined;
};

type Cash = Extract<RuleResult['gives'], { form: 'cash' }>;

interface Group {
  readonly authority: Authority;
  readonly period: Period;
  amount: string;
  readonly rules: string[];
}

/** Adds up exact cash of strength entitlement, by authority and period; says of every other eligible benefit why it is left out. */
export class Tally {
  #groups: Group[] = [];
  readonly #leftOut: LeftOut[] = [];
  #count = 0;

  /** Begins anew. */
  clear(): void {
    this.#groups = [];
    this.#count = 0;
  }

  /** @param result an eligible one */
  add({ rule, authority, gives, strength, amount }: Counted): void {
    const because = whyLeftOut(gives, strength, amount?.figure, amount?.value);
    if (because === undefined) this.#sum(authority, (gives as Cash).period, amount?.value as string, rule);
    else this.leaveOut({ rule, because }, true);
  }

  /** Written without a branch, since who is eligible comes at random: the next one writes over what is not. */
  leaveOut(one: LeftOut, isEligible: boolean): void {
    this.#leftOut[this.#count] = one;
    this.#count += Number(isEligible);
  }

  #sum(authority: Authority, period: Period, value: string, rule: string): void {
    const group = this.#groups.find((one) => one.authority === authority && one.period === period);
    if (group === undefined) this.#groups.push({ authority, period, amount: value, rules: [rule] });
    else {
      group.amount = plain(exact(group.amount).plus(exact(value)));
      group.rules.push(rule);
    }
  }

  get totals(): Decision['totals'] {
    const rank = ({ authority, period }: Total) =>
      authorities.indexOf(authority) * periods.length + periods.indexOf(period);
    const cash = this.#groups.length < 2 ? this.#groups : this.#groups.sort((a, b) => rank(a) - rank(b));
    return { cash, leftOut: this.#leftOut.slice(0, this.#count) };
  }
}

/** The totals of results, whatever their outcomes. */
export function totalsOf(results: readonly (Counted & Pick<RuleResult, 'outcome'>)[]): Decision['totals'] {
  const tally = new Tally();
  for (const result of results) if (result.outcome === 'eligible') tally.add(result);
  return tally.totals;
}

/** What leaves a rule's benefit out of every total, if something does. */
export function alwaysLeftOut({ rule, amount }: CompiledRule): LeftOut | undefined {
  const { params } = rule.event;
  const because = whyLeftOut(params, params.strength, amount === undefined ? undefined : 'exact', '0');
  return because === undefined ? undefined : Object.freeze({ rule: rule.id, because });
}

function whyLeftOut(
  { form }: RuleResult['gives'],
  strength: RuleResult['strength'],
  figure: AmountResult['figure'] | undefined,
  value: string | undefined,
): LeftOut['because'] | undefined {
  if (figure === undefined) return 'no-amount';
  if (form !== 'cash') return 'not-cash';
  if (strength !== 'entitlement') return 'not-an-entitlement';
  if (figure !== 'exact') return 'not-exact';
  return value === undefined ? 'amount-unknown' : undefined;
}
