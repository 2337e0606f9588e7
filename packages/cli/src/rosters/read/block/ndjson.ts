// A block of NDJSON as records: each line an object, by header; or a whole profile, whose facts lie one deeper.
import type { Localized } from '@huice/core';
import type { Cell } from '../cells/cell.js';
import { masked } from '../mask.js';
import type { Block } from '../types.js';
import type { Read } from './records.js';

/** Where the facts of a whole profile lie; a column's header is `facts.isWoman` then. */
const inner = 'facts';

/**
 * Reads the records of blocks.
 * @param headers of the columns, in their order
 */
export function ndjsonReader(headers: readonly string[]): (block: Block) => readonly Read[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const places = new Map(headers.map((header, index) => [header, index]));
  const empty: Cell[] = headers.map(() => '');
  return ({ bytes, firstRow }) => {
    const lines = decoder.decode(bytes).split('\n');
    if (lines.at(-1) === '') lines.pop();
    return lines.map((line, index) => {
      const at = { row: firstRow + index, line: firstRow + index };
      if (line.trim() === '') return { ...at, cells: empty };
      const read = recordOf(line);
      if (!(read instanceof Map)) return { ...at, cells: [], wrong: read };
      const cells = [...empty];
      for (const [header, cell] of read) {
        const place = places.get(header);
        if (place === undefined) return { ...at, cells: [], wrong: unknownKey(header) };
        cells[place] = cell;
      }
      return { ...at, cells };
    });
  };
}

/** The cells of a line by header, or what is wrong with it. */
export function recordOf(line: string): Map<string, Cell> | Localized {
  if (line.includes('\uFFFD') || halfPair.test(line)) return lost;
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { zh: '不是完整的JSON', en: 'it is not JSON, or not the whole of it' };
  }
  if (!isObject(json)) return { zh: '不是JSON对象', en: 'it is not a JSON object' };
  const { [inner]: facts, ...rest } = json;
  const entries = isObject(facts)
    ? [...Object.entries(rest), ...Object.entries(facts).map(([key, value]) => [`${inner}.${key}`, value] as const)]
    : Object.entries(json);
  const keys = keysIn(json);
  if (keys === undefined) return { zh: '嵌套过深', en: 'it is nested too deeply' };
  if (keys < colonsIn(line))
    return { zh: '同一个键出现了两次', en: 'a key stands twice, and only one of them would count' };
  const cells = new Map<string, Cell>();
  for (const [header, value] of entries) {
    const cell = cellOf(value);
    if (cell === undefined) return tooLong(header);
    cells.set(header, cell);
  }
  return cells;
}

/** A value as a cell says it; undefined for a number that JSON's reader has cut. */
function cellOf(value: unknown): Cell | undefined {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') {
    const text = String(value);
    return text.replace(/e.*|\D/g, '').replace(/^0+/, '').length > 15 || text.includes('e') ? undefined : text;
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(';');
  return JSON.stringify(value);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Colons outside of strings: one for each key that the line writes. */
const colonsIn = (line: string): number => line.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '').split(':').length - 1;

/** How many keys a value has with all that lies in it; undefined if it is nested deeper than any record is. */
function keysIn(value: unknown, depth = 0): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > deepest) return undefined;
  let keys = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const one of Object.values(value)) {
    const more = keysIn(one, depth + 1);
    if (more === undefined) return undefined;
    keys += more;
  }
  return keys;
}

const deepest = 20;

/** Half a surrogate pair, written as an escape. */
const halfPair =
  /\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}/;

const lost: Localized = {
  zh: '有字符不完整或已经丢失,文件可能用错误的编码保存过',
  en: 'a character is lost, or only half of it is there; the file may have been saved in a wrong encoding',
};
const unknownKey = (key: string): Localized => ({
  zh: `键 \`${masked(key)}\` 在文件开头的各行中没有出现过,不知道它是什么`,
  en: `the key \`${masked(key)}\` stands in none of the first rows, so what it is was not settled`,
});
const tooLong = (key: string): Localized => ({
  zh: `\`${masked(key)}\` 的数字位数过多,读取时会丢失;请写成文本`,
  en: `the number of \`${masked(key)}\` has more digits than can be kept; write it as text`,
});
