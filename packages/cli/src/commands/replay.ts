import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language, RuleResult } from '@huice/core';
import { voiceOf } from '@huice/core/explain';
import { type Command, Option } from 'commander';
import { exit, Failure } from '../failure.js';
import { impactText } from '../impact/impact-text.js';
import { during, type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import { collect, jsonOption, languageOption } from '../options.js';
import { type Verdict, verdictOn } from '../replay/audit.js';
import { receiptsIn } from '../replay/receipts.js';
import { summaryText, verdictText } from '../replay/replay-text.js';
import { type Replay, Tally } from '../replay/tally.js';
import { progressOn } from '../rosters/run/progress.js';
import { isSameFile, Place } from '../rosters/write/place.js';
import type { Say } from '../say.js';
import { paletteOf } from '../text/paint.js';
import { compiled, versionNamed, versionsWith, warnOfAltered } from '../versions.js';
import { words } from './replay-words.js';

/** Beside the codes that every command has: some receipts differ, or are refused. */
const notReproduced = 3;

interface Options {
  readonly against?: readonly string[];
  readonly ruleSet?: readonly string[];
  readonly out?: string;
  readonly force?: true;
  readonly lang?: Language;
  readonly json?: true;
}

/** `huice replay`. */
export function addReplay(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  program
    .command('replay')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('<receipts>', say(words.receipts))
    .addOption(new Option('--against <version>', say(words.against)).argParser(collect))
    .addOption(new Option('--rule-set <file>', say(words.ruleSet)).argParser(collect))
    .option('--out <file>', say(words.out))
    .option('--force', say(words.force))
    .addOption(languageOption(say))
    .addOption(jsonOption(say))
    .addHelpText('after', say(words.after))
    .action(async (receipts: string, options: Options) => end(await run(receipts, options, io, say)));
}

async function run(path: string, options: Options, io: Io, say: Say): Promise<number> {
  const { against = [], ruleSet = [], out } = options;
  if (out !== undefined && isSameFile(resolve(io.cwd, out), resolve(io.cwd, path)))
    throw new Failure(exit.usage, {
      zh: `\`${out}\`是要读的文件,不会被覆盖`,
      en: `\`${out}\` is read by this run, and is not written over`,
    });
  if (out !== undefined && options.force !== true && existsSync(resolve(io.cwd, out)))
    throw new Failure(
      exit.refused,
      { zh: `\`${out}\`已经存在`, en: `\`${out}\` is there already` },
      { zh: '换一个文件名,或加上--force', en: 'give another name, or --force' },
    );
  const isAgainst = against.length > 0;
  const voice = voiceOf(languageOf(options.lang, io));
  const { versions, engine } = await during(say({ zh: '正在读取规则', en: 'reading the rules' }), io, async () => {
    const wanted = isAgainst
      ? await Promise.all(against.map((name) => versionNamed(name, io)))
      : await versionsWith(ruleSet, io);
    return { versions: wanted, engine: compiled(wanted) };
  });
  warnOfAltered(versions, voice.say, io);
  const view = { voice, paint: paletteOf(io.stdout.isTTY === true, io.env), width: widthOf(io) };
  const progress = progressOn(io.stderr, voice);
  const size = path === '-' ? undefined : statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.size;
  const place = out === undefined ? undefined : await Place.open(resolve(io.cwd, out));
  const found: Verdict[] = [];
  const tally = new Tally();
  try {
    for await (const kept of receiptsIn(path, io)) {
      const verdict = verdictOn(kept, engine, isAgainst);
      tally.add(verdict);
      progress.at(tally.read, size === undefined ? undefined : kept.end / size);
      if (verdict.status === 'reproduced' || verdict.status === 'unchanged') continue;
      await place?.write(Buffer.from(`${JSON.stringify(reported(verdict))}\n`));
      if (options.json === true) found.push(verdict);
      else {
        progress.done();
        io.stdout.write(`${verdictText(verdict, view).join('\n')}\n`);
      }
    }
    if (tally.read === 0)
      throw new Failure(exit.refused, { zh: `\`${path}\`中没有凭据`, en: `there is no receipt in \`${path}\`` });
    if (place !== undefined) await Place.finish([place]);
  } catch (error) {
    await place?.discard();
    throw error;
  } finally {
    progress.done();
  }
  const outcome = tally.outcome(isAgainst ? engine : undefined);
  if (options.json === true)
    io.stdout.write(`${JSON.stringify({ ...outcome, found: found.map(reported) }, null, 2)}\n`);
  else io.stdout.write(`${[...summaryText(outcome, view), ...impactLines(outcome, view)].join('\n')}\n`);
  return outcome.refused > 0 || (!isAgainst && outcome.different > 0) ? notReproduced : exit.ok;
}

const impactLines = ({ impact }: Replay, view: Parameters<typeof impactText>[1]) =>
  impact === undefined ? [] : ['', ...impactText(impact, view)];

/** What is told of a receipt: both whole decisions would be too much. */
function reported(verdict: Verdict): object {
  if (verdict.status === 'refused') {
    const { faults, details, ...rest } = verdict;
    return { ...rest, faults: faults.map(({ en }) => en), ...(details.length === 0 ? {} : { details }) };
  }
  if (!('changed' in verdict)) return verdict;
  const { line, receipt, status, changed } = verdict;
  const gist = (result: RuleResult | null) => {
    if (result === null) return null;
    const { rule, outcome, reason, missing, amount, duration } = result;
    return { rule, outcome, reason, missing, amount, duration };
  };
  const told = changed.map((one) => ({ ...one, before: gist(one.before), after: gist(one.after) }));
  return { line, receipt, status, changed: told };
}
