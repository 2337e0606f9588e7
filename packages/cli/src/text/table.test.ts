import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { table } from './table.js';

const columnOf = (line: string, text: string) => stringWidth(line.slice(0, line.indexOf(text)));

describe('table', () => {
  it('aligns its columns, wide characters counted double', () => {
    const lines = table(['名称', 'x'], [{ cells: ['扶贫车间', 'one'] }, { cells: ['ab', 'two'] }], 80);
    expect(lines).toHaveLength(3);
    expect(
      new Set([columnOf(lines[0] ?? '', 'x'), columnOf(lines[1] ?? '', 'one'), columnOf(lines[2] ?? '', 'two')]).size,
    ).toBe(1);
  });

  it.each([20, 30, 40, 80])('keeps within %i columns by taking from the widest', (width) => {
    const rows = [
      { cells: ['吸纳贫困劳动力就业的扶贫车间一次性奖补', 'a right'] },
      { cells: ['short', 'may be given'] },
    ];
    const lines = table(['benefit', 'strength'], rows, width);
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    const told = lines.join('').replace(/\s/g, '');
    for (const text of ['吸纳', '一次性奖补', 'short']) expect(told).toContain(text);
  });

  it('puts the id into the first column where it fits, and on a line of its own where it does not', () => {
    const row = (below: string) => table(['a', 'b'], [{ cells: ['title of the benefit', ['1', '2']], below }], 40);
    expect(row('some-id')).toEqual([
      '  a                     b',
      '  title of the benefit  1',
      '    some-id             2',
    ]);
    const long = 'an-id-that-is-longer-than-its-column';
    expect(row(long).at(-1)).toBe(`    ${long}`);
  });

  it('paints the heading and the id, and nothing else', () => {
    const dim = (text: string) => `<${text}>`;
    const lines = table(['a', 'b'], [{ cells: ['title of it', ['1', '2']], below: 'id' }], 40, { dim });
    expect(lines.map((line) => line.includes('<'))).toEqual([true, false, true]);
  });

  it('is only its headings without rows', () => {
    expect(table(['a', 'b'], [], 40)).toEqual(['  a  b']);
  });
});
