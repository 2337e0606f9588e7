// What a change means for a whole roster: read once, by the threads that decide rosters, and put to both sides.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { ContextValue, Decision } from '@huice/core';
import type { Side as Compared } from '@huice/core/compare';
import type { Voice } from '@huice/core/explain';
import { exit, Failure } from '../failure.js';
import { cannotRead } from '../files/text.js';
import { during, type Io, widthOf } from '../io.js';
import { blocks, type RosterOptions, RosterRefusal, sniff, understoodText } from '../rosters/read/index.js';
import { type Clerk, clerkHere, clerkInThread, hasThreads, inOrder } from '../rosters/run/pool.js';
import { progressOn } from '../rosters/run/progress.js';
import { byFact } from './by.js';
import {
  factsOfBoth,
  type ImpactAnswer,
  type ImpactDesk,
  type ImpactJob,
  impactDesk,
  preparedSide,
  type SideJob,
} from './desk.js';
import { type Impact, type ImpactSide, impactFrom } from './impact.js';
import { addTo, type Tree } from './merge.js';
import { Rejects } from './rejects.js';
import { type ImpactCount, noCount } from './tally.js';

/** A roster, and what is asked of it. */
export interface Roster {
  readonly path: string;
  /** An id or a label of a fact, `region` or `subject`: who gains and who loses is counted for each of its values. */
  readonly by?: string;
  /** What a person says of it rather than have it detected. */
  readonly reading?: Omit<RosterOptions, 'readFacts'>;
  /** Where the rows that cannot be decided are written, with what is wrong with them. */
  readonly rejects?: string;
  /** Figures of a place and time, the same for both sides. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** How many threads work at once; as many as there are cores if left out. */
  readonly jobs?: number;
}

/**
 * Decides every row under both sides and counts who gains, who loses, by how much, and what it costs. How the roster was understood goes to
 * standard error, as in `huice batch`; rows that either side refuses are rejected.
 * @param sides as `compare` takes them, of one pack
 * @throws Failure if the sides are of two packs, the roster cannot be read, or there is no such fact; HuiceError for faults of the context
 */
export async function impactOf(
  sides: readonly [Compared, Compared],
  roster: Roster,
  io: Io,
  voice: Voice,
): Promise<Impact> {
  const [one, other] = sides.map((side) => sideJob(side, roster)) as [SideJob, SideJob];
  if (one.ruleSet.pack !== other.ruleSet.pack)
    throw new Failure(
      exit.usage,
      {
        zh: '名册上的影响只能在同一政策包的两个版本或两天之间计算',
        en: 'the impact on a roster is that of two versions or two days of one pack',
      },
      { zh: '一个地方的人不归另一个地方的规则管', en: 'the people of one place are not under the rules of another' },
    );
  const both = await during(voice.say({ zh: '正在读取规则', en: 'reading the rules' }), io, () => {
    return [preparedSide(one), preparedSide(other)] as const;
  });
  const facts = factsOfBoth(both);
  const by = roster.by === undefined ? null : byFact(roster.by, facts);
  const understanding = await understood(
    roster,
    facts,
    new Set(both.flatMap(({ rules }) => rules.flatMap((rule) => rule.facts))),
    io,
  );
  io.stderr.write(`${understoodText(understanding, facts, voice, widthOf(io)).join('\n')}\n\n`);
  const job: ImpactJob = { sides: [one, other], understanding, by: by?.fact ?? null };
  const desk = impactDesk(job, both);
  const rejects = await Rejects.open(roster.rejects && resolve(io.cwd, roster.rejects), voice);
  const counts = await counted({ job, desk, rejects, jobs: roster.jobs }, io, voice).catch(async (error: unknown) => {
    await rejects.discard();
    throw error;
  });
  await rejects.finish();
  const about = {
    before: shown(sides[0], one),
    after: shown(sides[1], other),
    by: by === null ? null : { fact: by.fact, label: by.label },
    rejects: rejects.first,
    jurisdiction: other.ruleSet.jurisdiction,
  };
  return impactFrom(counts, desk.sides, about, by?.named);
}

function sideJob({ engine, pack, version, asOf }: Compared, { context }: Roster): SideJob {
  const { ruleSet } = versionOf({
    engine,
    ...(pack === undefined ? {} : { pack }),
    ...(version === undefined ? {} : { version }),
  });
  return { ruleSet, options: { asOf, ...(context === undefined ? {} : { context }) } };
}

function versionOf({ engine, pack, version }: Omit<Compared, 'asOf'>) {
  const released = pack === undefined ? [...engine.packs.values()][0] : engine.packs.get(pack);
  const found = version === undefined ? released?.at(-1) : released?.find(({ ruleSet }) => ruleSet.version === version);
  if (found !== undefined) return found;
  throw new Failure(exit.usage, {
    zh: `没有${pack ?? ''}的版本${version ?? ''}`,
    en: `there is no version ${version ?? ''} of ${pack ?? 'the pack'}`,
  });
}

function shown(side: Compared, { ruleSet: { pack, version, releasedOn } }: SideJob): ImpactSide {
  const { sha256 } = versionOf(side);
  const used: Decision['ruleSets'][number] = { pack, status: 'used', version, releasedOn, sha256 };
  return { asOf: side.asOf, ruleSets: [used] };
}

async function understood(
  { path, reading }: Roster,
  facts: Parameters<typeof sniff>[2],
  readFacts: ReadonlySet<string>,
  { cwd }: Io,
) {
  try {
    return await sniff(resolve(cwd, path), { ...reading, readFacts }, facts);
  } catch (error) {
    if (error instanceof RosterRefusal) throw refusal(error);
    if (error instanceof Failure) throw error;
    throw cannotRead(path, error);
  }
}

function refusal({ findings }: RosterRefusal): Failure {
  const lines = (language: 'zh' | 'en') => findings.map((one) => one[language]).join('\n');
  return new Failure(exit.refused, { zh: lines('zh'), en: lines('en') });
}

/** A smaller roster is done before threads have started. */
const threadWorth = 2 << 20;

interface Work {
  readonly job: ImpactJob;
  readonly desk: ImpactDesk;
  readonly rejects: Rejects;
  readonly jobs: number | undefined;
}

async function counted({ job, desk, rejects, jobs }: Work, io: Io, voice: Voice): Promise<ImpactCount> {
  const { understanding } = job;
  const { size } = statSync(understanding.path);
  const threads = jobs === 1 || !hasThreads() ? 0 : (jobs ?? (size < threadWorth ? 0 : availableParallelism()));
  const clerks: Clerk<ImpactAnswer>[] = Array.from({ length: threads }, () => clerkInThread(job));
  if (threads === 0) clerks.push(clerkHere(desk));
  const progress = progressOn(io.stderr, voice);
  const counts = noCount();
  try {
    for await (const { count, rejects: wrong } of inOrder(blocks(understanding), clerks)) {
      await rejects.add(wrong);
      addTo(counts as unknown as { [name: string]: Tree }, count as unknown as { [name: string]: Tree });
      progress.at(counts.decided + counts.rejected, undefined);
    }
    return counts;
  } catch (error) {
    throw error instanceof RosterRefusal ? refusal(error) : error;
  } finally {
    progress.done();
    await Promise.all(clerks.map((clerk) => clerk.dismiss()));
  }
}
