import { describe, expect, it, test } from 'vitest';
import { places } from '../../test/support/decide.js';
import { both, cash, type Params, told, worded } from '../../test/support/worded.js';
import { compile, type EvaluateOptions, evaluate, type Profile, type RuleSet } from '../index.js';
import { explain } from './explain.js';
import type { RuleExplanation } from './explanation.js';
import type { ConditionPart } from './parts.js';
import { explanationText } from './text.js';
import { voiceOf } from './voice.js';

type Group = Extract<ConditionPart, { parts: unknown }>;

const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const cite = (quote: string, ...supports: string[]) => ({ source: 'notice', clause: '1', quote, supports });
const reading = (question: string, ...about: string[]) => ({
  about,
  question: both(question, question),
  chosen: both('是', 'yes'),
  alternatives: [both('否', 'no')],
  why: both('如此', 'so it is'),
});

function only(set: RuleSet, given: Readonly<Record<string, unknown>> = {}, asOf?: string): RuleExplanation {
  const { engine, decision } = told(set, given, asOf);
  return explain(engine, decision)[0] as RuleExplanation;
}

/** Each line indented, with its mark before it. */
const shown = (explanation: ReturnType<typeof explain>[number], language: 'zh' | 'en' = 'en') =>
  explanationText(explanation, voiceOf(language)).map(
    ({ level, mark, text }) => `${' '.repeat(level)}${mark === undefined ? '' : `${mark}: `}${text}`,
  );

const when = (conditions: object, params: Params = cash({ fixed: '100' }), more: object = {}) =>
  worded(params, { conditions, ...more });

