import { describe, expect, test } from 'vitest';
import { compared, sideWith } from '../../../test/support/compared.js';
import { lost } from '../../../test/support/decide.js';
import { rule } from '../../../test/support/rule-set.js';
import { giving } from '../../../test/support/told.js';
import { compare } from '../../compare/index.js';
import type { Condition, Rule, RuleSet } from '../../model/index.js';
import { voiceOf } from '../voice.js';
import { comparisonText } from './comparison.js';
import { comparisonLines } from './lines.js';

const poor: Condition = { fact: 'poor', operator: 'equal', value: true };
const away: Condition = { fact: 'away', operator: 'equal', value: true };
const yuan = (fixed: string, conditions?: Condition) => rule('told', conditions, { fixed });
const service = (what: string) => giving({ form: 'service', what: { zh: what, en: what } });

const packOf = (pack: string, zh: string, en: string) => ({
  rest: { pack, jurisdiction: { name: { zh, en }, region: '530000' } },
});
const days = [{ asOf: '2018-12-31' }, { asOf: '2019-01-01' }] as const;

test.each([
  [
    { authority: 'draft-for-comment' as const },
    '依据由规范性文件改为征求意见稿(尚未生效)',
    'what it rests on changes from a normative document, to a draft for comment, which is not law',
  ],
  [{ damaged: true }, '依据的文本变为有残缺或错乱', 'the copy of the text that it rests on is damaged now'],
])('a text of another standing is a difference of its own: %o', (other, zh, en) => {
  const one = sideWith(yuan('5'), {});
  const [own] = one.engine.packs.get('test') ?? [];
  const sources = own?.ruleSet.sources.map((source) => ({ ...source, ...other })) ?? [];
  const sides = [one, sideWith(yuan('5'), { rest: { sources } })] as const;
  const [told] = comparisonText(compare(...sides), sides[0].engine, sides[1].engine).benefits;
  expect(told?.tone).toBe('standing');
  expect(told?.verdict.en).toBe('resting on a text of another standing');
  expect(told?.headline.en).toBe(
    'The same people are entitled; it gives the same; the text that it rests on has another standing.',
  );
  expect(told?.changes.map(({ text }) => text)).toEqual([{ zh, en }]);
});

test.each(['year', 'once'] as const)('a sum due at other times is not said to be raised: %s', (period) => {
  const cash = (fixed: string, often: string) => giving({ form: 'cash', amount: { fixed }, period: often });
  const { changes } = compared(cash('500', 'month'), cash('600', period)).benefit;
  expect(changes[0]?.text).toEqual({
    zh: '金额由500元改为600元',
    en: 'the amount changes from 500 yuan to 600 yuan',
  });
});

test.each([
  ['eligible on one day and open on the other', yuan('5'), 'loses', '可能更不利', 'Perhaps worse off'],
  ['open on one day and eligible on the other', yuan('5', lost()), 'gains', '可能更有利', 'Perhaps better off'],
] as const)('what the text leaves open is perhaps better or worse: %s', (_, before, shows, zh, en) => {
  const after = shows === 'gains' ? yuan('5') : yuan('5', lost());
  const [witness] = compared(before, after).benefit.witnesses;
  expect(witness?.shows).toBe(shows);
  expect(witness?.lead.zh).toContain(zh);
  expect(witness?.lead.en).toContain(en);
});

