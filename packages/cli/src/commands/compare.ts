import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '@huice/core';
import { type Comparison, compare, type Side } from '@huice/core/compare';
import { comparisonText, type Voice, voiceOf } from '@huice/core/explain';
import { type Command, Option } from 'commander';
import { comparisonPage } from '../comparison/html/page.js';
import { comparisonMarkdown } from '../comparison/markdown.js';
import { type Report, reportOf } from '../comparison/report.js';
import { sidesOf } from '../comparison/sides.js';
import { comparisonScreen } from '../comparison/terminal.js';
import { readDay } from '../day.js';
import { nearest } from '../facts/names.js';
import { exit, Failure } from '../failure.js';
import { shown } from '../files/pack-folder.js';
import { reasonOf } from '../files/text.js';
import { writeTogether } from '../files/together.js';
import { during, type Io, widthOf } from '../io.js';
import { languageOf } from '../language.js';
import { collect, jsonOption, languageOption } from '../options.js';
import { isSameFile } from '../rosters/write/place.js';
import type { Say } from '../say.js';
import { paletteOf } from '../text/paint.js';
import { type Standing, warnOfAltered } from '../versions.js';
import { addRosterOptions, impactOn, type RosterOptions, readCount } from './compare-roster.js';
import { words } from './compare-words.js';

/** Beside those that every command has: some rows of the roster were rejected. */
const someRejected = 3;

interface Options extends RosterOptions {
  readonly asOf: readonly string[];
  readonly benefit?: readonly string[];
  readonly all?: true;
  readonly steps?: number;
  readonly markdown?: string;
  readonly html?: string;
  readonly force?: true;
  readonly lang?: Language;
  readonly json?: true;
}

/** `huice compare`. */
export function addCompare(program: Command, io: Io, end: (code: number) => void, say: Say): void {
  const command = program
    .command('compare')
    .summary(say(words.summary))
    .description(say(words.description))
    .argument('<before>', say(words.before))
    .argument('[after]', say(words.after))
    .addOption(
      new Option('--as-of <day>', say(words.asOf))
        .argParser((value, before?: readonly string[]) => collect(readDay(value), before))
        .makeOptionMandatory(),
    )
    .addOption(new Option('--benefit <id>', say(words.benefit)).argParser(collect))
    .option('--all', say(words.all))
    .option('--steps <number>', say(words.steps), readCount);
  addRosterOptions(command, say)
    .option('--markdown <file>', say(words.markdown))
    .option('--html <file>', say(words.html))
    .option('--force', say(words.force))
    .addOption(languageOption(say))
    .addOption(jsonOption(say))
    .addHelpText('after', say(words.after_))
    .action(async (before: string, after: string | undefined, options: Options) =>
      end(await run([before, ...(after === undefined ? [] : [after])], options, io, say)),
    );
}

async function run(names: readonly string[], options: Options, io: Io, say: Say): Promise<number> {
  const { asOf: days, markdown, html, rejects, roster, mapping, context } = options;
  if (days.length > 2)
    throw new Failure(
      exit.usage,
      { zh: '不能比较两天以上', en: 'more than two days cannot be compared' },
      { zh: '--as-of只给一次或两次', en: 'give --as-of once or twice' },
    );
  const files = [markdown, html].flatMap((path) => path ?? []);
  const inputs = [...names, roster, mapping, context].flatMap((path) => path ?? []);
  checkPlaces([...files, ...(rejects === undefined ? [] : [rejects])], inputs, options.force === true, io);
  const voice = voiceOf(languageOf(options.lang, io));
  const named = await during(say({ zh: '正在读取规则', en: 'reading the rules' }), io, () => sidesOf(names, days, io));
  const versions = named.map(({ version }) => version);
  warnOfAltered([...new Set(versions)], voice.say, io);
  const [before, after] = versions.map(({ standing }) => standing) as [Standing, Standing];
  const sides = [named[0].side, named[1].side] as const;
  checkBenefits(options.benefit ?? [], sides);
  const impact = await impactOn(sides, options, io, voice);
  const report = await during(say({ zh: '正在逐项比较', en: 'comparing benefit by benefit' }), io, () => {
    const comparison = compare(...sides, {
      ...(options.benefit === undefined ? {} : { benefits: options.benefit }),
      ...(options.steps === undefined ? {} : { steps: options.steps }),
    });
    // Whoever names a benefit wants to read of it, whatever became of it.
    const all = options.all === true || options.benefit !== undefined;
    return reportOf(comparison, textOf(comparison, sides), { before, after }, all, impact);
  });
  write(options, report, voice, io);
  const { comparison } = report;
  const json = {
    ...comparison,
    before: { ...comparison.before, standing: before },
    after: { ...comparison.after, standing: after },
    ...(impact === undefined ? {} : { impact }),
  };
  io.stdout.write(options.json === true ? `${JSON.stringify(json, null, 2)}\n` : screen(report, voice, io));
  for (const path of files) {
    const name = shown(path, io.cwd);
    io.stderr.write(`${say({ zh: `报告已写入${name}`, en: `the report is in ${name}` })}\n`);
  }
  if (impact === undefined || impact.rejected === 0) return exit.ok;
  if (rejects !== undefined) {
    const name = shown(rejects, io.cwd);
    io.stderr.write(`${say({ zh: `被拒绝的行已写入${name}`, en: `the rejected rows are in ${name}` })}\n`);
  }
  return someRejected;
}

