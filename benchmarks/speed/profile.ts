import { Session } from 'node:inspector/promises';
import type { Work } from './timing.js';

/** How much of its time a piece of work spends in one function itself. */
export interface Share {
  readonly name: string;
  readonly share: number;
}

/** Functions that take less than this are left out. */
const least = 0.03;

/**
 * Runs work for a while under the engine's own profiler.
 * @returns where the time goes, most first
 */
export async function profileOf(work: Work, population: number, milliseconds = 1_500): Promise<Share[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  const end = performance.now() + milliseconds;
  for (let count = 0; performance.now() < end; count += 1)
    for (let turn = 0; turn < 50; turn += 1) work((count * 50 + turn) % population);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName || '(no name)']));
  const times = new Map<string, number>();
  let all = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const time = profile.timeDeltas?.[index] ?? 0;
    const name = names.get(id) as string;
    times.set(name, (times.get(name) ?? 0) + time);
    all += time;
  }
  return [...times]
    .map(([name, time]) => ({ name, share: time / all }))
    .filter(({ share }) => share >= least)
    .sort((one, other) => other.share - one.share);
}
