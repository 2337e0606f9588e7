import type { Outcome, RuleResult } from '@huice/core';
import { expect, test } from 'vitest';
import type { Answered } from '../write/answered.js';
import { Count, noStatistics, sumOf, together } from './statistics.js';

const rules = [{ gives: { form: 'cash' } }, { gives: { form: 'service' } }] as unknown as RuleResult[];

function answered(outcomes: Outcome[], value?: string, missing: string[] = [], figure = 'exact') {
  const limits = { to: value === '0' ? '0' : null, limitedBy: value === '0' ? ['/event/params/amount/cap'] : [] };
  const amount = { figure, ...(value === undefined ? {} : { value }), from: '0', waitingFor: [], ...limits };
  return {
    outcome: (rule: number) => outcomes[rule],
    missing: () => missing,
    amount: () => amount,
  } as unknown as Answered;
}

test('outcomes, exact cash and what is missing are counted', () => {
  const count = new Count(rules, [0, 1], [true, false]);
  count.add(answered(['eligible', 'ineligible'], '0.1'));
  count.add(answered(['eligible', 'ineligible'], '0.2'));
  count.add(answered(['eligible', 'eligible'], undefined));
  count.add(answered(['eligible', 'eligible'], '500', [], 'up-to'));
  count.add(answered(['undetermined', 'undetermined'], undefined, ['a', 'b']));
  count.add(answered(['undetermined', 'not-applicable'], undefined, ['b']));
  count.add(answered(['eligible', 'not-applicable'], '0'));
  expect(count.done(3, 1)).toEqual({
    ...{ rows: 10, decided: 7, rejected: 3, blank: 1 },
    rules: [
      { eligible: 5, ineligible: 0, undetermined: 2, notApplicable: 0, usedUp: 1, cash: '0.3', paid: 2 },
      { eligible: 2, ineligible: 2, undetermined: 1, notApplicable: 2, usedUp: 0, cash: '0', paid: 0 },
    ],
    // Once a subject, however many of its answers a fact could settle.
    missing: { a: 1, b: 2 },
  });
});

test('the counts of two parts add up to those of the whole', () => {
  const rows = [
    answered(['eligible', 'ineligible'], '0.1'),
    answered(['undetermined', 'eligible'], undefined, ['a']),
    answered(['eligible', 'undetermined'], '0.2', ['a', 'b']),
    answered(['eligible', 'not-applicable'], '0'),
  ];
  const counted = (some: typeof rows) => {
    const count = new Count(rules, [0, 1], [true, false]);
    for (const row of some) count.add(row);
    return count.done(1, 2);
  };
  const parts = together(together(noStatistics(2), counted(rows.slice(0, 1))), counted(rows.slice(1)));
  expect(parts).toEqual({ ...counted(rows), rows: 6, rejected: 2, blank: 4 });
});

test.each([
  [['0.1', '0.2'], '0.3'],
  [['9007199254740993', '1'], '9007199254740994'],
  [['99999999999999999999.99', '0.01'], '100000000000000000000'],
  [[], '0'],
])('%j add up to %s', (decimals, sum) => {
  expect(sumOf(decimals)).toBe(sum);
});
