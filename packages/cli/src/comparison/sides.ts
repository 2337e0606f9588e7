// What is compared, as it is named on the command line: a pack, a version of one, or a rule set in a file.
import { compile, describeFault, HuiceError } from '@huice/core';
import type { Side } from '@huice/core/compare';
import { vocabulary } from '@huice/vocabulary';
import { exit, Failure } from '../failure.js';
import type { Io } from '../io.js';
import { ruleSetNamed } from '../versions.js';

/** A side without its day. */
type Named = Omit<Side, 'asOf'>;

/** @throws Failure if there is no such pack, version or file, or the file holds no rule set; whatever it holds, `compile` is the gate */
async function named(text: string, io: Io): Promise<Named> {
  const ruleSet = await ruleSetNamed(text, io);
  try {
    return { engine: compile(ruleSet, { vocabulary }), pack: ruleSet.pack };
  } catch (error) {
    if (!(error instanceof HuiceError)) throw error;
    throw new Failure(exit.refused, error.faults.map(describeFault).join('\n'), {
      zh: `\`${text}\`不是可用的规则集`,
      en: `\`${text}\` is not a rule set that can be used`,
    });
  }
}

/** Both sides with their days. @throws Failure if there is nothing to compare */
export async function sidesOf(names: readonly string[], days: readonly string[], io: Io): Promise<[Side, Side]> {
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
    { ...one, asOf: day },
    { ...other, asOf: otherDay },
  ];
}
