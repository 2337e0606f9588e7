import { expect, test } from 'vitest';
import { cash, told, worded } from '../../test/support/worded.js';
import { limitQuote, quotes } from './quotes.js';
import { voiceOf } from './voice.js';

const cite = (quote: string, ...supports: string[]) => ({ source: 'notice', clause: '1', quote, supports });

test('quotes say who gets what, the document and the clause told once', () => {
  const citations = [
    cite('每人10元', '/event/params'),
    cite('贫困人口', '/conditions'),
    cite('2019年', '/effective/from'),
  ];
  const set = worded(cash({ fixed: '1' }), { citations, conditions: { fact: 'poor', operator: 'equal', value: true } });
  const { result, book } = told(set);
  expect(quotes(result, book, voiceOf('zh'))).toEqual(['示例通知 一 “每人10元”', '“贫困人口”']);
  const whole = { citations: [cite('全文', '')] };
  const numbered = told(worded(cash({ fixed: '1' }), whole, { number: '示例〔2019〕1号' }));
  expect(quotes(numbered.result, numbered.book, voiceOf('en'))).toEqual(['示例〔2019〕1号 1 “全文”']);
});

test.each<[string, ReturnType<typeof cite>[], string | undefined]>([
  ['the part that speaks of a limit', [cite('每人10元,最高不超过50元。', '/event/params')], '最高不超过50元'],
  [
    'the nearest of several',
    [cite('最高90元', '/event/params'), cite('最高50元', '/event/params/amount/cap')],
    '最高50元',
  ],
  [
    'another, where the nearest speaks of none',
    [cite('至多90元', '/event'), cite('五十元', '/event/params/amount')],
    '至多90元',
  ],
  ['all of the nearest, where none does', [cite('五十元', '/event/params')], '五十元'],
  ['nothing', [cite('五十元', '/effective')], undefined],
])('limitQuote: %s', (_, citations, expected) => {
  const { result } = told(worded(cash({ actual: 'costs', cap: '50' }), { citations }));
  expect(limitQuote(result, '/event/params/amount/cap')).toBe(expected);
});
