import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { Authority, ContextValue, EvaluateOptions, Language } from '@huice/core';
import { voiceOf } from '@huice/core/explain';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readDay } from '../day.js';
import { readersOf } from '../facts/readers.js';
import { exit, Failure } from '../failure.js';
import { readData } from '../files/data.js';
import { shown } from '../files/pack-folder.js';
import { cannotRead } from '../files/text.js';
import { during, type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import {
  collect,
  contextOption,
  knownAtOption,
  languageOption,
  minimumAuthorityOption,
  packOption,
  subjectKinds,
} from '../options.js';
import { packNames } from '../packs.js';
import { refusedBy } from '../refused.js';
import {
  blocks,
  type Encoding,
  type Format,
  type RosterOptions,
  RosterRefusal,
  readMapping,
  sniff,
  type Understanding,
  understoodText,
} from '../rosters/read/index.js';
import { deskOf, type Rules, rulesOf, scopeOf } from '../rosters/run/desk.js';
import { Interrupted, interruptible } from '../rosters/run/interrupt.js';
import { blockSize, type Job, shapes } from '../rosters/run/job.js';
import { planOf } from '../rosters/run/plan.js';
import { hasThreads } from '../rosters/run/pool.js';
import { progressOn } from '../rosters/run/progress.js';
import { runRoster } from '../rosters/run/run.js';
import { spooled } from '../rosters/run/spool.js';
import { summaryOf } from '../rosters/run/summary.js';
import { summaryText } from '../rosters/run/summary-text.js';
import { type ResultEncoding, type ResultFormat, resultEncodings, resultFormats } from '../rosters/write/format.js';
import type { Say } from '../say.js';
import { paletteOf } from '../text/paint.js';
import { checkInputs, checkRules, noSheets } from './batch-checks.js';
import { words } from './batch-words.js';

/** Beside those that every command has: some rows were rejected; a person or the system stopped the run. */
const someRejected = 3;
const interrupted = 130;

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const satisfies Encoding[];

interface Options {
  readonly out: string;
  readonly rejects?: string;
  readonly force?: true;
  readonly pack?: readonly string[];
  readonly asOf: string;
  readonly knownAt?: string;
  readonly context?: string;
  readonly minimumAuthority?: Authority;
  readonly benefit?: readonly string[];
  readonly shape: Job['shape'];
  readonly format?: ResultFormat;
  readonly encoding: ResultEncoding;
  readonly inFormat?: Format;
  readonly inEncoding?: Encoding;
  readonly mapping?: string;
  readonly subject?: (typeof subjectKinds)[number];
  readonly region?: string;
  readonly headerRow?: number;
  readonly sheet?: string;
  readonly lang?: Language;
  readonly jobs?: number;
  readonly json?: true;
}

/** `huice batch`. */
export function addBatch(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('batch')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('<roster>', say(words.roster))
    .addOption(new Option('--out <file>', say(words.out)).makeOptionMandatory())
    .option('--rejects <file>', say(words.rejects))
    .option('--force', say(words.force))
    .addOption(packOption(say))
    .addOption(new Option('--as-of <day>', say(words.asOf)).argParser(readDay).makeOptionMandatory())
    .addOption(knownAtOption(say))
    .addOption(contextOption(say))
    .addOption(minimumAuthorityOption(say))
    .addOption(new Option('--benefit <id>', say(words.benefit)).argParser(collect))
    .addOption(new Option('--shape <shape>', say(words.shape)).choices(shapes).default('subject'))
    .addOption(new Option('--format <format>', say(words.format)).choices(resultFormats))
    .addOption(new Option('--encoding <encoding>', say(words.encoding)).choices(resultEncodings).default('utf-8'))
    .addOption(new Option('--subject <kind>', say(words.subject)).choices(subjectKinds))
    .option('--region <code>', say(words.region))
    .option('--mapping <file>', say(words.mapping))
    .option('--header-row <number>', say(words.headerRow), readCount)
    .option('--sheet <name>', say(words.sheet))
    .addOption(new Option('--in-format <format>', say(words.inFormat)).choices(resultFormats))
    .addOption(new Option('--in-encoding <encoding>', say(words.inEncoding)).choices(encodings))
    .option('--jobs <number>', say(words.jobs), readCount)
    .addOption(languageOption(say))
    .option('--json', say(words.json))
    .addHelpText('after', say(words.after))
    .action(async (roster: string, options: Options) => end(await batch(roster, options, io, say)));
}

function readCount(value: string): number {
  const count = /^\d{1,7}$/.test(value) ? Number(value) : 0;
  if (count > 0) return count;
  throw new InvalidArgumentError('expected a whole number, 1 or more');
}

async function batch(path: string, options: Options, io: Io, say: Say): Promise<number> {
  const inputs = [path, options.mapping, options.context].flatMap((one) => one ?? []);
  checkInputs(inputs, options);
  const plan = planOf(
    options,
    inputs.filter((one) => one !== '-'),
    io.cwd,
  );
  const voice = voiceOf(languageOf(options.lang, io));
  const packs = options.pack ?? packNames;
  const evaluation = evaluationOf(options, io);
  const rules = await during(say({ zh: '正在读取规则', en: 'reading the rules' }), io, () =>
    refusing(() => rulesOf({ packs, options: evaluation })),
  );
  checkRules(rules, options);
  const places = [...rules.engine.packs.values()].flatMap((released) => released.at(-1)?.ruleSet.jurisdiction ?? []);
  const name = path === '-' ? say({ zh: '标准输入', en: 'standard input' }) : undefined;
  const decided = async (file: string, signal: AbortSignal): Promise<number> => {
    const understanding = await understand(file, options, rules, io);
    const lines = understoodText(understanding, factsOf(rules.prepared), voice, widthOf(io), name, places);
    io.stderr.write(`${lines.join('\n')}\n\n`);
    const job: Job = {
      ...{ packs, options: evaluation, understanding, shape: options.shape, format: plan.format },
      ...{ encoding: options.encoding, language: voice.language },
      ...(options.benefit === undefined ? {} : { benefits: options.benefit }),
    };
    const size = statSync(understanding.path).size;
    const statistics = await runRoster({
      ...{ job, desk: deskOf(job, rules), out: plan.out, rejects: plan.rejects },
      blocks: blocks(understanding, blockSize(job.shape)),
      mayReplace: options.force === true,
      // How much of a workbook has been read its size does not say: it is compressed.
      ...(understanding.format === 'xlsx' ? { size: undefined } : { size }),
      ...{ threads: threadsFor(size, options.jobs), progress: progressOn(io.stderr, voice), signal },
    });
    const { rejected } = statistics;
    const about = {
      rules: rules.prepared.rules,
      facts: rules.prepared.facts,
      asked: scopeOf(job, rules.prepared).asked,
    };
    const files = { result: shown(plan.out, io.cwd), rejects: rejected === 0 ? null : shown(plan.rejects, io.cwd) };
    const summary = summaryOf(statistics, about, { asOf: options.asOf, ...files });
    const view = { voice, paint: paletteOf(io.stdout.isTTY === true, io.env), width: widthOf(io) };
    const text = options.json === true ? JSON.stringify(summary, null, 2) : summaryText(summary, view).join('\n');
    io.stdout.write(`${text}\n`);
    return rejected === 0 ? exit.ok : someRejected;
  };
  return interruptible((signal) => {
    if (path !== '-') return decided(path, signal);
    const input = io.openStdin?.() ?? Readable.from([io.readStdin()]);
    return spooled(input, plan.out, signal, (file) => decided(file, signal));
  }).catch((error: unknown) => {
    if (error instanceof Interrupted) {
      io.stderr.write(`huice: ${say({ zh: '已中断,没有写入任何结果', en: 'interrupted; nothing was written' })}\n`);
      return interrupted;
    }
    if (!(error instanceof RosterRefusal)) throw error;
    const lines = (language: Language) => error.findings.map((one) => one[language]).join('\n');
    throw new Failure(exit.refused, { zh: lines('zh'), en: lines('en') });
  });
}

async function understand(path: string, options: Options, { engine, prepared }: Rules, io: Io): Promise<Understanding> {
  const facts = factsOf(prepared);
  const { inFormat, inEncoding, headerRow, sheet, mapping, subject, region } = options;
  const asked: RosterOptions = {
    readFacts: new Set(prepared.rules.flatMap((rule) => rule.facts)),
    readers: readersOf(engine),
    ...(inFormat === undefined ? {} : { format: inFormat }),
    ...(inEncoding === undefined ? {} : { encoding: inEncoding }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(mapping === undefined ? {} : { mapping: readMapping(readData(mapping, io), facts) }),
    ...(subject === undefined ? {} : { subject }),
    ...(region === undefined ? {} : { region }),
  };
  try {
    const understanding = await sniff(resolve(io.cwd, path), asked, facts);
    if (sheet !== undefined && understanding.sheet === null) throw noSheets(understanding.format);
    return understanding;
  } catch (error) {
    if (error instanceof RosterRefusal || error instanceof Failure) throw error;
    throw cannotRead(path, error);
  }
}

const factsOf = ({ facts }: Rules['prepared']) => new Map([...facts].map(([id, { definition }]) => [id, definition]));

function evaluationOf({ asOf, knownAt, context, minimumAuthority }: Options, io: Io): EvaluateOptions {
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(context === undefined ? {} : { context: readData(context, io) as Record<string, ContextValue> }),
    ...(minimumAuthority === undefined ? {} : { minimumAuthority }),
  };
}

/** A smaller roster is done before threads have started. */
const threadWorth = 2 << 20;

function threadsFor(size: number, jobs: number | undefined): number {
  if (jobs === 1 || !hasThreads()) return 0;
  if (jobs !== undefined) return jobs;
  return size < threadWorth ? 0 : availableParallelism();
}

/** What core refuses of the options and the context, each fault on a line. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusedBy(error);
  }
}
