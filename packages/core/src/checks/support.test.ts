import { describe, expect, test } from 'vitest';
import { type Draft, read, saying, says, subject } from '../../test/support/pack.js';
import type { Rule } from '../model/index.js';
import { supportCheck } from './support.js';

type Params = Rule['event']['params'];
const what = { zh: '事', en: 'thing' };
const bare = 'no citation and no reading supports it';

test('it is silent on a good pack', () => {
  expect(says(supportCheck, subject())).toEqual([]);
});

/** The first rule with its whole text cited for these places only. */
const supporting =
  (...supports: string[]) =>
  (pack: Draft) => {
    const citation = pack.rules[0]?.citations[0] as { supports: string[] };
    citation.supports = supports;
  };

test.each<[string, string[], string[]]>([
  ['subjects', ['/conditions', '/event/params'], [`/subjects/0: ${bare}`]],
  ['a condition', ['/subjects', '/conditions/all/0', '/event/params'], [`/conditions/all/1: ${bare}`]],
  [
    'part of a condition',
    ['/subjects', '/conditions/all/0', '/conditions/all/1/value', '/event/params'],
    [`/conditions/all/1: ${bare}`],
  ],
  [
    'a neighbour whose name begins alike',
    [
      '/subjects',
      '/conditions',
      '/event/params/amount',
      '/event/params/strength',
      '/event/params/period',
      '/event/params/fun',
    ],
    [`/event/params/fund: ${bare}`, '/event/params/fund: the words do not stand in a quote that supports them'],
  ],
  [
    'parts of the amount',
    ['/subjects', '/conditions', '/event/params/strength', '/event/params/amount/rate', '/event/params/fund'],
    [`/event/params/amount/per: ${bare}`, `/event/params/amount/cap: ${bare}`, `/event/params/period: ${bare}`],
  ],
])('%s without support', (_, supports, expected) => {
  expect(says(supportCheck, subject(supporting(...supports)))).toEqual(
    expect.arrayContaining(expected.map((line) => `rules/award.2018.json ${line}`)),
  );
});

test('interval ends and responsible units need support, and an end that is not stated needs none', () => {
  const without = (index: number) =>
    says(
      supportCheck,
      subject((pack) => {
        pack.rules[0]?.citations.splice(index, 1);
      }),
    );
  expect(without(2)).toEqual([`rules/award.2018.json /effective/from: ${bare}`]);
  expect(without(3)).toEqual([`rules/award.2018.json /effective/to: ${bare}`]);
  expect(without(1)).toEqual(
    [0, 1]
      .flatMap((index) => [`rules/award.2018.json /responsible/${index}: ${bare}`])
      .concat(
        [0, 1].map(
          (index) =>
            `rules/award.2018.json /responsible/${index}: the words do not stand in a quote that supports them`,
        ),
      ),
  );
  const open = subject((pack) => {
    (pack.rules[0] as Draft['rules'][number]).effective.to = 'not-stated';
    pack.rules[0]?.citations.splice(3, 1);
  });
  expect(says(supportCheck, open)).toEqual([]);
});

test('a reading supports as well as a citation', () => {
  const readings = [read('每年一次', '/event/params/period')];
  const change = (pack: Draft) => {
    supporting(
      '/subjects',
      '/conditions',
      '/event/params/amount',
      '/event/params/strength',
      '/event/params/fund',
    )(pack);
    (pack.rules[0] as Draft['rules'][number]).readings = readings as NonNullable<Draft['rules'][number]['readings']>;
  };
  expect(says(supportCheck, subject(change))).toEqual([]);
});

const places = ['/subjects', '/conditions', '/effective', '/responsible', '/event/params/strength'];
/** A rule of whose benefit only the strength is supported. */
const bareBenefit = (params: Params) => {
  const made = saying('给予失业保险补贴', {
    conditions: { fact: 'isWorkshop', operator: 'equal', value: true },
    event: { type: 'benefit', params },
    responsible: [],
  });
  (made.rules[0]?.citations[0] as { supports: string[] }).supports = places;
  return made;
};

