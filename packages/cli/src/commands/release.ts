import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile, type Localized, type RuleSet } from '@huice/core';
import { verify } from '@huice/core/checks';
import { assemble, Faults, readPack } from '@huice/core/pack';
import type { Command } from 'commander';
import { readDay } from '../day.js';
import { exit, Failure } from '../failure.js';
import { readPackFolder, readVocabulary, shown } from '../files/pack-folder.js';
import { writeTogether } from '../files/together.js';
import { during, type Io } from '../io.js';
import { languageOption } from '../options.js';
import { faultWords, refusedBy } from '../refused.js';
import { largest, leastAfter, type Reason, reaches, type Size } from '../release/change.js';
import { reasonsOf } from '../release/classify.js';
import type { Say } from '../say.js';

interface Options {
  readonly version: string;
  readonly releasedOn: string;
}

const words = {
  summary: { zh: '把政策包的规则定为一个版本', en: 'freeze a pack’s rules as a version' },
  description: {
    zh: '把政策包的规则汇集成一个自足的规则集`rule-sets/<版本>.json`,并把它的SHA-256记入`rule-sets/lock.json`。须先通过全部检查,版本号须与变化的大小相称:以前给出的结论会变,增加规则或日期,或只改文字;发布后不再改动,有错则在下一版改正。',
    en: 'Gathers a pack’s rules into one self-contained rule set, `rule-sets/<version>.json`, and records its SHA-256 in `rule-sets/lock.json`. Every check must pass, and the version must be as large as the change: answers change, rules or days are added, or only words differ; what is released is never changed: a mistake is mended by the next version.',
  },
  argument: { zh: '政策包的文件夹', en: 'the folder of the pack' },
  version: { zh: '版本号,须晚于以前各版', en: 'the version, later than every version before' },
  releasedOn: {
    zh: '从哪一天起为人所知,格式为YYYY-MM-DD',
    en: 'the day from which it is known, YYYY-MM-DD',
  },
  after: {
    zh: `
示例:
  huice release packages/policy-yunnan --version 0.2.0 --released-on 2026-12-01

在本仓库中,随后运行\`pnpm generate\`更新版本列表和类型。

退出码:0 已发布;1 被拒绝;2 用法有误`,
    en: `
Example:
  huice release packages/policy-yunnan --version 0.2.0 --released-on 2026-12-01

In this repository, \`pnpm generate\` then brings the pack's list of versions and
its types up to date.

Exit codes: 0 released; 1 refused; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;

/** `huice release`. */
export function addRelease(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('release')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('<pack>', say(words.argument))
    .requiredOption('--version <x.y.z>', say(words.version))
    .requiredOption('--released-on <day>', say(words.releasedOn), readDay)
    .addOption(languageOption(say))
    .addHelpText('after', say(words.after))
    .action(async (folder: string, options: Options) => end(await run(folder, options, io, say)));
}

async function run(path: string, { version, releasedOn }: Options, io: Io, say: Say): Promise<number> {
  const folder = resolve(io.cwd, path);
  const name = shown(path, io.cwd);
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version))
    throw new Failure(
      exit.usage,
      { zh: `\`${version}\`不是版本号`, en: `\`${version}\` is not a version` },
      { zh: '给出三个数字,如0.2.0', en: 'give three numbers, such as 0.2.0' },
    );
  const files = readPackFolder(path, io);
  const target = join(folder, 'rule-sets', `${version}.json`);
  if (existsSync(target))
    throw new Failure(
      exit.refused,
      { zh: `${name}的${version}版已经发布`, en: `version ${version} of ${name} is released already` },
      {
        zh: '已发布的不再改动,请用更晚的版本号',
        en: 'what is released is never changed: choose a later version',
      },
    );

  const vocabulary = readVocabulary();
  const pack = readPack(files, new Faults());
  if (pack === undefined) throw failing(name, verify(files, vocabulary));
  checkOrder(Object.keys(pack.lock), version, name);
  const ruleSet = assemble(pack, vocabulary, { version, releasedOn });
  const sha256 = compileAll([...pack.released, ruleSet], pack.manifest.id);
  const { faults, complaints } = await during(
    say({ zh: `release:正在检查${name}`, en: `release: checking ${name}` }),
    io,
    () => verify(files, vocabulary),
  );
  if (faults.length + complaints.length > 0) throw failing(name, { faults, complaints });
  const last = latestOf(pack.released);
  const comparing = say({
    zh: `release:正在与${last?.version ?? ''}比较`,
    en: `release: comparing with ${last?.version ?? ''}`,
  });
  const reasons =
    last === undefined
      ? []
      : await during(comparing, io, () => reasonsOf(last, ruleSet, pack.scenarios, { ...vocabulary }));
  const size = largest(reasons);
  if (last !== undefined) {
    if (size === undefined) throw unchanged(name, last.version);
    checkSize(version, last.version, size, reasons);
  }

  mkdirSync(join(folder, 'rule-sets'), { recursive: true });
  writeTogether({
    [target]: `${JSON.stringify(ruleSet, null, 2)}\n`,
    [join(folder, 'rule-sets', 'lock.json')]: `${JSON.stringify({ ...pack.lock, [version]: sha256 }, null, 2)}\n`,
  });
  const { rules, facts } = ruleSet;
  const lines = [
    say({
      zh: `已发布${name} ${version}:${rules.length}条规则,${facts.length}个事实`,
      en: `released ${name} ${version}: ${rules.length} rules, ${facts.length} facts`,
    }),
    `  ${shown(target, io.cwd)}`,
    `  sha256 ${sha256}`,
    ...(last === undefined || size === undefined ? [] : changeText(last.version, size, reasons).map(say)),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
  return exit.ok;
}

