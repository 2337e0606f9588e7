import { basename, join, resolve } from 'node:path';
import type { Language, Localized } from '@huice/core';
import { type Complaint, checks, verify } from '@huice/core/checks';
import { type Voice, voiceOf } from '@huice/core/explain';
import { type FactOf, faultParts, type Told } from '@huice/core/faults';
import { Faults, type Pack, type PackFiles, readPack, type Vocabulary } from '@huice/core/pack';
import type { Command } from 'commander';
import { exit } from '../failure.js';
import { readPackFolder, readVocabulary, shown } from '../files/pack-folder.js';
import { during, type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import { languageOption } from '../options.js';
import type { Say } from '../say.js';
import { paragraph } from '../text/layout.js';
import { type Palette, paletteOf } from '../text/paint.js';
import { checkWords, words } from './verify-words.js';

const help = {
  summary: { zh: '检查政策包的规则与原文是否一致', en: 'check that a pack’s rules say what its sources say' },
  description: {
    zh: '读取政策包,编译其规则,逐项检查。每个问题都指明文件、位置、所见和所应见。',
    en: 'Reads a pack, compiles its rules and runs every check over them. Each complaint names the file, the place in it, what was found and what was expected.',
  },
  argument: { zh: '政策包的文件夹', en: 'folders of packs' },
  json: { zh: '以JSON输出结论', en: 'print the verdict as JSON' },
  after: {
    zh: `
几个政策包一起检查时,也互相比对:同一事实编号在各包中须是同一回事。

示例:
  huice verify packages/policy-yunnan
  huice verify packages/policy-*
  cd packages/policy-yunnan && huice verify

退出码:0 没有问题;1 有问题;2 用法有误`,
    en: `
Several packs are also checked against each other: one fact id means one thing
in all of them.

Examples:
  huice verify packages/policy-yunnan
  huice verify packages/policy-*
  cd packages/policy-yunnan && huice verify

Exit codes: 0 nothing wrong; 1 complaints; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;

/** `huice verify`. */
export function addVerify(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('verify')
    .summary(say(help.summary))
    .description(say(help.description))
    .argument('[pack...]', say(help.argument), ['.'])
    .option('--json', say(help.json))
    .addOption(languageOption(say))
    .addHelpText('after', say(help.after))
    .action(async (packs: string[], options: Options) => end(await run(packs, options, io, say)));
}

interface Options {
  readonly lang?: Language;
  readonly json?: true;
}

interface Verdict extends ReturnType<typeof verify> {
  readonly pack: string;
}

async function run(paths: readonly string[], { lang, json }: Options, io: Io, say: Say): Promise<number> {
  const vocabulary = readVocabulary();
  const all = paths.map((path) => ({ path: shown(path, io.cwd), files: readPackFolder(path, io) }));
  const verdicts: Verdict[] = [];
  for (const { path, files } of all) {
    const others = all.filter((other) => other.path !== path).flatMap((other) => packsOf(other.files));
    const work = () => verify(files, vocabulary, Object.fromEntries(others));
    verdicts.push({ pack: path, ...(await during(say(words.checking(path)), io, work)) });
  }
  if (json === true) io.stdout.write(`${JSON.stringify(verdicts, null, 2)}\n`);
  else {
    const paint = paletteOf(io.stdout.isTTY === true, io.env);
    const view = { voice: voiceOf(languageOf(lang, io)), paint, width: widthOf(io), factOf: factsIn(all, vocabulary) };
    const lines = verdicts.flatMap((verdict) => [...verdictText(verdict, view), '']);
    io.stdout.write(`${lines.slice(0, -1).join('\n')}\n`);
  }
  return verdicts.every(({ faults, complaints }) => faults.length + complaints.length === 0) ? exit.ok : exit.refused;
}

/** A pack that cannot be read is reported where it is verified itself. */
function packsOf(files: PackFiles): [string, Pack][] {
  const pack = readPack(files, new Faults());
  return pack === undefined ? [] : [[pack.manifest.id, pack]];
}

/** The facts that faults and complaints may name, by id. */
function factsIn(all: readonly { readonly files: PackFiles }[], vocabulary: Vocabulary): FactOf {
  const own = all.flatMap(({ files }) => packsOf(files)).flatMap(([, pack]) => pack.facts);
  const facts = new Map([...Object.values(vocabulary), ...own].map((fact) => [fact.id, fact]));
  return (id) => facts.get(id);
}

interface View {
  readonly voice: Voice;
  readonly paint: Palette;
  /** In columns. */
  readonly width: number;
  readonly factOf: FactOf;
}

function verdictText({ pack, faults, complaints, notes }: Verdict, view: View): string[] {
  const { voice, paint, width } = view;
  const { say, language } = voice;
  const name = paint.bold(pack === '.' ? basename(resolve(pack)) : pack);
  if (faults.length > 0) {
    return [
      `${name}${language === 'zh' ? ':' : ': '}${say(words.noCheck)}`,
      ...faults.flatMap((fault) => toldText(inFile(fault), view)),
      paint.red(say(words.faults(faults.length))),
    ];
  }
  const longest = Math.max(...checks.map((check) => check.name.length));
  const lines = checks.flatMap((check) => {
    const own = complaints.filter((complaint) => complaint.check === check.name);
    const mark = own.length === 0 ? paint.green(say(words.passed)) : paint.red(say(words.failed));
    const what = language === 'zh' ? (checkWords[check.name] ?? check.description) : check.description;
    return [
      ...paragraph(`  ${mark} ${check.name.padEnd(longest)}  `, what, width, paint.dim),
      ...own.flatMap((complaint) => toldText(complaint, view)),
    ];
  });
  const count = complaints.length;
  const end = count === 0 ? paint.green(say(words.sound(checks.length))) : paint.red(say(words.complaints(count)));
  return [name, ...lines, ...notes.flatMap((note) => noteText(note, view)), end];
}

function noteText(note: Complaint, { voice, paint, width, factOf }: View): string[] {
  const { place, message } = faultParts(note, voice.language, factOf);
  const colon = voice.language === 'zh' ? ':' : ': ';
  return paragraph(`  ${voice.say(words.note)}`, `${place}${colon}${message}`, width, paint.dim);
}

function toldText(told: Told, { voice: { say, language }, paint, width, factOf }: View): string[] {
  const { place, message, found, expected, help: way } = faultParts(told, language, factOf);
  return [
    ...paragraph('       ', place, width, paint.bold),
    ...paragraph('         ', message, width),
    ...(found === undefined ? [] : paragraph(`         ${say(words.found)}`, found, width, paint.dim)),
    ...(expected === undefined ? [] : paragraph(`         ${say(words.expected)}`, expected, width, paint.dim)),
    ...(way === undefined ? [] : paragraph('         ', `(${way})`, width, paint.dim)),
  ];
}

/** Where the gate speaks of a rule, the author looks for a file. */
function inFile(fault: Told): Told {
  const [kind, id] = fault.in.split(' ');
  const folder = { rule: 'rules', condition: 'conditions' }[kind ?? ''];
  if (folder === undefined || id === undefined) return fault;
  return { ...fault, in: join(folder, `${id}.json`).replaceAll('\\', '/') };
}
