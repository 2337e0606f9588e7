import { expect, test } from 'vitest';
import { sheetWriter, widthsOf } from './sheet.js';

const layout = {
  passed: ['身份证号'],
  columns: [
    { id: 'cash', heading: '现金', kind: 'sum' as const },
    { id: 'given', heading: '应当给予', kind: 'list' as const },
  ],
  separator: ';',
};
const cellsOf = (xml: string) =>
  [...xml.matchAll(/<c(?: s="\d+")?(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/g)].map(([, type, inner = '']) => [
    type ?? 'number',
    inner.replace(/<[^>]+>/g, ''),
  ]);

test('sums are numbers, all else is text', () => {
  const writer = sheetWriter(layout);
  expect(cellsOf(writer.header())).toEqual([
    ['inlineStr', '身份证号'],
    ['inlineStr', '现金'],
    ['inlineStr', '应当给予'],
  ]);
  expect(cellsOf(writer.rows([{ passed: ['530102199001011234'], cells: ['1234.50', ['=1+1', 'b']] }]))).toEqual([
    ['inlineStr', '530102199001011234'],
    ['number', '1234.50'],
    ['inlineStr', '=1+1;b'],
  ]);
});

test('a sum of which a spreadsheet would lose digits is text', () => {
  const texts = ['123456789012345', '1234567890123456', '-12345678901234.5', ''];
  const rows = texts.map((text) => ({ passed: [''], cells: [text, ''] }));
  expect(cellsOf(sheetWriter(layout).rows(rows)).filter((_, index) => index % 3 === 1)).toEqual([
    ['number', '123456789012345'],
    ['inlineStr', '1234567890123456'],
    ['number', '-12345678901234.5'],
    ['number', ''],
  ]);
});

test('text that no cell holds is refused by its column', () => {
  const row = (length: number) => sheetWriter(layout).rows([{ passed: [''], cells: ['', 'x'.repeat(length)] }]);
  expect(row(32_767)).toContain('xxx');
  expect(() => row(32_768)).toThrow('a cell of the column `应当给予` has more than 32767 characters');
});

test('every column has a width', () => {
  expect(widthsOf(layout)).toHaveLength(3);
});