const sizeWords: Readonly<Record<Size, Localized>> = {
  patch: { zh: '修订(只改文字)', en: 'patch (words only)' },
  minor: { zh: '次版本(增加规则或日期)', en: 'minor (new rules or days)' },
  major: { zh: '主版本(以前给出的结论会变)', en: 'major (answers that an earlier release gave change)' },
};

/** The last of the releases. */
const latestOf = (released: readonly RuleSet[]): RuleSet | undefined =>
  [...released].sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true })).at(-1);

/** What has changed since the last version, and why that is as large as it is: the reasons of its own size. */
function changeText(last: string, size: Size, reasons: readonly Reason[]): Localized[] {
  const { zh, en } = sizeWords[size];
  const own = reasons.filter((reason) => reason.size === size);
  return [
    { zh: `与${last}相比:${zh}`, en: `since ${last}: ${en}` },
    ...groups(own).map((words) => ({ zh: `  ${words.zh}`, en: `  ${words.en}` })),
  ];
}

/** From so many on, things of which the same is said are counted, and the first are named. */
const many = 4;

function groups(reasons: readonly Reason[]): Localized[] {
  const byWhat = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const key = (reason.parts?.what ?? reason.words).zh;
    byWhat.set(key, [...(byWhat.get(key) ?? []), reason]);
  }
  return [...byWhat.values()].flatMap((alike) => {
    const parts = alike.flatMap((one) => one.parts ?? []);
    const [first] = parts;
    if (first === undefined || parts.length < many) return alike.map(({ words }) => words);
    const named = parts.slice(0, many - 1).map(({ of }) => of);
    return {
      zh: `${parts.length}项待遇:${first.what.zh}。如${named.map(({ zh }) => zh).join('、')}`,
      en: `${parts.length} benefits: ${first.what.en}; among them ${named.map(({ en }) => en).join('; ')}`,
    };
  });
}

function checkSize(version: string, last: string, size: Size, reasons: readonly Reason[]): void {
  const least = leastAfter(last, size);
  if (reaches(version, least)) return;
  const text = changeText(last, size, reasons);
  const joined = (language: 'zh' | 'en') => text.map((one) => one[language]).join('\n');
  throw new Failure(
    exit.refused,
    {
      zh: `版本号${version}太小,容不下这些变化\n${joined('zh')}`,
      en: `the version ${version} is too small for what has changed\n${joined('en')}`,
    },
    { zh: `至少用${least}`, en: `release it as ${least} or later` },
  );
}

function failing(
  name: string,
  { faults, complaints }: Pick<ReturnType<typeof verify>, 'faults' | 'complaints'>,
): Failure {
  const all = [...faults, ...complaints];
  const first = all[0] === undefined ? undefined : faultWords(all[0]);
  const count = all.length;
  return new Failure(
    exit.refused,
    {
      zh: `${name}没有通过检查:${count}处不对${first === undefined ? '' : `,第一处是:\n  ${first.zh}`}`,
      en: `${name} does not pass its checks: ${count} ${count === 1 ? 'complaint' : 'complaints, the first of them'}${first === undefined ? '' : `:\n  ${first.en}`}`,
    },
    {
      zh: `运行\`huice verify ${name}\`可看哪里不对`,
      en: `run \`huice verify ${name}\` to see what is wrong`,
    },
  );
}

/** A version that says nothing new would only make two names for one thing. */
const unchanged = (name: string, last: string) =>
  new Failure(
    exit.refused,
    { zh: `${name}与已发布的${last}版相比没有任何变化`, en: `nothing has changed in ${name} since version ${last}` },
    {
      zh: `继续使用${last}版;有改动后再发布`,
      en: `use version ${last}; release again once something has changed`,
    },
  );

/** The SHA-256 of the last of these, once all have passed the gate together: a version may not be released before the one it follows. */
function compileAll(ruleSets: Parameters<typeof compile>[0] & readonly unknown[], pack: string): string {
  try {
    const sha256 = compile(ruleSets).packs.get(pack)?.at(-1)?.sha256;
    if (sha256 === undefined) throw new Error('unreachable: a rule set that compiles is there under its pack');
    return sha256;
  } catch (error) {
    throw refusedBy(error);
  }
}

function checkOrder(released: readonly string[], version: string, name: string): void {
  const order = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
  const last = [...released].sort(order).at(-1);
  if (last !== undefined && order(version, last) <= 0)
    throw new Failure(
      exit.refused,
      { zh: `${name}的${version}版不晚于${last}版`, en: `version ${version} of ${name} does not come after ${last}` },
      { zh: `请用晚于${last}的版本号`, en: `choose a version later than ${last}` },
    );
}
