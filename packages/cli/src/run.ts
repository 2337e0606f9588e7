import type { Localized } from '@huice/core';
import { voiceOf } from '@huice/core/explain';
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { addAsk } from './commands/ask.js';
import { addBatch } from './commands/batch.js';
import { addCheck } from './commands/check.js';
import { addCompare } from './commands/compare.js';
import { addCoverage } from './commands/coverage.js';
import { addFacts } from './commands/facts.js';
import { addList } from './commands/list.js';
import { addRelease } from './commands/release.js';
import { addReplay } from './commands/replay.js';
import { addSchema } from './commands/schema.js';
import { addShow } from './commands/show.js';
import { addTemplate } from './commands/template.js';
import { addVerify } from './commands/verify.js';
import { nearest } from './facts/names.js';
import { exit, Failure } from './failure.js';
import { fitted, helpIn } from './help.js';
import { type Io, widthOf } from './io.js';
import { languageIn, readLanguage } from './language.js';
import { languageOption } from './options.js';
import { withoutIdentities } from './rosters/read/mask.js';
import type { Say, Words } from './say.js';
import { wrap } from './text/layout.js';
import { inChinese } from './usage.js';

/** Adds a command to the program; `end` takes its exit code. */
type Add = (program: Command, io: Io, end: (code: number) => void, say: Say) => void;

/** Every command, under the heading by which `huice --help` shows it. */
const groups: readonly (readonly [Localized, readonly Add[]])[] = [
  [{ zh: '为一个对象作出判断:', en: 'Decide for one subject:' }, [addCheck, addAsk]],
  [{ zh: '为一份名册作出判断:', en: 'Decide for a whole roster:' }, [addTemplate, addBatch]],
  [{ zh: '核对判断:', en: 'Audit decisions:' }, [addReplay]],
  [{ zh: '比较两份规则:', en: 'Compare two sets of rules:' }, [addCompare]],
  [{ zh: '查阅规则:', en: 'Look things up:' }, [addList, addShow, addFacts, addCoverage, addSchema]],
  [{ zh: '编写规则:', en: 'Write rules:' }, [addVerify, addRelease]],
];

const words = {
  about: {
    zh: '惠策:把惠民政策文件变成机器能执行、人能核对的规则',
    en: '惠策: benefit documents as rules that software can run and people can check',
  },
  version: { zh: '显示版本', en: 'print the version' },
  help: { zh: '显示帮助', en: 'print this help' },
  language: {
    zh: '所用语言;不填则随系统',
    en: 'language of what is said; that of the system if left out',
  },
  hint: { zh: '(加上 --help 可看用法和示例)', en: '(add --help for usage and examples)' },
  after: {
    zh: `
从这里开始:
  huice list --pack yunnan                     有哪些待遇
  huice show workshop-hiring-award             一项待遇,与条款原文并列
  huice facts 车间                             画像里可以填什么
  huice check profile.json --as-of 2019-06-01  一个对象能享受什么,为什么

每个命令的 --help 都有示例;huice help 命令 也可以。
退出码:0 完成;1 有问题,输入被拒绝,或写不进去;2 用法有误`,
    en: `
Begin here:
  huice list --pack yunnan                     what there is
  huice show workshop-hiring-award             a benefit, beside its clause
  huice facts workshop                         what a profile can say
  huice check profile.json --as-of 2019-06-01  what one profile gets, and why

The --help of each command has examples; so has huice help <command>.
Exit codes: 0 done; 1 complaints, refused input, or a file that cannot be
written; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;

/**
 * Runs `huice`.
 * @param args what follows the command's name
 * @returns the exit code: see `exit`
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.ok;
  const end = (result: number) => {
    code = result;
  };
  const { say, language } = voiceOf(languageIn(args, io));
  const program = new Command('huice')
    .description(say(words.about))
    .version(version, '-v, --version', say(words.version))
    .option('--lang <zh|en>', say(words.language), readLanguage)
    .helpOption('-h, --help', say(words.help))
    .helpCommand(false)
    // `release` has a --version of its own.
    .enablePositionalOptions()
    .configureHelp(helpIn(language))
    .configureOutput({
      writeOut: (text) => io.stdout.write(fitted(text, widthOf(io))),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => widthOf(io),
      getErrHelpWidth: () => widthOf(io),
      outputError: (text, write) => write(language === 'zh' ? inChinese(text) : text.replace(/^error: /, 'huice: ')),
    })
    .showHelpAfterError(say(words.hint))
    .addHelpText('after', say(words.after));
  for (const [heading, adds] of groups) {
    for (const add of adds) {
      add(program, io, end, say);
      program.commands.at(-1)?.helpGroup(say(heading));
    }
  }
  addHelp(program, say);
  for (const command of [program, ...program.commands]) command.exitOverride().copyInheritedSettings(program);
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return exit.usage;
    }
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io, say);
  }
}

/** `huice help check`, as people try it: the same as `huice check --help`. */
function addHelp(program: Command, say: Say): void {
  program
    .command('help', { hidden: true })
    .argument('[command]')
    .addOption(languageOption(say))
    .action((name: string | undefined) => {
      const asked = name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (asked !== undefined) return asked.outputHelp();
      const near = nearest(
        name ?? '',
        program.commands.map((command) => ({ of: command.name(), names: [command.name()] })),
        1,
      );
      throw new Failure(
        exit.usage,
        { zh: `没有命令\`${name}\``, en: `there is no command \`${name}\`` },
        near.length === 0
          ? { zh: 'huice --help可列出全部命令', en: '`huice --help` lists them' }
          : { zh: `是否想用\`${near[0]}\``, en: `did you mean \`${near[0]}\`?` },
      );
    });
}

function explain(error: unknown, io: Io, say: Say): number {
  // Commander has written its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
  if (error instanceof Failure) {
    // Whoever sees a message need not see an identity number that somebody typed.
    const said = (one: Words) => withoutIdentities(typeof one === 'string' ? one : say(one));
    const lines = [
      ...said(error.words)
        .split('\n')
        .map((line) => `huice: ${line}`),
      ...(error.help === undefined ? [] : [`(${said(error.help)})`]),
    ];
    // A script gets each fault on one line; a person gets lines that end between words.
    const width = io.stderr.isTTY === true ? (io.stderr.columns ?? 80) - 2 : Number.POSITIVE_INFINITY;
    for (const line of lines) io.stderr.write(`${wrap(line, width).join('\n  ')}\n`);
    return error.code;
  }
  throw error;
}
