import type { Language } from '@huice/core';
import { InvalidArgumentError } from 'commander';
import type { Io } from './io.js';

/** The language of the output: as asked, else as the environment or the system speaks, else English. */
export function languageOf(asked: Language | undefined, { env }: Pick<Io, 'env'>): Language {
  if (asked !== undefined) return asked;
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const locale = set ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The language that the arguments ask for, wherever `--lang` stands among them: help and complaints need it before they are read. */
export function languageIn(args: readonly string[], io: Pick<Io, 'env'>): Language {
  const end = args.indexOf('--');
  const given = (end < 0 ? args : args.slice(0, end)).flatMap((arg, index, all) => {
    if (arg === '--lang') return all[index + 1] ?? [];
    return arg.startsWith('--lang=') ? arg.slice('--lang='.length) : [];
  });
  const last = given.at(-1);
  return languageOf(last === 'zh' || last === 'en' ? last : undefined, io);
}

export function readLanguage(value: string): Language {
  if (value === 'zh' || value === 'en') return value;
  throw new InvalidArgumentError('expected `zh` or `en`');
}