describe('the headline', () => {
  test.each<[string, Rule | undefined, Rule | undefined, string, string, string]>([
    [
      'nothing',
      yuan('5'),
      yuan('5'),
      'same',
      '对象不变;给付不变。',
      'The same people are entitled; it gives the same.',
    ],
    [
      'other words',
      yuan('5'),
      { ...yuan('5'), responsible: ['厅'] },
      'reworded',
      '对象不变;给付不变。',
      'The same people are entitled; it gives the same.',
    ],
    [
      'more money',
      yuan('5'),
      yuan('6'),
      'better',
      '对象不变;给付提高。',
      'The same people are entitled; it gives more.',
    ],
    [
      'less money',
      yuan('5'),
      yuan('4'),
      'worse',
      '对象不变;给付降低。',
      'The same people are entitled; it gives less.',
    ],
    [
      'more people',
      yuan('5', { all: [poor, away] }),
      yuan('5', poor),
      'better',
      '对象放宽;给付不变。',
      'More people come to it, and nobody loses it; it gives the same.',
    ],
    [
      'fewer people, more money',
      yuan('5', poor),
      yuan('6', { all: [poor, away] }),
      'mixed',
      '对象收紧;给付提高。',
      'Fewer people come to it, and nobody gains it; it gives more.',
    ],
    [
      'other people',
      yuan('5', poor),
      yuan('5', away),
      'mixed',
      '对象有进有出;给付不变。',
      'Some people come to it, and others lose it; it gives the same.',
    ],
    [
      'nobody on both sides',
      yuan('5', poor),
      yuan('5', { not: poor }),
      'mixed',
      '对象有进有出;没有人在两边都符合条件。',
      'Some people come to it, and others lose it; nobody is entitled on both sides.',
    ],
    [
      'some get more and some less',
      rule('told', undefined, { percent: '50', of: 'fare' }),
      rule('told', undefined, { fixed: '50' }),
      'mixed',
      '对象不变;给付有增有减。',
      'The same people are entitled; it gives some more and others less.',
    ],
    [
      'something else',
      service('甲'),
      service('乙'),
      'incomparable',
      '对象不变;给付的内容不同,多少无从相比。',
      'The same people are entitled; it gives something else, which cannot be measured against the other.',
    ],
    [
      'a sum that other documents set, the same',
      giving({ form: 'allowance', by: '按规定' }),
      giving({ form: 'allowance', by: '按规定', fund: '甲' }),
      'reworded',
      '对象不变;给付不变。',
      'The same people are entitled; it gives the same.',
    ],
    [
      'a sum that other documents set, each its own',
      giving({ form: 'allowance', by: '按规定' }),
      giving({ form: 'allowance', by: '按国家标准' }),
      'incomparable',
      '对象不变;两边的数额都由其他文件规定,未作比较。',
      'The same people are entitled; the sum is set elsewhere on both sides and is not compared.',
    ],
    [
      'less a year, however the figure grows',
      giving({ form: 'cash', amount: { fixed: '500' }, period: 'month' }),
      giving({ form: 'cash', amount: { fixed: '600' }, period: 'year' }),
      'worse',
      '对象不变;给付降低。',
      'The same people are entitled; it gives less.',
    ],
    [
      'more once than a month',
      giving({ form: 'cash', amount: { fixed: '500' }, period: 'month' }),
      giving({ form: 'cash', amount: { fixed: '600' }, period: 'once' }),
      'incomparable',
      '对象不变;给付的内容不同,多少无从相比。',
      'The same people are entitled; it gives something else, which cannot be measured against the other.',
    ],
    [
      'another nature',
      giving({ form: 'service', what: { zh: '甲', en: '甲' } }),
      giving({ form: 'service', what: { zh: '甲', en: '甲' }, strength: 'exhortation' }),
      'worse',
      '对象不变;给付不变;给付的性质不同。',
      'The same people are entitled; it gives the same; its nature is another.',
    ],
    [
      'a claim where there was a hope',
      giving({ form: 'service', what: { zh: '甲', en: '甲' }, strength: 'exhortation' }),
      giving({ form: 'service', what: { zh: '甲', en: '甲' } }),
      'better',
      '对象不变;给付不变;给付的性质不同。',
      'The same people are entitled; it gives the same; its nature is another.',
    ],
    [
      'in doubt, and otherwise alike',
      { ...yuan('5'), effective: { from: '..2019-09', to: 'not-stated' } },
      { ...yuan('5'), effective: { from: '2018-01-01', to: 'not-stated' } },
      'open',
      '有一边的规定当天是否已经施行,原文不能确定,所以两边无从比较。',
      'Whether the rule of one side was in force on its day, the text leaves open, so the two cannot be compared.',
    ],
    [
      'a new benefit',
      undefined,
      yuan('5'),
      'added',
      '2019年1月1日有这项待遇,2018年12月31日没有。',
      'There is such a benefit on 1 January 2019, and none on 31 December 2018.',
    ],
    [
      'a benefit gone',
      yuan('5'),
      undefined,
      'removed',
      '2018年12月31日有这项待遇,2019年1月1日没有。',
      'There is such a benefit on 31 December 2018, and none on 1 January 2019.',
    ],
    [
      'a benefit whose start is not stated',
      undefined,
      { ...yuan('5'), effective: { from: '..2019-09', to: 'not-stated' } },
      'open',
      '2018年12月31日没有这项待遇;2019年1月1日是否已有,原文不能确定。',
      'There is no such benefit on 31 December 2018; whether there is one on 1 January 2019, the text leaves open.',
    ],
    [
      'in force on neither day',
      { ...yuan('5'), effective: { from: '2020-01-01', to: 'not-stated' } },
      { ...yuan('5'), effective: { from: '2020-01-01', to: 'not-stated' } },
      'neither',
      '两边当天都没有施行中的规定。',
      'On neither side is a rule in force.',
    ],
    [
      'conditions that nobody can meet',
      yuan('5', { all: [poor, { not: poor }] }),
      yuan('5', { all: [poor, { not: poor }] }),
      'same',
      '两边的条件都没有人能够符合。',
      'Nobody can meet the conditions of either side.',
    ],
    [
      'a condition that the text has lost',
      yuan('5', lost()),
      yuan('6', { all: [lost(), lost()] }),
      'reworded',
      '原文缺失了条件,没有人能确定符合条件;两边的结论相同。',
      'The text has lost a condition, so nobody is entitled for certain; both sides come out alike.',
    ],
    [
      'a start in doubt on both days',
      { ...yuan('5'), effective: { from: '2018..2019', to: 'not-stated' } },
      { ...yuan('6'), effective: { from: '2018..2019', to: 'not-stated' } },
      'both-open',
      '两边都待定:当天是否已经施行,原文不能确定,没有人能确定符合条件。',
      'Open on both sides: the text leaves it open whether it was in force, so nobody is entitled for certain.',
    ],
  ])('%s', (_, before, after, tone, zh, en) => {
    const { benefit } = compared(before, after, days);
    expect([benefit.tone, benefit.headline.zh, benefit.headline.en]).toEqual([tone, zh, en]);
  });

  const later = { ...yuan('5'), effective: { from: '2020-01-01', to: 'not-stated' } };
  const started = { ...yuan('5'), effective: { from: '..2020', to: 'not-stated' } };
  test.each<[string, Rule | undefined, Rule | undefined, string, string, string, string, string]>([
    [
      'a benefit that only the second has',
      undefined,
      yuan('5'),
      'unpaired',
      '未配对(乙)',
      '甲没有同一编号的待遇,未作比较;这不表示甲没有类似的待遇。',
      'not paired (B)',
      'No benefit in A has this id, so it is compared with none; whether another there gives the like is not said.',
    ],
    [
      'a benefit that only the first has, and not on that day',
      later,
      undefined,
      'unpaired',
      '未配对(甲)',
      '乙没有同一编号的待遇,未作比较;这不表示乙没有类似的待遇。',
      'not paired (A)',
      'No benefit in B has this id, so it is compared with none; whether another there gives the like is not said.',
    ],
    [
      'a namesake that is not in force',
      later,
      yuan('5'),
      'added',
      '仅乙当天施行',
      '乙有这项待遇;甲编号相同的待遇当天不在有效期内。',
      'in force only in B',
      'There is such a benefit in B; that of the same id is not in force in A on its day.',
    ],
    [
      'one that may have begun, and a namesake that is not in force',
      started,
      later,
      'open',
      '原文不能确定',
      '乙编号相同的待遇当天不在有效期内;甲的是否已经施行,原文不能确定。',
      'left open by the text',
      'The benefit of this id is not in force in B on its day; whether it is in A, the text leaves open.',
    ],
  ])('of two packs: %s', (_, before, after, tone, zhTag, zh, enTag, en) => {
    const { benefit, text } = compared(before, after, [packOf('a', '甲', 'A'), packOf('b', '乙', 'B')]);
    expect([benefit.tone, benefit.verdict, benefit.headline]).toEqual([tone, { zh: zhTag, en: enTag }, { zh, en }]);
    if (tone === 'unpaired') expect(benefit.witnesses).toEqual([]);
    expect(text.pairing.zh).toContain('编号不同的,即使内容相当也未作比较');
    expect(text.pairing.en).toContain('are not compared');
  });

  test('says how benefits of one pack are paired', () => {
    expect(compared(yuan('5'), yuan('5'), days).text.pairing.en).toBe('Benefits are paired by their ids.');
    const { pairing } = compared(yuan('5'), yuan('6')).text;
    expect(pairing).toEqual({
      zh: '待遇按编号配对;改了编号的,显示为一项取消、一项新增。',
      en: 'Benefits are paired by their ids; one whose id has changed shows as one gone and another new.',
    });
  });

  test('says what could not be proved within the steps, and what could', () => {
    const many = (value: boolean): Condition => ({
      all: ['poor', 'away', 'isSite', 'qualified'].map((fact) => ({ fact, operator: 'equal', value })),
    });
    const heads = [1, 6, 12, 20, 40].map(
      (steps) => compared(yuan('5', many(true)), yuan('5', many(false)), days, steps).benefit.headline.zh,
    );
    expect(heads[0]).toBe('对象有无变化,未能在限定步数内证明;给付有无增减,未能断定。');
    expect(heads.some((text) => text.startsWith('对象有放宽;是否也有收紧,未能在限定步数内证明'))).toBe(true);
    const other = compared(yuan('5', many(false)), yuan('5', many(true)), days, 6).benefit.headline;
    expect(other.en).toMatch(/could not be proved within the limit of steps/);
  });
});

