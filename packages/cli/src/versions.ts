// Rule sets as a person names them: `yunnan`, `yunnan@1.0.0`, or the file of one.
import type { RuleSet } from '@huice/core';
import { exit, Failure } from './failure.js';
import { readData } from './files/data.js';
import type { Io } from './io.js';
import { packNames, ruleSetsOf } from './packs.js';

/**
 * The version that a name stands for: the latest of a pack, one of its versions, or what a file holds. Whether it is sound `compile` says.
 * @throws Failure if there is no such pack, version or file
 */
export async function ruleSetNamed(name: string, io: Io): Promise<RuleSet> {
  if (/\.json$|[/\\]/i.test(name)) return ruleSetIn(name, io);
  const [pack = '', version] = name.split('@');
  const released = await ruleSetsOf([pack]);
  const found = version === undefined ? released.at(-1) : released.find((one) => one.version === version);
  if (found !== undefined) return found;
  const there = released.map((one) => one.version);
  throw new Failure(
    exit.usage,
    { zh: `政策包\`${pack}\`没有版本\`${version}\``, en: `the pack \`${pack}\` has no version \`${version}\`` },
    { zh: `有:${there.join('、')}`, en: `there is: ${there.join(', ')}` },
  );
}

/** The rule set in a file. @throws Failure if it is no rule set at all */
function ruleSetIn(path: string, io: Io): RuleSet {
  const data = readData(path, io) as Partial<RuleSet> | null;
  if (typeof data === 'object' && data?.format === 'huice-rule-set/1') return data as RuleSet;
  throw new Failure(
    exit.refused,
    { zh: `\`${path}\`不是规则集`, en: `\`${path}\` is not a rule set` },
    {
      zh: '给出已发布的规则集文件,如rule-sets/1.0.0.json',
      en: 'give the file of a released rule set, such as rule-sets/1.0.0.json',
    },
  );
}

/** Every version of every pack that comes with this command, those in files in the place of any of the same pack and version. */
export async function ruleSetsWith(files: readonly string[], io: Io): Promise<RuleSet[]> {
  const own = files.map((path) => ruleSetIn(path, io));
  const shipped = await ruleSetsOf(packNames);
  const isReplaced = (one: RuleSet) => own.some(({ pack, version }) => pack === one.pack && version === one.version);
  return [...shipped.filter((one) => !isReplaced(one)), ...own];
}
