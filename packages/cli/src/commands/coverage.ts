import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile, HuiceError, type Localized } from '@huice/core';
import { voiceOf } from '@huice/core/explain';
import { assemble, Faults, type Pack, readPack } from '@huice/core/pack';
import type { Command } from 'commander';
import { engineOf, newestOf } from '../engine.js';
import { exit, Failure } from '../failure.js';
import { readPackFolder, readVocabulary, shown } from '../files/pack-folder.js';
import { type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import { type Coverage, coverageOf } from '../ledger/coverage.js';
import { piecesOf, summaryOf, type View } from '../ledger/text.js';
import { jsonOption, languageOption, packOption, type Shared } from '../options.js';
import type { Say } from '../say.js';
import { paletteOf } from '../text/paint.js';

const words = {
  summary: { zh: '原文的每一段成了什么规则', en: 'what became of each piece of a source' },
  description: {
    zh: '统计文件的每一段:哪些写成了规则,哪些没有给任何人待遇、为什么,以及原文没有确定的地方。只问一个政策包时逐段列出。',
    en: 'Counts the pieces of each source: which are encoded by rules, which give nobody a benefit and why, and what the text leaves open. Asked of one pack, it lists every piece.',
  },
  argument: {
    zh: '政策包的文件夹;不填则看随本命令安装的',
    en: 'folders of packs; those that come with this command if left out',
  },
  after: {
    zh: `
示例:
  huice coverage
  huice coverage --pack yunnan
  huice coverage packages/policy-yunnan --json

退出码:0 已显示;1 政策包不能读;2 用法有误`,
    en: `
Examples:
  huice coverage
  huice coverage --pack yunnan
  huice coverage packages/policy-yunnan --json

Exit codes: 0 shown; 1 a pack cannot be read; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;

/** `huice coverage`. */
export function addCoverage(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('coverage')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('[folder...]', say(words.argument))
    .addOption(packOption(say))
    .addOption(languageOption(say))
    .addOption(jsonOption(say))
    .addHelpText('after', say(words.after))
    .action(async (folders: string[], options: Shared) => end(await run(folders, options, io, say)));
}

async function run(folders: readonly string[], options: Shared, io: Io, say: Say): Promise<number> {
  if (folders.length > 0 && options.pack !== undefined)
    throw new Failure(exit.usage, { zh: '文件夹和--pack只能给一种', en: 'give folders or --pack, not both' });
  const all = folders.length > 0 ? folders.map((folder) => ofFolder(folder, io)) : await ofPacks(options.pack, io, say);
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return exit.ok;
  }
  const view: View = {
    voice: voiceOf(languageOf(options.lang, io)),
    paint: paletteOf(io.stdout.isTTY === true, io.env),
    width: widthOf(io),
  };
  const hint = view.voice.say({ zh: '加--pack <名称>可逐段列出', en: '--pack <name> lists the pieces of one' });
  const lines = all.flatMap((one) => [...summaryOf(one, view), ...(all.length === 1 ? piecesOf(one, view) : []), '']);
  io.stdout.write(`${[...lines.slice(0, -1), ...(all.length === 1 ? [] : ['', view.paint.dim(hint)])].join('\n')}\n`);
  return exit.ok;
}

/** The newest release of each pack, with the ledger that comes with it. */
async function ofPacks(names: readonly string[] | undefined, io: Io, say: Say): Promise<Coverage[]> {
  const { resolve } = createRequire(import.meta.url);
  return newestOf(await engineOf(names, io, say), names).map((one) => {
    const { pack, version } = one.ruleSet;
    const ledger = JSON.parse(readFileSync(resolve(`@huice/policy-${pack}/ledger.json`), 'utf8')) as Pack['ledger'];
    return coverageOf(ledger, one, version);
  });
}

/** The rules as they stand in a folder, released or not. */
function ofFolder(path: string, io: Io): Coverage {
  const name = shown(path, io.cwd);
  const failing = new Failure(
    exit.refused,
    { zh: `\`${name}\`不能读作政策包`, en: `\`${name}\` cannot be read as a pack` },
    { zh: `\`huice verify ${name}\`可看出了什么问题`, en: `run \`huice verify ${name}\` to see what is wrong` },
  );
  const pack = readPack(readPackFolder(path, io), new Faults());
  if (pack === undefined) throw failing;
  try {
    const ruleSet = assemble(pack, readVocabulary(), { version: '0.0.0', releasedOn: '1900-01-01' });
    const compiled = compile(ruleSet).packs.get(pack.manifest.id)?.at(-1);
    if (compiled === undefined) throw failing;
    return coverageOf(pack.ledger, compiled);
  } catch (error) {
    if (error instanceof HuiceError) throw failing;
    throw error;
  }
}
