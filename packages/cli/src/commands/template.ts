import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Localized } from '@huice/core';
import { subjectWords, voiceOf } from '@huice/core/explain';
import { type Command, Option } from 'commander';
import Papa from 'papaparse';
import { engineOf, newestOf, type Released } from '../engine.js';
import { nearest } from '../facts/names.js';
import { exit, Failure } from '../failure.js';
import { shown } from '../files/pack-folder.js';
import type { Io } from '../io.js';
import { languageOf } from '../language.js';
import { collect, languageOption, packOption, type Shared, subjectKinds } from '../options.js';
import { templateColumns } from '../rosters/template/columns.js';
import { subjectNote, templateSheets } from '../rosters/template/sheets.js';
import { workbook } from '../rosters/workbook/workbook.js';
import { Place } from '../rosters/write/place.js';
import type { Say } from '../say.js';

const words = {
  summary: { zh: '生成一份空白名册', en: 'write an empty roster' },
  description: {
    zh: '生成一份空白名册,各列就是所问政策包需要知道的。XLSX中另有一张表逐列说明,选项有下拉列表。填好后即可交给huice batch。',
    en: 'Writes an empty roster with the columns that the packs asked need to know. In XLSX another sheet explains each column, and options have lists to choose from. Filled in, it is read by huice batch as it is.',
  },
  out: { zh: '写到哪个文件:.xlsx或.csv', en: 'the file to write: .xlsx or .csv' },
  subject: { zh: '只为这类对象', en: 'only for this kind of subject' },
  benefit: { zh: '只为这项待遇;可多次给出', en: 'only for this benefit; may be given more than once' },
  force: { zh: '文件已存在时覆盖', en: 'write over the file if it is there' },
  after: {
    zh: `
由其他列推算得出的(如年龄由出生日期)不列出;一地一时的数据(如最低工资标准)
不随人而异,由huice batch --context给出。表头所用语言即 --lang。

示例:
  huice template --pack yunnan --subject person --out roster.xlsx
  huice template --pack yunnan --benefit workshop-hiring-award --out roster.csv

退出码:0 已写出;1 写不进去,或文件已存在;2 用法有误`,
    en: `
What follows from other columns is left out (age, from the date of birth); so are
figures of a place and time (the minimum wage), which huice batch takes with
--context. The headers are in the language of --lang.

Examples:
  huice template --pack yunnan --subject person --out roster.xlsx
  huice template --pack yunnan --benefit workshop-hiring-award --out roster.csv

Exit codes: 0 written; 1 it cannot be written, or is there already; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;

interface Options extends Shared {
  readonly out: string;
  readonly benefit?: readonly string[];
  readonly force?: true;
}

/** `huice template`. */
export function addTemplate(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('template')
    .summary(say(words.summary))
    .description(say(words.description))
    .addOption(new Option('--out <file>', say(words.out)).makeOptionMandatory())
    .addOption(packOption(say))
    .addOption(new Option('--subject <kind>', say(words.subject)).choices(subjectKinds))
    .addOption(new Option('--benefit <id>', say(words.benefit)).argParser(collect))
    .option('--force', say(words.force))
    .addOption(languageOption(say))
    .addHelpText('after', say(words.after))
    .action(async (options: Options) => end(await run(options, io, say)));
}

async function run(options: Options, io: Io, say: Say): Promise<number> {
  const path = resolve(io.cwd, options.out);
  const format = extname(path).toLowerCase();
  if (format !== '.xlsx' && format !== '.csv')
    throw new Failure(
      exit.usage,
      { zh: `从文件名\`${options.out}\`看不出格式`, en: `the name \`${options.out}\` does not say the format` },
      { zh: '用.xlsx或.csv结尾', en: 'end it in .xlsx or .csv' },
    );
  if (existsSync(path) && options.force !== true)
    throw new Failure(
      exit.refused,
      { zh: `\`${options.out}\`已经存在`, en: `\`${options.out}\` is there already` },
      { zh: '换一个名字,或加上 --force', en: 'choose another name, or add --force' },
    );
  const released = newestOf(await engineOf(options.pack, io, say), options.pack);
  checkBenefits(released, options.benefit);
  checkSubject(released, options);
  const voice = voiceOf(languageOf(options.lang, io));
  const columns = templateColumns(released, { subject: options.subject, benefits: options.benefit }, voice);
  const csv = () => [Buffer.from(`\uFEFF${Papa.unparse([columns.map(({ header }) => header)])}\r\n`, 'utf8')];
  await write(
    path,
    options.force === true,
    format === '.csv' ? csv() : workbook(templateSheets(columns, options.subject, voice)),
  );
  const name = shown(path, io.cwd);
  io.stdout.write(
    `${say({ zh: `已写出${name}:${columns.length}列`, en: `written: ${name}, ${columns.length} columns` })}\n`,
  );
  if (options.subject !== undefined) io.stdout.write(`${say(subjectNote(options.subject))}\n`);
  return exit.ok;
}

/** @throws Failure if a benefit is asked for that this kind of subject cannot have: the roster would have no column for it */
function checkSubject(released: readonly Released[], { subject, benefit = [] }: Options): void {
  if (subject === undefined) return;
  for (const one of benefit) {
    const kinds = new Set(
      released.flatMap(({ rules }) => rules.flatMap(({ rule }) => (rule.benefit === one ? rule.subjects : []))),
    );
    if (kinds.has(subject)) continue;
    const all = [...kinds];
    throw new Failure(
      exit.usage,
      {
        zh: `待遇\`${one}\`不给${subjectWords[subject].zh},只给${all.map((kind) => subjectWords[kind].zh).join('或')}`,
        en: `the benefit \`${one}\` is not for ${subjectWords[subject].en}, but for ${all.map((kind) => subjectWords[kind].en).join(' or ')}`,
      },
      { zh: `用--subject ${all.join('或')}`, en: `give --subject ${all.join(' or ')}` },
    );
  }
}

function checkBenefits(released: readonly Released[], benefits: readonly string[] = []): void {
  const known = new Set(released.flatMap(({ rules }) => rules.map(({ rule }) => rule.benefit)));
  for (const benefit of benefits) {
    if (known.has(benefit)) continue;
    const [near] = nearest(
      benefit,
      [...known].map((id) => ({ of: id, names: [id] })),
      1,
    );
    throw new Failure(
      exit.usage,
      { zh: `所问的政策包没有待遇\`${benefit}\``, en: `none of the packs asked has a benefit \`${benefit}\`` },
      near === undefined
        ? { zh: 'huice list可列出全部待遇', en: '`huice list` lists all of them' }
        : { zh: `是否想用\`${near}\``, en: `did you mean \`${near}\`?` },
    );
  }
}

async function write(
  path: string,
  mayReplace: boolean,
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const place = await Place.open(path, mayReplace);
  try {
    for await (const some of bytes) await place.write(some);
    await Place.finish([place]);
  } catch (error) {
    await place.discard();
    throw error;
  }
}
