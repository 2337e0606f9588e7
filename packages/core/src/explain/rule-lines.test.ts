import { expect, test } from 'vitest';
import { rule } from '../../test/support/rule-set.js';
import { setOf } from '../../test/support/told.js';
import type { Language } from '../model/index.js';
import { ruleText } from './rule.js';
import { ruleLines, ruleLinesApart } from './rule-lines.js';
import { voiceOf } from './voice.js';

const both = (zh: string, en: string) => ({ zh, en });
const set = setOf(
  rule(
    'told',
    {
      any: [
        { fact: 'poor', operator: 'equal', value: true },
        { fact: 'age', operator: 'lessThan', value: 16 },
      ],
    },
    undefined,
    {
      title: both('补贴', 'subsidy'),
      citations: [{ source: 'notice', clause: '1', quote: '贫困人口或者未满16周岁的\n', supports: ['/conditions'] }],
      readings: [
        {
          about: ['/conditions/any/1'],
          question: both('周岁吗?', 'Full years?'),
          chosen: both('是', 'yes'),
          alternatives: [both('否', 'no'), both('不知', 'unknown')],
          why: both('通例。', 'As usual.'),
        },
      ],
    },
  ),
);
const shown = (language: Language) =>
  ruleLines(ruleText(set, 'told'), voiceOf(language)).map(({ level, text }) => '  '.repeat(level) + text);

test('in Chinese', () => {
  expect(shown('zh')).toEqual([
    '补贴',
    '  通知',
    '    1. 一 “贫困人口或者未满16周岁的”',
    '  性质:应当给予',
    '  对象:户籍在云南的个人',
    '  条件:符合下列各项之一:',
    '    是贫困人口〔1〕',
    '    年龄不满16周岁〔1、解读1〕',
    '      自“出生日期”起算,至判断之日的整年数',
    '  给予:told',
    '  施行期间:自2000年1月1日起施行;未写明终止日',
    '  解读1:周岁吗?',
    '    采用:是',
    '    未采用:“否”和“不知”',
    '    理由:通例。',
  ]);
});

test('in English', () => {
  expect(shown('en')).toEqual([
    'subsidy',
    '  通知',
    '    1. 一 “贫困人口或者未满16周岁的”',
    '  Nature: is to be given: those whom it is for are entitled to it',
    '  For: a person with household registration in 云南',
    '  Conditions: at least one of these:',
    '    the person is poor [1]',
    '    age in full years: less than 16 years [1, reading 1]',
    '      in full years from “date of birth” to the day judged',
    '  Gives: told',
    '  Validity: in force from 1 January 2000; no end is stated',
    '  Reading 1: Full years?',
    '    chosen: yes',
    '    not chosen: “no” and “unknown”',
    '    why: As usual.',
  ]);
});

test('marks say which lines are the title and quotes', () => {
  const lines = ruleLinesApart(ruleText(set, 'told'), voiceOf('zh'));
  expect(lines.title).toEqual({ level: 0, mark: 'heading', text: '补贴' });
  expect(lines.quotes.map(({ mark }) => mark)).toEqual([undefined, 'quote']);
});

test('the words of each document stand under its name', () => {
  const text = ruleText(set, 'told');
  const quotes = text.quotes.flatMap((quote) => [quote, { ...quote, document: '二号', quote: '另' }]);
  expect(ruleLinesApart({ ...text, quotes }, voiceOf('zh')).quotes.map(({ text: line }) => line)).toEqual([
    '通知',
    '1. 一 “贫困人口或者未满16周岁的”',
    '二号',
    '2. 一 “另”',
  ]);
});

test('several sentences on one thing stand below their heading', () => {
  const text = ruleText(set, 'told');
  const [first] = text.parts;
  const twice = {
    ...text,
    quotes: [],
    readings: [],
    parts: [{ ...first, sentences: [first?.sentences[0], first?.sentences[0]] }],
  } as typeof text;
  expect(ruleLines(twice, voiceOf('zh')).slice(1)).toEqual([
    { level: 1, text: '性质:' },
    { level: 2, text: '应当给予' },
    { level: 2, text: '应当给予' },
  ]);
});

test('the numbers of a heading stand before its colon', () => {
  const text = ruleText(set, 'told');
  const [quote] = text.quotes;
  const parts = text.parts
    .filter(({ topic }) => topic === 'conditions')
    .map((part) => ({
      ...part,
      sentences: part.sentences.map((one) => ({ ...one, quotes: quote === undefined ? [] : [quote] })),
    }));
  expect(ruleLines({ ...text, parts }, voiceOf('en')).map(({ text: line }) => line)).toContain(
    'Conditions: at least one of these [1]:',
  );
});
