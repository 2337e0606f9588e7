import { type Refused, refused } from './refused.js';

const words = new Map<string, boolean>([
  ...['是', '有', '对', '√', '✓', '✔', 'true', 'yes', 'y', 't', '1'].map((word) => [word, true] as const),
  ...['否', '无', '没有', '不是', '错', '×', '✗', '✘', 'false', 'no', 'n', 'f', '0'].map(
    (word) => [word, false] as const,
  ),
]);

/** 是/否, 有/无, 对/错, √/×, true/false, yes/no, Y/N, 1/0. */
export function readBoolean(text: string): boolean | Refused {
  return (
    words.get(text.toLowerCase()) ??
    refused('既不是“是”也不是“否”,应填 `是` 或 `否`', 'it is neither yes nor no; expected `yes` or `no`')
  );
}
