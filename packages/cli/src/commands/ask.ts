import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Authority,
  type ContextValue,
  type Engine,
  evaluate,
  type Language,
  type Profile,
  type Subject,
} from '@huice/core';
import { bookOf, noRulesWords, voiceOf } from '@huice/core/explain';
import { type InterviewState, start } from '@huice/core/interview';
import { type Command, Option } from 'commander';
import { dialogue } from '../ask/dialogue.js';
import type { Typist } from '../ask/keyboard.js';
import { script } from '../ask/script.js';
import type { Screen } from '../ask/showing.js';
import { readDay } from '../day.js';
import { engineOf, factsOf } from '../engine.js';
import { exit, Failure } from '../failure.js';
import { readData } from '../files/data.js';
import { reasonOf } from '../files/text.js';
import { writeTogether } from '../files/together.js';
import { type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import {
  briefOption,
  collect,
  contextOption,
  knownAtOption,
  languageOption,
  minimumAuthorityOption,
  packOption,
  subjectKinds,
} from '../options.js';
import { refusing } from '../refused.js';
import { Refused } from '../rosters/read/cells/refused.js';
import { readSubject } from '../rosters/read/cells/subject.js';
import { Interrupted, interruptible } from '../rosters/run/interrupt.js';
import { isSameFile } from '../rosters/write/place.js';
import type { Say } from '../say.js';
import { decisionText } from '../text/decision.js';
import { subjectNames } from '../text/forms.js';
import { knowsRules } from '../text/header.js';
import { paletteOf } from '../text/paint.js';
import { words } from './ask-words.js';
import { leftWords, only } from './check.js';

interface Options {
  readonly pack?: readonly string[];
  readonly asOf: string;
  readonly benefit?: readonly string[];
  readonly profile?: string;
  readonly subject?: Subject;
  readonly amounts?: true;
  readonly context?: string;
  readonly knownAt?: string;
  readonly minimumAuthority?: Authority;
  readonly save?: string;
  readonly lang?: Language;
  readonly brief?: true;
  readonly json?: true;
}

/** As shells count a command that SIGINT has ended. */
const interrupted = 130;

/** `huice ask`. */
export function addAsk(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('ask')
    .summary(say(words.summary))
    .description(say(words.description))
    .addOption(packOption(say))
    .addOption(new Option('--as-of <day>', say(words.asOf)).argParser(readDay).makeOptionMandatory())
    .addOption(new Option('--benefit <id>', say(words.benefit)).argParser(collect))
    .option('--profile <file>', say(words.profile))
    .addOption(new Option('--subject <kind>', say(words.subject)).choices(subjectKinds).conflicts('profile'))
    .option('--amounts', say(words.amounts))
    .addOption(contextOption(say))
    .addOption(knownAtOption(say))
    .addOption(minimumAuthorityOption(say))
    .option('--save <file>', say(words.save))
    .addOption(languageOption(say))
    .addOption(briefOption(say))
    .option('--json', say(words.json))
    .addHelpText('after', say(words.after))
    .action(async (options: Options) => end(await run(options, io, say)));
}

async function run(options: Options, io: Io, say: Say): Promise<number> {
  checkSave(options, io);
  const given = options.profile === undefined ? undefined : (readData(options.profile, io) as Profile);
  const context =
    options.context === undefined ? {} : { context: readData(options.context, io) as Record<string, ContextValue> };
  const engine = await engineOf(options.pack, io, say);
  const { asOf, knownAt, minimumAuthority } = options;
  const wanted = {
    asOf,
    ...context,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(minimumAuthority === undefined ? {} : { minimumAuthority }),
  };
  // A benefit that is misspelt is refused before anything is asked, in the words of `check`; so are the figures.
  const nobody = given ?? { subject: 'person', facts: {} };
  const blank = refusing(() => evaluate(engine, nobody, wanted), factsOf(engine));
  if (!knowsRules(blank)) throw new Failure(exit.refused, noRulesWords(knownAt ?? asOf));
  only(options.benefit, blank);
  const screen: Screen = {
    voice: voiceOf(languageOf(options.lang, io)),
    paint: paletteOf(io.stderr.isTTY === true, io.env),
    width: widthOf(io),
  };
  const typist = io.typist?.() ?? script(io);
  try {
    return await interruptible(async (signal) => {
      const profile = given ?? { subject: options.subject ?? (await whose(typist, io, screen, signal)), facts: {} };
      const begun = refusing(() =>
        start(engine, profile, {
          ...wanted,
          ...(options.benefit === undefined ? {} : { benefits: options.benefit }),
          amounts: options.amounts === true,
        }),
      );
      const { state, ended, refused } = await dialogue(engine, begun, typist, io.stderr, screen, signal);
      save(state, options.save, io);
      if (refused !== undefined) throw refused;
      if (ended === 'interrupted') return leave(options.save, io, say);
      if (ended === 'stopped') io.stderr.write(`\n${screen.voice.say(words.stopped)}\n\n`);
      decide(engine, state, options, io);
      return exit.ok;
    });
  } catch (error) {
    if (error instanceof Interrupted) return leave(undefined, io, say);
    throw error;
  } finally {
    typist.close();
  }
}

/** Below the line that was being typed, what became of the answers. */
function leave(saved: string | undefined, io: Io, say: Say): number {
  const words = saved === undefined ? '' : say({ zh: `画像已写入${saved}\n`, en: `the profile is in ${saved}\n` });
  io.stderr.write(`\n${words}`);
  return interrupted;
}

/** The first question, where neither a profile nor an option says whose it is. */
async function whose(typist: Typist, io: Io, { voice, paint }: Screen, signal: AbortSignal): Promise<Subject> {
  const names = subjectKinds.map((kind, index) => `   ${index + 1} ${voice.say(subjectNames[kind])}`);
  io.stderr.write(`${[paint.bold(voice.say(words.whose)), ...names].join('\n')}\n`);
  for (;;) {
    const line = await typist.line(signal);
    if (line === undefined) throw new Failure(exit.usage, words.noSubject, words.noSubjectHelp);
    const text = line.normalize('NFKC').trim();
    const subject = subjectKinds[Number(text) - 1] ?? readSubject(text);
    if (!(subject instanceof Refused)) return subject;
    if (!typist.isPerson)
      throw new Failure(exit.refused, { zh: `\`${text}\`:${words.notOne.zh}`, en: `\`${text}\`: ${words.notOne.en}` });
    io.stderr.write(`   ${voice.say(words.notOne)}\n`);
  }
}

/** Twenty answers are not to be lost for a folder that is not there, nor a file that somebody else has written. */
function checkSave({ save: path, profile }: Options, { cwd }: Io): void {
  if (path === undefined) return;
  const folder = dirname(path);
  const target = resolve(cwd, path);
  if (!existsSync(dirname(target)))
    throw new Failure(exit.refused, { zh: `没有文件夹\`${folder}\``, en: `there is no folder \`${folder}\`` });
  if (existsSync(target) && (profile === undefined || !isSameFile(resolve(cwd, profile), target)))
    throw new Failure(
      exit.refused,
      { zh: `\`${path}\`已经存在`, en: `\`${path}\` is there already` },
      { zh: '换一个文件名,或用--profile接着它往下问', en: 'give another name, or go on from it with --profile' },
    );
}

function save({ profile }: InterviewState, path: string | undefined, { cwd }: Io): void {
  if (path === undefined) return;
  try {
    writeTogether({ [resolve(cwd, path)]: `${JSON.stringify(profile, null, 2)}\n` });
  } catch (error) {
    const { zh, en } = reasonOf(error);
    throw new Failure(exit.refused, { zh: `无法写入\`${path}\`:${zh}`, en: `cannot write \`${path}\`: ${en}` });
  }
}

/** The decision, as `huice check` prints it. */
function decide(engine: Engine, { profile, options: asked }: InterviewState, options: Options, io: Io): void {
  const { benefits: _, amounts: __, ...rest } = asked;
  const whole = evaluate(engine, profile, rest);
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
    return;
  }
  const decision = only(options.benefit, whole);
  const view = {
    voice: voiceOf(languageOf(options.lang, io)),
    paint: paletteOf(io.stdout.isTTY === true, io.env),
    width: widthOf(io),
    brief: options.brief === true,
  };
  const lines = decisionText(decision, bookOf(engine, decision), view);
  const left = whole.results.length - decision.results.length;
  if (left > 0) lines.push('', view.paint.dim(view.voice.say(leftWords(left))));
  io.stdout.write(`${lines.join('\n')}\n`);
}