const textOf = (comparison: Comparison, [before, after]: readonly [Side, Side]) =>
  comparisonText(comparison, before.engine, after.engine);

function screen(report: Report, voice: Voice, io: Io): string {
  const view = { voice, paint: paletteOf(io.stdout.isTTY === true, io.env), width: widthOf(io) };
  return `${comparisonScreen(report, view).join('\n')}\n`;
}

/** @throws Failure if a place is taken, or is to take two files, or is one that is read */
function checkPlaces(places: readonly string[], inputs: readonly string[], force: boolean, { cwd }: Io): void {
  const paths = places.map((path) => resolve(cwd, path));
  if (new Set(paths).size < paths.length)
    throw new Failure(exit.usage, { zh: '两份报告不能写到同一个文件', en: 'two reports cannot go to one file' });
  const read = places.find((path) => inputs.some((input) => isSameFile(resolve(cwd, input), resolve(cwd, path))));
  if (read !== undefined)
    throw new Failure(exit.usage, {
      zh: `\`${read}\`是要读的文件,不会被覆盖`,
      en: `\`${read}\` is read by this run, and is not written over`,
    });
  const there = force ? undefined : places.find((path) => existsSync(resolve(cwd, path)));
  if (there === undefined) return;
  throw new Failure(
    exit.refused,
    { zh: `\`${there}\`已经存在`, en: `\`${there}\` is there already` },
    { zh: '换一个文件名,或加上--force', en: 'give another name, or --force' },
  );
}

/** Reports appear whole, and both or neither. */
function write({ markdown, html }: Options, report: Report, voice: Voice, io: Io): void {
  const files = {
    ...(markdown === undefined ? {} : { [resolve(io.cwd, markdown)]: comparisonMarkdown(report, voice) }),
    ...(html === undefined ? {} : { [resolve(io.cwd, html)]: comparisonPage(report, voice) }),
  };
  try {
    writeTogether(files);
  } catch (error) {
    const names = [markdown, html].filter((path) => path !== undefined).join(', ');
    throw new Failure(exit.refused, {
      zh: `无法写入\`${names}\`:${reasonOf(error).zh}`,
      en: `cannot write \`${names}\`: ${reasonOf(error).en}`,
    });
  }
}

/** @throws Failure if a benefit is asked for that neither side has */
function checkBenefits(benefits: readonly string[], sides: readonly Side[]): void {
  const all = sides.flatMap(({ engine, pack }) =>
    (engine.packs.get(pack ?? '') ?? []).flatMap(({ rules }) =>
      rules.map(({ rule: { benefit, title } }) => ({ of: benefit, names: [benefit, title.zh, title.en] })),
    ),
  );
  for (const benefit of benefits) {
    if (all.some(({ of }) => of === benefit)) continue;
    const near = [...new Set(nearest(benefit, all, 5))].join(', ');
    throw new Failure(
      exit.usage,
      { zh: `两边都没有待遇\`${benefit}\``, en: `neither side has a benefit \`${benefit}\`` },
      near === ''
        ? { zh: 'huice list可列出全部', en: '`huice list` lists them' }
        : { zh: `有:${near}`, en: `there is: ${near}` },
    );
  }
}
