// The options that several commands share, each with its words.
import type { Language } from '@huice/core';
import { Option } from 'commander';
import { readDay } from './day.js';
import { readLanguage } from './language.js';
import { packNames } from './packs.js';
import type { Say } from './say.js';

/** Gathers what an option is given more than once. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export const subjectKinds = ['person', 'household', 'enterprise', 'organisation', 'locality'] as const;

/** What the options below give. */
export interface Shared {
  readonly pack?: readonly string[];
  readonly subject?: (typeof subjectKinds)[number];
  readonly asOf?: string;
  readonly lang?: Language;
  readonly json?: true;
}

export const packOption = (say: Say) =>
  new Option(
    '--pack <name>',
    say({
      zh: `所问的政策包:${packNames.join('、')};可多次给出,不填则为全部`,
      en: `the pack to ask: ${packNames.join(', ')}; may be given more than once, and is all of them if left out`,
    }),
  ).argParser(collect);

export const subjectOption = (say: Say) =>
  new Option('--subject <kind>', say({ zh: '只看这类对象', en: 'only what is for this kind of subject' })).choices(
    subjectKinds,
  );

export const dayOption = (say: Say) =>
  new Option(
    '--as-of <day>',
    say({ zh: '只看这一天有效的,格式为YYYY-MM-DD', en: 'only what is in force on this day, YYYY-MM-DD' }),
  ).argParser(readDay);

export const languageOption = (say: Say) =>
  new Option(
    '--lang <zh|en>',
    say({ zh: '输出所用语言;不填则随系统', en: 'language of the output; that of the system if left out' }),
  ).argParser(readLanguage);

export const jsonOption = (say: Say) => new Option('--json', say({ zh: '输出JSON', en: 'print it as JSON' }));

export const knownAtOption = (say: Say) =>
  new Option(
    '--known-at <day>',
    say({
      zh: '用到这一天为止已发布的规则;不填则用最新的',
      en: 'use the rules that were released by this day; the latest if left out',
    }),
  ).argParser(readDay);

export const contextOption = (say: Say) =>
  new Option(
    '--context <file>',
    say({
      zh: '一时一地的数据(如最低工资)的JSON或YAML文件,每项附日期和出处',
      en: 'figures of a place and time, such as the minimum wage, each with its date and source: a JSON or YAML file',
    }),
  );

export const minimumAuthorityOption = (say: Say) =>
  new Option(
    '--minimum-authority <kind>',
    say({
      zh: '不看依据的文件效力更低的规则;由高到低为规范性文件、征求意见稿、新闻报道',
      en: 'leave out rules that rest on a weaker text than this; the strongest is named first',
    }),
  ).choices(['normative-document', 'draft-for-comment', 'press-report']);

export const briefOption = (say: Say) =>
  new Option(
    '--brief',
    say({
      zh: '判断中不显示对原文的理解、有效期和不符合条件的原因',
      en: 'leave out of the decision how the text is read, from when to when it holds, and why what is not given is not',
    }),
  );
