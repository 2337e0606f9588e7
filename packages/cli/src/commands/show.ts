import type { Localized } from '@huice/core';
import { ruleText, voiceOf } from '@huice/core/explain';
import type { Command } from 'commander';
import { engineOf, newestOf, type Released } from '../engine.js';
import { fitting, type Named, nearest } from '../facts/names.js';
import { exit, Failure } from '../failure.js';
import { type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import { jsonOption, languageOption, packOption, type Shared } from '../options.js';
import type { Say } from '../say.js';
import { paletteOf } from '../text/paint.js';
import { ruleCard, type Shown } from '../text/rule.js';

const words = {
  summary: { zh: '逐句说明一项待遇,与条款原文并列', en: 'show a benefit: its rule as sentences beside the clause' },
  description: {
    zh: '把一项待遇的规则写成句子,与条款原文并列,并列出所作的解读、依据的文件和发布的版本。终端较窄时上下排列。',
    en: 'Shows the rules of a benefit as sentences beside the words of the clauses, with the readings, the sources and the released versions. On a narrow terminal one stands under the other.',
  },
  argument: { zh: '待遇的编号或名称', en: 'the benefit, by its id or its title' },
  after: {
    zh: `
句末的数字指明所依据的原文。huice list可列出全部待遇。

示例:
  huice show workshop-hiring-award
  huice show 扶贫车间吸纳就业一次性奖补
  huice show hardship-area-allowance --pack guangxi --json

退出码:0 已显示;2 没有这一待遇,或用法有误`,
    en: `
The numbers after a sentence say which words it rests on. \`huice list\` lists
all benefits.

Examples:
  huice show workshop-hiring-award
  huice show "Subsidy for organised labour export"
  huice show hardship-area-allowance --pack guangxi --json

Exit codes: 0 shown; 2 there is no such benefit, or wrong usage`,
  },
} satisfies Record<string, Localized>;

/** `huice show`. */
export function addShow(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('show')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('<benefit...>', say(words.argument))
    .addOption(packOption(say))
    .addOption(languageOption(say))
    .addOption(jsonOption(say))
    .addHelpText('after', say(words.after))
    .action(async (wanted: string[], options: Shared) => end(await run(wanted.join(' '), options, io, say)));
}

async function run(wanted: string, options: Shared, io: Io, say: Say): Promise<number> {
  const engine = await engineOf(options.pack, io, say);
  const all = newestOf(engine, options.pack).flatMap((pack) => namedRules(pack));
  const found = fitting(wanted, all);
  if (found.length === 0) throw nothing(wanted, all);
  const shown = found.map(({ pack, rule }): Shown => {
    const text = ruleText(pack, rule);
    const said = JSON.stringify(text.parts);
    const versions = engine.packs.get(pack.ruleSet.pack) ?? [];
    return {
      text,
      pack: pack.ruleSet,
      versions: versions.flatMap((one) => {
        if (!one.rules.some((other) => other.rule.id === rule)) return [];
        const { version, releasedOn } = one.ruleSet;
        return { version, releasedOn, same: JSON.stringify(ruleText(one, rule).parts) === said };
      }),
    };
  });
  if (options.json === true) io.stdout.write(`${JSON.stringify(shown.map(asJson), null, 2)}\n`);
  else {
    const view = {
      voice: voiceOf(languageOf(options.lang, io)),
      paint: paletteOf(io.stdout.isTTY === true, io.env),
      width: widthOf(io),
    };
    const lines = shown.flatMap((one) => [...ruleCard(one, view), '']);
    io.stdout.write(`${lines.slice(0, -1).join('\n')}\n`);
  }
  return exit.ok;
}

interface Found {
  readonly pack: Released;
  readonly rule: string;
}

/** The rules of a pack with what they go by: those of one benefit share its id. */
function namedRules(pack: Released): Named<Found>[] {
  return pack.rules.map(({ rule: { id, benefit, title } }) => ({
    of: { pack, rule: id },
    names: [benefit, id, title.zh, title.en],
  }));
}

function nothing(wanted: string, all: readonly Named<Found>[]): Failure {
  const near = new Map(
    nearest(wanted, all, 5).map(({ pack, rule }) => {
      const { benefit, title } = pack.rules.find((one) => one.rule.id === rule)?.rule ?? {
        benefit: rule,
        title: undefined,
      };
      return [benefit, title];
    }),
  );
  const list = (language: 'zh' | 'en') =>
    [...near].map(([id, title]) => (title === undefined ? `\`${id}\`` : `\`${id}\` (${title[language]})`)).join(', ');
  const help =
    near.size === 0
      ? { zh: '`huice list`可列出全部', en: '`huice list` lists them' }
      : { zh: `相近的有:${list('zh')}`, en: `near it: ${list('en')}` };
  return new Failure(
    exit.usage,
    { zh: `所问的政策包没有待遇\`${wanted}\``, en: `none of the packs asked has a benefit \`${wanted}\`` },
    help,
  );
}

function asJson({ text, pack: { sources }, versions }: Shown) {
  const cited = new Set(text.quotes.map(({ source }) => source));
  return {
    ...text,
    versions,
    sources: sources.filter(({ id }) => cited.has(id)).map(({ clauses: _, ...header }) => header),
  };
}
