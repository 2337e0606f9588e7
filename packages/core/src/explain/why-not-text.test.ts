import { describe, expect, test } from 'vitest';
import { releasedRuleSets } from '../../test/oracle/released.js';
import { type Dice, type Drawer, diceFrom, drawerFor } from '../../test/support/people.js';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile, type Decision, type Engine, evaluate, HuiceError, type Profile } from '../index.js';
import type { Condition, FactDefinition } from '../model/index.js';
import { operators } from '../model/index.js';
import { bookOf } from './book.js';
import { voiceOf } from './voice.js';
import { whyNot } from './why-not.js';
import { whyNotText } from './why-not-text.js';

const label = (zh: string, en: string) => ({ label: { zh, en } });
const applicant = { who: 'applicant', direction: 'up', cost: 2 } as const;
const options = ['none', 'low', 'high'].map((value) => ({ value, label: { zh: `${value}级`, en: `level ${value}` } }));
const facts: FactDefinition[] = [
  fact('hired', { type: 'integer', unit: 'person', min: 0, changeableBy: applicant, ...label('人数', 'people') }),
  fact('insured', { type: 'boolean', changeableBy: applicant, ...label('参保', 'insurance') }),
  fact('poor', { type: 'boolean', changeableBy: { who: 'authority' }, ...label('贫困', 'poverty') }),
  fact('title', { type: 'option', options, changeableBy: { ...applicant, cost: 5 }, ...label('职称', 'title') }),
  fact('paidOn', { type: 'date', changeableBy: { who: 'never' }, ...label('缴费日', 'day of payment') }),
  fact('place', {
    type: 'region',
    level: 'county',
    changeableBy: { ...applicant, direction: 'either' },
    ...label('工作地', 'place of work'),
  }),
  fact('enrolledOn', {
    type: 'date',
    changeableBy: { ...applicant, direction: 'either' },
    ...label('参保日', 'day of enrolment'),
  }),
  fact('rural', {
    type: 'boolean',
    changeableBy: { who: 'applicant', direction: 'either', cost: 5 },
    ...label('农村居民', 'rural resident'),
  }),
  fact('bornOn', { type: 'date', max: 'asOf', ...label('生日', 'birthday') }),
  fact('age', {
    type: 'integer',
    unit: 'year',
    changeableBy: { who: 'time', direction: 'up' },
    derivation: { completed: 'years', since: 'bornOn' },
    ...label('年龄', 'age'),
  }),
];
const is = (id: string, value: boolean | string): Condition => ({ fact: id, operator: 'equal', value });
const least = (id: string, value: number | string): Condition => ({
  fact: id,
  operator: 'greaterThanInclusive',
  value,
});

function told(
  condition: Condition,
  known: Profile['facts'],
  to = 'not-stated',
  asOf = '2019-06-04',
): [zh: string, en: string] {
  const engine = compile(ruleSet([rule('it', condition, undefined, { effective: { from: '2000-01-01', to } })], facts));
  const decision = evaluate(engine, { subject: 'person', facts: known }, { asOf });
  const answer = whyNot(engine, decision, { pack: 'test', rule: 'it' });
  const book = bookOf(engine, decision);
  const text = (language: 'zh' | 'en') =>
    whyNotText(answer, book, voiceOf(language))
      .map((line) => '  '.repeat(line.level) + line.text)
      .join('\n');
  return [text('zh'), text('en')];
}

