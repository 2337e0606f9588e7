// A whole roster, from its bytes to the files of its result.
import { rm } from 'node:fs/promises';
import { exit, Failure } from '../../failure.js';
import type { Block } from '../read/types.js';
import { workbook } from '../workbook/workbook.js';
import { Place } from '../write/place.js';
import type { Answer, Desk } from './desk.js';
import type { Job } from './job.js';
import { type Clerk, clerkHere, clerkInThread, inOrder } from './pool.js';
import type { Progress } from './progress.js';
import { noStatistics, type Statistics, together } from './statistics.js';

export interface Run {
  readonly job: Job;
  readonly desk: Desk;
  readonly blocks: AsyncIterable<Block>;
  /** Of the roster's bytes, where blocks are cut from them as they are. */
  readonly size: number | undefined;
  /** Where the result goes, and what was rejected. */
  readonly out: string;
  readonly rejects: string;
  /** Whether files that stand there are replaced. */
  readonly mayReplace: boolean;
  /** How many threads work beside this one; none for a roster that is done before they have started. */
  readonly threads: number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Answers every row and writes the result, whole or not at all. The file of what was rejected is there only if something was.
 * @throws what the signal is aborted with, or what went wrong; nothing is left behind then
 */
export async function runRoster(run: Run): Promise<Statistics> {
  const { job, desk, threads, signal } = run;
  const places: Place[] = [];
  const clerks: Clerk<Answer>[] = [];
  const dismiss = () => Promise.all(clerks.map((clerk) => clerk.dismiss()));
  try {
    for (const path of [run.rejects, run.out]) places.push(await Place.open(path, run.mayReplace));
    const [rejects, result] = places as [Place, Place];
    for (let count = 0; count < threads; count++) clerks.push(clerkInThread(job));
    if (threads === 0) clerks.push(clerkHere(desk));
    signal.addEventListener('abort', dismiss);
    const tally = new Tally(run);
    for await (const bytes of fileOf(job, desk, tally.answers(clerks, rejects))) await result.write(bytes);
    signal.throwIfAborted();
    const { statistics } = tally;
    if (statistics.rejected === 0) await rejects.discard();
    await Place.finish(statistics.rejected === 0 ? [result] : [rejects, result]);
    // What an earlier run rejected would be taken for this one's.
    if (statistics.rejected === 0 && run.mayReplace) await rm(run.rejects, { force: true });
    return statistics;
  } catch (error) {
    await Promise.all(places.map((place) => place.discard()));
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', dismiss);
    run.progress.done();
    await dismiss();
  }
}

/** Passes the answers on, and keeps what they say beside the result. */
class Tally {
  statistics: Statistics;
  private answeredBytes = 0;

  constructor(private readonly run: Run) {
    this.statistics = noStatistics(run.desk.rules);
  }

  async *answers(clerks: readonly Clerk<Answer>[], rejects: Place): AsyncGenerator<Answer> {
    const { desk, progress, size, signal, job } = this.run;
    const sizes: number[] = [];
    for await (const answer of inOrder(this.blocks(sizes), clerks)) {
      signal.throwIfAborted();
      if (answer.rejects.length > 0) {
        if (this.statistics.rejected === 0) await rejects.write(begin(desk.rejectsHeader, job.encoding));
        await rejects.write(answer.rejects);
      }
      this.statistics = together(this.statistics, answer.statistics);
      this.answeredBytes += sizes.shift() ?? 0;
      progress.at(this.statistics.rows, size === undefined ? undefined : Math.min(1, this.answeredBytes / size));
      yield answer;
    }
  }

  /** The blocks, whose sizes are written down: a block that another thread has is empty here. */
  private async *blocks(sizes: number[]): AsyncGenerator<Block> {
    for await (const block of this.run.blocks) {
      sizes.push(block.bytes.length);
      yield block;
    }
  }
}

/** The bytes of the result. */
async function* fileOf(job: Job, desk: Desk, answers: AsyncIterable<Answer>): AsyncIterable<Uint8Array> {
  if (job.format === 'xlsx') {
    const name = job.language === 'zh' ? '结果' : 'result';
    yield* workbook([{ name, columns: desk.widths, frozenRows: 1, rows: sheetOf(desk, answers) }]);
    return;
  }
  const isTable = job.format === 'csv' || job.format === 'tsv';
  yield isTable ? begin(desk.header, job.encoding) : desk.header;
  for await (const { result } of answers) yield result;
}

/** Rows of a sheet, the first of them for the headers. */
const mostRows = 1_048_576;

async function* sheetOf(desk: Desk, answers: AsyncIterable<Answer>): AsyncIterable<Uint8Array> {
  yield desk.header;
  let rows = 1;
  for await (const { result, resultRows } of answers) {
    rows += resultRows;
    if (rows > mostRows) throw tooManyRows();
    yield result;
  }
}

function tooManyRows(): Failure {
  return new Failure(
    exit.refused,
    {
      zh: `结果超过${mostRows}行,XLSX的一张工作表放不下`,
      en: `the result has more than ${mostRows} rows, which a sheet of XLSX cannot hold`,
    },
    { zh: '请把结果写成CSV', en: 'write the result as CSV' },
  );
}

/** Excel takes UTF-8 without this mark for the encoding of the system, and shows Chinese as rubbish. */
const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

const begin = (header: Uint8Array, encoding: Job['encoding']) =>
  encoding === 'utf-8' ? Buffer.concat([mark, header]) : header;
