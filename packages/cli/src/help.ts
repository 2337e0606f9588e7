// Help in two languages: commander lays it out, and is told what its own words are in Chinese and how wide they stand.
import type { Language } from '@huice/core';
import type { HelpConfiguration } from 'commander';
import stringWidth from 'string-width';
import { whole, wrap } from './text/layout.js';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '命令:',
};

const chinese = (text: string) => text.replace('[options]', '[选项]').replace('[command]', '[命令]');
const notes = (text: string) =>
  text.replace(/([(,] ?)(choices|default): /g, (_, lead, word) => `${lead}${word === 'default' ? '默认:' : '可选:'}`);

/** How help is laid out and what its headings are called. */
export function helpIn(language: Language): HelpConfiguration {
  const layout: HelpConfiguration = {
    displayWidth: (text) => stringWidth(text),
    // What is to be typed is not broken over two lines, where nobody could copy it.
    boxWrap: (text, width) => wrap(text.replace(/"[\w-]+"|--[\w-]+/g, whole), width).join('\n'),
  };
  if (language === 'en') return layout;
  return {
    ...layout,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: chinese,
    styleSubcommandTerm: chinese,
    styleOptionDescription: notes,
    styleArgumentDescription: notes,
  };
}

/** The lines of prose that stand further out than `width`, broken; examples and lists, which are indented, stay as they are laid. */
export const fitted = (help: string, width: number): string =>
  help
    .split('\n')
    .flatMap((line) => (/^\S/.test(line) ? wrap(line, width) : [line]))
    .join('\n');