test.each<[string, Condition, Profile['facts'], string, string]>([
  [
    'a number',
    least('hired', 5),
    { hired: 2 },
    '人数:现为2人,须不少于5人(还差3人)',
    'If “people” changes from 2 people to at least 5 people, the conditions are met.',
  ],
  [
    'a birthday',
    least('age', 60),
    { bornOn: '1959-07-01' },
    '再过27天(2019-07-01起)“年龄”达到60年,即符合条件。',
    'In 27 days (from 2019-07-01) “age” comes to 60 years; the conditions are met from then on.',
  ],
  [
    'an authority',
    is('poor', true),
    { poor: false },
    '贫困:现为否,须为是(由主管部门认定或决定)',
    'poverty: no; must be yes (for an authority to find or to decide)',
  ],
  [
    'a day',
    least('paidOn', '2019-01-13'),
    { paidOn: '2019-01-01' },
    '缴费日:现为2019-01-01,须不早于2019-01-13(早了12天)(属于既有事实,无从改变)',
    '(12 days too early)',
  ],
  [
    'several options',
    { fact: 'title', operator: 'notEqual', value: 'none' },
    { title: 'none' },
    '如果“职称”由“none级”变为“low级”或“high级”,即符合条件。',
    'changes from “level none” to “level low” or “level high”',
  ],
  [
    'another place',
    { fact: 'place', operator: 'notEqual', value: '533422' },
    { place: '533422' },
    '如果“工作地”由533422变为533422以外的地方,即符合条件。',
    'to any place but 533422',
  ],
  [
    'two things, one unknown',
    { all: [least('hired', 1), is('insured', true)] },
    { hired: 0 },
    '如果“人数”由0人变为不少于1人,并且“参保”(目前未知)为是,即符合条件。',
    '“insurance” (not known yet) is yes',
  ],
  [
    'a number that is not known',
    { all: [least('hired', 3), is('insured', true)] },
    { insured: false },
    '如果“人数”(目前未知)不少于3人,并且“参保”由否变为是,即符合条件。',
    'If “people” (not known yet) is at least 3 people, and “insurance” changes from no to yes',
  ],
  [
    'exactly so many',
    { fact: 'hired', operator: 'equal', value: 5 },
    { hired: 2 },
    '如果“人数”由2人变为5人,即符合条件。',
    'changes from 2 people to 5 people',
  ],
  [
    'a day by which',
    { fact: 'enrolledOn', operator: 'lessThanInclusive', value: '2019-01-13' },
    { enrolledOn: '2019-02-01' },
    '如果“参保日”由2019-02-01变为不晚于2019-01-13,即符合条件。',
    'changes from 2019-02-01 to 2019-01-13 or before',
  ],
  [
    'another life',
    { any: [{ fact: 'rural', operator: 'equal', value: false }, least('hired', 1)] },
    { rural: true, hired: 0 },
    '如果“人数”由0人变为不少于1人,即符合条件。\n只有改变生活处境(如迁居、转移户籍或参保地、放弃现有身份)才会符合条件的情形,仅供了解,不是建议\n  如果“农村居民”由是变为否',
    'for completeness, and no advice\n  If “rural resident” changes from yes to no',
  ],
  [
    'what must be known first',
    { all: [least('hired', 1), is('poor', true)] },
    { hired: 0 },
    '须先查明“贫困”。',
    'These must be known first: “poverty”.',
  ],
  [
    'one of two',
    { any: [least('hired', 1), is('insured', true)] },
    { hired: 0, insured: false },
    '以下至少须满足一项:',
    'What would change this (any one of these)',
  ],
  [
    'what cannot be together',
    { all: [least('hired', 3), { fact: 'hired', operator: 'lessThan', value: 3 }] },
    {},
    '以下要求不能同时满足:',
    'these cannot be met together:',
  ],
  ['an eligible person', least('hired', 1), { hired: 1 }, '已经符合条件。', 'The conditions are met already.'],
  ['an open question', least('hired', 1), {}, '须先查明“人数”。', 'Nothing can be proposed for now'],
])('%s', (_, condition, known, zh, en) => {
  const [chinese, english] = told(condition, known);
  expect(chinese).toContain(zh);
  expect(english).toContain(en);
});

test('what comes true only when the rule has ended', () => {
  const [zh, en] = told(least('age', 60), { bornOn: '1959-07-01' }, '2019-06-30');
  expect(zh).toContain('到2019-07-01才能满足,届时本项规定已不再适用');
  expect(en).toContain('it would be met on 2019-07-01, when the rule is no longer in force');
});

test.each([
  ['2020-01-01', '本项规定当日已不再适用', 'no longer in force'],
  ['1999-12-31', '本项规定当日尚未施行', 'not in force yet'],
])('a rule that is not in force on %s', (asOf, zh, en) => {
  const [chinese, english] = told(least('hired', 1), { hired: 0 }, '2019-12-31', asOf);
  expect(chinese).toContain(zh);
  expect(english).toContain(en);
});

describe('over every released rule', () => {
  test.each(releasedRuleSets().map((one) => [one.pack, one] as const))(
    '%s: no id, no operator, no JSON',
    (_, released) => {
      const engine = compile(released);
      const drawer = drawerFor([released]);
      const dice = diceFrom(7);
      const ids = released.facts.map(({ id }) => id).filter((id) => /[A-Z]/.test(id));
      const forbidden = new RegExp(
        `\\b(${[...ids, ...operators.filter((one) => /[A-Z]/.test(one)), 'undefined', 'null'].join('|')})\\b|[{}]|\\/all\\/|\\/any\\/`,
      );
      for (let turn = 0; turn < 4; turn += 1) {
        const decision = decided(engine, drawer, dice);
        const book = bookOf(engine, decision);
        for (const result of decision.results) {
          const answer = whyNot(engine, decision, result);
          for (const language of ['zh', 'en'] as const) {
            const lines = whyNotText(answer, book, voiceOf(language));
            expect(lines.length).toBeGreaterThan(0);
            for (const { text } of lines) expect(text).not.toMatch(forbidden);
          }
        }
      }
    },
  );
});

/** A decision about somebody drawn; days of a profile may lie after the day drawn, so more than one draw may be needed. */
function decided(engine: Engine, drawer: Drawer, dice: Dice): Decision {
  for (;;) {
    try {
      return evaluate(engine, drawer.profile(dice, 80), drawer.options(dice));
    } catch (error) {
      if (!(error instanceof HuiceError)) throw error;
    }
  }
}
