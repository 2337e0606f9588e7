import { expect, test } from 'vitest';
import { type Draft, says, subject } from '../../test/support/pack.js';
import { clausesOf, clauseText } from './clauses.js';
import { sourceCheck } from './source.js';

const source = (pack: Draft) => pack.sources[0] as Draft['sources'][number];

test('it is silent on a good pack', () => {
  expect(says(sourceCheck, subject())).toEqual([]);
});

test.each<[string, (pack: Draft) => void, string[]]>([
  [
    'a changed text',
    (pack) => {
      source(pack).text = source(pack).text.replace('1000', '1001');
    },
    ['sources/notice.txt : the text is not the one that was recorded'],
  ],
  [
    'a line end',
    (pack) => {
      source(pack).text = source(pack).text.replace('\n', '\r\n');
    },
    ['sources/notice.txt : the text is not the one that was recorded'],
  ],
  [
    'a changed hash',
    (pack) => {
      source(pack).header.sha256 = '0'.repeat(64);
    },
    ['sources/notice.txt : the text is not the one that was recorded'],
  ],
  [
    'first words that stand nowhere',
    (pack) => {
      (source(pack).header.clauses[1] as { first: string }).first = '一、用功';
    },
    ['sources/notice.json /clauses/1/first: the words do not stand behind the start of the clause before'],
  ],
  [
    'clauses out of order',
    (pack) => {
      source(pack).header.clauses.reverse();
    },
    [1, 2, 3].map(
      (index) =>
        `sources/notice.json /clauses/${index}/first: the words do not stand behind the start of the clause before`,
    ),
  ],
  [
    'a clause twice',
    (pack) => {
      (source(pack).header.clauses[2] as { id: string }).id = '1';
    },
    ['sources/notice.json /clauses/2/id: the clause stands twice'],
  ],
])('%s', (_, change, expected) => {
  expect(says(sourceCheck, subject(change))).toEqual(expected);
});

test('a clause runs to the next, and the last to the end; the same first words begin a second clause further on', () => {
  const header = { clauses: ['甲', '甲', '乙'].map((first, index) => ({ id: String(index), first })) };
  const text = '甲一甲二乙三';
  const found = { header, text } as unknown as Draft['sources'][number];
  expect(clausesOf(found).map(({ start, end }) => text.slice(start, end))).toEqual(['甲一', '甲二', '乙三']);
  expect(clauseText(found, '1')).toBe('甲二');
  expect(clauseText(found, '9')).toBeUndefined();
});
