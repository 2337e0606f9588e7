import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Localized } from '@huice/core';
import { exit, Failure } from '../failure.js';
import type { Io } from '../io.js';

/** Reads text from a file, or from standard input for `-`. What is not UTF-8 is refused: bytes that are no letters would become `\uFFFD` without a word. */
export function readText(path: string, io: Pick<Io, 'cwd' | 'readStdin'>): string {
  const bytes = readBytes(path, io);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const name = path === '-' ? { zh: '标准输入', en: 'standard input' } : { zh: `\`${path}\``, en: `\`${path}\`` };
    throw new Failure(
      exit.refused,
      { zh: `${name.zh}的编码不是UTF-8`, en: `${name.en} is not UTF-8` },
      { zh: '请以UTF-8编码保存', en: 'save it with the encoding UTF-8' },
    );
  }
}

function readBytes(path: string, { cwd, readStdin }: Pick<Io, 'cwd' | 'readStdin'>): Uint8Array {
  try {
    return path === '-' ? readStdin() : readFileSync(resolve(cwd, path));
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** Says in both languages that a file cannot be read, and why. */
export function cannotRead(path: string, error: unknown): Failure {
  const { zh, en } = reasonOf(error);
  return new Failure(exit.usage, { zh: `无法读取\`${path}\`:${zh}`, en: `cannot read \`${path}\`: ${en}` });
}

/** Why the file system refused, in words where the code is a usual one. */
export function reasonOf(error: unknown): Localized {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Record<string, Localized> = {
    ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
    EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
    ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'it is not a folder' },
    EACCES: { zh: '没有权限', en: 'permission denied' },
  };
  return words[code ?? ''] ?? { zh: message, en: message };
}
