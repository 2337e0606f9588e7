// The receipts of a file: one a line, or a single one laid out over many lines.

import type { Fault, Localized } from '@huice/core';
import { Faults, readJson } from '@huice/core/pack';
import { type Line, linesOf } from '../files/lines.js';
import type { Io } from '../io.js';
import { faultWords } from '../refused.js';

/** What stands in a file where a receipt is expected. */
export interface Kept {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** How many bytes of the file have been read with it. */
  readonly end: number;
  /** What is there; undefined if it is no JSON. */
  readonly found: unknown;
  /** Why it is no JSON. */
  readonly wrong?: { readonly words: readonly Localized[]; readonly faults: readonly Fault[] };
}

/** @throws Failure if the file cannot be read */
export async function* receiptsIn(path: string, io: Pick<Io, 'cwd' | 'readStdin'>): AsyncGenerator<Kept> {
  const laidOut: Line[] = [];
  let isFirst = true;
  for await (const line of linesOf(path, io)) {
    const text = textOf(line.bytes);
    if (laidOut.length > 0) {
      laidOut.push(line);
      continue;
    }
    if (text?.trim() === '') continue;
    // A receipt that a person has laid out begins with a bracket of its own.
    if (isFirst && text?.trim() === '{') laidOut.push(line);
    else yield { line: line.number, end: line.end, ...read(text, line.number) };
    isFirst = false;
  }
  const [first] = laidOut;
  if (first === undefined) return;
  const whole = Buffer.concat(laidOut.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]));
  yield { line: first.number, end: laidOut.at(-1)?.end ?? first.end, ...read(textOf(whole), first.number) };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function read(text: string | undefined, line: number): Pick<Kept, 'found' | 'wrong'> {
  if (text === undefined)
    return { found: undefined, wrong: { words: [{ zh: '不是UTF-8编码', en: 'it is not UTF-8' }], faults: [] } };
  try {
    return { found: receiptIn(JSON.parse(text)) };
  } catch {
    // What is wrong with it is worth the strict reader, which knows where.
    const faults = new Faults();
    readJson(text, `line ${line}`, faults);
    return { found: undefined, wrong: { words: faults.all.map((fault) => faultWords(fault)), faults: faults.all } };
  }
}

/** A row that `huice batch` has written carries its receipt beside the roster's own columns. */
function receiptIn(found: unknown): unknown {
  const isRow = typeof found === 'object' && found !== null && 'receipt' in found && !('format' in found);
  return isRow ? found.receipt : found;
}
