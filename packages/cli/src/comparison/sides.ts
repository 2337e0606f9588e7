// What is compared, as it is named on the command line: a pack, a version of one, or a rule set in a file.
import { compile, describeFault, type Engine, HuiceError, type RuleSet } from '@huice/core';
import type { Side } from '@huice/core/compare';
import { vocabulary } from '@huice/vocabulary';
import { exit, Failure } from '../failure.js';
import { readData } from '../files/data.js';
import type { Io } from '../io.js';
import { packNames, ruleSetsOf } from '../packs.js';

/** A side without its day. */
export type Named = Omit<Side, 'asOf'>;

/** @throws Failure if there is no such pack, version or file, or the file holds no rule set */
export async function named(text: string, io: Io): Promise<Named> {
  const [name = '', version, ...rest] = text.split('@');
  if (packNames.includes(name) && rest.length === 0) return ofPack(name, version);
  if (/[/\\]|\.json$/i.test(text) || text === '-') return ofFile(text, io);
  throw new Failure(
    exit.usage,
    { zh: `没有政策包\`${name}\`,也不是JSON文件`, en: `\`${text}\` is no pack and no JSON file` },
    {
      zh: `政策包有:${packNames.join('、')};写法如yunnan、yunnan@1.0.0或rule-set.json`,
      en: `packs are ${packNames.join(', ')}; write yunnan, yunnan@1.0.0 or rule-set.json`,
    },
  );
}

async function ofPack(pack: string, version: string | undefined): Promise<Named> {
  const ruleSets = await ruleSetsOf([pack]);
  const versions = ruleSets.map((one) => one.version);
  if (version !== undefined && !versions.includes(version))
    throw new Failure(
      exit.usage,
      { zh: `政策包${pack}没有版本\`${version}\``, en: `the pack ${pack} has no version \`${version}\`` },
      { zh: `有:${versions.join('、')}`, en: `there is: ${versions.join(', ')}` },
    );
  const engine = compile(ruleSets, { vocabulary });
  return { engine, pack, ...(version === undefined ? {} : { version }) };
}

function ofFile(path: string, io: Io): Named {
  const json = readData(path, io);
  const engine = compiled(json, path);
  const [pack] = [...engine.packs.keys()];
  return { engine, ...(pack === undefined ? {} : { pack }) };
}

/** Whatever the file holds, `compile` is the gate. */
function compiled(json: unknown, path: string): Engine {
  try {
    return compile([json as RuleSet], { vocabulary });
  } catch (error) {
    if (!(error instanceof HuiceError)) throw error;
    throw new Failure(exit.refused, error.faults.map(describeFault).join('\n'), {
      zh: `\`${path}\`不是可用的规则集`,
      en: `\`${path}\` is not a rule set that can be used`,
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
