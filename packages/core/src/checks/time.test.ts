import { describe, expect, test } from 'vitest';
import { type Draft, says, subject } from '../../test/support/pack.js';
import { gapsOf, timeCheck } from './time.js';

/** Rules of one benefit with these intervals. */
const following = (...intervals: [from: string, to: string][]) =>
  subject((pack) => {
    const first = pack.rules[0] as Draft['rules'][number];
    pack.rules = intervals.map(([from, to], index) => ({ ...first, id: `award.${index}`, effective: { from, to } }));
  });

test('it is silent on a good pack', () => {
  expect(says(timeCheck, subject())).toEqual([]);
});

describe('overlaps', () => {
  test.each<[string, [string, string][], boolean]>([
    [
      'day after day',
      [
        ['2018-09-30', '2018-12-31'],
        ['2019-01-01', '2020-12-31'],
      ],
      false,
    ],
    [
      'one day in common',
      [
        ['2018-09-30', '2019-01-01'],
        ['2019-01-01', '2020-12-31'],
      ],
      true,
    ],
    [
      'one within the other',
      [
        ['2018-09-30', '2020-12-31'],
        ['2019-01-01', '2019-12-31'],
      ],
      true,
    ],
    [
      'the same',
      [
        ['2018-09-30', '2020-12-31'],
        ['2018-09-30', '2020-12-31'],
      ],
      true,
    ],
    [
      'in the other order',
      [
        ['2019-01-01', '2020-12-31'],
        ['2018-09-30', '2019-01-01'],
      ],
      true,
    ],
    [
      'a year, to its last day',
      [
        ['2018', '2019'],
        ['2019-12-31', '2020'],
      ],
      true,
    ],
    [
      'a year, and the next',
      [
        ['2018', '2019'],
        ['2020', '2020'],
      ],
      false,
    ],
    [
      'no end',
      [
        ['2018-09-30', 'not-stated'],
        ['2030-01-01', '2030-12-31'],
      ],
      true,
    ],
    [
      'no end to the last',
      [
        ['2018-09-30', '2018-12-31'],
        ['2019-01-01', 'not-stated'],
      ],
      false,
    ],
  ])('%s', (_, intervals, overlap) => {
    expect(timeCheck.run(following(...intervals))).toHaveLength(overlap ? 1 : 0);
  });

  test('rules of different benefits may share days', () => {
    expect(new Set(subject().rules.map((rule) => rule.effective.from)).size).toBe(1);
    expect(timeCheck.run(subject())).toEqual([]);
  });

  test('where one rule is looked at, it is held against all of the pack', () => {
    const all = following(['2018-09-30', '2019-01-01'], ['2019-01-01', '2020-12-31']);
    expect(says(timeCheck, { ...all, rules: all.rules.slice(1) })).toEqual([
      'rules/award.1.json /effective: on some day it is in force beside `award.0`, a rule of the same benefit',
    ]);
  });
});

test('a rule does not end before it starts', () => {
  expect(says(timeCheck, following(['2019-01-01', '2018-12-31']))).toEqual([
    'rules/award.0.json /effective: the rule ends before it starts',
  ]);
});

describe('gaps', () => {
  test.each<[string, [string, string][], [string, string][]]>([
    [
      'none',
      [
        ['2018-09-30', '2018-12-31'],
        ['2019-01-01', '2020-12-31'],
      ],
      [],
    ],
    [
      'a day',
      [
        ['2018-09-30', '2018-12-30'],
        ['2019-01-01', '2020-12-31'],
      ],
      [['2018-12-31', '2018-12-31']],
    ],
    [
      'a year, in any order',
      [
        ['2020', '2020'],
        ['2018', '2018'],
      ],
      [['2019-01-01', '2019-12-31']],
    ],
    [
      'two',
      [
        ['2018', '2018'],
        ['2020', '2020'],
        ['2022', 'not-stated'],
      ],
      [
        ['2019-01-01', '2019-12-31'],
        ['2021-01-01', '2021-12-31'],
      ],
    ],
    [
      'none behind a rule without end',
      [
        ['2018', 'not-stated'],
        ['2020', '2020'],
      ],
      [],
    ],
  ])('%s', (_, intervals, gaps) => {
    expect(gapsOf(following(...intervals)).map(({ from, to }) => [from, to])).toEqual(gaps);
  });

  test('they are notes, not complaints', () => {
    const apart = following(['2018', '2018'], ['2020', '2020']);
    expect(timeCheck.run(apart)).toEqual([]);
    expect(timeCheck.notes?.(apart)).toMatchObject([
      {
        check: 'time',
        in: 'rules/award.1.json',
        at: '/effective/from',
        message: '`award` has no rule in force after `award.0`',
        found: '`2019-01-01` to `2019-12-31`',
      },
    ]);
  });
});
