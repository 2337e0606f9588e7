// Reading rosters as bureaus keep them: `sniff` once, then `blocks` in the main thread and `rowReader` in each worker.
import { blocksOf } from './cut/blocks.js';
import { bytesOf } from './cut/bytes.js';
import type { Block, Understanding } from './types.js';
import { sheetBlocks } from './xlsx/blocks.js';

export type { Given } from './block/given.js';
export { rowReader } from './block/rows.js';
export { readMapping } from './headers/mapping.js';
export { RosterRefusal } from './refusal.js';
export { sniff } from './sniff/sniff.js';
export type * from './types.js';
export { understoodText } from './understood.js';

/**
 * Cuts a roster into blocks of whole records, in their order, with no more than a few of them in memory.
 * @param size about how long a block is, in bytes; what is usual if left out
 * @throws RosterRefusal where records cannot be told apart or the workbook is damaged
 */
export function blocks(understanding: Understanding, size?: number): AsyncIterable<Block> {
  const { format, sheet, path, delimiter, lineEnd } = understanding;
  if (sheet !== null) return sheetBlocks(path, sheet, size);
  const shape = { delimiter: format === 'ndjson' ? null : delimiter, lineEnd: lineEnd ?? '\n' };
  return blocksOf(bytesOf(understanding, size), shape, size === undefined ? {} : { usual: size });
}
