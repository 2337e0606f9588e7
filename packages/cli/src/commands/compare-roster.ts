// What `huice compare` is told of a roster, and what the change means for it.
import type { ContextValue, Subject } from '@huice/core';
import type { Side } from '@huice/core/compare';
import type { Voice } from '@huice/core/explain';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { factsOf } from '../engine.js';
import { exit, Failure } from '../failure.js';
import { readData } from '../files/data.js';
import type { Impact } from '../impact/impact.js';
import { impactOf } from '../impact/run.js';
import type { Io } from '../io.js';
import { contextOption, subjectKinds } from '../options.js';
import { refusedBy } from '../refused.js';
import { type Encoding, type Format, RosterRefusal, readMapping } from '../rosters/read/index.js';
import { resultFormats } from '../rosters/write/format.js';
import type { Say } from '../say.js';
import { encodings } from './batch.js';
import { words as reading } from './batch-words.js';
import { words } from './compare-words.js';

export interface RosterOptions {
  readonly roster?: string;
  readonly by?: string;
  readonly subject?: Subject;
  readonly region?: string;
  readonly mapping?: string;
  readonly headerRow?: number;
  readonly sheet?: string;
  readonly inFormat?: Format;
  readonly inEncoding?: Encoding;
  readonly rejects?: string;
  readonly context?: string;
  readonly jobs?: number;
}

/** A roster is read by the same options as in `huice batch`. */
export function addRosterOptions(command: Command, say: Say): Command {
  return command
    .option('--roster <file>', say(words.roster))
    .option('--by <fact>', say(words.by))
    .addOption(new Option('--subject <kind>', say(words.subject)).choices(subjectKinds))
    .option('--region <code>', say(words.region))
    .option('--mapping <file>', say(words.mapping))
    .option('--header-row <number>', say(reading.headerRow), readCount)
    .option('--sheet <name>', say(reading.sheet))
    .addOption(new Option('--in-format <format>', say(reading.inFormat)).choices(resultFormats))
    .addOption(new Option('--in-encoding <encoding>', say(reading.inEncoding)).choices(encodings))
    .option('--rejects <file>', say(words.rejects))
    .addOption(contextOption(say))
    .option('--jobs <number>', say(words.jobs), readCount);
}

export function readCount(value: string): number {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (count > 0) return count;
  throw new InvalidArgumentError('expected a whole number, 1 or more');
}

/** What only a roster needs. */
const rosterOnly = {
  ...{ by: 'by', subject: 'subject', region: 'region', mapping: 'mapping', headerRow: 'header-row', sheet: 'sheet' },
  ...{ inFormat: 'in-format', inEncoding: 'in-encoding', rejects: 'rejects', context: 'context', jobs: 'jobs' },
} as const satisfies Readonly<Record<Exclude<keyof RosterOptions, 'roster'>, string>>;

/**
 * What the change means for the roster; undefined without one.
 * @throws Failure if the roster, its mapping or the context cannot be read, or an option is given that only a roster needs
 */
export async function impactOn(
  sides: readonly [Side, Side],
  options: RosterOptions,
  io: Io,
  voice: Voice,
): Promise<Impact | undefined> {
  const { roster, by, rejects, context, jobs } = options;
  if (roster === undefined) {
    checkIdle(options);
    return undefined;
  }
  try {
    return await impactOf(
      sides,
      {
        path: roster,
        reading: readingOf(options, sides, io),
        ...(by === undefined ? {} : { by }),
        ...(rejects === undefined ? {} : { rejects }),
        ...(context === undefined ? {} : { context: readData(context, io) as Record<string, ContextValue> }),
        ...(jobs === undefined ? {} : { jobs }),
      },
      io,
      voice,
    );
  } catch (error) {
    if (!(error instanceof RosterRefusal)) throw refusedBy(error);
    const lines = (language: 'zh' | 'en') => error.findings.map((one) => one[language]).join('\n');
    throw new Failure(exit.refused, { zh: lines('zh'), en: lines('en') });
  }
}

function checkIdle(options: RosterOptions): void {
  const [idle] = (Object.keys(rosterOnly) as (keyof typeof rosterOnly)[]).filter((key) => options[key] !== undefined);
  if (idle === undefined) return;
  const option = `--${rosterOnly[idle]}`;
  throw new Failure(
    exit.usage,
    { zh: `没有名册,${option}用不上`, en: `${option} is of use only with a roster` },
    { zh: '用--roster给出名册', en: 'give the roster with --roster' },
  );
}

function readingOf(options: RosterOptions, sides: readonly [Side, Side], io: Io) {
  const { subject, region, mapping, headerRow, sheet, inFormat, inEncoding } = options;
  const facts = new Map(sides.flatMap(({ engine }) => factsOf(engine)).map((fact) => [fact.id, fact]));
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(region === undefined ? {} : { region }),
    ...(mapping === undefined ? {} : { mapping: readMapping(readData(mapping, io), facts) }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(inFormat === undefined ? {} : { format: inFormat }),
    ...(inEncoding === undefined ? {} : { encoding: inEncoding }),
  };
}
