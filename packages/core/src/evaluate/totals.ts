import { authorities, periods } from '../model/index.js';
import { exact, plain, zero } from '../money/exact.js';
import type { AmountResult, Decision, LeftOut, RuleResult, Total } from './decision.js';

/** What of a result a total looks at. */
type Counted = Pick<RuleResult, 'outcome' | 'rule' | 'authority' | 'gives' | 'strength'> & {
  readonly amount?: Pick<AmountResult, 'figure' | 'value'> | undefined;
};

/** Adds up exact cash of strength entitlement, by authority and period; says of every other eligible benefit why it is left out. */
export function totalsOf(results: readonly Counted[]): Decision['totals'] {
  const eligible = results.filter((result) => result.outcome === 'eligible');
  const summed = eligible.filter((result) => whyLeftOut(result) === undefined);
  const cash: Total[] = authorities.flatMap((authority) =>
    periods.flatMap((period) => {
      const group = summed.filter(
        (one) => one.authority === authority && one.gives.form === 'cash' && one.gives.period === period,
      );
      if (group.length === 0) return [];
      const amount = group.reduce((sum, one) => sum.plus(exact(one.amount?.value as string)), zero);
      return [{ authority, period, amount: plain(amount), rules: group.map((one) => one.rule) }];
    }),
  );
  const leftOut = eligible.flatMap((result): LeftOut[] => {
    const because = whyLeftOut(result);
    return because === undefined ? [] : [{ rule: result.rule, because }];
  });
  return { cash, leftOut };
}

function whyLeftOut({ gives, strength, amount }: Counted): LeftOut['because'] | undefined {
  if (amount === undefined) return 'no-amount';
  if (gives.form !== 'cash') return 'not-cash';
  if (strength !== 'entitlement') return 'not-an-entitlement';
  if (amount.figure !== 'exact') return 'not-exact';
  return amount.value === undefined ? 'amount-unknown' : undefined;
}
