import {
  type ContextValue,
  compile,
  type Decision,
  describeFault,
  evaluate,
  HuiceError,
  type Language,
  type Localized,
  type Profile,
} from '@huice/core';
import { bookOf, voiceOf } from '@huice/core/explain';
import { vocabulary } from '@huice/vocabulary';
import { type Command, Option } from 'commander';
import { readDay } from '../day.js';
import { exit, Failure } from '../failure.js';
import { readJson } from '../files/json.js';
import { during, type Io, widthOf } from '../io.js';
import { languageOf, readLanguage } from '../language.js';
import { packNames, ruleSetsOf } from '../packs.js';
import { compareText } from '../text/compare.js';
import { decisionText } from '../text/decision.js';
import { knowsRules } from '../text/header.js';
import { paletteOf } from '../text/paint.js';

interface Options {
  readonly pack: readonly string[];
  readonly asOf: readonly string[];
  readonly knownAt?: string;
  readonly context?: string;
  readonly minimumAuthority?: 'normative-document' | 'draft-for-comment' | 'press-report';
  readonly lang?: Language;
  readonly benefit?: readonly string[];
  readonly brief?: true;
  readonly json?: true;
}

const collect = (value: string, before: readonly string[] = []) => [...before, value];

/** `huice check`. */
export function addCheck(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command('check')
    .summary('decide what one profile is entitled to')
    .description(
      'Decides every benefit of the packs asked for one profile on one day, and says why in the words of the clauses.',
    )
    .argument('<profile>', 'a JSON file, or - for standard input')
    .addOption(
      new Option(
        '--pack <name>',
        `the pack to ask: ${packNames.join(', ')}; may be given more than once, and is all of them if left out`,
      ).argParser(collect),
    )
    .addOption(
      new Option('--as-of <day>', 'the day to judge, YYYY-MM-DD; given twice, both days beside each other')
        .argParser((value, before?: readonly string[]) => collect(readDay(value), before))
        .makeOptionMandatory(),
    )
    .option('--known-at <day>', 'use the rules that were released by this day; the latest if left out', readDay)
    .option('--context <file>', 'figures of a place and time, such as the minimum wage, each with its date and source')
    .addOption(
      new Option('--minimum-authority <kind>', 'leave out rules that rest on a weaker text').choices([
        'normative-document',
        'draft-for-comment',
        'press-report',
      ]),
    )
    .addOption(
      new Option('--lang <zh|en>', 'language of the output; that of the system if left out').argParser(readLanguage),
    )
    .addOption(
      new Option(
        '--benefit <id>',
        'show only this benefit, in text; may be given more than once, and then totals are left out',
      ).argParser(collect),
    )
    .option('--brief', 'without readings, and without the reasons of what is not given')
    .option('--json', 'print the decision as JSON (with two days, a list of two)')
    .addHelpText(
      'after',
      `
A profile says whose it is, where, and what is known:
  {
    "subject": "enterprise",
    "region": "530000",
    "facts": {
      "isPovertyAlleviationWorkshop": true,
      "poorWorkersNewlyHired": 60
    }
  }
What is left out, or null, is unknown. Asked of several packs, a profile
without a region leaves each of them open; asked of one, it is taken to lie
within that one's jurisdiction. A context gives figures, each with the
day from which it holds and where it is taken from:
  {
    "monthlyMinimumWage":
      { "value": "1350", "date": "2018-05-01", "source": "…" }
  }

Examples:
  huice check profile.json --as-of 2019-06-01
  huice check profile.json --pack yunnan --as-of 2018-12-31 --as-of 2019-01-01
  huice check worker.json --pack guangxi --as-of 2019-12-01 \\
    --context minimum-wage.json --benefit unemployment-benefit-floor
  cat profile.json | huice check - --as-of 2019-06-01 --json

Exit codes: 0 decided; 1 the profile or the context is refused; 2 wrong usage`,
    )
    .action(async (profile: string, options: Options) => end(await run(profile, options, io)));
}

async function run(path: string, options: Options, io: Io): Promise<number> {
  const { asOf: days, knownAt, minimumAuthority } = options;
  if (days.length > 2)
    throw new Failure(exit.usage, 'more than two days cannot be shown beside each other', 'give --as-of once or twice');
  if (days.length === 2 && days[0] === days[1])
    throw new Failure(exit.usage, `the day ${days[0]} is given twice`, 'give --as-of once, or two days to compare');
  const profile = readJson(path, io) as Profile;
  const context =
    options.context === undefined ? undefined : (readJson(options.context, io) as Record<string, ContextValue>);
  const engine = await during('check: reading the rules', io, async () =>
    compile(await ruleSetsOf(options.pack ?? packNames), { vocabulary }),
  );
  const decisions = days.map((asOf) =>
    refusing(() =>
      evaluate(engine, profile, {
        asOf,
        ...(knownAt === undefined ? {} : { knownAt }),
        ...(context === undefined ? {} : { context }),
        ...(minimumAuthority === undefined ? {} : { minimumAuthority }),
      }),
    ),
  );
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify(decisions.length === 1 ? decisions[0] : decisions, null, 2)}\n`);
    return exit.ok;
  }
  const view = {
    voice: voiceOf(languageOf(options.lang, io)),
    paint: paletteOf(io.stdout.isTTY === true, io.env),
    width: widthOf(io),
    brief: options.brief === true,
  };
  const [one, other] = decisions.map((decision) => ({
    decision: only(options.benefit, decision),
    book: bookOf(engine, decision),
  }));
  if (one === undefined) throw new Error('unreachable: --as-of is mandatory');
  const lines = other === undefined ? decisionText(one.decision, one.book, view) : compareText(one, other, view);
  const left = (decisions[0]?.results.length ?? 0) - one.decision.results.length;
  if (left > 0) lines.push('', view.paint.dim(view.voice.say(leftWords(left))));
  io.stdout.write(`${lines.join('\n')}\n`);
  return exit.ok;
}

/** The decision with the results of some benefits alone, to be shown: what they leave out of a total would not add up to it. */
function only(benefits: readonly string[] | undefined, decision: Decision): Decision {
  if (benefits === undefined || !knowsRules(decision)) return decision;
  for (const benefit of benefits) {
    if (decision.results.some((result) => result.benefit === benefit)) continue;
    const similar = new Set(decision.results.map((result) => result.benefit).filter((one) => one.includes(benefit)));
    const help = similar.size > 0 ? `there is: ${[...similar].join(', ')}` : '--json lists the benefits of every pack';
    throw new Failure(exit.usage, `none of the packs asked has a benefit \`${benefit}\``, help);
  }
  const results = decision.results.filter(({ benefit }) => benefits.includes(benefit));
  return { ...decision, results, totals: { cash: [], leftOut: [] } };
}

const leftWords = (count: number): Localized => ({
  zh: `只显示所要求的待遇,其余${count}条规则从略`,
  en: `only the benefits asked for are shown; ${count} other rules are left out`,
});

/** What core refuses, in its own words: each fault on a line, with its place and the way out. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HuiceError) throw new Failure(exit.refused, error.faults.map(describeFault).join('\n'));
    throw error;
  }
}
