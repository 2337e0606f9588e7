// Keeping decisions as receipts.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Decision } from '@huice/core';
import { receiptText } from '@huice/core/replay';
import { exit, Failure } from '../failure.js';
import type { Io } from '../io.js';
import { Place } from '../rosters/write/place.js';

/**
 * Writes receipts, one a line, to a new file or, for `-`, to standard output. What is kept is never written over.
 * @throws Failure if the file is there already or cannot be written
 */
export async function keep(path: string, decisions: readonly Decision[], { cwd, stdout }: Io): Promise<void> {
  const text = decisions.map((decision) => `${receiptText(decision)}\n`).join('');
  if (path === '-') {
    stdout.write(text);
    return;
  }
  const target = resolve(cwd, path);
  if (existsSync(target))
    throw new Failure(
      exit.refused,
      {
        zh: `\`${path}\`已经存在,凭据不会被覆盖`,
        en: `\`${path}\` is there already, and receipts are never written over`,
      },
      { zh: '换一个文件名', en: 'give another name' },
    );
  const place = await Place.open(target, false);
  try {
    await place.write(Buffer.from(text));
    await Place.finish([place]);
  } catch (error) {
    await place.discard();
    throw error;
  }
}
