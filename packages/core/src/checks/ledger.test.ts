import { expect, test } from 'vitest';
import { type Draft, says, subject } from '../../test/support/pack.js';
import { ledgerCheck } from './ledger.js';

type Piece = Draft['ledger']['sources'][string][number];
const piece = (pack: Draft, index: number) => pack.ledger.sources['notice']?.[index] as Piece;

test('it is silent on a good pack', () => {
  expect(says(ledgerCheck, subject())).toEqual([]);
});

const goesOn = 'the piece is not what the text goes on with';
test.each<[string, (pack: Draft) => void, string[]]>([
  [
    'a changed character',
    (pack) => {
      piece(pack, 1).text = piece(pack, 1).text.replace('1000', '1001');
    },
    [`ledger.json /sources/notice/1/text: ${goesOn}`],
  ],
  [
    'a missing piece',
    (pack) => {
      pack.ledger.sources['notice']?.splice(2, 1);
    },
    [`ledger.json /sources/notice/2/text: ${goesOn}`],
  ],
  [
    'a piece twice',
    (pack) => {
      pack.ledger.sources['notice']?.splice(2, 0, piece(pack, 2));
    },
    [`ledger.json /sources/notice/3/text: ${goesOn}`],
  ],
  [
    'a text that goes on',
    (pack) => {
      pack.ledger.sources['notice']?.pop();
    },
    ['ledger.json /sources/notice: the pieces end before the text does'],
  ],
  [
    'a source without pieces',
    (pack) => {
      pack.ledger.sources = { other: [{ text: '一', treatment: 'heading' }] };
    },
    [
      'ledger.json /sources/other: the pack has no such source',
      'ledger.json /sources: a source has no pieces',
      'rules/award.2018.json : no piece of the ledger names the rule',
      'rules/skill.2018.json : no piece of the ledger names the rule',
    ],
  ],
  [
    'a treatment by rules that names none',
    (pack) => {
      delete piece(pack, 1).rules;
    },
    [
      'ledger.json /sources/notice/1/rules: a piece encoded by rules names them',
      'rules/award.2018.json : no piece of the ledger names the rule',
    ],
  ],
  [
    'a dismissed piece that names rules',
    (pack) => {
      piece(pack, 2).rules = ['award.2018'];
    },
    ['ledger.json /sources/notice/2/rules: only a piece encoded by rules names any'],
  ],
  [
    'an unknown rule',
    (pack) => {
      piece(pack, 1).rules = ['award.2018', 'award.2019'];
    },
    ['ledger.json /sources/notice/1/rules/1: there is no such rule'],
  ],
  [
    'a rule twice',
    (pack) => {
      piece(pack, 1).rules = ['award.2018', 'award.2018'];
    },
    ['ledger.json /sources/notice/1/rules/1: the rule is named twice'],
  ],
  [
    'rules named by each other’s pieces',
    (pack) => {
      piece(pack, 1).rules = ['skill.2018'];
      piece(pack, 3).rules = ['award.2018'];
    },
    ['award', 'skill'].map(
      (id) => `rules/${id}.2018.json /citations: no piece of the ledger that names the rule holds words that it quotes`,
    ),
  ],
])('%s', (_, change, expected) => {
  expect(says(ledgerCheck, subject(change))).toEqual(expected);
});

test.each([
  ['从就业补助资金中给予奖补', true],
  ['免学费', true],
  ['优先安排', true],
  ['500元', true],
  ['达到80%', true],
  ['大力支持', true],
  ['倾斜', true],
  ['放宽条件', true],
  ['扶持', true],
  ['贴息', true],
  ['边远地区津贴', true],
  ['提供基本保障', true],
  ['人力资源社会保障厅', false],
  ['加强组织领导', false],
])('dismissing `%s` needs a reason: %s', (text, needs) => {
  const dismissed = (why?: string) =>
    says(
      ledgerCheck,
      subject((pack) => {
        pack.rules = [];
        pack.ledger.sources['notice'] = [{ text, treatment: 'principle', ...(why === undefined ? {} : { why }) }];
        (pack.sources[0] as Draft['sources'][number]).text = text;
      }),
    );
  expect(dismissed()).toEqual(
    needs ? ['ledger.json /sources/notice/0/why: a piece with words of giving is dismissed without a reason'] : [],
  );
  expect(dismissed('总说,后句规定')).toEqual([]);
});
