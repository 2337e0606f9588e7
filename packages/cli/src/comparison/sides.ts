// What is compared, as it is named on the command line.
import type { Side } from '@huice/core/compare';
import { exit, Failure } from '../failure.js';
import type { Io } from '../io.js';
import { compiled, type Version, versionNamed } from '../versions.js';

/** One side, and the version that it was named as. */
export interface NamedSide {
  readonly side: Side;
  readonly version: Version;
}

/** A side without its day. @throws Failure if there is no such pack, version or file, or the file holds no rule set that can be used */
async function named(name: string, io: Io): Promise<{ side: Omit<Side, 'asOf'>; version: Version }> {
  const version = await versionNamed(name, io);
  return { side: { engine: compiled([version]), pack: version.ruleSet.pack }, version };
}

/** Both sides with their days. @throws Failure if there is nothing to compare */
export async function sidesOf(
  names: readonly string[],
  days: readonly string[],
  io: Io,
): Promise<[NamedSide, NamedSide]> {
  const [first = '', second] = names;
  const [day = '', otherDay = day] = days;
  const one = await named(first, io);
  const other = second === undefined || second === first ? one : await named(second, io);
  if (one === other && day === otherDay)
    throw new Failure(
      exit.usage,
      { zh: '两边是同一份规则、同一天', en: 'both sides are the same rules on the same day' },
      {
        zh: '给出两份规则,或用两次--as-of给出两天',
        en: 'name two sides, or give two days with --as-of',
      },
    );
  return [
    { ...one, side: { ...one.side, asOf: day } },
    { ...other, side: { ...other.side, asOf: otherDay } },
  ];
}