test.each<[string, Params, string[]]>([
  [
    'term',
    { form: 'loan', strength: 'entitlement', amount: { fixed: '1' }, term: { years: 3 } },
    ['amount/fixed', 'term/years'],
  ],
  ['schemes', { form: 'premium', strength: 'entitlement', schemes: ['unemployment'] }, ['schemes/0']],
  [
    'shares',
    {
      form: 'cost-sharing',
      strength: 'entitlement',
      of: what,
      shares: [
        { payer: what, percent: '60' },
        { payer: what, percent: '40' },
      ],
    },
    ['of', 'shares/0/payer', 'shares/0/percent', 'shares/1/payer', 'shares/1/percent'],
  ],
  [
    'change',
    { form: 'rate-change', strength: 'entitlement', of: what, change: { points: '5' } },
    ['of', 'change/points'],
  ],
  [
    'relaxation',
    { form: 'relaxation', strength: 'entitlement', of: what, from: { value: '3', unit: 'year' }, to: 'removed' },
    ['of', 'from/value', 'from/unit', 'to'],
  ],
  [
    'percent',
    { form: 'reimbursement-rate', strength: 'entitlement', of: what, percent: { atLeast: '70' } },
    ['of', 'percent/atLeast'],
  ],
  ['payee', { form: 'service', strength: 'entitlement', what, payee: what }, ['what', 'payee']],
  [
    'duration',
    {
      form: 'service',
      strength: 'entitlement',
      what,
      duration: { longest: { months: 6 }, starts: { fact: 'birthDate' }, backPayFrom: '2018-12' },
    },
    ['what', 'duration/longest/months', 'duration/starts/fact', 'duration/backPayFrom'],
  ],
  [
    'cases',
    {
      form: 'cash',
      strength: 'entitlement',
      period: 'not-stated',
      amount: {
        case: [{ when: { fact: 'isWorkshop', operator: 'equal', value: true }, then: '1' }],
        otherwise: { between: 0 } as never,
      },
    },
    ['amount/case/0/when', 'amount/case/0/then', 'amount/otherwise/between'],
  ],
])('the fields of %s', (_, params, expected) => {
  expect(says(supportCheck, bareBenefit(params)).filter((line) => line.endsWith(bare))).toEqual(
    expected.map((place) => `rules/award.2018.json /event/params/${place}: ${bare}`),
  );
});

describe('words of the text', () => {
  const service: Params = { form: 'service', strength: 'entitlement', what };
  test.each<[string, Partial<Rule>, string[]]>([
    ['fund', { event: { type: 'benefit', params: { ...service, fund: '创业补助资金' } } }, ['/event/params/fund']],
    ['by', { event: { type: 'benefit', params: { ...service, by: '按规定标准' } } }, ['/event/params/by']],
    ['responsible', { responsible: ['省就业局', '省社保局'] }, ['/responsible/1']],
  ])('%s', (_, change, expected) => {
    const words = '从就业补助资金中按规定给予。责任单位:省就业局';
    const good = {
      event: { type: 'benefit', params: { ...service, fund: '就业补助资金', by: '按规定' } },
      responsible: ['省就业局'],
    } as const;
    expect(says(supportCheck, saying(words, good as unknown as Partial<Rule>))).toEqual([]);
    expect(says(supportCheck, saying(words, { ...(good as unknown as Partial<Rule>), ...change }))).toEqual(
      expected.map((place) => `rules/award.2018.json ${place}: the words do not stand in a quote that supports them`),
    );
  });

  test.each([
    ['给予基本养老保险、失业保险补贴', ['basic-pension', 'unemployment'], []],
    ['给予基本养老保险、失业保险补贴', ['basic-pension', 'work-injury'], [1]],
    ['给予基本养老保险补贴', ['maternity'], [0]],
    ['给予城乡居民养老保险补贴', ['resident-pension'], []],
    ['给予城乡居民养老保险补贴', ['resident-medical'], [0]],
    ['给予基本医保补贴', ['basic-medical'], []],
  ])('%s: %j', (words, schemes, wrong) => {
    const params = { form: 'premium', strength: 'entitlement', schemes } as Params;
    expect(says(supportCheck, saying(words, { event: { type: 'benefit', params }, responsible: [] }))).toEqual(
      wrong.map(
        (index) =>
          `rules/award.2018.json /event/params/schemes/${index}: the scheme is not named by the words that support it`,
      ),
    );
  });
});