describe('the sides', () => {
  const pack = (name: string, version = '1.0.0') => ({
    rest: { pack: name, version, jurisdiction: { name: { zh: name, en: name }, region: '530000' } },
  });
  test.each([
    ['two days', days, ['2018年12月31日', '2019年1月1日'], ['on 31 December 2018', 'on 1 January 2019']],
    [
      'two versions',
      [pack('a', '1.0.0'), pack('a', '2.0.0')],
      ['1.0.0版', '2.0.0版'],
      ['in version 1.0.0', 'in version 2.0.0'],
    ],
    ['two packs, whatever their versions', [pack('a'), pack('b', '2.0.0')], ['a', 'b'], ['in a', 'in b']],
    [
      'two packs on two days',
      [
        { ...pack('a'), ...days[0] },
        { ...pack('b'), ...days[1] },
      ],
      ['a2018年12月31日', 'b2019年1月1日'],
      ['in a on 31 December 2018', 'in b on 1 January 2019'],
    ],
    ['two files of one version', [{}, {}], ['前一份', '后一份'], ['in the first', 'in the second']],
  ] as const)('%s', (_, versions, zh, en) => {
    const { text } = compared(yuan('5'), yuan('6'), versions as never);
    expect([text.before.name.zh, text.after.name.zh]).toEqual(zh);
    expect([text.before.at.en, text.after.at.en]).toEqual(en);
  });

  test('are refused where an engine does not hold them', () => {
    const [one, other] = [sideWith(yuan('5'), {}), sideWith(yuan('6'), {})];
    expect(() => comparisonText(compare(one, other), one.engine)).toThrow('version `1.0.0` of the pack `test`');
  });
});

