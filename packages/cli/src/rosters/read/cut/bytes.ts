// The bytes of a text file as blocks are cut from them: behind the byte order mark, and UTF-16 made UTF-8.
import { createReadStream } from 'node:fs';
import { refuse } from '../refusal.js';
import type { Encoding, Understanding } from '../types.js';

export const markOf: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  gb18030: [0x84, 0x31, 0x95, 0x33],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/** In what the blocks of a roster are encoded. */
export const blockEncoding = ({ encoding }: Pick<Understanding, 'encoding'>): 'utf-8' | 'gb18030' =>
  encoding === 'gb18030' ? 'gb18030' : 'utf-8';

/** In bytes: long enough that handing a piece on costs little beside reading it. */
export const usualPiece: number = 1 << 18;

/**
 * @param piece how much is read at once, in bytes
 * @throws RosterRefusal where UTF-16 is not valid
 */
export function bytesOf(
  { path, encoding, byteOrderMark }: Pick<Understanding, 'path' | 'encoding' | 'byteOrderMark'>,
  piece: number = usualPiece,
): AsyncIterable<Uint8Array> {
  const start = byteOrderMark && encoding !== null ? markOf[encoding].length : 0;
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { start, highWaterMark: piece });
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? asUtf8(chunks, encoding) : chunks;
}

async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
    const last = decoder.decode();
    if (last !== '') yield Buffer.from(last, 'utf8');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refuse(
      '文件中有无效的UTF-16字符(半个代理对);请另存为UTF-8的CSV',
      'the file holds what is no UTF-16 (half a surrogate pair); save it as CSV in UTF-8',
    );
  }
}
