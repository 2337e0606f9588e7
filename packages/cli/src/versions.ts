// Rule sets as a person names them: `yunnan`, `yunnan@1.0.0`, or the file of one.
import { isDeepStrictEqual } from 'node:util';
import { compile, type Engine, type Localized, type RuleSet } from '@huice/core';
import { vocabulary } from '@huice/vocabulary';
import { exit, Failure } from './failure.js';
import { readData } from './files/data.js';
import type { Io } from './io.js';
import { packNames, ruleSetsOf } from './packs.js';
import { refusedBy } from './refused.js';
import type { Say } from './say.js';

/**
 * How a rule set stands to what has been released: it is as released; it bears the number of a release and differs from it; its number has not
 * been released; or it is of a pack that does not come with this command, so that nobody can say.
 */
export type Standing = 'released' | 'altered' | 'unreleased' | 'unknown';

/** A rule set that somebody has named. */
export interface Version {
  readonly name: string;
  readonly ruleSet: RuleSet;
  readonly standing: Standing;
}

/**
 * The version that a name stands for: the latest of a pack, one of its versions, or what a file holds. Whether it is sound `compiled` says.
 * @throws Failure if there is no such pack, version or file
 */
export async function versionNamed(name: string, io: Io): Promise<Version> {
  if (/\.json$|[/\\]/i.test(name)) return versionIn(name, io);
  const [pack = '', number] = name.split('@');
  const released = await ruleSetsOf([pack]);
  const found = number === undefined ? released.at(-1) : released.find(({ version }) => version === number);
  if (found !== undefined) return { name, ruleSet: found, standing: 'released' };
  const there = released.map(({ version }) => version);
  throw new Failure(
    exit.usage,
    { zh: `政策包\`${pack}\`没有版本\`${number}\``, en: `the pack \`${pack}\` has no version \`${number}\`` },
    { zh: `有:${there.join('、')}`, en: `there is: ${there.join(', ')}` },
  );
}

/** The rule set in a file. @throws Failure if it is no rule set at all */
async function versionIn(path: string, io: Io): Promise<Version> {
  const data = readData(path, io) as Partial<RuleSet> | null;
  if (typeof data === 'object' && data?.format === 'huice-rule-set/1') {
    const ruleSet = data as RuleSet;
    return { name: path, ruleSet, standing: await standingOf(ruleSet) };
  }
  throw new Failure(
    exit.refused,
    { zh: `\`${path}\`不是规则集`, en: `\`${path}\` is not a rule set` },
    {
      zh: '给出已发布的规则集文件,如rule-sets/1.0.0.json',
      en: 'give the file of a released rule set, such as rule-sets/1.0.0.json',
    },
  );
}

async function standingOf(ruleSet: RuleSet): Promise<Standing> {
  if (!packNames.includes(ruleSet.pack)) return 'unknown';
  const released = (await ruleSetsOf([ruleSet.pack])).find(({ version }) => version === ruleSet.version);
  if (released === undefined) return 'unreleased';
  // Alike whatever the order of keys: then their canonical JSON has one SHA-256.
  return isDeepStrictEqual(ruleSet, released) ? 'released' : 'altered';
}

/** Every version of every pack that comes with this command, those in files in the place of any of the same pack and version. */
export async function versionsWith(files: readonly string[], io: Io): Promise<Version[]> {
  const own = await Promise.all(files.map((path) => versionIn(path, io)));
  const shipped = await ruleSetsOf(packNames);
  const isReplaced = (one: RuleSet) =>
    own.some(({ ruleSet: { pack, version } }) => pack === one.pack && version === one.version);
  const rest = shipped.filter((one) => !isReplaced(one));
  return [...rest.map((ruleSet): Version => ({ name: ruleSet.pack, ruleSet, standing: 'released' })), ...own];
}

/** Versions ready to be asked; `compile` is the gate whatever they hold. @throws Failure with every fault, and whose it is */
export function compiled(versions: readonly Version[]): Engine {
  try {
    return compile(
      versions.map(({ ruleSet }) => ruleSet),
      { vocabulary },
    );
  } catch (error) {
    // What comes with this command is sound.
    const names = versions.flatMap(({ name, standing }) => (standing === 'released' ? [] : [`\`${name}\``]));
    throw refusedBy(error, undefined, {
      zh: `${names.join('、')}不是可用的规则集`,
      en: `${names.join(', ')} ${names.length === 1 ? 'is not a rule set' : 'are not rule sets'} that can be used`,
    });
  }
}

/** Tells of files that bear the number of a release and are something else. */
export function warnOfAltered(versions: readonly Version[], say: Say, io: Io): void {
  for (const { name, ruleSet, standing } of versions) {
    if (standing !== 'altered') continue;
    const { pack, version } = ruleSet;
    const warning = {
      zh: `注意:\`${name}\`自称${pack}的${version}版,但内容与已发布的${version}版不同`,
      en: `warning: \`${name}\` calls itself version ${version} of ${pack}, and is not what was released as ${version}`,
    };
    io.stderr.write(`${say(warning)}\n`);
  }
}

/** What a title says of a version that is not as released; nothing of one that is. */
export const standingWords: Readonly<Record<Standing, Localized | undefined>> = {
  released: undefined,
  altered: { zh: '有改动', en: 'altered' },
  unreleased: { zh: '未发布', en: 'not released' },
  unknown: undefined,
};