describe('the witness', () => {
  const told = (before: Rule | undefined, after: Rule | undefined) =>
    compared(before, after, days).benefit.witnesses.map(({ lead, whom, answers }) => [lead, ...whom, ...answers]);

  test.each<[string, Rule | undefined, Rule | undefined, string[], string[]]>([
    [
      'somebody who comes to it',
      yuan('5', { all: [poor, away] }),
      yuan('5', poor),
      ['2019年1月1日更有利的,例如', '某人:是贫困人口;未外出务工', '不符合条件', '符合条件,应当给予:一次性5元'],
      [
        'Better off on 1 January 2019, for example',
        'a person: the person is poor; the person does not work away from home',
        'not eligible',
        'eligible; to be given: 5 yuan, once',
      ],
    ],
    [
      'anybody at all, who gets more',
      yuan('5'),
      yuan('6'),
      ['2019年1月1日多得的,例如', '任何人', '符合条件,应当给予:一次性5元', '符合条件,应当给予:一次性6元'],
      [
        'Gets more on 1 January 2019, for example',
        'anybody',
        'eligible; to be given: 5 yuan, once',
        'eligible; to be given: 6 yuan, once',
      ],
    ],
    [
      'a sum that waits for facts, by how it is reckoned',
      undefined,
      rule('told', undefined, { percent: '60', of: 'fare' }),
      ['2019年1月1日更有利的,例如', '任何人', '没有这项待遇', '符合条件,应当给予:票价的60%(一次性);待补充:票价'],
      [
        'Better off on 1 January 2019, for example',
        'anybody',
        'no such benefit',
        'eligible; to be given: 60% of fare, once; waiting for: fare',
      ],
    ],
    [
      'a thing whose sum waits',
      undefined,
      giving({ form: 'loan', amount: { rate: '5', per: 'hired' }, term: { years: 1 } }),
      [
        '2019年1月1日更有利的,例如',
        '任何人',
        '没有这项待遇',
        '符合条件,应当给予:贷款金额待定,期限1年(按“吸纳人数”计,每人5元);待补充:吸纳人数',
      ],
      [
        'Better off on 1 January 2019, for example',
        'anybody',
        'no such benefit',
        'eligible; to be given: a loan of a sum not known yet, for 1 year (5 yuan for each person of “people taken on”); waiting for: people taken on',
      ],
    ],
    [
      'somebody whom the text leaves in doubt',
      yuan('5'),
      { ...yuan('5'), effective: { from: '..2019-09', to: 'not-stated' } },
      ['2019年1月1日可能更不利的,例如', '任何人', '符合条件,应当给予:一次性5元', '原文不能确定'],
      [
        'Perhaps worse off on 1 January 2019, for example',
        'anybody',
        'eligible; to be given: 5 yuan, once',
        'the text leaves it open',
      ],
    ],
    [
      'a rule for others',
      { ...yuan('5'), subjects: ['person', 'enterprise'] },
      yuan('5'),
      ['2019年1月1日更不利的,例如', '任何企业', '符合条件,应当给予:一次性5元', '不适用(对象不同)'],
      [
        'Worse off on 1 January 2019, for example',
        'any enterprise',
        'eligible; to be given: 5 yuan, once',
        'does not apply (for other kinds of subject)',
      ],
    ],
  ])('%s', (_, before, after, zh, en) => {
    const [first] = told(before, after);
    expect(first?.map((words) => words.zh)).toEqual(zh);
    expect(first?.map((words) => words.en)).toEqual(en);
  });

  test('is told on each side where the two must live in different places', () => {
    const place = (region: string): Condition => ({ fact: 'county', operator: 'equal', value: region });
    const at = (pack: string, name: string, region: string) => ({
      rest: { pack, jurisdiction: { name: { zh: name, en: pack }, region } },
    });
    const { text, benefit } = compared(yuan('5', place('530001')), yuan('6', place('450001')), [
      at('yunnan', '云南', '530000'),
      at('guangxi', '广西', '450000'),
    ]);
    const lines = comparisonLines(benefit, text, voiceOf('zh')).map((line) => line.text);
    expect(lines.slice(8, 11)).toEqual([
      '广西多得的,例如',
      '云南:某人:行政区划代码为530001 → 符合条件,应当给予:一次性5元',
      '广西:某人:行政区划代码为450001 → 符合条件,应当给予:一次性6元',
    ]);
  });
});

