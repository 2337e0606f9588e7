import type { Localized } from '@huice/core';
import { authorityWords, damagedWords, strengthWords, type Voice, voiceOf } from '@huice/core/explain';
import type { Command } from 'commander';
import { engineOf, newestOf, type Released } from '../engine.js';
import { plain } from '../facts/names.js';
import { exit } from '../failure.js';
import { type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import { dayOption, jsonOption, languageOption, packOption, type Shared, subjectOption } from '../options.js';
import type { Say } from '../say.js';
import { formWords, subjectNames } from '../text/forms.js';
import { intervalLines } from '../text/interval.js';
import { paragraph } from '../text/layout.js';
import { type Palette, paletteOf } from '../text/paint.js';
import { type Row, table } from '../text/table.js';

type CompiledRule = Released['rules'][number];

const words = {
  summary: { zh: '列出各政策包的待遇', en: 'list the benefits of the packs' },
  description: {
    zh: '列出各政策包的待遇:名称、给什么、是否应当给、给谁、何时有效。',
    en: 'Lists the benefits of the packs: what each is called, what it gives and how strongly, to whom, and when it is in force.',
  },
  argument: { zh: '名称或编号中的词,须全部出现', en: 'words of the title or the id, all of which must occur' },
  after: {
    zh: `
示例:
  huice list --pack yunnan
  huice list 培训 --subject person
  huice list --as-of 2019-06-01 --json

退出码:0 已列出(也可能一项没有);2 用法有误`,
    en: `
Examples:
  huice list --pack yunnan
  huice list training --subject person
  huice list --as-of 2019-06-01 --json

Exit codes: 0 listed, be it nothing; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;

/** `huice list`. */
export function addList(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('list')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('[words...]', say(words.argument))
    .addOption(packOption(say))
    .addOption(dayOption(say))
    .addOption(subjectOption(say))
    .addOption(languageOption(say))
    .addOption(jsonOption(say))
    .addHelpText('after', say(words.after))
    .action(async (wanted: string[], options: Shared) => end(await run(wanted, options, io, say)));
}

async function run(wanted: readonly string[], options: Shared, io: Io, say: Say): Promise<number> {
  const packs = newestOf(await engineOf(options.pack, io, say), options.pack).map((pack) => ({
    pack,
    rules: pack.rules.filter((rule) => fits(rule, wanted, options)),
  }));
  if (options.json === true) io.stdout.write(`${JSON.stringify(packs.map(asJson), null, 2)}\n`);
  else {
    const view = {
      voice: voiceOf(languageOf(options.lang, io)),
      paint: paletteOf(io.stdout.isTTY === true, io.env),
      width: widthOf(io),
    };
    const asked = packs.filter(({ rules }) => rules.length > 0);
    const none = view.voice.say({ zh: '没有符合的待遇', en: 'there is no such benefit' });
    const lines = asked.length === 0 ? [none, ''] : asked.flatMap((one) => [...packText(one, options, view), '']);
    io.stdout.write(`${lines.slice(0, -1).join('\n')}\n`);
  }
  return exit.ok;
}

function fits({ rule, interval }: CompiledRule, wanted: readonly string[], { subject, asOf }: Shared): boolean {
  if (subject !== undefined && !rule.subjects.includes(subject)) return false;
  if (asOf !== undefined && (asOf < interval.from || (interval.to !== undefined && asOf > interval.to))) return false;
  const text = plain([rule.id, rule.title.zh, rule.title.en].join('\n'));
  return wanted.every((word) => text.includes(plain(word)));
}

interface Listed {
  readonly pack: Released;
  readonly rules: readonly CompiledRule[];
}

function asJson({ pack: { ruleSet, sha256 }, rules }: Listed) {
  const { pack, version, releasedOn, title } = ruleSet;
  return {
    ...{ pack, version, releasedOn, sha256, title },
    rules: rules.map(({ rule, authority, damaged }) => ({
      ...{ rule: rule.id, benefit: rule.benefit, title: rule.title, category: rule.category },
      ...{ form: rule.event.params.form, strength: rule.event.params.strength },
      ...{ subjects: rule.subjects, inForce: rule.effective, authority, damaged },
    })),
  };
}

function packText(
  { pack: { ruleSet }, rules }: Listed,
  { asOf }: Shared,
  { voice, paint, width }: { voice: Voice; paint: Palette; width: number },
): string[] {
  const { say } = voice;
  const zh = voice.language === 'zh';
  const { version, releasedOn } = ruleSet;
  const count = zh ? `${rules.length}条规则` : `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`;
  const release = zh ? `${version}版,${releasedOn}发布` : `version ${version}, released ${releasedOn}`;
  const headings = zh ? ['待遇', '给什么', '给谁', '有效期'] : ['benefit', 'gives', 'to whom', 'in force'];
  const strengths = Object.entries(strengthWords).map(([strength, heading]) => {
    const own = rules.filter(({ rule }) => rule.event.params.strength === strength);
    return { heading: `${say(heading)} (${own.length})`, rows: own.map((one) => row(one, asOf, voice)) };
  });
  return [
    ...paragraph('', `${say(ruleSet.title)} (${release}): ${count}`, width, paint.bold),
    ...warningsOf(rules).flatMap((warning) => paragraph('! ', say(warning), width, paint.yellow)),
    ...strengths.flatMap(({ heading, rows }) =>
      rows.length === 0
        ? []
        : [
            '',
            ...paragraph('', heading, width, paint.bold),
            ...table(headings, rows, width, { dim: (text) => paint.dim(text) }),
          ],
    ),
  ];
}

/** What a reader must not take for law. */
function warningsOf(rules: readonly CompiledRule[]): Localized[] {
  const kinds = new Set(rules.flatMap(({ authority }) => authorityWords[authority] ?? []));
  return [...kinds, ...(rules.some(({ damaged }) => damaged) ? [damagedWords] : [])];
}

function row({ rule, interval }: CompiledRule, asOf: string | undefined, { say, language }: Voice): Row {
  const inDoubt = asOf !== undefined && asOf < interval.certain;
  const doubt = { zh: '(当日是否有效不明)', en: '(in doubt on that day)' };
  return {
    cells: [
      say(rule.title),
      say(formWords[rule.event.params.form]),
      rule.subjects.map((subject) => say(subjectNames[subject])).join(language === 'zh' ? '、' : ', '),
      [...intervalLines(rule.effective), ...(inDoubt ? [doubt] : [])].map(say),
    ],
    below: rule.benefit,
  };
}
