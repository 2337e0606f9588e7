import { type ContextValue, type Decision, evaluate, type Language, type Localized } from '@huice/core';
import { bookOf, voiceOf } from '@huice/core/explain';
import { type Command, Option } from 'commander';
import { readDay } from '../day.js';
import { engineOf, factsOf } from '../engine.js';
import { nearest } from '../facts/names.js';
import { exit, Failure } from '../failure.js';
import { readData } from '../files/data.js';
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
} from '../options.js';
import { assigned } from '../profile/assign.js';
import { refusing } from '../refused.js';
import { keep } from '../replay/keep.js';
import type { Say } from '../say.js';
import { compareText } from '../text/compare.js';
import { decisionText } from '../text/decision.js';
import { knowsRules } from '../text/header.js';
import { paletteOf } from '../text/paint.js';
import { explained } from './check-explain.js';
import { tellIdle } from './check-idle.js';
import { words } from './check-words.js';

interface Options {
  readonly set?: readonly string[];
  readonly pack?: readonly string[];
  readonly asOf: readonly string[];
  readonly knownAt?: string;
  readonly context?: string;
  readonly minimumAuthority?: 'normative-document' | 'draft-for-comment' | 'press-report';
  readonly lang?: Language;
  readonly benefit?: readonly string[];
  readonly brief?: true;
  readonly explain?: true;
  readonly json?: true;
  readonly receipt?: string;
}

/** `huice check`. */
export function addCheck(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('check')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('[profile]', say(words.profile))
    .addOption(new Option('--set <fact=value>', say(words.set)).argParser(collect))
    .addOption(packOption(say))
    .addOption(
      new Option('--as-of <day>', say(words.asOf))
        .argParser((value, before?: readonly string[]) => collect(readDay(value), before))
        .makeOptionMandatory(),
    )
    .addOption(knownAtOption(say))
    .addOption(contextOption(say))
    .addOption(minimumAuthorityOption(say))
    .addOption(languageOption(say))
    .addOption(new Option('--benefit <id>', say(words.benefit)).argParser(collect))
    .addOption(briefOption(say))
    .addOption(new Option('--explain', say(words.explain)).conflicts('brief'))
    .option('--json', say(words.json))
    .option('--receipt <file>', say(words.receipt))
    .addHelpText('after', say(words.after))
    .action(async (profile: string | undefined, options: Options) => end(await run(profile, options, io, say)));
}

async function run(path: string | undefined, options: Options, io: Io, say: Say): Promise<number> {
  const { asOf: days, knownAt, minimumAuthority } = options;
  if (days.length > 2)
    throw new Failure(
      exit.usage,
      { zh: '不能并列两天以上', en: 'more than two days cannot be shown beside each other' },
      { zh: '--as-of只给一次或两次', en: 'give --as-of once or twice' },
    );
  if (days.length === 2 && days[0] === days[1])
    throw new Failure(
      exit.usage,
      { zh: `${days[0]}给了两次`, en: `the day ${days[0]} is given twice` },
      { zh: '--as-of只给一次,或给两天以作比较', en: 'give --as-of once, or two days to compare' },
    );
  if (path === undefined && options.set === undefined)
    throw new Failure(
      exit.usage,
      { zh: '没有画像', en: 'there is no profile' },
      { zh: '给出文件、- 或--set', en: 'give a file, - or --set' },
    );
  if (days.length === 2 && options.explain === true)
    throw new Failure(
      exit.usage,
      { zh: '只能说明一天的结论', en: 'one day can be explained at a time' },
      { zh: '--as-of只给一次', en: 'give --as-of once' },
    );
  const base = path === undefined ? undefined : readData(path, io);
  const context =
    options.context === undefined ? undefined : (readData(options.context, io) as Record<string, ContextValue>);
  const engine = await engineOf(options.pack, io, say);
  const facts = factsOf(engine);
  const profile = assigned(base, options.set ?? [], facts);
  const decisions = days.map((asOf) =>
    refusing(
      () =>
        evaluate(engine, profile, {
          asOf,
          ...(knownAt === undefined ? {} : { knownAt }),
          ...(context === undefined ? {} : { context }),
          ...(minimumAuthority === undefined ? {} : { minimumAuthority }),
        }),
      facts,
    ),
  );
  const [first] = decisions;
  if (first === undefined) throw new Error('unreachable: --as-of is mandatory');
  tellIdle(profile, facts, engine, io, say);
  if (options.receipt !== undefined) await keep(options.receipt, decisions, io);
  if (options.receipt === '-') return exit.ok;
  if (options.json === true && options.explain !== true) {
    io.stdout.write(`${JSON.stringify(decisions.length === 1 ? decisions[0] : decisions, null, 2)}\n`);
    return exit.ok;
  }
  const view = {
    voice: voiceOf(languageOf(options.lang, io)),
    paint: paletteOf(io.stdout.isTTY === true, io.env),
    width: widthOf(io),
    brief: options.brief === true,
  };
  if (options.explain === true) {
    const named = options.benefit !== undefined;
    io.stdout.write(explained(engine, only(options.benefit, first), named, options.json === true ? undefined : view));
    return exit.ok;
  }
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
export function only(benefits: readonly string[] | undefined, decision: Decision): Decision {
  if (benefits === undefined || !knowsRules(decision)) return decision;
  for (const benefit of benefits) {
    if (decision.results.some((result) => result.benefit === benefit)) continue;
    const all = decision.results.map(({ benefit: id, title }) => ({ of: id, names: [id, title.zh, title.en] }));
    const near = [...new Set(nearest(benefit, all, 5))].join(', ');
    const [zh, en] =
      near === '' ? ['huice list可列出全部', '`huice list` lists them'] : [`有:${near}`, `there is: ${near}`];
    const message = {
      zh: `所问的政策包没有待遇\`${benefit}\``,
      en: `none of the packs asked has a benefit \`${benefit}\``,
    };
    throw new Failure(exit.usage, message, { zh, en });
  }
  const results = decision.results.filter(({ benefit }) => benefits.includes(benefit));
  return { ...decision, results, totals: { cash: [], leftOut: [] } };
}

export const leftWords = (count: number): Localized => ({
  zh: `只显示所要求的待遇,其余${count}条规则从略`,
  en: `only the benefits asked for are shown; ${count} other rules are left out`,
});