describe('lines', () => {
  test('tell one benefit from its title to its quotes', () => {
    const { text, benefit } = compared(
      yuan('5', poor),
      { ...yuan('6', poor), citations: [{ source: 'notice', clause: '1', quote: '第二', supports: [''] }] },
      days,
    );
    expect(comparisonLines(benefit, text, voiceOf('en'))).toEqual([
      { level: 0, mark: 'heading', text: 'told' },
      { level: 1, text: 'The same people are entitled; it gives more.' },
      { level: 1, text: 'Gets more on 1 January 2019, for example: a person: the person is poor' },
      { level: 2, text: 'On 31 December 2018: eligible; to be given: 5 yuan, once' },
      { level: 2, text: 'On 1 January 2019: eligible; to be given: 6 yuan, once' },
      { level: 1, text: 'What differs in the rule:' },
      { level: 2, text: 'The amount is raised from 5 yuan to 6 yuan' },
      { level: 2, mark: 'quote', text: 'The quotation from 通知 一 changes from “第一” to “第二”' },
    ]);
  });

  test('say which side does not rest on law', () => {
    const [source] = sideWith(yuan('5'), {}).engine.packs.get('test')?.[0]?.ruleSet.sources ?? [];
    const draft = { sources: [{ ...source, authority: 'draft-for-comment', damaged: true }] as RuleSet['sources'] };
    const { text, benefit } = compared(yuan('5'), yuan('5'), [{}, { rest: draft }]);
    const lines = comparisonLines(benefit, text, voiceOf('zh'));
    expect(lines.filter(({ mark }) => mark === 'warning').map((line) => line.text)).toEqual([
      '后一份:依据的是征求意见稿,尚未生效',
      '后一份:依据的文本有残缺或错乱',
    ]);
  });
});
