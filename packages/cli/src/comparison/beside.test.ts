import type { RulePart, RuleText, Sentence } from '@huice/core/explain';
import { voiceOf } from '@huice/core/explain';
import { describe, expect, test } from 'vitest';
import { type BesideRow, quoteRows, sentenceRows } from './beside.js';

const both = (text: string) => ({ zh: text, en: text });
const say = (text: string, ...of: Sentence[]): Sentence => ({ text: both(text), quotes: [], readings: [], of });
const part = (topic: RulePart['topic'], ...sentences: Sentence[]): RulePart => ({
  topic,
  heading: both(topic),
  sentences,
});
const quote = (clauseId: string, words: string) => ({
  ...{ source: 'notice', document: '通知', clause: both(clauseId), clauseId },
  quote: words,
});
const text = (parts: RulePart[], quotes: RuleText['quotes'] = []) => ({ parts, quotes }) as unknown as RuleText;

const voice = voiceOf('zh');
const lines = (all: BesideRow['before']) =>
  all.map(
    ({ level, segments }) =>
      '  '.repeat(level) + segments.map((one) => (one.changed ? `[${one.text}]` : one.text)).join(''),
  );
const shown = (rows: readonly BesideRow[]) =>
  rows.map(({ heading, before, after, differs }) => [heading, lines(before), lines(after), differs]);

describe('rules beside each other', () => {
  test('part by part, with the words marked that differ', () => {
    const before = text([
      part('whom', say('个人')),
      part('conditions', say('同时符合:', say('满三年'), say('是农民工'))),
    ]);
    const after = text([part('whom', say('个人')), part('conditions', say('同时符合:', say('满一年'), say('已参保')))]);
    expect(shown(sentenceRows({ before, after }, voice))).toEqual([
      ['whom', ['个人'], ['个人'], false],
      ['conditions', ['同时符合:', '  [满三年]', '  [是农民工]'], ['同时符合:', '  [满一年]', '  [已参保]'], true],
    ]);
  });

  test('a part that one side has not stands in its place', () => {
    const before = text([part('whom', say('个人')), part('gives', say('现金'))]);
    const after = text([part('whom', say('个人')), part('conditions', say('满一年')), part('gives', say('现金'))]);
    expect(shown(sentenceRows({ before, after }, voice)).map(([heading, , , differs]) => [heading, differs])).toEqual([
      ['whom', false],
      ['conditions', true],
      ['gives', false],
    ]);
  });

  test('a line that has moved keeps its own words', () => {
    const before = text([part('conditions', say('是农民工'), say('累计满三年'))]);
    const after = text([part('conditions', say('新的一项'), say('是农民工'), say('累计满四年'))]);
    expect(shown(sentenceRows({ before, after }, voice))).toEqual([
      ['conditions', ['是农民工', '累计满[三年]'], ['[新的一项]', '是农民工', '累计满[四年]'], true],
    ]);
  });

  test('lines that came before one that changed', () => {
    const before = text([part('conditions', say('累计缴费满三年'))]);
    const after = text([part('conditions', say('在云南'), say('累计缴费满一年'))]);
    expect(shown(sentenceRows({ before, after }, voice))).toEqual([
      ['conditions', ['累计缴费满[三年]'], ['[在云南]', '累计缴费满[一年]'], true],
    ]);
  });

  test('the same words at another level', () => {
    const before = text([part('conditions', say('满三年'))]);
    const after = text([part('conditions', say('同时符合:', say('满三年')))]);
    expect(shown(sentenceRows({ before, after }, voice))).toEqual([
      ['conditions', ['满三年'], ['[同时符合:]', '  满三年'], true],
    ]);
  });

  test('one side alone', () => {
    const after = text([part('whom', say('个人'))], [quote('1', '给予')]);
    expect(shown(sentenceRows({ before: null, after }, voice))).toEqual([['whom', [], ['[个人]'], true]]);
    expect(shown(quoteRows({ before: null, after }, voice))).toEqual([['通知 1', [], ['[给予]'], true]]);
    expect(shown(sentenceRows({ before: after, after: null }, voice))).toEqual([['whom', ['[个人]'], [], true]]);
  });

  test('clause by clause', () => {
    const before = text([], [quote('1', '给予1000元'), quote('2', '一次性')]);
    const after = text([], [quote('2', '一次性'), quote('1', '给予2000元')]);
    expect(shown(quoteRows({ before, after }, voice))).toEqual([
      ['通知 1', ['给予[1000]元'], ['给予[2000]元'], true],
      ['通知 2', ['一次性'], ['一次性'], false],
    ]);
  });
});
