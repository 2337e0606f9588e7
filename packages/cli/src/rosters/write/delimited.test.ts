import { expect, test } from 'vitest';
import { delimitedWriter } from './delimited.js';
import { encode } from './format.js';

const layout = {
  passed: ['姓名', '=备注'],
  columns: [
    { id: 'row', heading: '行号', kind: 'count' as const },
    { id: 'given', heading: '应当给予', kind: 'list' as const },
  ],
  separator: ';',
};
const rows = [
  { passed: ['张三', '=1+1'], cells: ['2', ['甲', '乙']] },
  { passed: ['李"四"', '第一行\n第二行'], cells: ['3', []] },
  { passed: [' 王五 ', '-5'], cells: ['4', 'a,b'] },
  { passed: ['530102199001011234', ''], cells: ['5', 'a\tb'] },
];

test('CSV: quotes where they are needed, nothing that a spreadsheet would run', () => {
  const csv = delimitedWriter(layout, ',');
  expect(csv.header()).toBe("姓名,'=备注,行号,应当给予\r\n");
  expect(csv.rows(rows)).toBe(
    [
      "张三,'=1+1,2,甲;乙",
      '"李""四""","第一行\n第二行",3,',
      '" 王五 ",-5,4,"a,b"',
      '530102199001011234,,5,a\tb',
      '',
    ].join('\r\n'),
  );
});

test('TSV', () => {
  expect(delimitedWriter(layout, '\t').rows(rows.slice(3))).toBe('530102199001011234\t\t5\t"a\tb"\r\n');
});

test('no rows are no text, not an empty line', () => {
  expect(delimitedWriter(layout, ',').rows([])).toBe('');
});

test.each(['utf-8', 'gb18030'] as const)('%s gives back every character, the rarest too', (encoding) => {
  const text = '张三,𠮷野家,ê€🙂龘\r\n';
  expect(new TextDecoder(encoding, { fatal: true }).decode(encode(text, encoding))).toBe(text);
});
