import { describe, expect, it } from 'vitest';
import { both, cash, type Params, told, worded } from '../../test/support/worded.js';
import { explain } from './explain.js';
import { explanationText } from './text.js';
import { voiceOf } from './voice.js';

const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });

/** The lines of the only rule, indented and marked, without those on the words of the text. */
function lines(params: Params, conditions: object | undefined, given: Record<string, unknown>, language: 'zh' | 'en') {
  const more = { responsible: [], citations: [{ source: 'notice', clause: '1', quote: '原文', supports: ['/title'] }] };
  const set = worded(params, { ...more, ...(conditions === undefined ? {} : { conditions }) });
  const { engine, decision } = told(set, given);
  return explain(engine, decision).flatMap((one) =>
    explanationText(one, voiceOf(language))
      .slice(2)
      .map(({ level, mark, text }) => `${' '.repeat(level - 1)}${mark === undefined ? '' : `${mark}: `}${text}`),
  );
}

const said = (conditions: object, given: Record<string, unknown>, language: 'zh' | 'en' = 'en') =>
  lines(cash({ fixed: '1' }), conditions, given, language).filter((line) => !/^(To be|In force|自|应当)/.test(line));
const worked = (params: Params, given: Record<string, unknown>, language: 'zh' | 'en' = 'en') =>
  lines(params, undefined, given, language).filter((line) => !/^(In force|自)/.test(line));

describe('conditions', () => {
  it('say what a number of time is counted from', () => {
    const old = is('age', 60, 'greaterThanInclusive');
    expect(said(old, { bornOn: '1958-01-02' })).toEqual([
      'Conditions',
      ' held: age: 61 years; must be at least 60 years',
      '  counted from date of birth (1958-01-02) to 2019-10-01',
    ]);
    expect(said(old, { age: 61 })).toEqual(['Conditions', ' held: age: 61 years; must be at least 60 years']);
    expect(said(is('monthsSince', 3, 'lessThan'), { leftOn: '2019-08-01' }, 'zh')).toEqual([
      '条件',
      ' held: 脱贫月数:1个月,须不满3个月',
      '  由脱贫之日(2019-08-01)的次日算至2019-10-01',
    ]);
  });

  it('say what would tell a fact that is not known', () => {
    expect(said(is('age', 60, 'lessThan'), {}).slice(0, 3)).toEqual([
      'Conditions',
      ' open: age: not known; must be less than 60 years',
      '  counted from date of birth to 2019-10-01',
    ]);
    expect(said(is('disabled', true), {}, 'zh').slice(0, 3)).toEqual([
      '条件',
      ' open: 残疾人:未知,须为是',
      '  open: 残疾等级:未知,不得为“无”',
    ]);
  });

  it('turn what a fact follows from where the rule wants the fact not to be so', () => {
    expect(said({ not: is('disabled', true) }, { grade: 'one' })).toEqual([
      'Conditions',
      ' failed: disabled person: yes; must not be yes',
      '  failed: grade of disability: grade one; must be “none”',
      'If the conditions are met, to be given: 1 yuan, once',
    ]);
  });

  it('say of a region which code told it, or that it does not', () => {
    expect(said(is('prefecture', '530100'), {}, 'zh')).toEqual([
      '条件',
      ' open: 州(市):未知,须为530100',
      '  由地区代码530000得出',
      '如符合条件,应当给予:一次性1元',
      '还需要知道',
      ' 行政区划代码:户籍或登记所在地的行政区划代码是什么？',
    ]);
  });

  it('carry a denial down to the comparisons', () => {
    const neither = { not: { any: [is('poor', true), is('place', ['inside'], 'in')] } };
    expect(said(neither, { poor: false, place: 'inside' })).toEqual([
      'failed: Conditions: all of these are needed',
      ' held: poor person: no',
      ' failed: place of work: within the province; must not be “within the province”',
      'If the conditions are met, to be given: 1 yuan, once',
    ]);
  });

  it('say of what is open whether it still makes a difference', () => {
    const one = { any: [is('people', 1, 'greaterThan'), is('poor', true), is('traits', 'veteran', 'contains')] };
    expect(said(one, { poor: true, traits: ['veteran', 'graduate'] })).toEqual([
      'held: Conditions: one of these is needed',
      ' open: number of people: not known; must be more than 1 person (makes no difference)',
      ' held: poor person: yes',
      ' held: traits: veteran and graduate; must include “veteran”',
    ]);
  });

  it('say so where they hold whatever is still unknown', () => {
    const either = { any: [is('people', 5, 'lessThan'), is('people', 5, 'greaterThanInclusive')] };
    expect(said(either, {}, 'zh')).toEqual([
      'held: 条件:以下至少须符合一项(无论未知的情况如何)',
      ' open: 人数:未知,须不满5人',
      ' open: 人数:未知,须不少于5人',
    ]);
    const neither = { all: [is('people', 5, 'lessThan'), is('people', 5, 'greaterThanInclusive')] };
    expect(said(neither, {})[0]).toBe('failed: Conditions: all of these are needed (whatever is still unknown)');
  });

  it('name what the text has lost', () => {
    const lost = { all: [is('poor', true), { lost: both('某某', 'some words') }] };
    expect(said(lost, { poor: true })).toEqual([
      'open: Conditions: all of these are needed',
      ' held: poor person: yes',
      ' open: the text has lost: some words',
      'If the conditions are met, to be given: 1 yuan, once',
    ]);
  });

  it('give the other side of a comparison with its value and its source', () => {
    expect(said(is('costs', { fact: 'deductible' }, 'greaterThan'), { costs: '5', deductible: '3' })).toEqual([
      'Conditions',
      ' held: costs: 5 yuan; must be more than deductible (3 yuan)',
      '  from 2019-01-01, 某文件',
    ]);
    expect(said(is('leftOn', { fact: 'bornOn' }, 'greaterThan'), {}, 'zh')[1]).toBe(
      ' open: 脱贫之日:未知,须晚于出生日期',
    );
  });
});

