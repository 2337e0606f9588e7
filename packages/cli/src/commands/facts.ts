import type { FactDefinition, Localized } from '@huice/core';
import { voiceOf } from '@huice/core/explain';
import { type Command, Option } from 'commander';
import { engineOf } from '../engine.js';
import { boundsOf, cardOf, kindOf, type View } from '../facts/card.js';
import { catalogueOf, type Entry, namesOf } from '../facts/catalogue.js';
import { fitting, nearest } from '../facts/names.js';
import { search } from '../facts/search.js';
import { exit, Failure } from '../failure.js';
import { type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import { jsonOption, languageOption, packOption, type Shared, subjectOption } from '../options.js';
import type { Say } from '../say.js';
import { paletteOf } from '../text/paint.js';
import { table } from '../text/table.js';

const types = ['boolean', 'integer', 'decimal', 'date', 'option', 'options', 'region'] as const;

interface Options extends Shared {
  readonly type?: FactDefinition['type'];
}

const words = {
  summary: { zh: '查找可以填写的事实', en: 'find the facts that a profile can say' },
  description: {
    zh: '按编号、名称、问题或说明中的词查找事实(中英文均可)。只有一项,或写出全名时,显示该事实的全部内容。',
    en: 'Finds facts by words of their id, label, question or help, in Chinese or English. If there is one, or its whole name is given, shows all there is to know of it.',
  },
  argument: { zh: '须全部出现的词;不填则列出全部', en: 'words that must all occur; all facts if left out' },
  type: { zh: '只看这一类型', en: 'only facts of this type' },
  after: {
    zh: `
示例:
  huice facts 脱贫
  huice facts birthDate
  huice facts --pack guizhou --subject enterprise
  huice facts --type date --json

退出码:0 已找到;1 没有符合的;2 用法有误`,
    en: `
Examples:
  huice facts workshop
  huice facts birthDate
  huice facts --pack guizhou --subject enterprise
  huice facts --type date --json

Exit codes: 0 found; 1 nothing fits; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;

/** `huice facts`. */
export function addFacts(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('facts')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('[words...]', say(words.argument))
    .addOption(packOption(say))
    .addOption(subjectOption(say))
    .addOption(new Option('--type <type>', say(words.type)).choices(types))
    .addOption(languageOption(say))
    .addOption(jsonOption(say))
    .addHelpText('after', say(words.after))
    .action(async (wanted: string[], options: Options) => end(await run(wanted, options, io, say)));
}

async function run(wanted: readonly string[], options: Options, io: Io, say: Say): Promise<number> {
  const catalogue = catalogueOf(await engineOf(options.pack, io, say));
  const all = [...catalogue.values()].filter(
    ({ fact }) =>
      (options.type === undefined || fact.type === options.type) &&
      (options.subject === undefined || fact.subjects.includes(options.subject)),
  );
  const names = namesOf(all.map(({ fact }) => fact));
  const exact = wanted.length === 0 ? [] : fitting(wanted.join(' '), names);
  const found = exact.length > 0 ? all.filter(({ fact }) => exact.includes(fact)) : search(all, wanted);
  if (found.length === 0) throw nothing(wanted.join(' '), nearest(wanted.join(' '), names));
  if (options.json === true) {
    io.stdout.write(
      `${JSON.stringify(
        found.map(({ fact, readBy }) => ({ ...fact, readBy })),
        null,
        2,
      )}\n`,
    );
    return exit.ok;
  }
  const view: View = {
    voice: voiceOf(languageOf(options.lang, io)),
    paint: paletteOf(io.stdout.isTTY === true, io.env),
    width: widthOf(io),
  };
  const labelOf = (id: string) => view.voice.say(catalogue.get(id)?.fact.label ?? { zh: id, en: id });
  const [only] = found;
  const isCard = only !== undefined && wanted.length > 0 && found.length === 1;
  const lines = isCard ? cardOf(only, labelOf, view) : listText(found, view);
  io.stdout.write(`${lines.join('\n')}\n`);
  return exit.ok;
}

function nothing(wanted: string, near: readonly FactDefinition[]): Failure {
  const list = (language: 'zh' | 'en') => near.map(({ id, label }) => `\`${id}\` (${label[language]})`).join(', ');
  const help =
    near.length === 0
      ? { zh: '用较少的词,或不加词列出全部', en: 'give fewer words, or none to list all facts' }
      : { zh: `相近的有:${list('zh')}`, en: `near it: ${list('en')}` };
  return new Failure(exit.refused, { zh: `没有符合\`${wanted}\`的事实`, en: `no fact fits \`${wanted}\`` }, help);
}

function listText(found: readonly Entry[], { voice, paint, width }: View): string[] {
  const zh = voice.language === 'zh';
  const headings = zh ? ['事实', '类型', '用到的待遇'] : ['fact', 'type', 'used by'];
  const rows = found.map(({ fact, readBy }) => {
    const bounds = boundsOf(fact, voice);
    return {
      cells: [
        voice.say(fact.label),
        [kindOf(fact, voice), ...(bounds === undefined ? [] : [bounds])],
        String(readBy.length),
      ],
      below: fact.id,
    };
  });
  const count = zh ? `${found.length}项事实` : `${found.length} ${found.length === 1 ? 'fact' : 'facts'}`;
  const more = zh ? 'huice facts <编号> 可看一项的全部内容' : 'huice facts <id> shows all of one';
  return [
    ...table(headings, rows, width, { indent: 0, dim: (text) => paint.dim(text) }),
    '',
    `${count}; ${paint.dim(more)}`,
  ];
}
