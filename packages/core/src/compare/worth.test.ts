import { describe, expect, test } from 'vitest';
import { lost, someFacts } from '../../test/support/decide.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile } from '../compile/index.js';
import type { Amount, BenefitParams, Condition, FactDefinition, Rule } from '../model/index.js';
import { compare, type HowMuch } from './index.js';

const asOf = '2019-06-01';
const facts: FactDefinition[] = [
  ...someFacts,
  fact('months', { type: 'integer', min: 0, derivation: { completed: 'months', since: 'startedOn' } }),
];
const wide = facts.map((one) => (one.id === 'workers' ? { ...one, max: 3000 } : one)) as FactDefinition[];

interface Part {
  readonly condition?: Condition;
  readonly facts?: FactDefinition[];
  readonly asOf?: string;
  readonly steps?: number;
}

function much(before: Rule, after: Rule, part: Part = {}): HowMuch {
  const engine = (one: Rule, all: FactDefinition[]) => compile(ruleSet([one], all));
  const [one, other] = [engine(before, facts), engine(after, part.facts ?? facts)];
  const sides = [
    { engine: one, asOf },
    { engine: other, asOf: part.asOf ?? asOf },
  ] as const;
  const [found] = compare(...sides, part.steps === undefined ? {} : { steps: part.steps }).benefits;
  return found?.howMuch as HowMuch;
}

const amounts = (before: Amount, after: Amount, part: Part = {}) =>
  much(rule('it', part.condition, before), rule('it', part.condition, after), part);

const is = (id: string, value: boolean | number | string): Condition => ({ fact: id, operator: 'equal', value });
const atLeast = (id: string, value: number): Condition => ({ fact: id, operator: 'greaterThanInclusive', value });
const perWorker = (rate: string, more: object = {}): Amount => ({ rate, per: 'workers', ...more });
const share = (percent: string, cap?: string): Amount => ({
  percent,
  of: 'wage',
  ...(cap === undefined ? {} : { cap }),
});
const between: Condition = {
  all: [
    { fact: 'wage', operator: 'greaterThan', value: 100 },
    { fact: 'wage', operator: 'lessThan', value: 100.05 },
  ],
};
/** Of what has no greatest value: not all of its values can be gone through. */
const perUncounted = (rate: string): Amount => ({ rate, per: 'wage' });