describe('the amount', () => {
  it('is told step by step, with what held it down', () => {
    expect(
      worked(cash({ rate: '1000', per: 'people', cap: '50000', less: 'costs' }), { people: 60, costs: '0' }),
    ).toEqual([
      'To be given: 50,000 yuan, once',
      ' = 1,000 × 60 (number of people); at most 50,000 − 0 (costs)',
      '  60,000 yuan = 1,000 × 60 (number of people)',
      '  the limit: 50,000 yuan',
      '  taken off the limit: costs: 0 yuan',
      '  held down by the limit',
    ]);
  });

  it('says of each branch whether it is taken and why', () => {
    const choice = cash({ case: [{ when: is('poor', true), then: { rate: '5', per: 'people' } }], otherwise: '3' });
    expect(worked(choice, { poor: false })).toEqual([
      'To be given: 3 yuan, once',
      ' = 3 (poor person: no)',
      '  failed: case: a sum not known yet = 5 × ? (number of people)',
      '   failed: poor person: no; must be yes',
      '  held: otherwise: 3 yuan',
    ]);
    expect(worked(choice, { people: 1 }, 'zh')).toEqual([
      '应当给予:一次性3至5元',
      ' = (5 × 1(人数))或3(视贫困人口而定)',
      '  open: 情形:5元 = 5 × 1(人数)',
      '   open: 贫困人口:未知,须为是',
      '  open: 其他情形:3元',
      '还需要知道',
      ' 贫困人口:贫困人口?',
    ]);
  });

  it('says what each slice comes to, what was raised, and what was rounded', () => {
    const sliced = { brackets: [{ upTo: '100', percent: '50' }, { percent: '10' }], of: 'costs' };
    expect(worked(cash({ ...sliced, round: { to: '10', mode: 'down' }, floor: '70' }), { costs: '250' })).toEqual([
      'To be given: 70 yuan, once',
      ' = 250 (costs) in slices: 50% up to 100; 10% above 100; rounded down to 10; at least 70',
      '  60 yuan = 250 (costs) in slices: 50% up to 100; 10% above 100; rounded down to 10',
      '   65 yuan = 250 (costs) in slices: 50% up to 100; 10% above 100',
      '    50% up to 100: 50 yuan',
      '    10% above 100: 15 yuan',
      '   rounded',
      '  the least: 70 yuan',
      '  raised to the least',
    ]);
  });

  it('says where a number comes from that the profile does not say itself', () => {
    expect(worked(cash({ rate: '10', per: 'age' }), { bornOn: '1999-10-01' })).toEqual([
      'To be given: 200 yuan, once',
      ' = 10 × 20 (age)',
      '  age: 20 years',
      '   counted from date of birth (1999-10-01) to 2019-10-01',
    ]);
  });
});

it('tells for how long, to whom and out of what', () => {
  const params = {
    ...cash({ fixed: '1' }, 'month'),
    payee: both('车间', 'the workshop'),
    fund: '就业补助资金',
    duration: { until: { fact: 'leftOn' } },
  };
  expect(worked(params, {})).toEqual([
    'To be given: 1 yuan a month',
    'For how long: until “the day of leaving poverty”',
    'Paid to: the workshop',
    'Out of: 就业补助资金',
    'To be asked',
    ' the day of leaving poverty: the day of leaving poverty?',
  ]);
});

const citations = [{ source: 'notice', clause: '1', quote: '原文', supports: ['/title'] }];

describe('beside the answer', () => {
  it('stands what weakens the text that it rests on', () => {
    const set = worded(cash({ fixed: '1' }), {}, { authority: 'press-report', damaged: true });
    const { engine, decision } = told(set);
    const warnings = explain(engine, decision).flatMap((one) =>
      explanationText(one, voiceOf('en')).filter(({ mark }) => mark === 'warning'),
    );
    expect(warnings.map(({ text }) => text)).toEqual([
      'this rests on a press report, which is not law',
      'the copy of the text that this rests on is damaged',
    ]);
  });

  it.each<[string, object, string[]]>([
    ['another subject', { subjects: ['enterprise'] }, ['For: an enterprise']],
    [
      'not in force',
      { effective: { from: '2020-01-01', to: 'not-stated' } },
      ['In force from 2020-01-01; no end is stated'],
    ],
  ])('of a rule that does not apply only the reason: %s', (_, more, expected) => {
    const { engine, decision } = told(worded(cash({ fixed: '1' }), { ...more, citations }));
    const [explanation] = explain(engine, decision);
    const lines = explanationText(explanation as NonNullable<typeof explanation>, voiceOf('en')).slice(2);
    expect(lines.map(({ text }) => text)).toEqual(expected);
  });
});
