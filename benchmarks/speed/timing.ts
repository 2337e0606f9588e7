import { cpuUsage } from 'node:process';

/** What a contender does with one profile, by its place in the population. */
export type Work = (index: number) => unknown;

export interface Timed {
  /** Nanoseconds a profile, the median of the rounds. */
  readonly time: number;
  /** Times of the measure, round by round: their median and middle half. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

export const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.round(share * (list.length - 1))] as number;

/**
 * Times contenders side by side: in each round all of them, one after another. It is the time of the processor, not that of the clock, so that
 * whatever else the machine does matters little.
 * @param least milliseconds that a contender runs in one round
 */
export async function race(
  contenders: Readonly<Record<string, Work>>,
  population: number,
  measure: string,
  { rounds = 15, least = 30 } = {},
): Promise<Map<string, Timed>> {
  const times = new Map(Object.keys(contenders).map((name): [string, number[]] => [name, []]));
  // The first round warms up and is not counted.
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      let count = 0;
      const start = cpuUsage();
      let spent = 0;
      while (spent < least * 1e3) {
        for (let turn = 0; turn < 50; turn += 1) {
          const result = work(count % population);
          if (result instanceof Promise) await result;
          count += 1;
        }
        const { user, system } = cpuUsage(start);
        spent = user + system;
      }
      if (round >= 0) times.get(name)?.push((1000 * spent) / count);
    }
  }
  const base = times.get(measure) as number[];
  return new Map(
    [...times].map(([name, list]) => {
      const ratios = list.map((time, round) => time / (base[round] as number));
      return [
        name,
        {
          time: quantile(list, 0.5),
          ratio: quantile(ratios, 0.5),
          low: quantile(ratios, 0.25),
          high: quantile(ratios, 0.75),
        },
      ];
    }),
  );
}
