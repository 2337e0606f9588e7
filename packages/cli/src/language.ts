import type { Language } from '@huice/core';
import { InvalidArgumentError } from 'commander';
import type { Io } from './io.js';

/** The language of the output: as asked, else as the environment or the system speaks, else English. */
export function languageOf(asked: Language | undefined, { env }: Io): Language {
  if (asked !== undefined) return asked;
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const locale = set ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function readLanguage(value: string): Language {
  if (value === 'zh' || value === 'en') return value;
  throw new InvalidArgumentError('expected `zh` or `en`');
}