describe('how much', () => {
  const isPoor = is('poor', true);
  const more: Condition = { fact: 'workers', operator: 'greaterThan', value: { fact: 'days' } };

  test.each<[name: string, before: Amount, after: Amount, expected: string, part?: Part]>([
    ['the same', { fixed: '500' }, { fixed: '500.0' }, 'same'],
    ['a fen more', { fixed: '500' }, { fixed: '500.01' }, 'up'],
    ['the same ends of another kind', { fixed: { upTo: '500' } }, { fixed: { between: ['0', '500'] } }, 'same'],
    ['at most', { fixed: '500' }, { fixed: { upTo: '500' } }, 'down'],
    ['at least', { fixed: '500' }, { fixed: { atLeast: '500' } }, 'up'],
    ['a wider range', { fixed: { between: ['2', '3'] } }, { fixed: { between: ['1', '4'] } }, 'mixed'],
    ['a rate that is cut off', perWorker('2', { cap: '100' }), perWorker('3', { cap: '100' }), 'up'],
    ['a higher rate, a lower cap', perWorker('2', { cap: '100' }), perWorker('3', { cap: '90' }), 'mixed'],
    ['a cap that nobody reaches', perWorker('2'), perWorker('2', { cap: '2000' }), 'same'],
    ['a cap that the last of them reaches', perWorker('2'), perWorker('2', { cap: '1999' }), 'down'],
    [
      'a cap that all who may come reach',
      perWorker('2', { cap: '10' }),
      { fixed: '10' },
      'same',
      { condition: atLeast('workers', 5) },
    ],
    [
      'a cap that one of them does not',
      perWorker('2', { cap: '10' }),
      { fixed: '10' },
      'up',
      { condition: atLeast('workers', 4) },
    ],
    [
      'a floor below all of them',
      { actual: 'wage' },
      { actual: 'wage', floor: '5' },
      'same',
      { condition: { fact: 'wage', operator: 'greaterThanInclusive', value: 5 } },
    ],
    [
      'a floor above some',
      { actual: 'wage' },
      { actual: 'wage', floor: '5.01' },
      'up',
      { condition: { fact: 'wage', operator: 'greaterThanInclusive', value: 5 } },
    ],
    // Between the ends nobody of the two orders of `workers` and `days` shows it, and they are not all there is.
    [
      'what differs only far from every bound',
      perWorker('2', { floor: '150', cap: '1000' }),
      perWorker('1.5', { floor: '150', cap: '1000' }),
      'down',
      { condition: more },
    ],
    ['a branch for some', { fixed: '5' }, { case: [{ when: isPoor, then: '6' }], otherwise: '5' }, 'up'],
    [
      'a branch that nobody takes',
      { fixed: '5' },
      { case: [{ when: isPoor, then: '6' }], otherwise: '5' },
      'same',
      { condition: is('poor', false) },
    ],
    [
      'branches exchanged',
      { by: 'grade', options: { low: '1', high: '2', top: '3' } },
      { by: 'grade', options: { low: '2', high: '1', top: '3' } },
      'mixed',
    ],
    [
      'branches inside everything',
      {
        sum: [{ percent: '50', of: { case: [{ when: isPoor, then: 'cost' }], otherwise: '0' } }, '1'],
        round: { to: '1', mode: 'up' },
        floor: { case: [{ when: isPoor, then: '3' }], otherwise: '1' },
      },
      {
        sum: [{ percent: '50', of: { case: [{ when: isPoor, then: 'cost' }], otherwise: '0' } }, '1'],
        round: { to: '1', mode: 'up' },
        floor: { case: [{ when: isPoor, then: '4' }], otherwise: '1' },
      },
      'up',
    ],
    [
      'a branch under a difference, a cap and a bracket',
      {
        difference: ['1000', { case: [{ when: isPoor, then: '1' }], otherwise: '2' }],
        cap: '900',
        less: { case: [{ when: isPoor, then: '1' }], otherwise: '2' },
      },
      {
        difference: [
          { brackets: [{ percent: '100' }], of: { case: [{ when: isPoor, then: '1000' }], otherwise: '1000' } },
          { case: [{ when: isPoor, then: '1' }], otherwise: '2' },
        ],
        cap: '900',
        less: '2',
      },
      'down',
    ],
    [
      'lost words between branches',
      { fixed: '5' },
      { case: [{ when: lost(), then: '6' }], otherwise: '5' },
      'undecided',
    ],
    [
      'lost words in branches that nobody comes to',
      { fixed: '5' },
      {
        case: [
          { when: isPoor, then: '5' },
          { when: lost(), then: '6' },
        ],
        otherwise: '5',
      },
      'same',
      { condition: isPoor },
    ],
    ['a sum and its lesser part', { sum: ['cost', 'wage'] }, { lesser: ['cost', 'wage'] }, 'down'],
    ['like terms of a sum', { sum: [perUncounted('10'), perUncounted('5')] }, perUncounted('15'), 'same'],
    ['like terms of a sum, a fen apart', { sum: [perUncounted('10'), perUncounted('5')] }, perUncounted('15.01'), 'up'],
    ['twice the same', { sum: ['cost', 'cost'] }, { percent: '200', of: 'cost' }, 'same'],
    [
      'equal only as numbers',
      { brackets: [{ upTo: '100', percent: '10' }, { percent: '10' }], of: 'cost' },
      { percent: '10', of: 'cost' },
      'undecided',
    ],
    ['equal as all numbers there are', { sum: [perWorker('1'), perWorker('1')] }, perWorker('2'), 'same'],
    ['months of a day', { rate: '10', per: 'months' }, { rate: '20', per: 'months' }, 'up'],
    [
      'months on two days',
      { rate: '10', per: 'months' },
      { rate: '10', per: 'months' },
      'same',
      { asOf: '2020-06-01' },
    ],
    // The day that they are counted from is read, too: the same person has more months on the second day.
    [
      'months that go on',
      { rate: '10', per: 'months' },
      { rate: '10', per: 'months' },
      'undecided',
      { asOf: '2020-06-01', condition: { fact: 'startedOn', operator: 'lessThan', value: '2018-01-01' } },
    ],
    ['a wider bound', perWorker('2', { cap: '2000' }), perWorker('2'), 'undecided', { facts: wide }],
    ['a wider bound that shows within the old one', perWorker('2'), perWorker('3'), 'up', { facts: wide }],
  ])('%s', (_, before, after, expected, part) => {
    const { class: told, up, down } = amounts(before, after, part);
    expect(told).toBe(expected);
    // Where the whole is not decided, one way may be shown all the same.
    if (expected === 'undecided') return;
    const claimed = [['up', 'mixed'].includes(expected), ['down', 'mixed'].includes(expected)];
    expect([up !== undefined, down !== undefined]).toEqual(claimed);
  });

  test('a witness shows both amounts, and needs no more than that', () => {
    const { up } = amounts({ rate: '10', per: 'workers' }, { rate: '12', per: 'workers' }, { condition: isPoor });
    expect(up?.before.profile).toEqual({ subject: 'person', facts: { poor: true, workers: 1 } });
    expect([up?.before.result?.amount?.from, up?.after.result?.amount?.from]).toEqual(['10', '12']);
  });

  test.each<[name: string, before: Amount, after: Amount, condition: Condition | undefined, wage: string | number]>([
    ['a round sum for any sum', share('80'), share('90'), undefined, '1000'],
    [
      'the threshold for one just above another',
      share('80'),
      share('90'),
      { fact: 'wage', operator: 'greaterThanInclusive', value: 1680 },
      '1680',
    ],
    ['the next round sum beyond a cap', share('50', '900'), share('50', '901'), undefined, '2000'],
    ['no round one where none shows it', share('50', '50.01'), share('50', '50.02'), between, '100.03'],
  ])('a witness has %s', (_, before, after, condition, wage) => {
    const { up } = amounts(before, after, condition === undefined ? {} : { condition });
    expect(up?.before.profile.facts).toEqual({ wage });
    expect(Number(up?.before.result?.amount?.from)).toBeLessThan(Number(up?.after.result?.amount?.from));
  });

  test('too few steps decide nothing', () => {
    const told = [0, 1, 2, 3, 4].map(
      (steps) => amounts(perWorker('2', { cap: '100' }), perWorker('3', { cap: '90' }), { steps }).class,
    );
    expect(told).toEqual(['undecided', 'undecided', 'undecided', 'undecided', 'undecided']);
    expect(amounts({ fixed: '2' }, { fixed: '2' }, { steps: 1 }).class).toBe('same');
  });
});

