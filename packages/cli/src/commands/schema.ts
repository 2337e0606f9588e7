import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Localized } from '@huice/core';
import { voiceOf } from '@huice/core/explain';
import { Argument, type Command } from 'commander';
import { engineOf } from '../engine.js';
import { catalogueOf } from '../facts/catalogue.js';
import { exit } from '../failure.js';
import type { Io } from '../io.js';
import { languageOf } from '../language.js';
import { languageOption, packOption, type Shared, subjectOption } from '../options.js';
import type { Say } from '../say.js';
import { contextSchema, profileSchema } from '../schemas/profile.js';

const kinds = ['profile', 'context', 'rule'] as const;
type Kind = (typeof kinds)[number];

const words = {
  summary: { zh: '输出画像或规则的JSON Schema', en: 'print the JSON Schema of a profile or a rule' },
  description: {
    zh: '输出JSON Schema(2020-12):画像(profile)、一时一地的数据(context)或规则(rule)。编辑器和表单可据此补全和校验。',
    en: 'Prints a JSON Schema (2020-12) of a profile, of a context (the figures of a place and time), or of a rule, by which an editor or a form completes and checks them.',
  },
  argument: { zh: '要哪一种', en: 'which of them' },
  after: {
    zh: `
画像只含所问政策包用到的事实,名称和说明用所选的语言。JSON Schema说不出的
(日期和小数的范围、互相推出的事实须一致),由huice check把关。

示例:
  huice schema profile > profile.schema.json
  huice schema profile --pack yunnan --subject person --lang en
  huice schema rule > rule.schema.json

退出码:0 已输出;2 用法有误`,
    en: `
A profile has the facts that the packs asked read, with titles and descriptions
in the language chosen. What JSON Schema cannot say (bounds of days and of
decimals, facts that follow from each other) \`huice check\` holds.

Examples:
  huice schema profile > profile.schema.json
  huice schema profile --pack yunnan --subject person --lang zh
  huice schema rule > rule.schema.json

Exit codes: 0 printed; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;

/** `huice schema`. */
export function addSchema(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('schema')
    .summary(say(words.summary))
    .description(say(words.description))
    .addArgument(new Argument('<kind>', say(words.argument)).choices(kinds))
    .addOption(packOption(say))
    .addOption(subjectOption(say))
    .addOption(languageOption(say))
    .addHelpText('after', say(words.after))
    .action(async (kind: Kind, options: Shared) => end(await run(kind, options, io, say)));
}

async function run(kind: Kind, options: Shared, io: Io, say: Say): Promise<number> {
  if (kind === 'rule') {
    io.stdout.write(readFileSync(createRequire(import.meta.url).resolve('@huice/core/schema/rule.json'), 'utf8'));
    return exit.ok;
  }
  const voice = voiceOf(languageOf(options.lang, io));
  const facts = [...catalogueOf(await engineOf(options.pack, io, say)).values()].map(({ fact }) => fact);
  const schema = kind === 'profile' ? profileSchema(facts, options.subject, voice) : contextSchema(facts, voice);
  io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return exit.ok;
}
