import { expect, test } from 'vitest';
import { type Draft, says, subject } from '../../test/support/pack.js';
import { quoteCheck } from './quote.js';

type Citation = Draft['rules'][number]['citations'][number];

test('it is silent on a good pack', () => {
  expect(says(quoteCheck, subject())).toEqual([]);
});

const change = (index: number, with_: Partial<Citation>) => (pack: Draft) => {
  Object.assign(pack.rules[0]?.citations[index] as Citation, with_);
};

test.each<[string, (pack: Draft) => void, string[]]>([
  [
    'a changed digit',
    change(2, { quote: '2018年9月31日' }),
    ['/citations/2/quote: the quote does not stand in clause `issue`'],
  ],
  [
    'a changed character',
    change(1, { quote: '责任单位:省就业局、厅就业促进科' }),
    ['/citations/1/quote: the quote does not stand in clause `1`'],
  ],
  [
    'a full-width comma',
    change(0, { quote: '一次性奖补，最高' }),
    ['/citations/0/quote: the quote does not stand in clause `1`'],
  ],
  ['another clause', change(0, { clause: '2' }), ['/citations/0/quote: the quote does not stand in clause `2`']],
  [
    'a quote over a clause end',
    change(1, { quote: '促进处\n二、' }),
    ['/citations/1/quote: the quote does not stand in clause `1`'],
  ],
  ['an unknown clause', change(0, { clause: '7' }), ['/citations/0/clause: the source has no such clause']],
  ['an unknown source', change(0, { source: 'other' }), ['/citations/0/source: there is no such source']],
  [
    'the same words in a clause that nothing else cites',
    change(1, { clause: '2' }),
    ['/citations/1/clause: the words also stand in a clause that the document cites besides'],
  ],
])('%s', (_, apply, expected) => {
  expect(says(quoteCheck, subject(apply))).toEqual(
    expect.arrayContaining(expected.map((line) => `rules/award.2018.json ${line}`)),
  );
});

test('named conditions are looked at too', () => {
  const shifted = subject((pack) => {
    Object.assign(pack.conditions[0]?.citations[0] as Citation, { quote: '参加失业保险满两年的职工' });
  });
  expect(says(quoteCheck, shifted)).toEqual([
    'conditions/insured.json /citations/0/quote: the quote does not stand in clause `2`',
  ]);
});

test('it says in which clause the words stand', () => {
  expect(quoteCheck.run(subject(change(0, { clause: '2' })))[0]?.expected).toBe('clause `1`');
});
