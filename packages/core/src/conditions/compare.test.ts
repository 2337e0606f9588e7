import { describe, expect, test } from 'vitest';
import { answer, type Known } from '../../test/support/decide.js';
import type { LeafCondition } from '../model/index.js';

type Row = [LeafCondition['operator'], LeafCondition['value'], holds: Known[string][], not: Known[string][]];

/** Each operator on a fact: the values for which it holds, those for which it does not; unknown is unknown for all. */
const table = (fact: string, rows: Row[]) =>
  describe(fact, () => {
    test.each(rows)('%s %j', (operator, value, holds, not) => {
      const condition = { fact, operator, value };
      for (const one of holds) expect(answer(condition, { [fact]: one }).outcome, `${one}`).toBe('eligible');
      for (const one of not) expect(answer(condition, { [fact]: one }).outcome, `${one}`).toBe('ineligible');
      for (const open of [answer(condition), answer(condition, { [fact]: null }), answer({ not: condition })]) {
        expect(open).toMatchObject({ outcome: 'undetermined', causes: ['facts'], missing: [fact] });
      }
    });
  });

table('disabled', [
  ['equal', true, [true], [false]],
  ['notEqual', true, [false], [true]],
]);
table('workers', [
  ['equal', 5, [5], [4, 6]],
  ['notEqual', 5, [4, 6], [5]],
  ['in', [1, 3], [1, 3], [0, 2, 4]],
  ['notIn', [1, 3], [0, 2, 4], [1, 3]],
  ['lessThan', 5, [0, 4], [5, 6]],
  ['lessThanInclusive', 5, [4, 5], [6]],
  ['greaterThan', 5, [6, 1000], [4, 5]],
  ['greaterThanInclusive', 5, [5, 6], [4]],
]);
table('cost', [
  ['equal', 0.3, ['0.3', '0.30', 0.3], ['0.29', '0.31']],
  ['notEqual', 0.3, ['0.29'], [0.3, '0.30']],
  ['in', [0.1, 1000], ['0.10', 1000], ['1000.01']],
  ['notIn', [0.1, 1000], ['1000.01'], ['0.10', 1000]],
  ['lessThan', 1000, ['999.99', 900], [1000, '1000.00', '1000.01']],
  ['lessThanInclusive', 1000, ['999.99', '1000.00'], ['1000.01']],
  ['greaterThan', 1000, ['1000.01'], ['999.99', '1000']],
  ['greaterThanInclusive', 1000, [1000, '1000.01'], [900, '999.99']],
]);
table('startedOn', [
  ['equal', '2019-01-01', ['2019-01-01'], ['2018-12-31', '2019-01-02']],
  ['notEqual', '2019-01-01', ['2018-12-31'], ['2019-01-01']],
  ['lessThan', '2019-01-01', ['2018-12-31'], ['2019-01-01', '2019-01-02']],
  ['lessThanInclusive', '2019-01-01', ['2018-12-31', '2019-01-01'], ['2019-01-02']],
  ['greaterThan', '2019-01-01', ['2019-01-02'], ['2018-12-31', '2019-01-01']],
  ['greaterThanInclusive', '2019-01-01', ['2019-01-01', '2019-01-02'], ['2018-12-31']],
]);
table('grade', [
  ['equal', 'low', ['low'], ['high', 'top']],
  ['notEqual', 'low', ['high', 'top'], ['low']],
  ['in', ['low', 'top'], ['low', 'top'], ['high']],
  ['notIn', ['low', 'top'], ['high'], ['low', 'top']],
]);
table('traits', [
  ['contains', 'veteran', [['veteran'], ['disabled', 'veteran']], [[], ['disabled']]],
  ['doesNotContain', 'veteran', [[], ['disabled']], [['veteran'], ['disabled', 'veteran']]],
]);
table('workplace', [
  ['equal', '530102', ['530102'], ['530103', '532301']],
  ['notEqual', '530102', ['530103'], ['530102']],
  ['in', ['530102', '530103'], ['530103'], ['530112']],
  ['notIn', ['530102', '530103'], ['530112'], ['530102']],
]);

describe('a fact with another', () => {
  const later = { fact: 'endedOn', operator: 'greaterThan', value: { fact: 'startedOn' } } as const;
  const dearer = { fact: 'cost', operator: 'greaterThanInclusive', value: { fact: 'workers' } } as const;
  test.each<[string, LeafCondition, Known, string, string[]]>([
    ['both known, and it holds', later, { startedOn: '2019-01-01', endedOn: '2019-01-02' }, 'eligible', []],
    ['both known, and it does not', later, { startedOn: '2019-01-01', endedOn: '2019-01-01' }, 'ineligible', []],
    ['the left unknown', later, { startedOn: '2019-01-01' }, 'undetermined', ['endedOn']],
    ['the right unknown', later, { endedOn: '2019-01-01' }, 'undetermined', ['startedOn']],
    ['both unknown', later, {}, 'undetermined', ['endedOn', 'startedOn']],
    ['the right at its greatest: nothing is later', later, { startedOn: '2100-12-31' }, 'ineligible', []],
    ['the left at its least: it is later than nothing', later, { endedOn: '1950-01-01' }, 'ineligible', []],
    ['a decimal with a whole number', dearer, { cost: '5.00', workers: 5 }, 'eligible', []],
    ['a decimal just below a whole number', dearer, { cost: '4.99', workers: 5 }, 'ineligible', []],
    ['a whole number at its least', dearer, { workers: 0 }, 'eligible', []],
    ['a decimal at the greatest whole number', dearer, { cost: 1000 }, 'eligible', []],
    ['a decimal below the greatest whole number', dearer, { cost: '999.99' }, 'undetermined', ['workers']],
  ])('%s', (_, condition, known, outcome, missing) => {
    expect(answer(condition, known)).toMatchObject({ outcome, missing });
  });
});