describe('what is given beside an amount', () => {
  const giving = (params: object): Rule => ({
    ...rule('it', is('poor', true)),
    event: { type: 'benefit', params: { strength: 'entitlement', ...params } as BenefitParams },
  });
  const of = { zh: '报销', en: 'costs' };

  test('shows anybody who is entitled on both sides', () => {
    const rate = (percent: string) => giving({ form: 'reimbursement-rate', of, percent });
    const { class: told, differs, up, down } = much(rate('80'), rate('90'));
    expect([told, differs, down]).toEqual(['up', ['percent'], undefined]);
    expect(up?.after.profile.facts).toEqual({ poor: true });
    expect([up?.before.result?.gives, up?.after.result?.gives]).toMatchObject([{ percent: '80' }, { percent: '90' }]);
  });

  test('an amount on one side alone is not to be compared', () => {
    const waiver = (more: object) => giving({ form: 'waiver', of, ...more });
    expect(much(waiver({}), waiver({ amount: { fixed: '5' } })).class).toBe('undecided');
  });

  test.each([
    ['500 a month', '600 a year', '500', 'month', '600', 'year', 'down'],
    ['50 a month', '600 a year', '50', 'month', '600', 'year', 'same'],
    ['600 a year', '50.01 a month', '600', 'year', '50.01', 'month', 'up'],
    ['500 a day', '600 a year', '500', 'day', '600', 'year', 'undecided'],
  ])('%s and %s are compared by the year', (_, __, before, often, after, oftenAfter, expected) => {
    const cash = (fixed: string, period: string) => giving({ form: 'cash', amount: { fixed }, period });
    const found = much(cash(before, often), cash(after, oftenAfter));
    expect(found.class).toBe(expected);
    expect([found.up !== undefined, found.down !== undefined]).toEqual([expected === 'up', expected === 'down']);
  });

  test('a month that ends within the year is not turned into one', () => {
    const cash = (fixed: string, period: string) =>
      giving({ form: 'cash', amount: { fixed }, period, duration: { longest: { months: 6 } } });
    expect(much(cash('500', 'month'), cash('600', 'year')).class).toBe('undecided');
  });

  test('a sum that other documents set is the same only in the same words', () => {
    const left = (by: string) => giving({ form: 'allowance', by });
    expect(much(left('按规定'), left('按规定')).class).toBe('same');
    expect(much(left('按规定'), left('按标准'))).toEqual({ class: 'undecided', differs: ['by'] });
  });

  test('another form is not to be compared', () => {
    const { class: told, differs } = much(
      giving({ form: 'service', what: of }),
      giving({ form: 'training', what: of }),
    );
    expect([told, differs]).toEqual(['undecided', ['form']]);
  });
});