describe('the summary says the outcome and why', () => {
  const doubtful = { effective: { from: '2019-05', to: 'not-stated' } };
  const lost = { lost: both('“根据[”以后的文字', 'the words after 根据[') };
  const either = { any: [is('poor', true), { all: [is('place', 'inside'), is('people', 3, 'greaterThan')] }] };
  test.each<[string, RuleSet, Record<string, unknown>, string, string]>([
    [
      'eligible',
      when(is('poor', true)),
      { poor: true },
      '符合条件。应当给予:一次性100元。',
      'Eligible. To be given: 100 yuan, once.',
    ],
    [
      'without conditions',
      worded(cash({ fixed: '100' })),
      {},
      '适用,不设其他条件。应当给予:一次性100元。',
      'Eligible: there are no further conditions. To be given: 100 yuan, once.',
    ],
    [
      'discretionary',
      worded({ ...cash({ fixed: '100' }), strength: 'discretionary' }),
      {},
      '可以给予,由主管部门酌定:一次性100元。',
      'May be given, as the authority sees fit: 100 yuan, once.',
    ],
    [
      'exhortation',
      worded({ ...cash({ fixed: '100' }), strength: 'exhortation' }),
      {},
      '只是鼓励、支持,不能据此主张:一次性100元。',
      'Encouraged only, and nobody has a claim to it: 100 yuan, once.',
    ],
    [
      'a sum that waits',
      worded(cash({ actual: 'costs' })),
      {},
      '应当给予:一次性金额待定;待补充:费用。',
      'To be given: a sum not known yet, once; waiting for: costs.',
    ],
    [
      'ineligible',
      when(is('people', 3, 'greaterThanInclusive')),
      { people: 1 },
      '不符合条件:人数:现为1人,须不少于3人。',
      'Not eligible: number of people: 1 person; must be at least 3 people.',
    ],
    [
      'ineligible in every way',
      when(either),
      { poor: false, place: 'outside', people: 1 },
      '不符合条件:以下至少须符合一项(贫困人口:现为否,须为是)、(务工地:现为省外,须为“省内”;人数:现为1人,须超过3人)。',
      'Not eligible: one of these is needed (poor person: no; must be yes), (place of work: outside the province; must be “within the province”; number of people: 1 person; must be more than 3 people).',
    ],
    [
      'undetermined',
      when(either),
      {},
      '尚不能确定:取决于人数、务工地和贫困人口。',
      'Undetermined: it depends on number of people, place of work and poor person.',
    ],
    [
      'lost',
      when(lost),
      {},
      '尚不能确定:原文缺失:“根据[”以后的文字。',
      'Undetermined: the text has lost: the words after 根据[.',
    ],
    [
      'in doubt',
      worded(cash({ fixed: '1' }), doubtful),
      { asOf: '2019-05-09' },
      '2019年5月内开始施行,原文未写明哪一天,而所问的是2019-05-09。',
      'in force from some day in May 2019; the text does not say which, and the day asked about is 2019-05-09.',
    ],
    [
      'not in force',
      worded(cash({ fixed: '1' }), { effective: { from: '2020-01-01', to: '2021' } }),
      {},
      '不适用:2019-10-01不在有效期内,该规定自2020-01-01起施行;至2021年止。',
      'Does not apply: on 2019-10-01 it was not in force; it is in force from 2020-01-01; until 2021.',
    ],
    [
      'another subject',
      worded(cash({ fixed: '1' }), { subjects: ['enterprise', 'organisation'] }),
      {},
      '不适用:对象是企业或其他组织,所问的是个人。',
      'Does not apply: it is for an enterprise or an organisation, and a person was asked about.',
    ],
  ])('%s', (_, set, { asOf, ...given }, zh, en) => {
    const { summary } = only(set, given, asOf as string | undefined);
    expect(summary.zh).toContain(zh);
    expect(summary.en).toContain(en);
  });

  const asked = (set: RuleSet | RuleSet[], profile: Partial<Profile>, options: Partial<EvaluateOptions>) => {
    const engine = compile(set);
    const decision = evaluate(
      engine,
      { subject: 'person', region: '530000', facts: {}, ...profile },
      { asOf: '2019-10-01', ...options },
    );
    return explain(engine, decision);
  };
  const press = worded(cash({ fixed: '1' }), {}, { authority: 'press-report' });
  const other = { ...worded(cash({ fixed: '2' })), pack: 'other' };

  test.each<[string, RuleSet | RuleSet[], Partial<Profile>, Partial<EvaluateOptions>, string, string]>([
    [
      'outside',
      press,
      { region: '110000' },
      {},
      '不适用:地区110000不在示例省辖区内。',
      'Does not apply: the region 110000 does not lie in Example Province.',
    ],
    [
      'below the authority asked for',
      press,
      {},
      { minimumAuthority: 'draft-for-comment' },
      '依据的是新闻报道,所要求的至少是征求意见稿',
      'it rests on a press report, and at least a draft for comment was asked for',
    ],
    ['several packs and no region', [press, other], { region: null }, {}, '取决于行政区划代码', 'it depends on region'],
    [
      'nothing released',
      press,
      {},
      { knownAt: '2020-01-01' },
      '到2020-01-01尚未发布任何规则,无从判断',
      'No rules were known by 2020-01-01: nothing is decided',
    ],
  ])('%s', (_, set, profile, options, zh, en) => {
    const [explanation] = asked(set, profile, options);
    expect(explanation?.summary.zh).toContain(zh);
    expect(explanation?.summary.en).toContain(en);
  });

  it('explains each pack of which nothing had been released', () => {
    const both = asked([press, { ...other, releasedOn: '2019-01-01' }], {}, { knownAt: '2020-01-01' });
    expect(both.map(({ pack, outcome }) => [pack, outcome])).toEqual([
      ['other', 'eligible'],
      ['example', 'nothing-released'],
    ]);
    expect(shown(both[1] as (typeof both)[number])).toEqual([
      'heading: Example',
      ' No rules were known by 2020-01-01: nothing is decided',
    ]);
  });
});

describe('which results are explained', () => {
  const { engine, decision } = told(worded(cash({ fixed: '1' })));

  it('is told by pack, benefit and rule', () => {
    for (const which of [{}, { pack: 'example' }, { benefit: 'example' }, { rule: 'example.2019', pack: 'example' }])
      expect(explain(engine, decision, which)).toHaveLength(1);
  });

  it.each([
    [{ pack: 'exmple' }, 'unknown-name which /pack'],
    [{ benefit: 'exmple' }, 'unknown-name which /benefit'],
    [{ rule: 'example.2018' }, 'unknown-name which /rule'],
    [{ benefits: ['example'] }, 'unknown-key which /benefits'],
  ])('%o is a slip', (which, fault) => {
    expect(places(() => explain(engine, decision, which as object))).toEqual([fault]);
  });

  it('may name a benefit of a pack that was not released yet', () => {
    const early = evaluate(engine, decision.profile as Profile, { asOf: '2019-10-01', knownAt: '2019-01-01' });
    expect(explain(engine, early, { benefit: 'example' })).toMatchObject([{ outcome: 'nothing-released' }]);
    expect(places(() => explain(engine, early, { pack: 'other' }))).toEqual(['unknown-name which /pack']);
  });
});

