// In which encoding a text file is: as asked, by its byte order mark, or by which one its bytes are valid in. Never by what is likely.
import { createReadStream } from 'node:fs';
import { markOf } from '../cut/bytes.js';
import { refuse } from '../refusal.js';
import type { Encoding, Understanding } from '../types.js';

/** How many bytes are looked at from the first that is not ASCII. */
const sample = 4 << 20;

type Told = Pick<Understanding, 'byteOrderMark' | 'encodingBy'> & { readonly encoding: Encoding };

/** @throws RosterRefusal where the bytes are valid in none, or in two that say different things */
export async function encodingOf(path: string, head: Uint8Array, asked: Encoding | undefined): Promise<Told> {
  const marked = (Object.keys(markOf) as Encoding[]).find((one) =>
    markOf[one].every((byte, index) => head[index] === byte),
  );
  if (asked !== undefined) {
    if (marked !== undefined && marked !== asked)
      refuse(
        `指定的编码是${asked.toUpperCase()},文件开头的标记却是${marked.toUpperCase()}`,
        `the encoding was said to be ${asked.toUpperCase()}, and the file begins with the mark of ${marked.toUpperCase()}`,
      );
    return { encoding: asked, byteOrderMark: marked !== undefined, encodingBy: 'option' };
  }
  if (marked !== undefined) return { encoding: marked, byteOrderMark: true, encodingBy: 'mark' };
  checkNul(head);
  return { byteOrderMark: false, ...(await byBytes(path)) };
}

/** Text has no NUL; UTF-16 without its mark has one in every second byte of what is ASCII. */
function checkNul(head: Uint8Array): void {
  const nulls = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if ((even + odd) * 10 < head.length) return;
  if (odd > even * 4)
    refuse(
      '像是没有标记的UTF-16;请用 --in-encoding utf-16le',
      'it looks like UTF-16 without its mark; give --in-encoding utf-16le',
    );
  if (even > odd * 4)
    refuse(
      '像是没有标记的UTF-16;请用 --in-encoding utf-16be',
      'it looks like UTF-16 without its mark; give --in-encoding utf-16be',
    );
  refuse('是二进制文件,不是文本', 'it is a binary file and no text');
}

async function byBytes(path: string): Promise<Pick<Told, 'encoding' | 'encodingBy'>> {
  const [utf8, gb18030] = [new Trial('utf-8'), new Trial('gb18030')];
  let isAscii = true;
  let seen = 0;
  let whole = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
    if (isAscii && chunk.every((byte) => byte < 0x80)) continue;
    isAscii = false;
    if (seen >= sample) {
      whole = false;
      break;
    }
    seen += chunk.length;
    utf8.feed(chunk);
    gb18030.feed(chunk);
  }
  if (isAscii) return { encoding: 'utf-8', encodingBy: 'ascii' };
  if (whole) for (const trial of [utf8, gb18030]) trial.end();
  if (utf8.isValid && gb18030.isValid && !utf8.hasHan && gb18030.hasHan)
    refuse(
      '文件太短,作为UTF-8和GB18030都读得通;请用 --in-encoding utf-8 或 --in-encoding gb18030 指明',
      'it reads as UTF-8 and as GB18030 alike; say which with --in-encoding utf-8 or --in-encoding gb18030',
    );
  if (utf8.isValid) return { encoding: 'utf-8', encodingBy: 'bytes' };
  if (gb18030.isValid) return { encoding: 'gb18030', encodingBy: 'bytes' };
  refuse(
    '既不是有效的UTF-8,也不是有效的GB18030,可能混用了两种编码;用 --in-encoding 指定其一后,读不通的行会逐行列出',
    'it is neither valid UTF-8 nor valid GB18030, and may mix two encodings; with one given by --in-encoding, the rows that cannot be read are listed',
  );
}

/** Whether bytes are valid in an encoding, and whether they have Chinese characters then. */
class Trial {
  isValid = true;
  hasHan = false;
  private readonly decoder: InstanceType<typeof TextDecoder>;

  constructor(encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  feed(chunk?: Uint8Array): void {
    if (!this.isValid) return;
    try {
      const text = chunk === undefined ? this.decoder.decode() : this.decoder.decode(chunk, { stream: true });
      this.hasHan ||= /\p{Script=Han}/u.test(text);
    } catch {
      this.isValid = false;
    }
  }

  end(): void {
    this.feed();
  }
}
