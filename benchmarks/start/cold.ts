import { spawnSync } from 'node:child_process';
import { quantile } from '../speed/timing.js';

/** A program, and the folder from which it imports. */
export interface Program {
  readonly code: string;
  readonly folder: string;
}

/** Milliseconds of the processor: the median of the rounds and their middle half. */
export interface Started {
  readonly time: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Starts programs in turns, each in a process of its own that knows nothing yet. It is the time of the processor, threads of the engine included, so
 * that whatever else the machine does matters little.
 * @returns for each what it takes beyond the first one, which is to do nothing
 */
export function coldStarts(programs: Readonly<Record<string, Program>>, rounds: number): Map<string, Started> {
  const times = new Map(Object.keys(programs).map((name): [string, number[]] => [name, []]));
  // The first round brings the files into memory and is not counted.
  for (let round = -1; round < rounds; round += 1) {
    let own: number | undefined;
    for (const [name, program] of Object.entries(programs)) {
      const time = startedOnce(program);
      if (round >= 0) times.get(name)?.push(time - (own ?? 0));
      own ??= time;
    }
  }
  const part = (list: readonly number[]): Started => ({
    time: quantile(list, 0.5),
    low: quantile(list, 0.25),
    high: quantile(list, 0.75),
  });
  return new Map([...times].map(([name, list]) => [name, part(list)]));
}

function startedOnce({ code, folder }: Program): number {
  const told = 'const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000));';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `${code}\n${told}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${code} failed: ${stderr}`);
  return Number(stdout);
}