describe('the words behind each part', () => {
  const named = {
    name: 'needy',
    title: both('困难人员', 'person in need'),
    conditions: { any: [is('poor', true), is('disabled', true)] },
    citations: [cite('困难人员指', '/conditions'), cite('贫困人口', '/conditions/any/0')],
    readings: [reading('谁是残疾人', '/conditions/any/1')],
  };
  const set = worded(
    cash({ rate: '10', per: 'people', cap: '50' }),
    {
      conditions: { all: [{ condition: 'needy' }, is('people', 1, 'greaterThanInclusive')] },
      citations: [
        cite('困难人员每人10元,最高不超过50元。', '/conditions', '/event/params'),
        cite('一人以上', '/conditions/all/1/value'),
        cite('2019年', '/effective'),
      ],
      readings: [reading('金额', '/event/params/amount/cap')],
    },
    {},
    [named],
  );
  const { conditions, amount, readings } = only(set, { poor: true, people: 9, grade: 'none' });
  const [whole, one] = (conditions as Group).parts;
  const quotesOf = (part: { quotes: readonly { quote: string }[] } | undefined) =>
    part?.quotes.map(({ quote }) => quote);

  it('come from the nearest pointer first, and from the document that the part stands in', () => {
    const [group] = (whole as Group).parts;
    const [poor, disabled] = (group as Group).parts;
    expect(quotesOf(conditions ?? undefined)).toEqual(['困难人员每人10元,最高不超过50元。']);
    expect(quotesOf(one)).toEqual(['一人以上', '困难人员每人10元,最高不超过50元。']);
    expect(quotesOf(whole)).toEqual(['困难人员每人10元,最高不超过50元。']);
    expect(quotesOf(poor)).toEqual(['贫困人口', '困难人员指']);
    expect(quotesOf(group)).toEqual(['困难人员指']);
    expect(disabled).toMatchObject({ within: 'needy', readings: [{ question: { zh: '谁是残疾人' } }] });
    expect(one?.quotes[0]).toEqual({
      source: 'notice',
      document: '示例通知',
      clause: both('一', '1'),
      clauseId: '1',
      quote: '一人以上',
    });
  });

  it('say what set a limit, and how it was read', () => {
    expect(amount).toMatchObject({
      kind: 'cap',
      limit: { changed: true, words: '最高不超过50元' },
      readings: [{ question: { zh: '金额' } }],
    });
    expect(readings.map(({ question }) => question.zh)).toEqual(['金额', '谁是残疾人']);
  });

  it('are numbered as they are first referred to, and stand once at the end', () => {
    expect(shown(only(set, { poor: true, people: 9, grade: 'none' }), 'zh')).toEqual([
      'heading: 示例待遇',
      ' 符合条件。应当给予:一次性50元。',
      ' held: 条件:以下各项都须符合〔1〕',
      '  held: 困难人员(以下至少须符合一项)〔1〕',
      '   held: 贫困人口:是〔2、3〕',
      '   failed: 残疾人:现为否,须为是〔3、解读1〕',
      '    failed: 残疾等级:现为无,不得为“无”',
      '  held: 人数:9人,须不少于1人〔4、1〕',
      ' 应当给予:一次性50元〔1、解读2〕',
      '  = 10 × 9(人数),最高 50',
      '   90元 = 10 × 9(人数)',
      '   上限:50元',
      '   受限于:“最高不超过50元”',
      ' 责任单位:某局',
      ' 自2019-01-01起施行;未写明终止日〔5〕',
      ' 解读1:谁是残疾人',
      '  采用:是',
      '  未采用:否',
      '  理由:如此',
      ' 解读2:金额',
      '  采用:是',
      '  未采用:否',
      '  理由:如此',
      ' 示例通知',
      '  quote: 1. 一 “困难人员每人10元,最高不超过50元。”',
      '  quote: 2. 一 “贫困人口”',
      '  quote: 3. 一 “困难人员指”',
      '  quote: 4. 一 “一人以上”',
      '  quote: 5. 一 “2019年”',
    ]);
  });
});

test('of what is not given the sum is told only where it hangs on nothing known of the subject', () => {
  const failing = (amount: object) =>
    only(when(is('poor', true), cash(amount)), { poor: false, people: 2 }).gives.text.en;
  expect(failing({ fixed: '5' })).toBe('5 yuan, once');
  expect(failing({ rate: '5', per: 'people' })).toBe('cash');
});
