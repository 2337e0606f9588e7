import { expect, test } from 'vitest';
import { ndjsonWriter } from './ndjson.js';

const columns = [
  { id: 'row', heading: '行号', kind: 'count' as const },
  { id: 'given', heading: '应当给予', kind: 'list' as const },
  { id: 'cash', heading: '现金', kind: 'sum' as const },
  { id: 'note', heading: '说明', kind: 'text' as const },
  { id: 'decision', heading: '判断', kind: 'json' as const },
];

test('one object a line, each kind of cell as what it is', () => {
  const writer = ndjsonWriter({ passed: ['姓名', '__proto__'], columns });
  expect(writer.header()).toBe('');
  const text = writer.rows([
    { passed: ['张"三"', '=1+1'], cells: ['2', ['甲', '乙'], '0.10', '', '{"a":1}'] },
    { passed: ['李\n四', ''], cells: ['3', [], '', 'x', 'null'] },
  ]);
  expect(text).toBe(
    '{"columns":{"姓名":"张\\"三\\"","__proto__":"=1+1"},"row":2,"given":["甲","乙"],"cash":"0.10","note":null,"decision":{"a":1}}\n' +
      '{"columns":{"姓名":"李\\n四","__proto__":""},"row":3,"given":[],"cash":null,"note":"x","decision":null}\n',
  );
});
